/// A JSON text with lists that are too long to have in memory at once: it is given out in pieces, the same as ``JSON/text(_:)`` gives whole.
struct LongJSON {
    /// Stands in the rest of the value where a list is to be.
    static let gap = JSON.exact(mark)
    private static let mark = "\u{0}"
    private static let pieceSize = 1 << 16

    /// Gives the elements of a list, one after the other.
    typealias Elements = ((JSON) -> Void) -> Void

    private let out: (String) -> Void
    private var text: [UInt8] = []

    /// - Parameters:
    ///   - value: all of it, with ``gap`` for each list.
    ///   - lists: in the order in which they stand in the text.
    static func write(_ value: JSON, filling lists: [Elements], to out: (String) -> Void) {
        withoutActuallyEscaping(out) { out in
            var writer = LongJSON(out: out)
            let parts = value.text().split(separator: mark, omittingEmptySubsequences: false)
            for (index, part) in parts.enumerated() {
                writer.text += part.utf8
                if index < lists.count { writer.fill(lists[index], depth: depth(behind: part)) }
            }
            writer.flush()
        }
    }

    private init(out: @escaping (String) -> Void) {
        self.out = out
    }

    /// How deep what follows a part is: its last line begins with two blanks a level.
    private static func depth(behind part: Substring) -> Int {
        let line = part.utf8.lastIndex(of: UInt8(ascii: "\n")).map { part.utf8[part.utf8.index(after: $0)...] } ?? part.utf8[...]
        return line.prefix { $0 == 0x20 }.count / 2
    }

    private mutating func fill(_ elements: Elements, depth: Int) {
        text += "[".utf8
        var isEmpty = true
        var writer = self
        elements { element in
            if !isEmpty { writer.text.append(UInt8(ascii: ",")) }
            isEmpty = false
            JSON.newLine(depth + 1, &writer.text)
            element.write(to: &writer.text, isIndented: true, depth: depth + 1)
            if writer.text.count >= Self.pieceSize { writer.flush() }
        }
        self = writer
        if !isEmpty { JSON.newLine(depth, &text) }
        text += "]".utf8
    }

    private mutating func flush() {
        guard !text.isEmpty else { return }
        out(String(decoding: text, as: UTF8.self))
        text.removeAll(keepingCapacity: true)
    }
}
