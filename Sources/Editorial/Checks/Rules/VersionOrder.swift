package import Diagnostics
import Records

/// Version records that do not form one row.
package struct VersionOrder: CorpusRule {
    package static let id = "version-order"
    package static let severity = Severity.error
    package static let isFixed = true
    package static let page = RulePage(
        what: Words(
            nl: "De versies vormen geen rij: een nummer past niet bij de bestandsnaam, of `previous` noemt niet de versie ervoor.",
            en: "The versions do not form one row: a number does not fit its file name, or `previous` does not name the version before."),
        why: Words(
            nl: "Wie vraagt wat er nieuw is sinds een versie, krijgt anders het verkeerde antwoord.",
            en: "Whoever asks what is new since a version would get the wrong answer."),
        example: "# corpus/versions/1.2.0.yaml, na 1.1.0\nversion: 1.2.0\nprevious: 1.0.0", instead: "version: 1.2.0\nprevious: 1.1.0")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        let corpus = context.corpus
        var findings: [Finding] = []
        var versions: [(position: Int, number: VersionNumber)] = []
        for position in corpus.positions(of: "version") where context.isSound(position, ["version"]) {
            let record = corpus.records[position]
            guard let value = record["version"], let number = VersionNumber(value.text) else { continue }
            if number.description == record.id {
                versions.append((position, number))
            } else {
                findings.append(record.finding(
                    Self.id, Self.severity, at: value, field: "version",
                    Words(nl: "dit bestand heet `\(record.id)`, maar het nummer is \(number)", en: "this file is called `\(record.id)`, but the number is \(number)")))
            }
        }
        // With a version that cannot be read, nobody can say what comes before what.
        guard findings.isEmpty, versions.count == corpus.positions(of: "version").count,
            !corpus.unreadable.hasAny(of: "version")
        else { return findings }
        versions.sort { $0.number < $1.number }
        for index in versions.indices {
            let before = index > 0 ? versions[index - 1] : nil
            if let finding = finding(versions[index].position, versions[index].number, after: before, context) { findings.append(finding) }
        }
        return findings
    }

    private func finding(
        _ position: Int, _ number: VersionNumber, after before: (position: Int, number: VersionNumber)?, _ context: CheckContext
    ) -> Finding? {
        let record = context.corpus.records[position]
        let previous = record["previous"]
        guard context.isSound(position, ["previous"]), previous.map({ context.corpus[Address(type: "version", id: $0.text)] != nil }) ?? true
        else { return nil }
        guard let before else {
            return previous.map {
                record.finding(
                    Self.id, Self.severity, at: $0, field: "previous",
                    Words(nl: "\(number) is de eerste versie en heeft geen vorige", en: "\(number) is the first version and has no previous one"))
            }
        }
        if previous?.text != before.number.description {
            return record.finding(
                Self.id, Self.severity, at: previous, field: "previous",
                previous == nil
                    ? Words(nl: "`previous: \(before.number)` ontbreekt", en: "`previous: \(before.number)` is missing")
                    : Words(nl: "de versie vóór \(number) is \(before.number)", en: "the version before \(number) is \(before.number)"),
                fix: previous.flatMap { Fix.writing(before.number.description, for: $0) })
        }
        let earlier = context.corpus.records[before.position]
        guard let date = record["date"], let older = earlier.text("date"), date.text < older, context.isSound(position, ["date"]),
            context.isSound(before.position, ["date"])
        else { return nil }
        return record.finding(
            Self.id, Self.severity, at: date, field: "date",
            Words(nl: "\(date.text) is vóór de datum van versie \(before.number) (\(older))", en: "\(date.text) is before the date of version \(before.number) (\(older))"))
    }
}
