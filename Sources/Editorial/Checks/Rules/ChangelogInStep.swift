package import Diagnostics
import Records

/// CHANGELOG.md that does not tell of the same versions as the version records.
package struct ChangelogInStep: CorpusRule {
    package static let id = "changelog-in-step"
    package static let severity = Severity.error
    package static let isFixed = true
    package static let page = RulePage(
        what: Words(
            nl: "CHANGELOG.md noemt niet dezelfde versies, in dezelfde orde en met dezelfde datum, als `corpus/versions/`.",
            en: "CHANGELOG.md does not name the same versions, in order and with the same date, as `corpus/versions/`."),
        why: Words(
            nl: "Lezers lezen CHANGELOG.md; groei rekent met de records. Zeggen die niet hetzelfde, dan klopt een van de twee niet.",
            en: "Readers read CHANGELOG.md; groei reckons with the records. If they differ, one of them is wrong."),
        example: "## 1.1.0 - 2026-03-01   (en corpus/versions/1.1.0.yaml zegt 2026-03-02)", instead: "## 1.1.0 - 2026-03-02")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        let positions = context.corpus.positions(of: "version")
        guard let source = context.changelog else {
            guard !positions.isEmpty else { return [] }
            return [
                Finding(
                    rule: Self.id, severity: Self.severity, place: Place(path: "CHANGELOG.md"),
                    message: Words(nl: "dit bestand ontbreekt, terwijl er versies zijn", en: "this file is missing, though there are versions"),
                    note: Words(nl: "Haal het terug uit de geschiedenis.", en: "Bring it back from the history."))
            ]
        }
        if let refusal = RecordReader.refusal(ofText: source) { return [refusal] }
        let changelog = Changelog(source.text(0..<source.bytes.count))
        let missing = positions.filter { context.isSound($0, ["version"]) }.compactMap { position in
            untold(context.corpus.records[position], changelog)
        }
        return missing + changelog.sections.indices.compactMap { index in
            finding(of: index, changelog, source, context)
        }
    }

    /// A version that has no section.
    private func untold(_ record: Record, _ changelog: Changelog) -> Finding? {
        // Of a number that does not fit the file, ``VersionOrder`` tells.
        guard let version = record.text("version"), version == record.id, changelog.section(version) == nil else { return nil }
        return record.finding(
            Self.id, Self.severity, at: record["version"], field: "version",
            Words(nl: "versie \(version) staat niet in CHANGELOG.md", en: "version \(version) is not in CHANGELOG.md"),
            note: Words(
                nl: "`groei release notes \(version)` maakt de tekst; zet die bovenaan.", en: "`groei release notes \(version)` makes the text; put it on top."))
    }

    private func finding(of index: Int, _ changelog: Changelog, _ source: SourceFile, _ context: CheckContext) -> Finding? {
        let section = changelog.sections[index]
        func at(_ message: Words, _ note: Words? = nil) -> Finding {
            let end = source.bytes[section.range].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? section.range.upperBound
            return Finding(
                rule: Self.id, severity: Self.severity, place: source.place(section.range.lowerBound..<end), message: message, note: note)
        }
        if changelog.sections[..<index].contains(where: { $0.version == section.version }) {
            return at(Words(nl: "versie \(section.version) staat er al", en: "version \(section.version) is already there"))
        }
        let address = Address(type: "version", id: section.version)
        guard let position = context.corpus.position(of: address) else {
            if context.isTold(address) || context.corpus.types["version"] == nil { return nil }
            return at(
                Words(
                    nl: "CHANGELOG.md noemt versie \(section.version), maar er is geen record van",
                    en: "CHANGELOG.md names version \(section.version), but there is no record of it"),
                Words(
                    nl: "Versies komen er met `groei release cut`; schrijf ze niet met de hand op.",
                    en: "Versions come about by `groei release cut`; do not write them down by hand."))
        }
        if let date = context.corpus.records[position].text("date"), let told = section.date, told != date, context.isSound(position, ["date"]) {
            return at(Words(
                nl: "hier staat \(told); het record van versie \(section.version) zegt \(date)",
                en: "here is \(told); the record of version \(section.version) says \(date)"),
                Words(nl: "Schrijf `\(date)`.", en: "Write `\(date)`."))
        }
        guard index > 0, let above = VersionNumber(changelog.sections[index - 1].version), let here = VersionNumber(section.version), above < here
        else { return nil }
        return at(
            Words(nl: "versie \(here) staat onder de oudere versie \(above)", en: "version \(here) stands below the older version \(above)"),
            Words(nl: "De nieuwste versie staat bovenaan.", en: "The newest version comes first."))
    }
}
