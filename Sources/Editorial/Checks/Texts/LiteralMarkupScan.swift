/// Finds markup in a Markdown text that no page makes anything of, and where it is certain what was meant.
///
/// Linear, and without reading all of CommonMark: what is no code and has one of these forms is never anything else.
struct LiteralMarkupScan {
    struct Mark {
        enum Kind {
            /// `##Kop`
            case heading
            /// `#######`
            case deepHeading
            /// `[Jansen] (source/jansen-2019)`
            case blankBetween
            /// `(Jansen)[source/jansen-2019]`, `[Jansen][source/jansen-2019]`
            case wrongBrackets
            /// `[Jansen](source/jansen 2019)`
            case blankInAddress
            /// `[Jansen](source/jansen-2019`
            case open
            /// `[Jansen][j]` without a line `[j]: …`
            case undefined
            case tag(String)
        }

        let kind: Kind
        let range: Range<Int>
        /// What should be there, where that is certain.
        var meant: String?
    }

    let bytes: UnsafeBufferPointer<UInt8>
    private let labels: Set<String>
    private(set) var marks: [Mark] = []
    private var brackets: [Int] = []
    private var parentheses: [Int] = []
    /// Tags that nothing closes from some place on.
    var unclosed: Set<String> = []

    static func marks(in bytes: UnsafeBufferPointer<UInt8>) -> [Mark] {
        var scan = LiteralMarkupScan(bytes)
        scan.run()
        guard !scan.marks.isEmpty else { return [] }
        let mask = TextMask(bytes, isMarkdown: true)
        return scan.marks.filter { !mask.isCode($0.range.lowerBound) }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        labels = Self.labels(in: bytes)
    }

    func at(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0x0A }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private mutating func run() {
        var index = 0
        while index < bytes.count {
            if index == 0 || bytes[index - 1] == 0x0A { startLine(index) }
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): brackets.append(index)
            case UInt8(ascii: "("): parentheses.append(index)
            case UInt8(ascii: "]"): if let start = brackets.popLast() { link(start..<index + 1) }
            case UInt8(ascii: ")"): if let start = parentheses.popLast(), at(index + 1) == UInt8(ascii: "[") { swapped(start..<index + 1) }
            case UInt8(ascii: "<"):
                if let mark = tag(index) {
                    marks.append(mark)
                    index = mark.range.upperBound - 1
                }
            default: break
            }
            index += 1
        }
    }

    private mutating func startLine(_ start: Int) {
        // No link goes on behind an empty line.
        if at(start) == 0x0A || at(start) == 0x0D { (brackets, parentheses) = ([], []) }
        let level = bytes[start...].prefix { $0 == UInt8(ascii: "#") }.count
        let end = start + level
        if level > 6 { return marks.append(Mark(kind: .deepHeading, range: start..<end)) }
        guard level > 0, TextSigns.isLetter(at(end)), level > 1 || isAlone(start) else { return }
        // A line with one sign may be a hashtag.
        marks.append(Mark(kind: .heading, range: start..<end, meant: level > 1 ? text(start..<end) + " " : nil))
    }

    /// Whether a line is a paragraph of its own.
    private func isAlone(_ start: Int) -> Bool {
        func isEmpty(_ index: Int) -> Bool { at(index) == 0x0A || at(index) == 0x0D }
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        return (start < 2 || isEmpty(start - 2)) && isEmpty(end + 1)
    }

    /// What stands behind the words of a link.
    private mutating func link(_ words: Range<Int>) {
        let next = words.upperBound
        switch at(next) {
        case UInt8(ascii: "("):
            if let mark = LinkEnd(bytes, from: next + 1)?.mark(words) { marks.append(mark) }
        case 0x20:
            let start = bytes[next...].firstIndex { $0 != 0x20 } ?? next
            guard at(start) == UInt8(ascii: "("), let end = end(UInt8(ascii: ")"), from: start + 1),
                LinkEnd.isAddress(text(start + 1..<end))
            else { return }
            marks.append(Mark(kind: .blankBetween, range: words.lowerBound..<end + 1, meant: text(words) + text(start..<end + 1)))
        case UInt8(ascii: "["):
            guard let end = end(UInt8(ascii: "]"), from: next + 1) else { return }
            let label = text(next + 1..<end)
            guard !labels.contains(label.lowercased()) else { return }
            if LinkEnd.isAddress(label) {
                marks.append(Mark(kind: .wrongBrackets, range: words.lowerBound..<end + 1, meant: text(words) + "(\(label))"))
            } else if !labels.isEmpty, words.count > 4, TextSigns.isLetter(at(next + 1)) {
                marks.append(Mark(kind: .undefined, range: words.lowerBound..<end + 1))
            }
        default: break
        }
    }

    /// Where a bracket closes that has nothing but an address in it.
    private func end(_ sign: UInt8, from start: Int) -> Int? {
        let end = bytes[min(start, bytes.count)...].prefix(200).firstIndex { $0 == sign || $0 <= 0x20 || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") }
        return end.flatMap { bytes[$0] == sign ? $0 : nil }
    }

    private mutating func swapped(_ words: Range<Int>) {
        let start = words.upperBound
        guard let end = end(UInt8(ascii: "]"), from: start + 1), at(words.lowerBound - 1) != UInt8(ascii: "]") else { return }
        let address = text(start + 1..<end)
        guard LinkEnd.isAddress(address) || ReferenceScan.isWeb(address), !labels.contains(address.lowercased()) else { return }
        marks.append(Mark(
            kind: .wrongBrackets, range: words.lowerBound..<end + 1, meant: "[\(text(words.lowerBound + 1..<words.upperBound - 1))](\(address))"))
    }

    /// The labels of lines `[label]: …`.
    private static func labels(in bytes: UnsafeBufferPointer<UInt8>) -> Set<String> {
        var labels: Set<String> = []
        var start = 0
        while start < bytes.count {
            if bytes[start] == UInt8(ascii: "["), let end = bytes[start...].prefix(200).firstIndex(of: UInt8(ascii: "]")), end + 1 < bytes.count,
                bytes[end + 1] == UInt8(ascii: ":"), start + 1 < end, bytes[start + 1] != UInt8(ascii: "^")
            { labels.insert(String(decoding: bytes[start + 1..<end], as: UTF8.self).lowercased()) }
            start = (bytes[start...].firstIndex(of: 0x0A) ?? bytes.count) + 1
        }
        return labels
    }
}

