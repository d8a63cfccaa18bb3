/// Hashes of short texts (ids, words), eight bytes at once: multiplied and folded as in wyhash (Wang Yi). All bits are mixed.
package enum ByteHash {
    package static func of(_ text: String, seed: UInt64 = 0) -> UInt64 {
        if let hash = text.utf8.withContiguousStorageIfAvailable({ of($0, seed: seed) }) { return hash }
        var text = text
        return text.withUTF8 { of($0, seed: seed) }
    }

    /// - Parameter mapping: what becomes of eight bytes, each by itself, before they count.
    @inline(__always)
    package static func of(_ text: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0, mapping: (UInt64) -> UInt64 = { $0 }) -> UInt64 {
        let raw = UnsafeRawBufferPointer(text)
        var hash = seed ^ UInt64(truncatingIfNeeded: text.count) ^ 0xA076_1D64_78BD_642F
        guard text.count >= 8 else {
            if text.count >= 4 {
                // The first four and the last four, some of them twice.
                let (first, last) = (raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self), raw.loadUnaligned(fromByteOffset: text.count &- 4, as: UInt32.self))
                return mixed(hash, mapping(UInt64(first) << 32 | UInt64(last)))
            }
            var bytes: UInt64 = 0
            for byte in text { bytes = bytes << 8 | UInt64(byte) }
            return mixed(hash, mapping(bytes))
        }
        var index = 0
        while index &+ 8 < text.count {
            hash = mixed(hash, mapping(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            index &+= 8
        }
        // The last eight, some of them again.
        return mixed(hash, mapping(raw.loadUnaligned(fromByteOffset: text.count &- 8, as: UInt64.self)))
    }

    private static func mixed(_ hash: UInt64, _ bytes: UInt64) -> UInt64 {
        let product = (hash ^ bytes).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        return product.high ^ product.low
    }
}
