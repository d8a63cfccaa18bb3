import Records

/// Finds a record by its type and the UTF-8 bytes of its id, without making a string: an open-addressing hash table.
struct RecordIndex: Sendable {
    /// Positions of records, -1 for an empty slot; at least twice as many as there are records, a power of two.
    private var slots: [Int32] = [-1, -1]

    init(_ records: [Record]) {
        var size = 2
        while size < records.count * 2 { size *= 2 }
        slots = Array(repeating: -1, count: size)
        for position in records.indices {
            let record = records[position]
            var id = record.address.id
            id.withUTF8 { id in
                var slot = hash(record.typePosition, id)
                while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
                slots[slot] = Int32(position)
            }
        }
    }

    /// The position in `records` of the record of a type with this id.
    func position(type: Int, id: UnsafeBufferPointer<UInt8>, in records: [Record]) -> Int? {
        var slot = hash(type, id)
        while slots[slot] >= 0 {
            let position = Int(slots[slot])
            if records[position].typePosition == type, hasBytes(records[position].address.id, id) { return position }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func hasBytes(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        text.utf8.count == bytes.count && text.utf8.withContiguousStorageIfAvailable { $0.hasBytes(bytes) } ?? text.utf8.elementsEqual(bytes)
    }

    /// FNV-1a.
    private func hash(_ type: Int, _ id: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261 ^ UInt32(truncatingIfNeeded: type)
        for byte in id { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int(hash ^ hash >> 15) & (slots.count - 1)
    }
}
