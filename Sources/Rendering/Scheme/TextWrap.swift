/// Breaks text into lines by an estimate of its width, because SVG does not wrap text and no font can be measured here.
struct TextWrap {
    /// In the units of the drawing.
    let width: Double
    let size: Double
    var isBold = false

    /// The lines; a word that is wider than a line is broken with a hyphen.
    func lines(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace).flatMap({ pieces(of: String($0)) }) {
            let longer = line.isEmpty ? word : line + " " + word
            if measure(longer) <= width || line.isEmpty {
                line = longer
            } else {
                lines.append(line)
                line = word
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// A word in pieces that each fit on a line.
    private func pieces(of word: String) -> [String] {
        guard measure(word) > width else { return [word] }
        var pieces: [String] = []
        var piece = ""
        for character in word {
            if !piece.isEmpty, measure(piece + "\(character)-") > width {
                pieces.append(piece + "-")
                piece = ""
            }
            piece.append(character)
        }
        return pieces + [piece]
    }

    /// On the safe side of the common sans-serif faces.
    func measure(_ text: String) -> Double {
        text.reduce(0) { $0 + Self.width(of: $1) } * size * (isBold ? 1.16 : 1.07)
    }

    private static func width(of character: Character) -> Double {
        switch character {
        case "i", "j", "l", "I", ".", ",", ":", ";", "'", "’", "‘", "|", "!": 0.3
        case "f", "t", "r", "(", ")", "-", " ", "/", "[", "]": 0.38
        case "m", "w", "M", "W", "@", "%", "—": 0.92
        case _ where character.isUppercase || character == "&": 0.72
        case _ where character.isASCII || character.isLetter && character.unicodeScalars.allSatisfy({ $0.value < 0x250 }): 0.58
        default: 1
        }
    }
}
