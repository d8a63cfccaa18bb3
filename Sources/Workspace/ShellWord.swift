extension String {
    /// The text as one word of a command that somebody is to type: in quotes where the shell would read something else in it.
    package var shellWord: String {
        let isPlain = !isEmpty && utf8.allSatisfy { byte in
            switch UInt8(byte) {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
            default: "/._-+:@%,".utf8.contains(byte)
            }
        }
        return isPlain ? self : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
