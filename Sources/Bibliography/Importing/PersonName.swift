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
        var fields: [Plain.Field] = []
        func add(_ name: String, _ text: String) {
            let text = TextTidying.line(text)
            if !text.isEmpty { fields.append(Plain.Field(name: name, value: .string(text))) }
        }
        add("family", family)
        add("given", given)
        add("dropping-particle", dropping)
        add("non-dropping-particle", nonDropping)
        add("suffix", suffix)
        if fields.first?.name == "family" { return .object(fields) }
        let whole = ([literal].filter { !$0.isEmpty } + fields.compactMap(\.value.string)).joined(separator: " ")
        return .object(whole.isEmpty ? [] : [Plain.Field(name: "literal", value: .string(whole))])
    }

    /// No part says anything.
    var isEmpty: Bool {
        [family, given, dropping, nonDropping, suffix, literal].allSatisfy { $0.isEmpty || TextTidying.line($0).isEmpty }
    }

    var name: Name {
        literal.isEmpty
            ? Name(family: family, given: given, particle: nonDropping.isEmpty ? dropping : nonDropping, suffix: suffix) : Name(literal: literal)
    }
}
