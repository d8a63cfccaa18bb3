/// Replacements in a text that do not overlap, in its order, and where the bytes of the result stood before.
struct TextEdits {
    private(set) var edits: [(range: Range<Int>, text: String)] = []

    var isEmpty: Bool { edits.isEmpty }

    /// Adds one behind the last; one that would overlap is left for a next round.
    ///
    /// - Returns: whether it was added.
    @discardableResult
    mutating func append(_ range: Range<Int>, _ text: String) -> Bool {
        guard range.lowerBound >= edits.last?.range.upperBound ?? 0 else { return false }
        edits.append((range, text))
        return true
    }

    func apply(to bytes: [UInt8]) -> [UInt8] {
        guard !edits.isEmpty else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = 0
        for (range, text) in edits {
            result += bytes[position..<range.lowerBound]
            result += text.utf8
            position = range.upperBound
        }
        return result + bytes[position...]
    }

    /// Gives for offsets in the result, asked in rising order, the offsets in the text before.
    struct Map {
        /// By rising offset in the result: what to add from there on.
        private var steps: [(from: Int, shift: Int)] = [(0, 0)]

        init(_ edits: TextEdits) {
            var shift = 0
            for (range, text) in edits.edits {
                let start = range.lowerBound - shift
                // All that was put in comes from where the old text stood.
                steps.append((start, shift))
                shift += range.count - text.utf8.count
                steps.append((start + text.utf8.count, shift))
            }
        }

        func old(_ offset: Int) -> Int {
            offset + steps[max(0, steps.firstIndex(fromWhich: { $0.from > offset }) - 1)].shift
        }
    }
}
