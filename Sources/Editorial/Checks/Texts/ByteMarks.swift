extension UInt64 {
    /// The high bit of every one of its eight bytes that is `byte`, and now and then of one above it (Hacker's Delight, 6-1).
    func marks(of byte: UInt8) -> UInt64 {
        let difference = self ^ UInt64(byte) &* 0x0101_0101_0101_0101
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }
}
