/// Finds the words of a text that a dictionary can know: no code, no web addresses, no letter words, no numbers.
struct WordScan {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let isMarkdown: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>, isMarkdown: Bool) {
        (self.bytes, self.isMarkdown) = (bytes, isMarkdown)
    }

    /// Calls `body` with the byte range of every word, until it says false.
    func forEach(_ body: (Range<Int>) -> Bool) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isMarkdown, let end = skipped(index, byte) {
                index = end
                continue
            }
            guard byte.isWordByte else {
                index = byte == UInt8(ascii: "&") && isReference(index) ? chunkEnd(index) : index + 1
                continue
            }
            if let end = simpleWord(index) {
                if end - index > 2, !hangs(index, end), !body(index..<end) { return }
                // The blank or comma behind it says nothing.
                index = end + 1
                continue
            }
            let (end, isWord) = token(index)
            if end == index { index += bytes.sign(at: index).length } else if isAddress(index, end) {
                index = chunkEnd(end)
            } else {
                if isWord, !hangs(index, end), !body(apostrophe(before: index)..<end) { return }
                index = end
            }
        }
    }

    /// The end of a word as most are: small letters, the first may be a capital, and a blank or a comma behind them. Nil for all else, which
    /// ``token(_:)`` looks at sign by sign.
    private func simpleWord(_ start: Int) -> Int? {
        guard (bytes[start] | 0x20) &- 0x61 < 26 else { return nil }
        let end = bytes.endOfSmallLetters(from: start + 1)
        guard end < bytes.count else { return nil }
        switch bytes[end] {
        case 0x20, 0x0A, UInt8(ascii: ","): return end
        default: return nil
        }
    }

    /// The end of what stands together here, and whether it is a word of three letters or more.
    private func token(_ start: Int) -> (end: Int, isWord: Bool) {
        var (index, letters, isWord, isPartStart) = (start, 0, true, true)
        while index < bytes.count {
            let byte = bytes[index]
            if (0x61...0x7A).contains(byte) {
                letters += 1
                index += 1
                isPartStart = false
                continue
            }
            if (0x30...0x39).contains(byte) {
                isWord = false
                index += 1
                continue
            }
            let sign = bytes.sign(at: index)
            switch sign {
            case .letter:
                letters += 1
                // A capital within makes it a letter word or a brand (`PDS`, `RuG`); other scripts have other dictionaries.
                if isCapital(index) ? !isPartStart : byte >= 0xCE && byte != 0xE1 { isWord = false }
                isPartStart = false
            case .lost, .hidden: isWord = false
            case .hyphen(let length), .apostrophe(let length):
                guard letters > 0, index + length < bytes.count, bytes.sign(at: index + length).isLetter else { return (index, isWord && letters > 2) }
                isPartStart = true
            case .other: return (index, isWord && letters > 2)
            }
            index += sign.length
        }
        return (index, isWord && letters > 2)
    }

    private func isCapital(_ index: Int) -> Bool {
        (0x41...0x5A).contains(bytes[index]) || (bytes[index] == 0xC3 && index + 1 < bytes.count && (0x80...0x9E).contains(bytes[index + 1]))
    }

    /// Where `’s-Gravenhage` starts, of which `s-Gravenhage` was found.
    private func apostrophe(before start: Int) -> Int {
        guard start > 0, start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "-") else { return start }
        let before = bytes.signStart(before: start)
        guard case .apostrophe = bytes.sign(at: before) else { return start }
        return before
    }

    /// A part of a word, as in `beleids- en`, `deelaspect(-en)`, `(persoons)gegevens` and `[b]egeleiders`, or a name of another kind: `#samenopleiden`.
    private func hangs(_ start: Int, _ end: Int) -> Bool {
        switch start > 0 ? bytes[start - 1] : 0x20 {
        case UInt8(ascii: "-"), UInt8(ascii: "#"): return true
        case UInt8(ascii: "]"), UInt8(ascii: ")"): if start > 1, isLetter(start - 2) { return true }
        case UInt8(ascii: "["), UInt8(ascii: "("): if start > 1, isLetter(start - 2) { return true }
        default: break
        }
        switch end < bytes.count ? bytes[end] : 0x20 {
        case UInt8(ascii: "-"): return true
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"): return end + 1 < bytes.count && isLetter(end + 1)
        default: return false
        }
    }

    private func isLetter(_ index: Int) -> Bool { TextSigns.isLetter(bytes[index]) }

    /// Whether what starts and ends here goes on as an address, an abbreviation or the like: `https://`, `doi:10`, `naam@`, `www.`, `e.a.`, `caf&eacute;`
    private func isAddress(_ start: Int, _ end: Int) -> Bool {
        guard end + 1 < bytes.count else { return false }
        let next = bytes[end + 1]
        let (isLetter, isDigit) = ((next | 0x20) &- 0x61 < 26, next &- 0x30 < 10)
        switch bytes[end] {
        case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "\\"): return true
        case UInt8(ascii: "."): return isLetter || (isDigit && bytes[end - 1] &- 0x30 < 10)
        case UInt8(ascii: ":"): return next == UInt8(ascii: "/") || isLetter || isDigit
        case UInt8(ascii: "&"): return isReference(end)
        default: return false
        }
    }

    /// Whether a character is named here, as in HTML: `&eacute;`
    private func isReference(_ index: Int) -> Bool {
        let name = bytes[(index + 1)...].prefix(32).prefix { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "#") }
        return !name.isEmpty && name.endIndex < bytes.count && bytes[name.endIndex] == UInt8(ascii: ";")
    }

    /// With the signs and references behind an address: there are no words in those, and nothing is looked at twice.
    private func chunkEnd(_ start: Int) -> Int { WebAddress.firstStranger(from: start + 1, in: bytes) }

    /// Past code, HTML and the destination of a link in Markdown; nil where none of them starts.
    private func skipped(_ index: Int, _ byte: UInt8) -> Int? {
        switch byte {
        case UInt8(ascii: "`"), UInt8(ascii: "~"): return code(index, byte)
        case UInt8(ascii: "<"):
            guard index + 1 < bytes.count, bytes[index + 1] != 0x20 else { return nil }
            return find(UInt8(ascii: ">"), from: index + 1, within: 500).map { $0 + 1 }
        case UInt8(ascii: "("):
            guard index > 0, bytes[index - 1] == UInt8(ascii: "]") else { return nil }
            return find(UInt8(ascii: ")"), from: index + 1, within: 2000).map { $0 + 1 }
        default: return nil
        }
    }

    /// Past a code span or a fenced block: up to the same run of signs.
    private func code(_ start: Int, _ sign: UInt8) -> Int? {
        var run = start
        while run < bytes.count, bytes[run] == sign { run += 1 }
        let length = run - start
        if sign == UInt8(ascii: "~"), length < 3 { return run }
        var index = run
        while index < bytes.count {
            guard bytes[index] == sign else {
                index += 1
                continue
            }
            let from = index
            while index < bytes.count, bytes[index] == sign { index += 1 }
            if index - from == length || (length >= 3 && index - from > length) { return index }
        }
        return length >= 3 ? bytes.count : run
    }

    private func find(_ byte: UInt8, from start: Int, within reach: Int) -> Int? {
        bytes[start..<min(bytes.count, start + reach)].firstIndex(of: byte)
    }
}
