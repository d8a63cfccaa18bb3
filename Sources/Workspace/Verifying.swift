package import Diagnostics
package import Editorial
import Git
import Records
import Rendering

extension Workspace {
    /// Recomputes what a version's record states: digest, level, its section in CHANGELOG.md, and the tag.
    ///
    /// - Returns: what does not agree; empty when the version is sound.
    package func verify(_ number: VersionNumber, _ accepted: Accepted) throws(Failure) -> [Finding] {
        guard let record = accepted.corpus[Version.address(number)], let version = Version(record) else {
            throw .noVersion(number.description, accepted.corpus.versions.map(\.number))
        }
        let snapshot = try released(version, sharing: accepted.snapshot)
        var findings: [Finding] = []
        let digest = ContentDigest.of(snapshot.corpus)
        if digest != version.digest {
            findings.append(record.finding(
                "version-digest", .error, at: record["digest"], field: "digest",
                Words(nl: "de inhoud van versie \(number) heeft vingerafdruk \(digest.prefix(12))…, niet \(version.digest.prefix(12))…",
                    en: "the content of version \(number) has digest \(digest.prefix(12))…, not \(version.digest.prefix(12))…")))
        }
        let plan = try plan(of: version, snapshot)
        findings += level(version, plan, record)
        findings += try notes(version, plan, snapshot, accepted, record)
        findings += try tag(version, snapshot, record)
        return findings
    }

    /// The plan as it was when the version was cut.
    package func plan(of version: Version, _ snapshot: Snapshot) throws(Failure) -> ReleasePlan {
        var before: Corpus?
        if let previous = version.previous, let earlier = snapshot.corpus[Version.address(previous)].flatMap(Version.init) {
            before = try released(earlier, sharing: snapshot).corpus
        }
        let asked = version.overrideReason == nil ? nil : ChangeLevel(rawValue: version.level)
        return ReleasePlan(released: before, current: snapshot.corpus.without(Version.address(version.number)), level: asked)
    }

    private func level(_ version: Version, _ plan: ReleasePlan, _ record: Record) -> [Finding] {
        var findings: [Finding] = []
        if plan.number != version.number {
            findings.append(record.finding(
                "version-number", .error, at: record["version"], field: "version",
                Words(nl: "uit de wijzigingen volgt versie \(plan.number), niet \(version.number)", en: "the changes ask for version \(plan.number), not \(version.number)")))
        }
        if version.overrideReason == nil, let derived = plan.derivation?.level, derived.rawValue != version.level {
            findings.append(record.finding(
                "version-level", .error, at: record["level"], field: "level",
                Words(nl: "uit de wijzigingen volgt niveau \(derived.rawValue), niet \(version.level)", en: "the changes ask for level \(derived.rawValue), not \(version.level)")))
        }
        return findings
    }

    /// The notes that follow from the records are in CHANGELOG.md, then as now.
    private func notes(_ version: Version, _ plan: ReleasePlan, _ snapshot: Snapshot, _ accepted: Accepted, _ record: Record) throws(Failure) -> [Finding] {
        let expected = ReleaseNotes(plan, date: version.date, prelude: version.prelude, corpus: snapshot.corpus)
            .changelogSection(in: snapshot.corpus.language)
        func section(_ source: SourceFile?) -> String? {
            let changelog = Changelog(source.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "")
            return changelog.section(version.number.description).map { changelog.text(of: $0).trimmingNewlines }
        }
        if section(accepted.snapshot.changelog) == expected.trimmingNewlines { return [] }
        let wasInStep = section(snapshot.changelog) == expected.trimmingNewlines
        return [record.finding(
            "version-notes", wasInStep ? .warning : .error, at: nil,

            wasInStep
                ? Words(nl: "de tekst over \(version.number) in CHANGELOG.md is na het uitbrengen bewerkt", en: "the section on \(version.number) in CHANGELOG.md was edited after the release")
                : Words(nl: "de tekst over \(version.number) in CHANGELOG.md volgt niet uit de records", en: "the section on \(version.number) in CHANGELOG.md does not follow from the records"))]
    }

    private func tag(_ version: Version, _ snapshot: Snapshot, _ record: Record) throws(Failure) -> [Finding] {
        let repository = try requireRepository()
        let name = "refs/tags/v\(version.number)"
        guard try translating({ () throws(GitError) in try repository.reference(name) }) != nil else {
            return [record.finding(
                "version-tag", .information, at: nil,
                Words(nl: "deze kloon heeft geen tag v\(version.number); het record blijft de bron", en: "this clone has no tag v\(version.number); the record is the authority"))]
        }
        let target = try translating { () throws(GitError) in try repository.resolve(name) }
        if target == snapshot.commit { return [] }
        return [record.finding(
            "version-tag", .error, at: nil,
            Words(nl: "de tag v\(version.number) wijst naar commit \(target.short), maar de versie is commit \(snapshot.commit?.short ?? "?")",
                en: "the tag v\(version.number) names commit \(target.short), but the version is commit \(snapshot.commit?.short ?? "?")"))]
    }
}
