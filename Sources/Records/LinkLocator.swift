/// Finds the links that cmark read back in the bytes of their block.
///
/// cmark's own positions of inlines are off on every line but the first, and lacking for destinations. So the bytes are
/// read again; cmark's list, in the order in which links end, says which of the candidates are links.
struct LinkLocator {
    struct Expected {
        let destination: String
        let title: String
        let text: String
        let isImage: Bool
    }

    private struct Found {
        var range: Range<Int>
        var destination: Range<Int>
    }

    private var syntax: LinkSyntax
    private let definitions: LinkDefinitions
    private var openers: [(start: Int, text: Int, isImage: Bool, isActive: Bool)] = []
    private var expected: ArraySlice<Expected> = []
    private var found: [Int: Found] = [:]
    /// Lengths of runs of backticks that have no partner further on.
    private var unclosed: Set<Int> = []

    private init(_ bytes: [UInt8], _ definitions: LinkDefinitions, _ expected: [Expected]) {
        syntax = LinkSyntax(bytes: bytes, end: bytes.count)
        self.definitions = definitions
        self.expected = expected[...]
    }

    /// The links of a block, each with its place if it has one. `isTable` keeps every cell to itself.
    static func locate(_ links: [Expected], in lines: ClosedRange<Int>, of table: LineTable, isTable: Bool, _ definitions: LinkDefinitions) -> [Prose.Link] {
        var locator = LinkLocator(table.bytes, definitions, links)
        let pieces = isTable ? lines.flatMap { cells(table.range(ofLine: $0), table.bytes) } : [table.range(of: lines)]
        for piece in pieces { locator.read(piece) }
        return links.enumerated().map { number, link in
            let place = locator.found[number]
            return Prose.Link(
                destination: link.destination, title: link.title, text: link.text, isImage: link.isImage, range: place?.range,
                destinationRange: place?.destination, lines: lines)
        }
    }

    /// The parts of a table's row: what stands between bars without a backslash.
    private static func cells(_ row: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
        let syntax = LinkSyntax(bytes: bytes, end: row.upperBound)
        var cells: [Range<Int>] = []
        var (start, index) = (row.lowerBound, row.lowerBound)
        while index < row.upperBound {
            if bytes[index] == UInt8(ascii: "|") {
                cells.append(start..<index)
                start = index + 1
            }
            index = bytes[index] == UInt8(ascii: "\\") ? syntax.skipEscape(index) : index + 1
        }
        return cells + [start..<row.upperBound]
    }

    private mutating func read(_ piece: Range<Int>) {
        syntax = LinkSyntax(bytes: syntax.bytes, end: piece.upperBound)
        openers = []
        unclosed = []
        var index = piece.lowerBound
        while index < piece.upperBound, !expected.isEmpty { index = step(index) }
    }

    /// Reads on from `index`, and says how far it came.
    private mutating func step(_ index: Int) -> Int {
        if let end = definitions.ends[index] { return end }
        switch syntax.bytes[index] {
        case UInt8(ascii: "\\"): return syntax.skipEscape(index)
        case UInt8(ascii: "`"): return skipCode(index)
        case UInt8(ascii: "<"):
            if let range = syntax.autolink(index), match(index..<range.upperBound + 1, range, Self.decoded(syntax.bytes[range]), isImage: false, isAutolink: true) {
                return range.upperBound + 1
            }
            return syntax.html(index) ?? index + 1
        case UInt8(ascii: "!") where syntax.byte(index + 1) == UInt8(ascii: "["):
            openers.append((index, index + 2, true, true))
            return index + 2
        case UInt8(ascii: "["):
            openers.append((index, index + 1, false, true))
            return index + 1
        case UInt8(ascii: "]"): return close(index)
        default: return index + 1
        }
    }

    private mutating func skipCode(_ start: Int) -> Int {
        func run(_ index: Int) -> Int {
            var end = index
            while syntax.byte(end) == UInt8(ascii: "`") { end += 1 }
            return end
        }
        let after = run(start)
        guard !unclosed.contains(after - start) else { return after }
        var index = after
        while index < syntax.end {
            guard syntax.bytes[index] == UInt8(ascii: "`") else {
                index += 1
                continue
            }
            let end = run(index)
            if end - index == after - start { return end }
            index = end
        }
        unclosed.insert(after - start)
        return after
    }

    private mutating func close(_ index: Int) -> Int {
        guard let opener = openers.popLast(), opener.isActive || opener.isImage else { return index + 1 }
        if let end = linkEnd(opener, index) {
            // A link holds no links: what was opened before it can no longer become one.
            if !opener.isImage { for number in openers.indices where !openers[number].isImage { openers[number].isActive = false } }
            return end
        }
        return index + 1
    }

    private mutating func linkEnd(_ opener: (start: Int, text: Int, isImage: Bool, isActive: Bool), _ index: Int) -> Int? {
        if let tail = syntax.inlineTail(index + 1),
            match(opener.start..<tail.end, tail.range, Self.decoded(syntax.bytes[tail.range]), isImage: opener.isImage) { return tail.end }
        if let label = syntax.label(index + 1), !label.range.isEmpty {
            let range = opener.start..<label.end
            return match(range, reference: syntax.bytes[label.range], isImage: opener.isImage) ? label.end : nil
        }
        guard index - opener.text <= 1000 else { return nil }
        let isCollapsed = syntax.byte(index + 1) == UInt8(ascii: "[") && syntax.byte(index + 2) == UInt8(ascii: "]")
        let end = isCollapsed ? index + 3 : index + 1
        return match(opener.start..<end, reference: syntax.bytes[opener.text..<index], isImage: opener.isImage) ? end : nil
    }

    private mutating func match(_ range: Range<Int>, reference: ArraySlice<UInt8>, isImage: Bool) -> Bool {
        guard let definition = definitions[reference] else { return false }
        return match(range, definition.destination, definition.decoded, isImage: isImage)
    }

    /// Takes a candidate for the next link that is expected, or for a later one if that was missed.
    private mutating func match(_ range: Range<Int>, _ destination: Range<Int>, _ decoded: String, isImage: Bool, isAutolink: Bool = false) -> Bool {
        let number = expected.prefix(8).firstIndex { link in
            link.isImage == isImage && (link.destination.hasSameBytes(as: decoded) || (isAutolink && link.destination == "mailto:" + decoded))
        }
        guard let number else { return false }
        found[number] = Found(range: range, destination: destination)
        expected = expected[(number + 1)...]
        return true
    }

    /// A destination as cmark understands it: without backslashes before punctuation, entities as characters.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(UInt8(ascii: "&")) || bytes.contains(UInt8(ascii: "\\")) || bytes.contains(0) else { return text }
        let isBare = bytes.contains(UInt8(ascii: "<")) || bytes.contains(UInt8(ascii: ">"))
        return CMarkDocument(isBare ? "[x](\(text))" : "[x](<\(text)>)").firstDestination ?? text
    }
}
