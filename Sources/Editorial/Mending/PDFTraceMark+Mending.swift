/// What a trace means to whoever mends it.
extension PDFTraceMark.Kind {
    /// What stands there instead, whatever the word is; nil when that depends on the word.
    var settled: String? {
        switch self {
        case .ligature(let letters): letters
        case .accent(let letter): letter
        case .softHyphen, .invisible, .split: ""
        case .brokenNumber: "-"
        default: nil
        }
    }

    /// What programs write for a new line within a paragraph: U+000B, U+0085, U+2028 and U+2029.
    var isLineBreak: Bool {
        if case .control(let code) = self { [0x0B, 0x85, 0x2028, 0x2029].contains(code) } else { false }
    }

    var isLooseAccent: Bool { if case .looseAccent = self { true } else { false } }
    var isControl: Bool { if case .control = self { true } else { false } }
    /// Whether it is to be decided if the hyphen stays.
    var isBreak: Bool { [.brokenWord, .hyphenSign, .suspended, .spaced, .brokenBeforeNumber].contains(self) }
    /// Whether a line break is part of it.
    var endsLine: Bool { isHyphen && self != .hyphenSign && self != .spaced }
    var isHyphen: Bool { isBreak || self == .brokenNumber }
}
