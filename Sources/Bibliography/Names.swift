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

    /// What stands in running text: the family name with its particle.
    package var short: String {
        literal.isEmpty ? [particle, family].filter { !$0.isEmpty }.joined(separator: " ") : literal
    }

    /// Reads what a person types: `Familienaam, Voornaam`, `Voornaam van der Familienaam`, or in braces (as BibTeX has it)
    /// or without a space the name of an organisation.
    package init(typed text: String) {
        let text = Self.spaced(text)
        if text.hasPrefix("{"), text.hasSuffix("}") {
            self.init(literal: String(text.dropFirst().dropLast()))
            return
        }
        if let comma = text.firstIndex(of: ",") {
            self.init(particleAndFamily: String(text[..<comma]))
            var words = text[text.index(after: comma)...].split(separator: " ").map(String.init)
            // Dutch lists put the particle last: `Vries, J. de`.
            let small = words.count > 1 ? words.reversed().prefix { $0.allSatisfy { $0.isLowercase || $0 == "'" || $0 == "’" } }.count : 0
            if particle.isEmpty, small > 0, small < words.count {
                particle = words.suffix(small).joined(separator: " ")
                words.removeLast(small)
            }
            given = words.joined(separator: " ")
            return
        }
        let words = text.split(separator: " ").map(String.init)
        guard words.count > 1 else {
            self.init(literal: text)
            return
        }
        let start = words.dropFirst().firstIndex { $0.first?.isLowercase == true } ?? words.count - 1
        self.init(particleAndFamily: words[start...].joined(separator: " "))
        given = words[..<start].joined(separator: " ")
    }

    /// The words with one space between two. A line break behind a hyphen stays: whether a name was broken off there is not for here.
    private static func spaced(_ text: String) -> String {
        var result = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = result.last {
                let gap = text[..<word.startIndex].reversed().prefix(while: \.isWhitespace)
                result += "-\u{2010}\u{2011}\u{AD}\u{AC}".contains(last) && gap.contains(where: \.isNewline) ? "\n" : " "
            }
            result += word
        }
        return result
    }

    private init(particleAndFamily text: String) {
        let words = text.split(separator: " ").map(String.init)
        let small = words.dropLast().prefix { $0.first?.isLowercase == true }
        particle = small.joined(separator: " ")
        family = words.dropFirst(small.count).joined(separator: " ")
    }
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
