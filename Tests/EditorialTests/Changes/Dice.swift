/// Chance that is the same every time (SplitMix64), so that a property test that fails can be run again.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func list(_ maximum: Int, of range: Range<Int>) -> [Int] {
        (0..<Int.random(in: 0...maximum, using: &self)).map { _ in Int.random(in: range, using: &self) }
    }

    /// Two texts of few different words and odd spaces.
    mutating func texts(words: Int) -> (String, String) {
        (text(words), text(words))
    }

    private mutating func text(_ words: Int) -> String {
        let vocabulary = ["de", "school", "leert", "veel.", "é", "e\u{301}", "Wat?", "日本"]
        let spaces = [" ", "  ", "\n", "\n\n", "\r\n", "\t", "", "\u{A0}"]
        return list(words, of: 0..<64).map { vocabulary[$0 % 8] + spaces[$0 / 8] }.joined()
    }
}
