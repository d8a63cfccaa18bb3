import Records

/// Finds a record by its type and the UTF-8 bytes of its id, without making a string: an open-addressing hash table.
struct RecordIndex: Sendable {
    /// The half of the hash that does not say where the slot is, so that hardly any wrong record is looked at.
    private struct Slot {
        var tag: UInt32 = 0
        /// -1 when it is empty.
        var position: Int32 = -1
    }

    /// At least twice as many as there are records, a power of two.
    private var slots = [Slot(), Slot()]

    init(_ records: [Record]) {
        var size = 2
        while size < records.count * 2 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        records.withUnsafeBufferPointer { records in
            for position in records.indices {
                let hash = records[position].hash
                var slot = place(hash)
                while slots[slot].position >= 0 { slot = (slot + 1) & (size - 1) }
                slots[slot] = Slot(tag: UInt32(hash >> 32), position: Int32(position))
            }
        }
    }

    static func hash(type: Int, _ id: String) -> UInt64 { ByteHash.of(id, seed: UInt64(type)) }

    /// The position in `records` of the record of a type with this id.
    func position(type: Int, id: UnsafeBufferPointer<UInt8>, in records: [Record]) -> Int? {
        let hash = ByteHash.of(id, seed: UInt64(type))
        let tag = UInt32(hash >> 32)
        var slot = place(hash)
        while slots[slot].position >= 0 {
            let position = Int(slots[slot].position)
            if slots[slot].tag == tag, records[position].typePosition == type, hasBytes(records[position].address.id, id) { return position }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash & 0xFFFF_FFFF) & (slots.count - 1) }

    private func hasBytes(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        text.utf8.count == bytes.count && text.utf8.withContiguousStorageIfAvailable { $0.hasBytes(bytes) } ?? text.utf8.elementsEqual(bytes)
    }
}
