package import Diagnostics
package import Records

/// A CSL name: of a person in parts, or of an organisation as one `literal`.
package struct Name: Sendable, Hashable {
    package var family = ""
    package var given = ""
    package var particle = ""
    package var suffix = ""
    package var literal = ""

    package init(family: String, given: String = "", particle: String = "", suffix: String = "") {
        self.family = family
        self.given = given
        self.particle = particle
        self.suffix = suffix
    }

    package init(literal: String) {
        self.literal = literal
    }

    /// From a name as a field of a record holds it.
    package init(_ plain: Plain) { self = PersonName(plain).name }

    package init(_ value: Value) {
        family = value["family"]?.text ?? ""
        given = value["given"]?.text ?? ""
        particle = value["non-dropping-particle"]?.text ?? value["dropping-particle"]?.text ?? ""
        suffix = value["suffix"]?.text ?? ""
        literal = value["literal"]?.text ?? ""
    }

    /// `Van der Berg, J.` and the like: how a list of sources names its first author.
    package var inverted: String {
        guard literal.isEmpty else { return literal }
        let family = [particle, family].filter { !$0.isEmpty }.joined(separator: " ")
        let tail = [given, suffix].filter { !$0.isEmpty }
        return ([family] + tail).joined(separator: ", ")
    }

    /// Whether a text is what stands behind a name: `Jr.`, `III`.
    package static func isSuffix(_ text: String) -> Bool { NameWords.isSuffix(text) }

    /// What stands in running text: the family name with its particle.
    package var short: String {
        literal.isEmpty ? [particle, family].filter { !$0.isEmpty }.joined(separator: " ") : literal
    }

    /// Reads what a person types: `Familienaam, Voornaam`, `Voornaam van der Familienaam`, or in braces, without a space or by its words
    /// the name of an organisation.
    package init(typed text: String) { self = PersonName(typed: text).name }
}

/// A list of names as a field of a source holds it.
package struct Names: Sendable, Hashable {
    package let all: [Name]

    package init(_ all: [Name]) {
        self.all = all
    }

    package init(_ value: Value) {
        all = value.items.map(Name.init)
    }

    /// `Kaats`, `Kaats & Opheij`, `Korthagen e.a.`: as running text names them.
    package func short(in language: Language) -> String? {
        switch all.count {
        case 0: nil
        case 1: first(in: language)
        case 2: "\(first(in: language)) & \(all[1].short)"
        default: first(in: language) + Words(nl: " e.a.", en: " et al.").in(language)
        }
    }

    /// Dutch writes a particle with a capital where no given name stands before it: `Van der Berg`.
    private func first(in language: Language) -> String {
        let name = all[0].short
        return language == .nl ? name.prefix(1).uppercased() + name.dropFirst() : name
    }

    /// All of them, for a list of sources (APA 7: family name first, `&` before the last).
    package var inverted: String {
        guard all.count > 1, let last = all.last else { return all.first?.inverted ?? "" }
        return all.dropLast().map(\.inverted).joined(separator: ", ") + " & " + last.inverted
    }
}
