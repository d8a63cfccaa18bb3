package import Diagnostics
package import Records

/// Reads what a person types for one field of a source.
package enum TypedField {
    package enum Reading: Sendable {
        case value(Plain)
        /// Why it cannot be, and what can.
        case wrong(Words)
    }

    package static func read(_ text: String, for field: String) -> Reading {
        switch field {
        case "issued", "accessed":
            guard let date = DateReading(text), date.isWhole else {
                return .wrong(Words(nl: "‘\(text)’ is als datum niet te lezen. Bijvoorbeeld: 2024, 2024-06 of 12 mei 2024.", en: "‘\(text)’ cannot be read as a date. For example: 2024, 2024-06 or 12 May 2024."))
            }
            return .value(SourceFields.scalar(field, date.edtf))
        case "DOI":
            guard let doi = DOI.bare(text) else {
                return .wrong(Words(nl: "‘\(text)’ is geen DOI. Een DOI begint met 10., zoals 10.1177/0022487106297840.", en: "‘\(text)’ is no DOI. A DOI starts with 10., like 10.1177/0022487106297840."))
            }
            return .value(.string(doi))
        case "ISBN":
            guard SerialNumber.isISBN(text) else { return .wrong(Words(nl: "‘\(text)’ is geen ISBN: het controlecijfer klopt niet.", en: "‘\(text)’ is no ISBN: its check digit is wrong.")) }
            return .value(.string(text))
        case "URL":
            guard case .url(let url)? = try? LookupKey.read(text) else {
                return .wrong(Words(nl: "‘\(text)’ is geen webadres. Bijvoorbeeld: https://www.onderwijsraad.nl/", en: "‘\(text)’ is no web address. For example: https://www.onderwijsraad.nl/"))
            }
            return .value(.string(url))
        case "language": return .value(.string(LanguageNames.code(text) ?? text))
        case "page": return .value(SourceFields.scalar(field, PageForm.tidy(text)))
        default: return .value(SourceFields.scalar(field, text))
        }
    }
}
