/// The names of a folder in the order of what stands before their last dot.
///
/// The first sixteen bytes settle most comparisons, so that few names are looked at; a folder gives them in the order of their hashes.
struct NamesInOrder {
    private(set) var names: [UInt8] = []
    private(set) var starts: [Int32] = []

    private struct Key {
        let first: UInt64
        let second: UInt64
        let start: Int32
        let end: Int32
    }

    /// - Parameter names: each closed by a NUL, one behind the other.
    init(_ names: [UInt8], _ starts: [Int32]) {
        self.names.reserveCapacity(names.count)
        self.starts.reserveCapacity(starts.count)
        names.withUnsafeBufferPointer { bytes in
            var keys = starts.indices.map { index in
                let end = index + 1 < starts.count ? Int(starts[index + 1]) - 1 : bytes.count - 1
                return Self.key(Int(starts[index]), end, bytes)
            }
            keys.sort { Self.isBefore($0, $1, bytes) }
            for key in keys {
                self.starts.append(Int32(self.names.count))
                self.names += bytes[Int(key.start)..<Self.next(key.end, bytes)]
            }
        }
    }

    private static func key(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Key {
        var idEnd = end
        while idEnd > start, bytes[idEnd - 1] != UInt8(ascii: ".") { idEnd -= 1 }
        idEnd = idEnd > start ? idEnd - 1 : end
        return Key(first: eight(start, idEnd, bytes), second: eight(start + 8, idEnd, bytes), start: Int32(start), end: Int32(idEnd))
    }

    /// Behind the NUL after an id and its ending.
    private static func next(_ end: Int32, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var index = Int(end)
        while bytes[index] != 0 { index += 1 }
        return index + 1
    }

    private static func eight(_ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        if start + 8 <= end { return UInt64(bigEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self)) }
        var number: UInt64 = 0
        for index in start..<start + 8 { number = number << 8 | (index < end ? UInt64(bytes[index]) : 0) }
        return number
    }

    private static func isBefore(_ left: Key, _ right: Key, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if left.first != right.first { return left.first < right.first }
        if left.second != right.second { return left.second < right.second }
        return bytes[Int(left.start)..<Int(left.end)].lexicographicallyPrecedes(bytes[Int(right.start)..<Int(right.end)])
    }
}
