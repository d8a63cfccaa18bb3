/// The words of a text as hashes of their letters, ASCII in lower case.
enum WordHashes {
    /// - Parameter shortest: words of fewer bytes are passed over.
    @inline(__always)
    static func forEach(in bytes: UnsafeBufferPointer<UInt8>, from shortest: Int, _ body: (_ hash: UInt64, _ start: Int) -> Void) {
        var index = 0
        while index < bytes.count {
            guard TextSigns.isLetter(bytes[index]) else {
                index &+= 1
                continue
            }
            let start = index
            index = bytes.endOfLetters(from: start)
            guard index &- start >= shortest else { continue }
            body(hash(of: UnsafeBufferPointer(rebasing: bytes[start..<index])), start)
        }
    }

    static func hash(of word: String) -> UInt64 {
        var word = word
        return word.withUTF8 { hash(of: $0) }
    }

    /// Letters of ASCII get the bit that makes them small; in a word there is nothing else without the high bit.
    @inline(__always)
    static func hash(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        ByteHash.of(word) { $0 | (~$0 & 0x8080_8080_8080_8080) >> 2 }
    }
}
