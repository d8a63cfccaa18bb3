/// The words of a text as hashes (FNV-1a) of their letters, ASCII in lower case.
enum WordHashes {
    /// - Parameter shortest: words of fewer bytes are passed over.
    @inline(__always)
    static func forEach(in bytes: UnsafeBufferPointer<UInt8>, from shortest: Int, _ body: (UInt64) -> Void) {
        var index = 0
        while index < bytes.count {
            guard TextSigns.isLetter(bytes[index]) else {
                index &+= 1
                continue
            }
            let start = index
            while index < bytes.count, TextSigns.isLetter(bytes[index]) { index &+= 1 }
            guard index &- start >= shortest else { continue }
            var hash = FoldedLetters.Hash()
            for byte in UnsafeBufferPointer(rebasing: bytes[start..<index]) { hash.add(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
            body(hash.value)
        }
    }
}
