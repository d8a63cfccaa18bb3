import Bibliography
package import Diagnostics
import Records

/// Two sources that are probably one.
package struct DuplicateSource: GleaningRule {
    package static let id = "duplicate-source"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "Twee bronnen zijn waarschijnlijk dezelfde: ze hebben dezelfde DOI, hetzelfde ISBN of webadres, of titel, auteurs en jaar komen overeen.",
            en: "Two sources are probably the same: they have the same DOI, ISBN or URL, or title, authors and year agree."),
        why: Words(
            nl: "Bevindingen uit één onderzoek tellen dan alsof ze uit twee onderzoeken komen. Accenten, hoofdletters, voorletters, een ontbrekende ondertitel of een typefout doen er niet toe; ook een voorpublicatie (preprint) geldt als dezelfde bron. Dezelfde DOI is een fout: een DOI is van één werk.",
            en: "Claims from one study then count as if they came from two. Accents, capitals, initials, a missing subtitle or a typing error do not matter; a preprint counts as the same source too. The same DOI is an error: a DOI belongs to one work."),
        example: "# corpus/sources/de-vries-2024.yaml en corpus/sources/vries-2024.yaml\ntitle: Leren op de werkplek\nissued: 2024",
        instead: "# één record; of, als het echt twee bronnen zijn:\ndistinct-from:\n  - source: vries-2024\n    reason: Het ene is het rapport, het andere de handreiking erbij.")

    package init() {}

    static func gleaner(_ types: RecordTypes, _ surroundings: CheckSurroundings) -> (any Gleaner)? { SourceGleaner(types) }

    package func check(_ context: CheckContext) -> [Finding] {
        let corpus = context.corpus
        var positions: [Int] = []
        var index = DuplicateIndex(capacity: corpus.positions(of: SourceRecords.source).count)
        var fingerprints: [Int: SourceFingerprint] = [:]
        func fingerprint(_ position: Int) -> SourceFingerprint {
            if let known = fingerprints[position] { return known }
            let made = SourceFingerprint(corpus.records[position].root)
            fingerprints[position] = made
            return made
        }
        var findings: [Finding] = []
        context.forEachSource { position, keys in
            for candidate in index.candidates(for: keys).sorted() {
                let other = positions[candidate]
                guard let likeness = SourceComparison.likeness(fingerprint(other), fingerprint(position)),
                    !corpus.records[position].isDistinct(from: corpus.records[other]), context.isSound(position), context.isSound(other)
                else { continue }
                findings.append(finding(corpus.records[position], corpus.records[other], likeness, corpus))
                // Which of several it is a duplicate of is one question.
                break
            }
            index.add(keys)
            positions.append(position)
        }
        return findings
    }

    private func finding(_ record: Record, _ other: Record, _ likeness: SourceLikeness, _ corpus: Corpus) -> Finding {
        let isSameDOI = likeness.reasons.contains(.doi)
        let field = isSameDOI ? "DOI" : likeness.reasons.contains(.isbn) ? "ISBN" : likeness.reasons.contains(.url) ? "URL" : "title"
        let value = record[field]
        return record.finding(
            Self.id, isSameDOI ? .error : Self.severity, at: value, field: value == nil ? nil : field,
            Words(
                nl: "waarschijnlijk dezelfde bron als `\(other.id)`: \(likeness.words.nl)",
                en: "probably the same source as `\(other.id)`: \(likeness.words.en)"),
            note: Words(
                nl: "Maak er één record van, of zeg met `distinct-from` waarom het toch een andere bron is dan ‘\(corpus.label(of: other, in: .nl))’.",
                en: "Make them one record, or say with `distinct-from` why it is another source than ‘\(corpus.label(of: other, in: .en))’ after all."))
    }
}
