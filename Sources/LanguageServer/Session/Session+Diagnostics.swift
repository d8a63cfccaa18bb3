import Diagnostics
import Editorial
import Records

extension Session {
    /// More of them help nobody who edits a file, and `groei check` has them all.
    private static let limit = 500

    /// The check that is due; nil when the last one still holds, or there is nothing to check.
    mutating func dueCheck() -> CheckJob? {
        guard checked.generation != generation, case .running = phase, let snapshot = world?.snapshot else { return nil }
        return CheckJob(generation: generation, snapshot: snapshot, lexicon: lexicon)
    }

    /// Tells what a check found, in every file for which that is something else than what was told before.
    ///
    /// - Returns: what is to be sent; nothing when the documents changed meanwhile, for a new check is due then.
    mutating func take(_ outcome: CheckJob.Outcome) -> [JSON] {
        guard outcome.generation == generation, let world else { return [] }
        checked = (generation, Dictionary(grouping: outcome.findings.filter { $0.place != nil && world.hasItself($0) }) { $0.place?.path ?? "" })
        var seen: Set<String> = []
        for (path, findings) in checked.findings.sorted(by: { $0.key < $1.key }) {
            seen.insert(world.uri(of: path))
            publish(world.diagnostics(findings, at: path, limit: Self.limit), world.uri(of: path), world.documents[path]?.version)
        }
        // Open documents hear of it also when there is nothing to say of this version.
        for document in world.documents.values.sorted(by: { $0.uri < $1.uri }) where seen.insert(document.uri).inserted {
            publish([], document.uri, document.version)
        }
        for uri in published.keys.sorted() where !seen.contains(uri) {
            publish([], uri, nil)
            published[uri] = nil
        }
        return sent()
    }

    private mutating func publish(_ diagnostics: JSON, _ uri: String, _ version: Int?) {
        let params = JSON.members([
            "uri": .string(uri), "version": client.takesDiagnosticVersions ? version.map(JSON.integer) : nil, "diagnostics": diagnostics,
        ])
        guard published[uri] != params else { return }
        published[uri] = params
        outbox.append(Outgoing.notification("textDocument/publishDiagnostics", params))
    }
}

extension World {
    /// Whether a finding is of the text in the editor. While that cannot be read the rest of the document is checked with what
    /// the record said before, and what is found in that stands nowhere.
    fileprivate func hasItself(_ finding: Finding) -> Bool {
        guard let path = finding.place?.path, let document = documents[path], type(of: path) != nil,
            case .failure(let refusals) = document.content
        else { return true }
        return refusals.findings.contains { $0.rule == finding.rule && $0.place == finding.place }
    }

    fileprivate func diagnostics(_ findings: [Finding], at path: String, limit: Int) -> JSON {
        let index = text(of: path)
        var diagnostics = findings.prefix(limit).map { diagnostic($0, index) }
        if findings.count > limit, let last = findings.prefix(limit).last {
            let rest = Words(nl: "en nog \(findings.count - limit) meldingen; `groei check` noemt ze alle", en: "and \(findings.count - limit) more; `groei check` has them all")
            diagnostics.append(["range": range(of: last, index), "severity": 3, "source": "groei", "message": .string(rest.in(language))])
        }
        return .array(diagnostics)
    }

    func diagnostic(_ finding: Finding, _ index: TextIndex?) -> JSON {
        let severity = switch finding.severity {
        case .error: 1
        case .warning: 2
        case .information: 3
        }
        let note = finding.note.map { "\n" + $0.in(language) } ?? ""
        return [
            "range": range(of: finding, index), "severity": .integer(severity), "code": .string(finding.rule), "source": "groei",
            "message": .string(finding.message.in(language) + note),
        ]
    }

    func range(of finding: Finding, _ index: TextIndex?) -> JSON {
        let start = finding.place?.start ?? Position(line: 1, column: 1)
        let end = finding.place?.end ?? start
        if let index {
            let lower = index.offset(of: start)
            return index.json(lower..<max(lower, index.offset(of: end)), client.encoding)
        }
        // Of a file that cannot be read there is the line that the finding shows.
        func position(_ position: Position) -> JSON {
            let line = TextIndex(Array((position.line == start.line ? finding.place?.excerpt ?? "" : "").utf8))
            let character = line.position(of: line.offset(of: Position(line: 1, column: position.column)), client.encoding).character
            return TextPosition(line: position.line - 1, character: character).json
        }
        return ["start": position(start), "end": position(end)]
    }
}
