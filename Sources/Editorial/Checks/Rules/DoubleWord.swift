package import Diagnostics
import Records

/// A word that stands twice, one right behind the other.
package struct DoubleWord: TextRule {
    package static let id = "double-word"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(nl: "In een tekst staat een woord tweemaal achter elkaar.", en: "A text has the same word twice in a row."),
        why: Words(
            nl: "Zo’n verdubbeling ontstaat bij het herschrijven van een zin, en wie zelf schreef leest eroverheen. Gemeld worden lidwoorden, voegwoorden en langere woorden die geen werkwoord zijn; wat vaak terecht dubbel staat niet (‘die die’, ‘zijn zijn’, ‘zij leiden op op school’).",
            en: "Such a repetition comes from rewriting a sentence, and whoever wrote it reads past it. Articles, conjunctions and longer words that are no verbs are reported; what is often doubled rightly is not (‘that that’, ‘had had’)."),
        example: "statement: De begeleiding van de de student telt.", instead: "statement: De begeleiding van de student telt.")

    package static let signs: TextSigns = .repetition

    package init() {}

    /// The same word over and over, which is one mistake however often it stands there.
    fileprivate struct Run {
        let first: Range<Int>
        var last: Range<Int>
        var count = 2
    }

    package func check(_ passage: Passage) -> [Finding] {
        let runs = passage.withBytes { bytes in
            let found = Self.runs(in: bytes, keepsLines: passage.keepsLines, isMarkdown: passage.isMarkdown)
            guard !found.isEmpty else { return found }
            let mask = TextMask(bytes, isMarkdown: passage.isMarkdown)
            return found.filter { !mask.contains($0.last.lowerBound) }
        }
        return passage.findings(of: runs) { Self.finding($0, passage) }
    }

    private static func finding(_ run: Run, _ passage: Passage) -> Finding? {
        let start = passage.range.lowerBound
        let word = passage.record.tree.source.text(start + run.last.lowerBound..<start + run.last.upperBound)
        // A second word with a capital is a name or a new sentence.
        guard word == word.lowercased() else { return nil }
        let (before, after) = passage.withBytes { (Self.word(before: run.first.lowerBound, in: $0), Self.word(after: run.last.upperBound, in: $0)) }
        guard let verdict = Doublings.verdict(on: word, before: before.lowercased(), after: after) else { return nil }
        let surplus = start + run.first.upperBound..<start + run.last.upperBound
        // A quote says what its source says, slips included.
        let isSafe = verdict == .certain && passage.field != "quote"
        let isTwice = run.count == 2
        let title = isTwice
            ? Words(nl: "haal één ‘\(word)’ weg", en: "remove one ‘\(word)’") : Words(nl: "laat één ‘\(word)’ staan", en: "leave one ‘\(word)’")
        return passage.finding(
            id, severity, at: run.first.lowerBound..<run.last.upperBound,
            Words(
                nl: "‘\(word)’ staat er \(isTwice ? "tweemaal" : "\(run.count) keer") achter elkaar",
                en: "‘\(word)’ stands there \(isTwice ? "twice" : "\(run.count) times") in a row"),
            fix: isSafe ? Fix(title: title, replacements: [.init(range: surplus, text: "")]) : nil)
    }

    /// Equal words with only a space or one line break between them.
    private static func runs(in bytes: UnsafeBufferPointer<UInt8>, keepsLines: Bool, isMarkdown: Bool) -> [Run] {
        var found: [Run] = []
        var last = 0..<0
        var index = 0
        func isHeading(_ line: Int) -> Bool { isMarkdown && line < bytes.count && bytes[line] == UInt8(ascii: "#") }
        // Of the line of the last word, and of this one.
        var (wasHeading, isInHeading) = (false, isHeading(0))
        while index < bytes.count {
            guard TextSigns.isLetter(bytes[index]) else {
                if bytes[index] == 0x0A { isInHeading = isHeading(index + 1) }
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, TextSigns.isLetter(bytes[index]) { index += 1 }
            let word = start..<index
            if word.count == last.count, word.count > 1, isSame(bytes, last, word), isWhole(bytes, last, word),
                isGap(bytes[last.upperBound..<start], breaksAllowed: !keepsLines && !wasHeading)
            { found.add(last, word) }
            (last, wasHeading) = (word, isInHeading)
        }
        return found
    }

    private static func word(before index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
        var end = index
        while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
        var start = end
        while start > 0, TextSigns.isLetter(bytes[start - 1]) { start -= 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private static func word(after index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
        var start = index
        while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
        let end = bytes.endOfLetters(from: start)
        return start == index ? "" : String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private static func isSame(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
        bytes[left.lowerBound] | 0x20 == bytes[right.lowerBound] | 0x20 && bytes[left.dropFirst()].elementsEqual(bytes[right.dropFirst()])
    }

    /// Spaces, with at most one line break among them: an empty line begins another paragraph, two spaces before the end of a line
    /// another line.
    private static func isGap(_ gap: Slice<UnsafeBufferPointer<UInt8>>, breaksAllowed: Bool) -> Bool {
        guard gap.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else { return false }
        switch gap.count(where: { $0 == 0x0A }) {
        case 0: return !gap.isEmpty
        case 1: return breaksAllowed && !gap.starts(with: [0x20, 0x20])
        default: return false
        }
    }

    /// Neither is part of something longer: `de de-escalatie`, `en en/of`, `foto's s`.
    private static func isWhole(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
        let before = left.lowerBound > 0 ? bytes[left.lowerBound - 1] : 0x20
        let after = right.upperBound < bytes.count ? bytes[right.upperBound] : 0x20
        // U+2019 and the like end in bytes that are no sign of ASCII.
        return ![0x2D, 0x27, 0x2F, 0x2E, 0x40, 0x5F].contains(before) && before < 0x80 && ![0x2D, 0x27, 0x2F, 0x40, 0x5F].contains(after)
            && !(after == 0xE2 && right.upperBound + 2 < bytes.count && [0x91, 0x99].contains(bytes[right.upperBound + 2]))
    }
}

extension [DoubleWord.Run] {
    /// Notes a word that stands behind the same one.
    fileprivate mutating func add(_ first: Range<Int>, _ second: Range<Int>) {
        if let run = last, run.last == first {
            self[count - 1].last = second
            self[count - 1].count += 1
        } else {
            append(DoubleWord.Run(first: first, last: second))
        }
    }
}
