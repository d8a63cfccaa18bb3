import Diagnostics
import Records

/// The parts of a reference (APA 7, in Dutch or English), each from the CSL fields that a source has.
struct ReferenceFields {
    let source: Value
    let language: Language

    private func text(_ field: String) -> String? {
        guard let value = source[field] else { return nil }
        switch value.kind {
        case .array, .object, .null: return nil
        default: return value.text.isEmpty ? nil : value.text
        }
    }

    private func say(_ nl: String, _ en: String) -> String { Words(nl: nl, en: en).in(language) }

    var title: String? { text("title") }

    /// `Kaats, E. & Opheij, W.`; with ` e.a.` when the text names more authors than the record does.
    var authors: String {
        let names = source["author"].map { Names($0).all } ?? []
        let listed = Self.list(names)
        let label = text("label") ?? ""
        guard names.count == 1, label.hasSuffix("e.a.") || label.hasSuffix("et al.") else { return listed }
        return listed + (names[0].given.isEmpty ? "" : ",") + say(" e.a.", " et al.")
    }

    var sortableDate: String { text("issued") ?? "" }

    private var date: String {
        text("issued").map { PublicationDate.words($0, language) } ?? say("z.d.", "n.d.")
    }

    /// Author, year and title; or title and year for a source without author.
    var opening: [BibliographyEntry.Piece] {
        let by = authors
        guard !by.isEmpty else { return titled(beforeDate: true) + [.text(" (\(date)).")] }
        let start = BibliographyEntry.Piece.text("\(by) (\(date)).")
        if let title {
            let isClosed = details.isEmpty && (title.hasSuffix("?") || title.hasSuffix("!"))
            return [start, .text(" ")] + titled(beforeDate: false) + [.text(isClosed ? "" : ".")]
        }
        return [start] + (text("note").map { [.text(" " + $0)] } ?? [])
    }

    /// A part of a larger whole: its title is upright, that of the whole italic.
    private var isPart: Bool {
        let type = text("type") ?? ""
        return type.hasPrefix("article") || type.hasPrefix("entry") || ["chapter", "paper-conference"].contains(type)
    }

    private func titled(beforeDate: Bool) -> [BibliographyEntry.Piece] {
        guard let title else { return [] }
        let isDescription = title.hasPrefix("[") && title.hasSuffix("]")
        let details = self.details
        let clean = title.hasSuffix(".") && !beforeDate && details.isEmpty ? String(title.dropLast()) : title
        return [isPart || isDescription ? .text(clean) : .title(clean), .text(details)]
    }

    /// `(2e druk; Rapport 12) [Advies]`.
    private var details: String {
        let edition = text("edition").map { $0.allSatisfy(\.isNumber) ? say("\($0)e druk", "ed. \($0)") : $0 }
        let number = isPart ? nil : text("number").map { say("Nr. \($0)", "No. \($0)") }
        let round = [edition, number].compactMap(\.self).joined(separator: "; ")
        return (round.isEmpty ? "" : " (\(round))") + (text("genre").map { " [\($0)]" } ?? "")
    }

    /// `Tijdschrift, 12(3), 45–67.` or `In E. Redacteur (Red.), Boek (pp. 1–9).`
    var container: [BibliographyEntry.Piece] {
        let page = text("page").map { $0.replacing("-", with: "–") }
        guard let container = text("container-title") else { return page.map { [.text(" P. \($0).")] } ?? [] }
        guard text("type")?.hasPrefix("article") == true else {
            let editors = source["editor"].map { Names($0).all } ?? []
            let by = editors.isEmpty ? "" : Self.list(editors, inverted: false) + say(" (Red.), ", " (Ed.), ")
            return [.text(say(" In ", " In ") + by), .title(container), .text(page.map { " (pp. \($0))." } ?? ".")]
        }
        var tail = text("issue").map { "(\($0))" } ?? ""
        if let page { tail += ", \(page)" }
        let volume = text("volume").map { [.text(", "), .title($0)] } ?? [BibliographyEntry.Piece]()
        return [.text(" "), .title(container)] + volume + [.text(tail + ".")]
    }

    /// The publisher, unless it is the author itself.
    var publication: String {
        text("publisher").flatMap { $0 == authors ? nil : $0 } ?? ""
    }

    var link: String? {
        text("DOI").map { DOI.url(DOI.normalised($0) ?? $0) } ?? text("URL")
    }

    /// APA 7: all names up to twenty; of more, the first nineteen and the last.
    private static func list(_ names: [Name], inverted: Bool = true) -> String {
        let all = names.map { inverted ? $0.withInitials : $0.initialsFirst }
        guard all.count > 1, let last = all.last else { return all.first ?? "" }
        if all.count > 20 { return all.prefix(19).joined(separator: ", ") + ", … " + last }
        return all.dropLast().joined(separator: ", ") + " & " + last
    }
}
