import Testing

@testable import Editorial

/// What holds for any text.
@Suite struct MenderPropertyTests {
    /// A generator that gives the same texts every time (SplitMix64, Steele, Lea and Flood 2014).
    private struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private static let sound = ["effecten", "de", "Een", "opleiding", "één", "zo’n", "2017", "PDS-leraren", "(en", "ja),", "slot.", "12", "naam@huis.nl", "👩‍🏫", "ß", "學"]
    private static let traces = [
        "e\u{FFFD}ecten", "\u{FFFD}", "\u{FFFD}\u{FFFD}", "ko\u{FB03}e", "\u{FB01}", "on\u{AD}der", "\u{AD}", "on\u{200B}der", "opleidings-", "e", "ecten", "-", "'", "\u{0C}", "\u{FEFF}", "–", "’", "|", "`", "#", ",", ".", ")", "(",
        "2016-", "10-", "https://a.nl/b", "10.1016/j.a.", "naam@huis", "\u{2}", "\u{FFFE}", "onder¬", "o\u{308}", "\u{301}", "on\u{200E}der", "\u{2028}", "PDS\u{2010}", "```", "Hoofdstuk 1",
    ]
    private static let blanks = [" ", " ", " ", "  ", "\n", "\n\n", "\r\n", "   ", "\t", "-\n", "\u{AD}\n", "", "\n \n", "\u{2}\n", "¬\n", "\u{2010}\n", "\n\u{0C}"]
    private let lexicon = WordList("effecten", "koffie", "onder", "opleidingsstandaarden", "de", "slot", "ecten")

    private func menders() -> [Mender] {
        [Mender.Extent.words, .passage, .pages].flatMap { extent in
            [(true, true), (true, false), (false, false)].map { Mender(lexicon: $0.0 ? lexicon : nil, extent: extent, joinsLines: $0.1) }
        }
    }

    private func text(_ seed: Int, _ words: [String], _ blanks: [String]) -> String {
        var random = Random(state: UInt64(seed))
        return (0..<Int.random(in: 1...40, using: &random)).map { _ in
            words.randomElement(using: &random)! + blanks.randomElement(using: &random)!
        }.joined()
    }

    @Test func mendingTwiceIsMendingOnce() {
        for seed in 0..<120 {
            let text = text(seed, Self.sound + Self.traces, Self.blanks)
            for mender in menders() {
                let once = mender.mend(text)
                // Which lines may be heads the form feeds told, and those are gone.
                if once.repairs.contains(where: { $0.kind == .pageBreak }), once.open.contains(where: { $0.kind == .runningHead }) { continue }
                let twice = mender.mend(once.text)
                #expect(twice.text.utf8.elementsEqual(once.text.utf8) && twice.repairs.isEmpty, "\(seed) \(mender.extent) \(text.debugDescription)")
            }
        }
    }

    /// Only blanks, hyphens and traces go; only letters for traces come.
    @Test func keepsAllOtherSigns() {
        func kept(_ text: String) -> String {
            let gone = " \t\r\n-\u{2010}¬\u{2}\u{FFFE}\u{0C}\u{AD}\u{200B}\u{200E}\u{FEFF}".unicodeScalars
            return String(String.UnicodeScalarView(text.unicodeScalars.filter { !gone.contains($0) }))
        }
        let traces = Self.traces.filter { !$0.unicodeScalars.contains("\u{FFFD}") && !$0.unicodeScalars.contains { (0xFB00...0xFB06).contains($0.value) } }
        for seed in 0..<120 {
            let text = text(seed, Self.sound.filter { $0 != "12" && $0 != "2017" } + traces, Self.blanks)
            for mender in menders() {
                let mended = mender.mend(text)
                if mended.repairs.contains(where: { $0.kind == .runningHead || $0.kind == .pageNumber }) { continue }
                #expect(kept(mended.text) == kept(text), "\(seed) \(mender.extent) \(text.debugDescription)")
            }
        }
    }

    @Test func leavesSoundTextAlone() {
        let mender = Mender(lexicon: lexicon, extent: .pages)
        for seed in 0..<120 {
            let text = text(seed, Self.sound, [" ", "\n", "\n\n", "\r\n"])
            #expect(mender.mend(text) == Mended(text: text, repairs: [], open: []), "\(text.debugDescription)")
        }
    }
}
