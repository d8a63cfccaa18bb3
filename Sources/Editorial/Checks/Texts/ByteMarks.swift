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

    /// Which bytes are no small letter of ASCII.
    @inline(__always)
    var notSmall: UInt64 {
        let low = self & ~Self.highBits
        let (fromA, beyondZ) = (low &+ 0x1F1F_1F1F_1F1F_1F1F, low &+ 0x0505_0505_0505_0505)
        return ~(fromA & ~beyondZ & ~self) & Self.highBits
    }

    /// Which bytes are no letter, as ``TextSigns/isLetter(_:)`` has it.
    @inline(__always)
    var notLetters: UInt64 {
        let others = (self | 0x2020_2020_2020_2020).notSmall & ~self
        return self & Self.highBits == 0 ? others : others | marks(of: 0xC2) | marks(of: 0xE2)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the letters end that begin at an offset.
    @inline(__always)
    func endOfLetters(from start: Int) -> Int { end(from: start, { $0.notLetters }, TextSigns.isLetter) }

    /// Where the small letters of ASCII end that begin at an offset.
    @inline(__always)
    func endOfSmallLetters(from start: Int) -> Int { end(from: start, { $0.notSmall }, { $0 &- 0x61 < 26 }) }

    @inline(__always)
    private func end(from start: Int, _ others: (UInt64) -> UInt64, _ isOne: (UInt8) -> Bool) -> Int {
        let raw = UnsafeRawBufferPointer(self)
        var index = start
        while index &+ 8 <= count {
            let found = others(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
            index &+= 8
        }
        while index < count, isOne(self[index]) { index &+= 1 }
        return index
    }
}
