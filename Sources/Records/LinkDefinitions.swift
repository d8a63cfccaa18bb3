/// The definitions `[label]: destination` of a text.
struct LinkDefinitions {
    struct Definition {
        let destination: Range<Int>
        let decoded: String
    }

    private var byLabel: [String: Definition] = [:]
    /// From the start of a definition to its end, by start: not to be taken for links.
    private(set) var ends: [Int: Int] = [:]
    /// Lines that a definition goes on for at most: titles over several lines are rare, over more they are made up.
    private static let mostLines = 100

    subscript(label: some Sequence<UInt8>) -> Definition? { byLabel[Self.normal(label)] }

    /// Looks where cmark would: at the start of a paragraph, or behind another definition.
    init(in table: LineTable, blocks: [Prose.Block]) {
        guard table.contains("]", ":") else { return }
        var isInside = [Bool](repeating: false, count: table.count + 2)
        var begins = isInside
        let all = blocks.flatMap(\.withDescendants)
        for (number, block) in all.enumerated() {
            if begins.indices.contains(block.lines.lowerBound) { begins[block.lines.lowerBound] = true }
            switch block.content {
            case .list, .quote, .footnote: continue
            case .paragraph, .heading:
                // Not of a paragraph that goes on as a table: cmark looks for none there.
                let next = number + 1 < all.count ? all[number + 1] : block
                let goesOn = if case .table = next.content { next.lines.lowerBound == block.lines.upperBound + 1 } else { false }
                for line in block.lines.dropFirst(goesOn ? 0 : 1) { isInside[line] = true }
            default:
                for line in block.lines { isInside[line] = true }
            }
        }
        var chained = 0
        var line = 1
        while line <= table.count {
            if !isInside[line] || chained == line, let last = add(line, table, begins) {
                chained = last + 1
                line = last + 1
            } else {
                line += 1
            }
        }
    }

    /// Reads a definition that starts on `line`; the number of its last line.
    ///
    /// - Parameter begins: by line whether a block begins there, which ends a definition that is not closed.
    private mutating func add(_ line: Int, _ table: LineTable, _ begins: [Bool]) -> Int? {
        let start = Self.skipContainers(table, line)
        guard start < table.bytes.count, table.bytes[start] == UInt8(ascii: "[") else { return nil }
        let most = min(line + Self.mostLines, max(table.count, line))
        let syntax = LinkSyntax(bytes: table.bytes, end: table.range(ofLine: most).upperBound)
        guard let label = syntax.label(start), !label.range.isEmpty, table.bytes[label.range.lowerBound] != UInt8(ascii: "^"),
            syntax.byte(label.end) == UInt8(ascii: ":"), let destination = syntax.destination(syntax.skipSpace(label.end + 1)),
            destination.end > label.end + 1, destination.range.lowerBound <= table.range(ofLine: line + 1).upperBound, let end = Self.end(destination.end, syntax)
        else { return nil }
        let last = (line...most).last { table.range(ofLine: $0).lowerBound < end } ?? line
        guard line == last || !begins[(line + 1)...last].contains(true) else { return nil }
        let key = Self.normal(table.bytes[label.range])
        let decoded = LinkLocator.decoded(table.bytes[destination.range])
        if byLabel[key] == nil { byLabel[key] = Definition(destination: destination.range, decoded: decoded) }
        ends[start] = end
        return last
    }

    /// Past the title, if there is one; nil when something else follows on the line.
    private static func end(_ start: Int, _ syntax: LinkSyntax) -> Int? {
        let next = syntax.skipSpace(start)
        if next > start, let title = syntax.title(next), isLineEnd(title, syntax) { return title }
        return isLineEnd(start, syntax) ? start : nil
    }

    private static func isLineEnd(_ start: Int, _ syntax: LinkSyntax) -> Bool {
        var index = start
        while syntax.byte(index) == 0x20 || syntax.byte(index) == 0x09 { index += 1 }
        return index >= syntax.end || syntax.byte(index) == 0x0A || syntax.byte(index) == 0x0D
    }

    /// Past blanks, the `>` of quotes and the signs of list items.
    private static func skipContainers(_ table: LineTable, _ line: Int) -> Int {
        let range = table.range(ofLine: line)
        var index = range.lowerBound
        while index < range.upperBound, " \t>-*+.)0123456789".utf8.contains(table.bytes[index]) { index += 1 }
        return index
    }

    /// Labels are the same in whatever case and with whatever blanks.
    private static func normal(_ label: some Sequence<UInt8>) -> String {
        String(decoding: Array(label), as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The labels of all lines that look like a footnote: `[^label]: …`.
    static func footnoteLabels(in table: LineTable) -> [String] {
        guard table.contains("[", "^") else { return [] }
        var labels: [String] = []
        var known: Set<String> = []
        for line in 1...max(table.count, 1) {
            let text = table.bytes[table.range(ofLine: line)].drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
            guard text.starts(with: "[^".utf8), let close = text.firstIndex(of: UInt8(ascii: "]")), text.dropFirst(close + 1 - text.startIndex).first == UInt8(ascii: ":") else { continue }
            let label = String(decoding: text[(text.startIndex + 2)..<close], as: UTF8.self)
            if known.insert(label).inserted { labels.append(label) }
        }
        return labels
    }
}
