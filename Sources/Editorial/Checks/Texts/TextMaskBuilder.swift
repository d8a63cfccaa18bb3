/// Goes through a text once and finds what is no prose in it.
struct TextMaskBuilder {
    let bytes: UnsafeBufferPointer<UInt8>
    let form: TextMask.Form
    private(set) var parts: [(range: Range<Int>, kind: TextMask.Kind)] = []
    /// The next `)` and `>` from here on; they only move forward.
    private var nextParenthesis = -1
    private var nextAngle = -1
    /// For the start of a run of backticks the start of the next run of the same length.
    var closings: [Int: Int] = [:]
    /// What is known of the lines before the next.
    var above = LinesAbove()

    init(bytes: UnsafeBufferPointer<UInt8>, form: TextMask.Form) {
        self.bytes = bytes
        self.form = form
    }

    private var hasMarkup: Bool { form != .plain }

    func at(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

    mutating func run() {
        if form == .markdown { pairBackticks() }
        var index = 0
        while index < bytes.count {
            if form == .markdown, index == 0 || bytes[index - 1] == 0x0A, let end = indentedCode(index) {
                parts.append((index..<end, .code))
                index = end
                continue
            }
            guard let (range, kind) = part(at: index), range.upperBound > index else { index += 1; continue }
            parts.append((range.clamped(to: 0..<bytes.count), kind))
            index = range.upperBound
        }
    }

    /// What is no prose and begins here, or has its sign here.
    private mutating func part(at index: Int) -> (Range<Int>, TextMask.Kind)? {
        switch bytes[index] {
        case UInt8(ascii: "`") where hasMarkup, UInt8(ascii: "~") where hasMarkup:
            return (fence(index) ?? (form == .markdown ? code(index) : nil)).map { (index..<$0, .code) }
        case UInt8(ascii: "@"): return mailbox(index).map { ($0, .address) }
        default: return end(at: index).flatMap { $0 > index ? (index..<$0, .address) : nil }
        }
    }

    /// Where the address that begins here ends.
    private mutating func end(at index: Int) -> Int? {
        switch bytes[index] {
        case UInt8(ascii: "h"), UInt8(ascii: "w"): return address(index)
        case UInt8(ascii: "1"): return doi(index)
        case UInt8(ascii: "(") where hasMarkup && at(index - 1) == UInt8(ascii: "]"):
            return Self.next(UInt8(ascii: ")"), from: index, bytes, &nextParenthesis)
        case UInt8(ascii: ":") where hasMarkup && at(index - 1) == UInt8(ascii: "]") && isDefinition(index): return lineEnd(index)
        case UInt8(ascii: "<") where hasMarkup && beginsTag(index + 1): return Self.next(UInt8(ascii: ">"), from: index, bytes, &nextAngle)
        default: return nil
        }
    }

    /// `https://…` or `www.…`
    private func address(_ index: Int) -> Int? {
        let starts = ["http://", "https://", "www."]
        guard !TextSigns.isLetter(at(index - 1)), starts.contains(where: { bytes[index...].starts(with: $0.utf8) }) else { return nil }
        // What was copied may go on after the sign with which its line ends.
        return form == .pasted ? addressEnd(index) : WebAddress.end(from: index, in: bytes)
    }

    private func addressEnd(_ index: Int) -> Int {
        bytes[index...].firstIndex { $0 <= 0x20 || $0 == 0x22 || $0 == 0x3C || $0 == 0x3E || $0 == 0x29 } ?? bytes.count
    }

    /// `10.1016/j.tate.2019`.
    private func doi(_ index: Int) -> Int? {
        guard at(index + 1) == 0x30, at(index + 2) == 0x2E, !isAddressSign(at(index - 1)) else { return nil }
        let digits = bytes[(index + 3)...].prefix(10).prefix { (0x30...0x39).contains($0) }
        return (4...9).contains(digits.count) && at(digits.endIndex) == 0x2F ? addressEnd(index) : nil
    }

    /// `naam@school.nl`, from its `@`.
    private func mailbox(_ index: Int) -> Range<Int>? {
        let floor = max(parts.last?.range.upperBound ?? 0, index - 64)
        var start = index
        while start > floor, isAddressSign(at(start - 1)) { start -= 1 }
        return start < index && isAddressSign(at(index + 1)) ? start..<addressEnd(index) : nil
    }

    private func isAddressSign(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x5F, 0x2B].contains(byte)
    }

    /// What stands behind the `<` of a tag or an address, and not of `p <0,05` (CommonMark 6.5 and 6.6).
    private func beginsTag(_ index: Int) -> Bool {
        (0x61...0x7A).contains(at(index) | 0x20) || [0x2F, 0x21, 0x3F].contains(at(index))
    }

    /// Past the sign, if it comes soon; a far one belongs to something else.
    private static func next(_ sign: UInt8, from index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ known: inout Int) -> Int? {
        if known < index { known = bytes[index...].firstIndex(of: sign) ?? bytes.count }
        return known < bytes.count && known - index < 2000 ? known + 1 : nil
    }

    /// `[label]: address "title"`, at the start of a line.
    private func isDefinition(_ colon: Int) -> Bool {
        var index = colon - 1
        while index > max(0, colon - 200), bytes[index] != 0x0A { index -= 1 }
        while at(index) <= 0x20, index < colon { index += 1 }
        return bytes[index] == UInt8(ascii: "[") && at(index + 1) != UInt8(ascii: "^")
    }
}
