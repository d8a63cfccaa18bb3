/// Sixteen bytes of a text looked at together.
///
/// Each is compared with a whole vector: compared with a single byte, Swift 6.3 makes a loop of it that takes thirty times as long.
typealias ByteBlock = SIMD16<UInt8>
/// Which bytes of a block are what was asked.
typealias ByteMarks = SIMDMask<SIMD16<Int8>>

extension ByteBlock {
    /// Which bytes are this one.
    @inline(__always)
    func marks(of byte: UInt8) -> ByteMarks { self .== ByteBlock(repeating: byte) }

    /// Which bytes are less.
    @inline(__always)
    func marks(below byte: UInt8) -> ByteMarks { self .< ByteBlock(repeating: byte) }

    /// Which bytes are small letters of ASCII.
    @inline(__always)
    var smallLetters: ByteMarks { (self &- ByteBlock(repeating: 0x61)).marks(below: 26) }

    /// Which bytes are letters, as ``TextSigns/isLetter(_:)`` has it.
    @inline(__always)
    var letters: ByteMarks {
        let beyond = .!marks(below: 0x80) .& .!(marks(of: 0xC2) .| marks(of: 0xE2))
        return (self | ByteBlock(repeating: 0x20)).smallLetters .| beyond
    }
}

extension ByteMarks {
    /// The first byte that is marked.
    @inline(__always)
    var first: Int? {
        let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        if halves[0] | halves[1] == 0 { return nil }
        return halves[0] == 0 ? 8 &+ halves[1].trailingZeroBitCount / 8 : halves[0].trailingZeroBitCount / 8
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes from an offset on; there must be sixteen.
    @inline(__always)
    func block(at offset: Int) -> ByteBlock { UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: ByteBlock.self) }

    /// The first place from `start` on, else the end.
    ///
    /// - Parameters:
    ///   - reach: how many bytes behind a block `marks` looks at.
    ///   - marks: of the block at an offset, which bytes are such places.
    ///   - isOne: the same of the byte at an offset, where there are no more whole blocks.
    @inline(__always)
    func firstPlace(from start: Int, reach: Int = 0, _ marks: (Int) -> ByteMarks, _ isOne: (Int) -> Bool) -> Int {
        var index = start
        while index &+ 16 &+ reach <= count {
            if let first = marks(index).first { return index &+ first }
            index &+= 16
        }
        while index < count, !isOne(index) { index &+= 1 }
        return index
    }

    /// Where the letters end that begin at an offset.
    @inline(__always)
    func endOfLetters(from start: Int) -> Int {
        firstPlace(from: start, { .!block(at: $0).letters }, { !TextSigns.isLetter(self[$0]) })
    }

    /// Where the small letters of ASCII end that begin at an offset.
    @inline(__always)
    func endOfSmallLetters(from start: Int) -> Int {
        firstPlace(from: start, { .!block(at: $0).smallLetters }, { self[$0] &- 0x61 >= 26 })
    }
}
