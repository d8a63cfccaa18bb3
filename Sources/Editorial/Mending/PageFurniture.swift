/// What a page has beside its text: running heads, page numbers, and the form feed between two pages.
struct PageFurniture {
    /// A line that says the same on page after page, its number apart.
    private struct Line {
        let index: Int
        let number: Int?
    }

    private let page: PageLines
    private let hasPages: Bool

    static func repairs(in bytes: [UInt8]) -> [Repair] { PageFurniture(bytes).repairs() }

    private init(_ bytes: [UInt8]) {
        page = PageLines(bytes)
        hasPages = page.lines.contains { $0.page > 0 }
    }

    private func repairs() -> [Repair] {
        var kinds: [Int: (kind: Repair.Kind, isCertain: Bool)] = [:]
        for (key, lines) in groups() {
            let isNumber = Self.numberKeys.contains(key)
            guard let isCertain = isNumber ? numbers(lines) : heads(lines) else { continue }
            for line in lines { kinds[line.index] = (isNumber ? .pageNumber : .runningHead, isCertain) }
        }
        var repairs: [Repair] = []
        for (index, line) in page.lines.enumerated() {
            if let (kind, isCertain) = kinds[index] {
                repairs.append(removal(of: index, kind, isCertain))
            } else if hasPages {
                repairs += [line.range.lowerBound..<line.content.lowerBound, line.content.upperBound..<line.range.upperBound].compactMap(pageBreak)
            }
        }
        return repairs
    }

    private func pageBreak(_ range: Range<Int>) -> Repair? {
        guard page.bytes[range].contains(0x0C) else { return nil }
        return Repair(kind: .pageBreak, range: range, old: String(decoding: page.bytes[range], as: UTF8.self), new: "")
    }

    /// What a line with a page number alone says, its digits apart.
    private static let numberKeys: Set<String> = [
        "#", "- # -", "– # –", "-#-", "#/#", "# / #", "# van #", "# of #", "pagina #", "pagina # van #", "bladzijde #", "blz. #", "page #", "page # of #", "p. #", "| #", "# |",
    ]

    /// The lines at the edges of the pages (all, when nothing says where pages end) that come more than once.
    private func groups() -> [String: [Line]] {
        let candidates = hasPages ? edges() : repeated()
        var groups: [String: [Line]] = [:]
        for index in candidates {
            let (key, number) = Self.key(page.text(page.lines[index]))
            groups[key, default: []].append(Line(index: index, number: number))
        }
        return groups.filter { $0.value.count > 1 }
    }

    private func mayRepeat(_ line: PageLines.Line) -> Bool { !line.isBlank && line.content.count <= 120 }

    /// The first two and last two lines of every page with something on them.
    private func edges() -> [Int] {
        var edges: [Int] = []
        var full: [Int] = []
        func end() {
            edges += full.count <= 4 ? full[...] : full.prefix(2) + full.suffix(2)
            full.removeAll(keepingCapacity: true)
        }
        for (index, line) in page.lines.enumerated() where !line.isBlank {
            if let last = full.last, page.lines[last].page != line.page { end() }
            full.append(index)
        }
        end()
        return edges.filter { mayRepeat(page.lines[$0]) }
    }

    /// The lines that come three times or more, a page or more apart, as far as a hash can tell.
    private func repeated() -> [Int] {
        var seen: [UInt64: (last: Int, count: Int, isApart: Bool)] = [:]
        let hashes = page.lines.map { mayRepeat($0) ? hash($0) : 0 }
        for (index, hash) in hashes.enumerated() where hash != 0 {
            let before = seen[hash]
            seen[hash] = (index, (before?.count ?? 0) + 1, before.map { $0.isApart && index - $0.last >= Self.pageLength } ?? true)
        }
        return hashes.indices.filter { index in seen[hashes[index]].map { $0.count >= 3 && $0.isApart } ?? false }
    }

    /// FNV-1a over a line with each number as one sign; never 0.
    private func hash(_ line: PageLines.Line) -> UInt64 {
        var (hash, isNumber): (UInt64, Bool) = (0xCBF2_9CE4_8422_2325, false)
        for byte in page.bytes[line.content] {
            let isDigit = (0x30...0x39).contains(byte)
            if !(isDigit && isNumber) { hash = (hash ^ UInt64(isDigit ? 0x23 : byte)) &* 0x0000_0100_0000_01B3 }
            isNumber = isDigit
        }
        return hash | 1
    }

    /// No page has fewer lines.
    private static let pageLength = 15

    /// The line with every number as `#`, and its last number that is short enough for a page's.
    private static func key(_ text: String) -> (key: String, number: Int?) {
        var (key, number, digits) = ("", Int?.none, "")
        func end() {
            if digits.isEmpty { return }
            if digits.count <= 4, number == nil { number = Int(digits) }
            key += "#"
            digits = ""
        }
        for scalar in text.lowercased().unicodeScalars {
            if ("0"..."9").contains(scalar) { digits.unicodeScalars.append(scalar) } else {
                end()
                if scalar != " " || key.last != " " { key.unicodeScalars.append(scalar) }
            }
        }
        end()
        return (key, number)
    }

    /// Whether lines with a number alone count the pages: true when certain, nil when not at all.
    private func numbers(_ lines: [Line]) -> Bool? {
        if hasPages {
            let shifts = Set(lines.map { ($0.number ?? -1) - Int(page.lines[$0.index].page) })
            return shifts.count == 1 ? true : nil
        }
        return lines.count >= 3 && rises(lines) && isPageApart(lines) ? true : nil
    }

    /// Whether lines that say the same are running heads: true when certain, false when they may be, nil when not.
    private func heads(_ lines: [Line]) -> Bool? {
        guard lines.count >= 3, page.text(page.lines[lines[0].index]).unicodeScalars.contains(where: \.properties.isAlphabetic) else { return nil }
        if hasPages { return Set(lines.map { page.lines[$0.index].page }).count == lines.count ? true : nil }
        guard isPageApart(lines) else { return nil }
        return rises(lines) ? true : isRegular(lines) ? false : nil
    }

    /// Numbers that go up by one or two (left and right pages) each time.
    private func rises(_ lines: [Line]) -> Bool {
        let numbers = lines.compactMap(\.number)
        guard numbers.count == lines.count else { return false }
        let steps = Set(zip(numbers, numbers.dropFirst()).map { $1 - $0 })
        return steps == [1] || steps == [2]
    }

    private func distances(_ lines: [Line]) -> [Int] { zip(lines, lines.dropFirst()).map { $1.index - $0.index } }

    private func isPageApart(_ lines: [Line]) -> Bool { distances(lines).allSatisfy { $0 >= Self.pageLength } }

    private func isRegular(_ lines: [Line]) -> Bool {
        let distances = distances(lines)
        return (distances.max() ?? 0) * 4 <= (distances.min() ?? 0) * 5
    }

    /// Takes a line away; where the sentence before it goes on after it, the empty lines around it as well.
    private func removal(of index: Int, _ kind: Repair.Kind, _ isCertain: Bool) -> Repair {
        let lines = page.lines
        var (first, last) = (index, index)
        while last + 1 < lines.count, lines[last + 1].isBlank { last += 1 }
        let before = lines[..<index].lastIndex { !$0.isBlank }
        if let before, last + 1 < lines.count, page.runsOn(lines[before], lines[last + 1]) { first = before + 1 }
        let range = lines[first].range.lowerBound..<lines[last].next
        let old = page.text(lines[index])
        return isCertain ? Repair(kind: kind, range: range, old: old, new: "") : Repair(kind: kind, range: range, old: old, candidates: [""])
    }
}
