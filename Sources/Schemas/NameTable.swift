/// Finds a name by its UTF-8 bytes without making a string: an open-addressing hash table.
struct NameTable: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int32] = []
    /// Numbers of names, -1 for an empty slot; twice as many as there are names, a power of two.
    private var slots: [Int32] = []

    init(_ names: [String]) {
        for name in names {
            bytes += Array(name.utf8)
            ends.append(Int32(bytes.count))
        }
        var size = 4
        while size < names.count * 2 { size *= 2 }
        slots = Array(repeating: -1, count: size)
        for index in names.indices {
            var slot = Array(names[index].utf8).withUnsafeBufferPointer(hash)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int32(index)
        }
    }

    var count: Int { ends.count }

    /// The same, faster when it is the name with number `expected`.
    func index(of name: UnsafeBufferPointer<UInt8>, expecting expected: Int) -> Int? {
        expected < count && isName(expected, name) ? expected : index(of: name)
    }

    /// The number of a name; nil when it is not in the table.
    func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
        var slot = hash(name)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if isName(index, name) { return index }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        return nil
    }

    /// Whether the name with this number is `name`.
    func isName(_ index: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = index == 0 ? 0 : Int(ends[index &- 1])
        guard Int(ends[index]) &- start == name.count else { return false }
        return bytes.withUnsafeBufferPointer { own in
            for offset in 0..<name.count where own[start &+ offset] != name[offset] { return false }
            return true
        }
    }

    func name(_ index: Int) -> String {
        String(decoding: bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])], as: UTF8.self)
    }

    var names: [String] { ends.indices.map(name) }

    private func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in name { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int(hash ^ hash >> 15) & (slots.count &- 1)
    }
}
