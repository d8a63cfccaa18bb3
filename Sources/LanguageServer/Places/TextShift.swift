/// Where the parts of a text are after it was edited.
///
/// What stands before and behind all edits keeps its place; between them a line is known again when it stands there once.
struct TextShift {
    private let old: [UInt8]
    private let new: [UInt8]
    /// The bytes that both texts begin with.
    private let head: Int
    /// The bytes that both end with.
    private let tail: Int

    init(from old: [UInt8], to new: [UInt8]) {
        (self.old, self.new) = (old, new)
        let head = zip(old, new).prefix { $0 == $1 }.count
        let most = min(old.count, new.count) - head
        self.head = head
        tail = min(most, zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count)
    }

    /// The range of the new text that a range of the old one has become; nil where the edits are.
    func callAsFunction(_ range: Range<Int>) -> Range<Int>? {
        if range.upperBound <= head { return range }
        if range.lowerBound >= old.count - tail { return range.moved(by: new.count - old.count) }
        let line = Self.line(around: range.lowerBound, in: old)
        guard range.upperBound <= line.upperBound, let start = lineStart(of: old[line]) else { return nil }
        return range.moved(by: start - line.lowerBound)
    }

    /// Where the line stands among those that were edited, if it does so once.
    private func lineStart(of line: ArraySlice<UInt8>) -> Int? {
        guard !line.isEmpty else { return nil }
        var found: Int?
        var start = Self.line(around: head, in: new).lowerBound
        let end = Self.line(around: new.count - tail, in: new).upperBound
        while start <= end {
            let range = Self.line(around: start, in: new)
            if new[range] == line {
                guard found == nil else { return nil }
                found = start
            }
            start = range.upperBound + 1
        }
        return found
    }

    /// The line that a byte is on, without its break.
    private static func line(around offset: Int, in bytes: [UInt8]) -> Range<Int> {
        let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return start..<(bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count)
    }
}
