import Bibliography
import Diagnostics
import Editorial
import Records
import Workspace

/// What is said of a file that comes in: of each entry that does not, and of all together.
extension SourceImport {
    /// - Parameter matches: what it is probably the same as, the likeliest first.
    mutating func skip(_ entry: ImportedEntry, _ matches: [SourceMatch], having fields: [Plain.Field]) {
        let (match, wayOn) = (matches[0], DuplicateWords.wayOn(skipped: matches, watch.different(from: matches)))
        // What is the same to the letter needs none.
        if work.type.name == SourceRecords.source, !waysOn.contains(wayOn), !match.record.root.plain.meansSame(as: .object(fields)) { waysOn.append(wayOn) }
        skip(entry, match.record, DuplicateWords.skipped(match, line: lines[match.record.address]), because: match.likeness.words)
    }

    /// An entry that is there already: it is told, and is no mistake, so that the same file can be added again.
    mutating func skip(_ entry: ImportedEntry, _ record: Record, _ words: Words, because reason: Words) {
        skipped += 1
        // Many programs write all on one line: the title tells which it is.
        let place = "\(entry.lines.lowerBound)", label = entry.label(in: language).map { ", \($0)" } ?? ""
        context.console.error(Words(
            nl: "Overgeslagen, regel \(place) van \(entry.place.path)\(label): \(words.nl).", en: "Skipped, line \(place) of \(entry.place.path)\(label): \(words.en).").in(language))
        guard context.format == .json else { return }
        skippedOutcomes.append(.dictionary([
            "record": .string(record.address.description), "line": .integer(entry.lines.lowerBound), "key": JSON(entry.key), "reason": .string(reason.in(language)), "written": .bool(false),
        ]))
    }

    mutating func reportFailure(_ item: Item) {
        guard case .failure(let failure) = item.outcome else { return }
        failed += 1
        _ = context.console.report(failure, in: language)
        let (line, path) = (item.entry.lines.lowerBound, item.entry.place.path)
        context.console.error(item.entry.type == "source"
            ? Words(nl: "Deze bron staat op regel \(line) van \(path).", en: "This source is on line \(line) of \(path).").in(language)
            : Words(nl: "Deze bevinding staat op regel \(line) van \(path).", en: "This claim is on line \(line) of \(path).").in(language))
    }

    func report(_ added: [Item], _ result: ImportResult) {
        if context.format == .json { context.console.out(JSON.array(added.map(json) + skippedOutcomes).text()) }
        for way in waysOn { context.console.error(way.in(language)) }
        let broken = failed + result.lost
        let claims = added.count { $0.entry.type != "source" }
        var (nl, en) = ("\(added.count - claims)", "\(added.count - claims)")
        if claims > 0 { (nl, en) = (nl + " en \(claims) bevinding\(claims == 1 ? "" : "en")", en + " and \(claims) claim\(claims == 1 ? "" : "s")") }
        if broken > 0 { (nl, en) = (nl + ", met \(broken) niet", en + ", \(broken) not") }
        if skipped > 0 { (nl, en) = (nl + ", \(skipped) overgeslagen", en + ", \(skipped) skipped") }
        let isLeftOut = work.type.name == SourceRecords.exclusion
        let done = isLeftOut ? Words(nl: "weggelaten", en: "left out") : Words(nl: "toegevoegd", en: "added")
        let verb = draft.isDryRun ? Words(nl: "zouden worden \(done.nl)", en: "would be \(done.en)") : done
        context.console.error(Words(nl: "Bronnen \(verb.nl): \(nl).", en: "Sources \(verb.en): \(en).").in(language))
        if draft.isDryRun { _ = work.sayDryRun() }
    }

    private func json(_ item: Item) -> JSON {
        .object([
            .init("address", .string(item.draft.address.description)), .init("key", JSON(item.entry.key)), .init("line", .integer(item.entry.lines.lowerBound)),
            .init("path", .string(item.draft.type.path(of: item.draft.id))), .init("remarks", JSON(item.remarks.map { $0.in(language) })),
            .init("written", .bool(!draft.isDryRun)),
        ] + item.mended.results.json)
    }
}

extension ImportedEntry {
    /// `‘Starters op school’ (Bos, 2019)`; nil for what has no title.
    fileprivate func label(in language: Language) -> String? {
        guard let title = record["title"]?.string else { return nil }
        let names = Names((record["author"] ?? record["editor"])?.items.map(Name.init) ?? [])
        let year: String? = switch record["issued"] { case .string(let text)?, .number(let text)?: PublicationDate.year(text); default: nil }
        let more = [names.short(in: language), year].compactMap(\.self).joined(separator: ", ")
        return "‘\(title.oneLine(80))’" + (more.isEmpty ? "" : " (\(more))")
    }
}

extension Failure {
    /// For a claim whose source stayed out because of a record that it need not be about.
    static func ofLeftSource(_ claim: Address, _ match: SourceMatch) -> Failure {
        let (source, id) = (match.record.address, match.record.id)
        guard !match.isExcluded else {
            return Failure(
                .findings, Words(nl: "\(claim) is niet toegevoegd: haar bron is weggelaten (\(source))", en: "\(claim) was not added: its source was left out (\(source))"),
                hint: Words(nl: "Neem je de bron nu toch op? Voeg het bestand dan toe met --reconsider.", en: "Do you want the source after all? Then add the file with --reconsider."))
        }
        return Failure(
            .findings,
            Words(nl: "\(claim) is niet toegevoegd: haar bron lijkt op \(source), maar is misschien een andere", en: "\(claim) was not added: its source is much like \(source), but may be another"),
            hint: Words(
                nl: "Is het dezelfde? Schrijf dan in het bestand `\(id)` als haar bron. Is het een andere? Voeg die bron eerst apart toe met --distinct-from \(id) --reason '…'.",
                en: "Is it the same? Then write `\(id)` as its source in the file. Is it another? Then add that source by itself first, with --distinct-from \(id) --reason '…'."))
    }
}
