/// A fast 64-bit checksum: finds what disks and killed processes do to a file, not what somebody does on purpose.
enum Checksum {
    /// Folded products of 128 bits, four at once, as wyhash has them (github.com/wangyi-fudan/wyhash).
    static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
        var (a, b, c, d) = (seed ^ secret.0, seed ^ secret.1, seed ^ secret.2, seed ^ secret.3)
        var index = 0
        while index &+ 64 <= bytes.count {
            a = mix(word(bytes, index) ^ secret.1, word(bytes, index &+ 8) ^ a)
            b = mix(word(bytes, index &+ 16) ^ secret.2, word(bytes, index &+ 24) ^ b)
            c = mix(word(bytes, index &+ 32) ^ secret.3, word(bytes, index &+ 40) ^ c)
            d = mix(word(bytes, index &+ 48) ^ secret.0, word(bytes, index &+ 56) ^ d)
            index &+= 64
        }
        while index < bytes.count {
            var rest: UInt64 = 0
            for offset in 0..<min(8, bytes.count - index) { rest |= UInt64(bytes[index + offset]) << UInt64(8 * offset) }
            a = mix(rest ^ secret.1, a ^ UInt64(truncatingIfNeeded: index))
            index &+= 8
        }
        return mix(mix(a ^ secret.2, b), mix(c ^ secret.1, d ^ UInt64(bytes.count)))
    }

    static func of(_ text: String, seed: UInt64 = 0) -> UInt64 {
        var text = text
        return text.withUTF8 { of(UnsafeRawBufferPointer($0), seed: seed) }
    }

    private static var secret: (UInt64, UInt64, UInt64, UInt64) {
        (0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB, 0x8EBC_6AF0_9C88_C6E3, 0x5899_65CC_7537_4CC3)
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
