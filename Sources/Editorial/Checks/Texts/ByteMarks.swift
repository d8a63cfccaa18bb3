/// Eight bytes of a text looked at together; what is found of a byte is said by its high bit (Hacker's Delight, 6-1).
extension UInt64 {
    static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Which bytes are this one.
    @inline(__always)
    func marks(of byte: UInt8) -> UInt64 {
        let difference = self ^ UInt64(byte) &* 0x0101_0101_0101_0101
        return ~(((difference & ~Self.highBits) &+ ~Self.highBits) | difference) & Self.highBits
    }

    /// Which bytes are below 0x20.
    var controls: UInt64 { ~((self & 0x6060_6060_6060_6060 &+ ~Self.highBits) | self) & Self.highBits }
}
