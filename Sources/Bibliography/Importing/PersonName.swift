import Records

/// A CSL name with all its parts, as a field of a record holds it.
struct PersonName: Hashable {
    var family = ""
    var given = ""
    var dropping = ""
    var nonDropping = ""
    var suffix = ""
    var literal = ""

    init() {}

    init(literal: String) { self.literal = TextTidying.line(literal) }

    init(_ plain: Plain) {
        family = plain["family"]?.string ?? ""
        given = plain["given"]?.string ?? ""
        dropping = plain["dropping-particle"]?.string ?? ""
        nonDropping = plain["non-dropping-particle"]?.string ?? ""
        suffix = plain["suffix"]?.string ?? ""
        literal = plain["literal"]?.string ?? ""
    }

    /// The parts that are there; a name that has no family name is one literal.
    var plain: Plain {
        var parts = [
            ("family", family), ("given", given), ("dropping-particle", dropping), ("non-dropping-particle", nonDropping), ("suffix", suffix),
        ].map { ($0.0, TextTidying.line($0.1)) }.filter { !$0.1.isEmpty }
        if parts.first?.0 != "family" {
            let whole = ([literal].filter { !$0.isEmpty } + parts.map(\.1)).joined(separator: " ")
            parts = whole.isEmpty ? [] : [("literal", whole)]
        }
        return .object(parts.map { Plain.Field(name: $0.0, value: .string($0.1)) })
    }

    var name: Name {
        literal.isEmpty
            ? Name(family: family, given: given, particle: nonDropping.isEmpty ? dropping : nonDropping, suffix: suffix) : Name(literal: literal)
    }

    /// Takes the lower-case words that a family name begins with for its particle: `van der Berg`.
    mutating func setFamily(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        let small = words.dropLast().prefix { $0.first?.isLowercase == true }
        nonDropping = small.joined(separator: " ")
        family = words.dropFirst(small.count).joined(separator: " ")
    }
}
