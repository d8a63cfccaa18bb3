import Bibliography
import Diagnostics
import Editorial
import Records

/// How duplicates are told.
enum DuplicateWords {
    /// `source/vries-2024: dezelfde DOI`, and below it the whole reference.
    static func found(_ match: SourceMatch, _ language: Language) -> Words {
        let (record, why) = (match.record, match.likeness.words)
        func reference(_ language: Language) -> String { "    " + BibliographyEntry(record.root, language: language).plain }
        let decision = match.isExcluded ? decision(record) : Words(same: "")
        return Words(
            nl: "  \(record.address): \(why.nl)\(decision.nl)\n\(reference(.nl))", en: "  \(record.address): \(why.en)\(decision.en)\n\(reference(.en))")
    }

    /// `stond er al als source/vries-2024 (dezelfde DOI)`.
    ///
    /// - Parameter line: where it stands, when it comes from the same file.
    static func skipped(_ match: SourceMatch, line: Int?) -> Words {
        let (address, why) = (match.record.address, match.likeness.words)
        if let line { return Words(nl: "staat ook op regel \(line), als \(address) (\(why.nl))", en: "is on line \(line) as well, as \(address) (\(why.en))") }
        return match.isExcluded
            ? Words(nl: "zie \(address) (\(why.nl))\(decision(match.record).nl)", en: "see \(address) (\(why.en))\(decision(match.record).en)")
            : Words(nl: "stond er al als \(address) (\(why.nl))", en: "was there already as \(address) (\(why.en))")
    }

    private static func decision(_ record: Record) -> Words {
        let date = record.text("date") ?? ""
        var reason = (record.text("reason") ?? "").oneLine(200)
        // It stands within a sentence here.
        if reason.hasSuffix(".") { reason.removeLast() }
        return Words(nl: "; weggelaten op \(date): ‘\(reason)’", en: "; left out on \(date): ‘\(reason)’")
    }

    /// - Parameter matches: at least one of them is a source; it has to be told from what was left out as well.
    static func waysOn(_ matches: [SourceMatch]) -> Words {
        let address = (matches.first { !$0.isExcluded } ?? matches[0]).record.address
        let options = matches.map { "--distinct-from \($0.isExcluded ? $0.record.address.description : $0.record.id)" }.joined(separator: " ")
        return Words(
            nl: "Is het dezelfde? Vul dan aan wat er al staat: groei edit \(address)\nIs het een andere? Voeg haar dan toe met \(options) --reason '…'",
            en: "Is it the same? Then complete what is there: groei edit \(address)\nIs it a different one? Then add it with \(options) --reason '…'")
    }

    /// What to do with a source of a file that was skipped, when it should not have been.
    static func wayOn(skipped match: SourceMatch) -> Words {
        guard match.isExcluded else {
            return Words(
                nl: "Is het toch een andere bron? Voeg haar apart toe met --distinct-from ID --reason '…'. Aanvullen wat er al staat: groei edit source/ID",
                en: "Is it a different source after all? Add it by itself with --distinct-from ID --reason '…'. To complete what is there: groei edit source/ID")
        }
        return Words(
            nl: "Neem je een weggelaten bron nu toch op? Voeg het bestand toe met --reconsider.", en: "Do you want a source after all that was left out? Add the file with --reconsider.")
    }

    static func waysOn(excluded record: Record) -> Words {
        Words(
            nl: "Neem je haar nu toch op? Voeg haar toe met --reconsider; dan vervalt dat besluit.\nIs het een andere bron? Voeg haar toe met --distinct-from \(record.address) --reason '…'",
            en: "Do you want it after all? Add it with --reconsider; then that decision lapses.\nIs it a different source? Add it with --distinct-from \(record.address) --reason '…'")
    }
}
