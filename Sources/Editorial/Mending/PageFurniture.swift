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
            } else if line.range.lowerBound < line.content.lowerBound, page.bytes[line.range.lowerBound..<line.content.lowerBound].contains(0x0C) {
                let range = line.range.lowerBound..<line.content.lowerBound
                repairs.append(Repair(
                    kind: .pageBreak, range: range, old: String(decoding: page.bytes[range], as: UTF8.self), candidates: [""], isCertain: true))
            }
        }
        return repairs
    }

    /// What a line with a page number alone says, its digits apart.
    private static let numberKeys: Set<String> = [
        "#", "- # -", "– # –", "-#-", "#/#", "# / #", "# van #", "# of #", "pagina #", "pagina # van #", "bladzijde #", "blz. #", "page #", "page # of #", "p. #", "| #", "# |",
    ]

    /// The lines at the edges of the pages (all, when nothing says where pages end) that come more than once.
    private func groups() -> [String: [Line]] {
        var groups: [String: [Line]] = [:]
        for index in hasPages ? edges() : Array(page.lines.indices) {
            let line = page.lines[index]
            guard !line.isBlank, line.content.count <= 120 else { continue }
            let (key, number) = Self.key(page.text(line))
            groups[key, default: []].append(Line(index: index, number: number))
        }
        return groups.filter { $0.value.count > 1 }
    }

    /// The first two and last two lines of every page with something on them.
    private func edges() -> [Int] {
        var pages: [Int: [Int]] = [:]
        for (index, line) in page.lines.enumerated() where !line.isBlank { pages[line.page, default: []].append(index) }
        return Set(pages.values.flatMap { $0.prefix(2) + $0.suffix(2) }).sorted()
    }

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
            let shifts = Set(lines.map { ($0.number ?? -1) - page.lines[$0.index].page })
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

    private func isPageApart(_ lines: [Line]) -> Bool { distances(lines).allSatisfy { $0 >= 15 } }

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
        return Repair(kind: kind, range: range, old: page.text(lines[index]), candidates: [""], isCertain: isCertain)
    }
}
