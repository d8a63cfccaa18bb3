import Diagnostics
import Editorial
import Records

/// What somebody writes for a version is looked at before anything is written: nobody can edit it afterwards.
extension Workspace {
    /// - Throws: when the record or the changelog of the version would have errors.
    func requireFit(_ edits: FileEdits, over accepted: Accepted, _ request: ReleaseRequest) throws(Failure) {
        var errors = request.prelude.map { OpenBlock.findings(in: SourceFile(path: "--prelude", text: $0)) } ?? []
        var changelog: SourceFile?
        var records: [LoadedFile] = []
        for case (let path, let bytes?) in edits {
            let file = SourceFile(path: path, bytes: bytes)
            if path == "CHANGELOG.md" { changelog = file } else { records.append(LoadedFile(path: path, content: RecordReader.read(file))) }
        }
        let result = accepted.snapshot.overlaying(records, changelog: changelog)
        for record in result.corpus.records(of: "version") where edits.keys.contains(record.path) {
            guard let position = result.corpus.position(of: record.address) else { continue }
            errors += result.checker(lexicon: nil).remarks(onlyOn: position, isMaking: true).findings.filter { $0.severity == .error }
        }
        errors += result.corpus.refused
        guard errors.isEmpty else { throw .unfitForRelease(errors) }
    }
}

extension Failure {
    fileprivate static func unfitForRelease(_ errors: [Finding]) -> Failure {
        Failure(
            .findings, Words(nl: "wat je bij deze versie schrijft, klopt zo nog niet; er is niets uitgebracht", en: "what you write for this version is not right yet; nothing was cut"),
            hint: Words(nl: "Verbeter de tekst en probeer het opnieuw; met --dry-run zie je eerst wat er komt.", en: "Mend the text and try again; --dry-run shows first what would come."),
            findings: errors)
    }
}