/// What stands behind `](`: an address, and mostly the `)`.
private struct LinkEnd {
    private let address: Range<Int>
    private let isClosed: Bool
    /// The `)` on the same line, with blanks before it.
    private let later: Int?
    private let bytes: UnsafeBufferPointer<UInt8>

    /// Nil where no address begins, which takes no look at what follows.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        guard Self.beginsAddress(bytes[start...].prefix(Self.longestBeginning)) else { return nil }
        let stop = bytes[start...].prefix(1000).firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ")") } ?? min(start + 1000, bytes.count)
        let next = bytes[stop...].prefix(200).firstIndex { $0 > 0x20 }
        // A title may follow the address.
        isClosed = next.map { [0x22, 0x27, 0x28, 0x29].contains(bytes[$0]) } ?? false
        let behind = bytes[stop...].prefix(200).firstIndex { [0x0A, 0x28, 0x29, 0x5B].contains($0) }
        later = behind.flatMap { bytes[$0] == UInt8(ascii: ")") ? $0 : nil }
        (address, self.bytes) = (start..<stop, bytes)
    }

    func mark(_ words: Range<Int>) -> LiteralMarkupScan.Mark? {
        if isClosed { return nil }
        if let later { return LiteralMarkupScan.Mark(kind: .blankInAddress, range: words.lowerBound..<later + 1) }
        return LiteralMarkupScan.Mark(kind: .open, range: words.lowerBound..<address.upperBound)
    }

    private static let longestBeginning = 16

    private static func beginsAddress(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        if bytes.starts(with: "https://".utf8) || bytes.starts(with: "http://".utf8) { return true }
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return false }
        return PagePlaces.types.contains(String(decoding: bytes[..<slash], as: UTF8.self))
    }

    /// Whether a text can be nothing but the address of a record that a page has a place for.
    static func isAddress(_ text: String) -> Bool {
        Address(text).map { text.contains("/") && PagePlaces.types.contains($0.type) && Address.isID($0.id) } ?? false
    }
}
