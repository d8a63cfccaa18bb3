import Testing

@testable import Editorial

/// Scans that look at sixteen bytes at once find what a look at each byte would find.
@Suite struct TextScanTests {
    @Test func bytesAreMarkedExactly() {
        var chance = SystemRandomNumberGenerator()
        var wrong: [[UInt8]] = []
        for _ in 0..<20_000 {
            let bytes = (0..<16).map { _ in [0, 0x09, 0x0A, 0x1F, 0x20, 0x21, 0x2D, 0x40, 0x41, 0x5A, 0x5B, 0x60, 0x61, 0x7A, 0x7B, 0x7F, 0x80, 0xA0, 0xC1, 0xC2, 0xC3, 0xE1, 0xE2, 0xFF, .random(in: 0...255, using: &chance)].randomElement(using: &chance)! as UInt8 }
            let block = bytes.withUnsafeBufferPointer { $0.block(at: 0) }
            func isRight(_ marks: ByteMarks, _ holds: (UInt8) -> Bool) -> Bool {
                bytes.indices.allSatisfy { marks[$0] == holds(bytes[$0]) } && marks.first == bytes.firstIndex(where: holds)
            }
            let lettersAreRight = isRight(block.letters, TextSigns.isLetter) && isRight(block.smallLetters) { (0x61...0x7A).contains($0) }
            let isRight = lettersAreRight && isRight(block.marks(below: 0x20)) { $0 < 0x20 } && bytes.allSatisfy { byte in isRight(block.marks(of: byte)) { $0 == byte } }
            if !isRight { wrong.append(bytes) }
        }
        #expect(wrong == [])
    }

    /// Letters end where a look at each byte says so, at whatever distance from the end of the text.
    @Test func lettersEndWhereTheyEnd() {
        var chance = SystemRandomNumberGenerator()
        var wrong: [[UInt8]] = []
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...30, using: &chance)).map { _ in
                Bool.random(using: &chance) || Bool.random(using: &chance) ? UInt8.random(in: 0x61...0x7A, using: &chance) : [0x41, 0x20, 0x2D, 0xC3, 0xA9, 0xC2, 0xE2].randomElement(using: &chance)!
            }
            let isRight = bytes.withUnsafeBufferPointer { text in
                (0...bytes.count).allSatisfy { start in
                    text.endOfLetters(from: start) == bytes[start...].firstIndex { !TextSigns.isLetter($0) } ?? bytes.count
                        && text.endOfSmallLetters(from: start) == bytes[start...].firstIndex { !(0x61...0x7A).contains($0) } ?? bytes.count
                }
            }
            if !isRight { wrong.append(bytes) }
        }
        #expect(wrong == [])
    }

    /// A trace is found wherever it stands, and nothing is found in what looks like one.
    @Test(arguments: [
        ("e\u{FFFD}ect", 1..<4), ("be\u{AD}ek", 2..<4), ("\u{FB01}ets", 0..<3), ("iet\u{7}s", 3..<4), ("iets\u{7F}", 4..<5), ("ge\u{200B}en", 2..<5), ("na\u{85}ar", 2..<4),
        ("opleidings-\nstandaard", 0..<21), ("opleidings-\r\n  standaard", 0..<24), ("de e ecten", 3..<10), ("de e\necten", 3..<10), ("co ci\u{EB}nt", 0..<9), ("o nitie", 0..<7),
        ("t exibel", 0..<8), ("na in-\nen uit", 3..<9), ("coo\u{308}rd", 2..<5), ("stu\u{200E}den", 3..<6), ("twee\u{2028}re", 4..<7), ("werk-\n1 en", 0..<7), ("\n> werk-\n> plek", 3..<15), ("werk-\n> plek", nil), ("Noord-\nHolland", nil), ("één – ‘zo’ …\t\r\n", nil), ("in context, ecru en nationaal", nil), ("kan naar", nil), ("een-en-ander", nil),
    ] as [(String, Range<Int>?)])
    func tracesAreFoundWherever(trace: String, range: Range<Int>?) {
        let filler = Array("Wij zullen met hen. Zowel op school als ook op het werk, bij u.".utf8)
        var missed: [String] = []
        for before in 0..<36 {
            for after in [0, 1, 3, 9, 20, 40] {
                let start = filler.prefix(before) + [0x20]
                let found = PDFTraceScan.marks(in: start + Array(trace.utf8) + [0x20] + filler.prefix(after)).map(\.range)
                let expected = range.map { [start.count + $0.lowerBound..<start.count + $0.upperBound] } ?? []
                if found != expected { missed.append("behind \(before) bytes, before \(after): \(found)") }
            }
        }
        #expect(missed == [])
    }

    /// The keys that are taken from a statement: the words alone, and so many of its pairs that two alike have one in common.
    @Test func keysOfStatements() {
        func keys(_ text: String) -> [UInt64] {
            var (numbers, words): ([UInt64], [UInt64]) = ([], [9, 9])
            var text = text
            text.withUTF8 { StatementWords.appendKeys(of: $0, to: &numbers, words: &words) }
            return numbers
        }
        func words(_ text: String) -> StatementWords {
            var text = text
            return text.withUTF8 { StatementWords($0) }
        }
        #expect(keys("").count == 1 && keys("Het").count == 1 && keys("Het helpt").count == 1 && keys("Dit helpt").count == 2 && keys("één twee drie vier vijf").count == 2)
        #expect(keys("Het helpt, écht.") == keys("het HELPT echt") && keys("Het helpt") != keys("helpt het"))
        var chance = SystemRandomNumberGenerator()
        for length in [3, 8, 30, 200, 700] {
            let all = (0..<length).map { _ in "w\(Int.random(in: 0..<1000, using: &chance))" }
            var other = all
            other[length / 2] = "anders"
            let (left, right) = (all.joined(separator: " "), other.joined(separator: " "))
            #expect(keys(left).first == words(left).whole)
            #expect(Array(keys(left).dropFirst()) == keys(left).dropFirst().sorted())
            #expect(Set(keys(left).dropFirst()).count > length / 12)
            if words(left).isAlike(words(right)) { #expect(!Set(keys(left).dropFirst()).isDisjoint(with: keys(right).dropFirst())) }
        }
    }
}
