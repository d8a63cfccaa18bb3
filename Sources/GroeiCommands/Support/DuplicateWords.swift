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

    /// `--distinct-from bos-2001 --distinct-from exclusion/bos-2002`: what was said before, and all that has to be said now.
    static func different(from matches: [SourceMatch], besides said: [Record]) -> String {
        (said + matches.map(\.record)).map { "--distinct-from \($0.address.type == SourceRecords.source ? $0.id : $0.address.description)" }.joined(separator: " ")
    }

    static func waysOn(_ record: Record, _ different: String) -> Words {
        Words(
            nl: "Is het dezelfde? Vul dan aan wat er al staat: groei edit \(record.address)\nIs het een andere? Voeg haar dan toe met \(different) --reason '…'",
            en: "Is it the same? Then complete what is there: groei edit \(record.address)\nIs it a different one? Then add it with \(different) --reason '…'")
    }

    /// What to do with a source of a file that was skipped, when it should not have been.
    ///
    /// - Parameter different: what has to be said of it then; it is said of all that were skipped when only one record is in its way.
    static func wayOn(skipped matches: [SourceMatch], _ different: String) -> Words {
        if matches.allSatisfy(\.isExcluded) {
            return Words(
                nl: "Neem je een weggelaten bron nu toch op? Voeg het bestand toe met --reconsider.", en: "Do you want a source after all that was left out? Add the file with --reconsider.")
        }
        let options = matches.count == 1 && !different.dropFirst().contains("--") ? "--distinct-from ID" : different
        return Words(
            nl: "Is het toch een andere bron? Voeg haar apart toe met \(options) --reason '…'. Aanvullen wat er al staat: groei edit source/ID",
            en: "Is it a different source after all? Add it by itself with \(options) --reason '…'. To complete what is there: groei edit source/ID")
    }

    static func waysOn(excluded different: String) -> Words {
        Words(
            nl: "Neem je haar nu toch op? Voeg haar toe met --reconsider; dan vervalt dat besluit.\nIs het een andere bron? Voeg haar toe met \(different) --reason '…'",
            en: "Do you want it after all? Add it with --reconsider; then that decision lapses.\nIs it a different source? Add it with \(different) --reason '…'")
    }
}
