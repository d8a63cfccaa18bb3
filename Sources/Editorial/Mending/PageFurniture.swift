/// What a page has beside its text: running heads, page numbers, and the form feed between two pages.
struct PageFurniture {
    let page: PageLines
    private let hasPages: Bool
    /// Pages with something on them.
    private let pageCount: Int

    static func repairs(in bytes: [UInt8]) -> [Repair] { PageFurniture(bytes).repairs() }

    /// The form feeds that stand apart from the text.
    static func pageBreaks(in bytes: [UInt8]) -> [Repair] {
        guard bytes.contains(0x0C) else { return [] }
        let furniture = PageFurniture(bytes)
        return furniture.page.lines.flatMap { furniture.pageBreak($0.range.lowerBound..<$0.content.lowerBound) + furniture.pageBreak($0.content.upperBound..<$0.range.upperBound) }
    }

    private init(_ bytes: [UInt8]) {
        page = PageLines(bytes)
        hasPages = page.lines.contains { $0.page > 0 }
        pageCount = Set(page.lines.lazy.filter { !$0.isBlank }.map(\.page)).count
    }

    private func repairs() -> [Repair] {
        var kinds: [Int: (kind: Repair.Kind, isCertain: Bool)] = [:]
        let groups = groups()
        let bodyCounts = hasPages ? counts(of: groups) : [:]
        for (key, lines) in groups {
            let isNumber = Self.numberKeys.contains(key)
            let heads = RepeatedHeads(lines, pageCount: hasPages ? pageCount : nil)
            guard let isCertain = isNumber ? heads.numbers : heads.heads(inText: bodyCounts[lines[0].text] ?? 0) else { continue }
            for line in lines { kinds[line.index] = (isNumber ? .pageNumber : .runningHead, isCertain) }
        }
        // What to add to the count of form feeds for the number of a page.
        let shift = groups.first { Self.numberKeys.contains($0.key) && kinds[$0.value[0].index]?.isCertain ?? false }.map { $0.value[0].numbers[0] - $0.value[0].page }
        let below = textsBelow { kinds[$0]?.isCertain ?? false }
        var (repairs, above, taken): ([Repair], Int?, Int) = ([], nil, 0)
        for (index, line) in page.lines.enumerated() {
            let furniture = kinds[index]
            if let furniture, furniture.isCertain {
                let removal = removal(of: index, furniture.kind, between: above, and: below[index], from: taken)
                // The form feeds in the empty lines above it go with them.
                while let last = repairs.last, last.range.upperBound > removal.range.lowerBound { repairs.removeLast() }
                repairs.append(removal)
                taken = removal.range.upperBound
                continue
            }
            if !line.isBlank { above = index }
            // Within a question: once it is answered, a next round takes them away.
            if line.range.upperBound <= taken { continue }
            if let shift, hasPages, let next = below[index], let half = halfWord(line, page.lines[next], number: shift + Int(line.page)) {
                repairs.append(half)
                taken = half.range.upperBound
                continue
            }
            if hasPages, line.range.lowerBound >= taken { repairs += pageBreak(line.range.lowerBound..<line.content.lowerBound) }
            if let furniture {
                repairs.append(Repair(kind: furniture.kind, range: line.content.lowerBound..<line.next, old: page.text(line), candidates: [""]))
            } else if hasPages {
                repairs += pageBreak(line.content.upperBound..<line.range.upperBound)
            }
        }
        return repairs
    }

    private func pageBreak(_ range: Range<Int>) -> [Repair] {
        guard page.bytes[range].contains(0x0C) else { return [] }
        return [Repair(kind: .pageBreak, range: range, old: String(decoding: page.bytes[range], as: UTF8.self), new: "")]
    }

    /// What a line with a page number alone says, its digits apart.
    private static let numberKeys: Set<String> = [
        "#", "- # -", "– # –", "-#-", "#/#", "# / #", "# van #", "# of #", "pagina #", "pagina # van #", "bladzijde #", "blz. #", "page #", "page # of #", "p. #", "| #", "# |",
    ]

    /// The lines at the edges of the pages (all, when nothing says where pages end) that come more than once.
    private func groups() -> [String: [RepeatedHeads.Line]] {
        let candidates = hasPages ? edges() : repeated()
        var groups: [String: [RepeatedHeads.Line]] = [:]
        for index in candidates {
            let line = RepeatedHeads.Line(page.text(page.lines[index]), at: index, page: Int(page.lines[index].page))
            groups[line.key, default: []].append(line)
        }
        return groups.filter { $0.value.count > 1 }
    }

    /// How often lines that may be heads stand in the text itself.
    private func counts(of groups: [String: [RepeatedHeads.Line]]) -> [String: Int] {
        let texts = Dictionary(groups.values.map { ($0[0].text, 0) }, uniquingKeysWith: { first, _ in first })
        let edges = Set(groups.values.joined().map(\.index))
        let hashes = Set(groups.values.map { hash(page.lines[$0[0].index]) })
        var counts = texts
        for (index, line) in page.lines.enumerated() where mayRepeat(line) && !edges.contains(index) && hashes.contains(hash(line)) {
            counts[page.text(line)]? += 1
        }
        return counts
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
            seen[hash] = (index, (before?.count ?? 0) + 1, before.map { $0.isApart && index - $0.last >= RepeatedHeads.pageLength } ?? true)
        }
        return hashes.indices.filter { index in seen[hashes[index]].map { $0.count >= 3 && $0.isApart } ?? false }
    }

    /// FNV-1a over a line with each number as one sign; never 0.
    private func hash(_ line: PageLines.Line) -> UInt64 {
        var (hash, isNumber): (UInt64, Bool) = (0xCBF2_9CE4_8422_2325, false)
        for byte in page.bytes[line.content] {
            if !(byte.isDigit && isNumber) { hash = (hash ^ UInt64(byte.isDigit ? 0x23 : byte)) &* 0x0000_0100_0000_01B3 }
            isNumber = byte.isDigit
        }
        return hash | 1
    }

    /// For each line the next one below it that is text.
    private func textsBelow(besides isFurniture: (Int) -> Bool) -> [Int?] {
        var (texts, next): ([Int?], Int?) = ([], nil)
        for index in page.lines.indices.reversed() {
            texts.append(next)
            if !page.lines[index].isBlank, !isFurniture(index) { next = index }
        }
        return texts.reversed()
    }

    /// Takes a line away, and the empty lines below it; where the sentence before it goes on after it, those above it as well.
    ///
    /// - Parameters:
    ///   - above: the line of text before it.
    ///   - below: the line of text after it.
    ///   - taken: where what was taken away before it ends.
    private func removal(of index: Int, _ kind: Repair.Kind, between above: Int?, and below: Int?, from taken: Int) -> Repair {
        let lines = page.lines
        var (first, last) = (index, index)
        while last + 1 < lines.count, lines[last + 1].isBlank { last += 1 }
        if let above, let below, page.runsOn(lines[above], lines[below]) {
            while first > 0, lines[first - 1].isBlank, lines[first - 1].range.lowerBound >= taken { first -= 1 }
        }
        return Repair(kind: kind, range: lines[first].range.lowerBound..<lines[last].next, old: page.text(lines[index]), new: "")
    }
}
