import Diagnostics
import Editorial
import Records
import Workspace

extension Session {
    /// More of them help nobody who edits a file, and `groei check` has them all.
    private static let limit = 500

    /// Whether there is an open document of which the client was told nothing in this version.
    var hasUntold: Bool {
        guard case .running = phase, base != nil else { return false }
        return documents.values.contains { !$0.isTold && $0.path != nil }
    }

    /// Tells of the documents that were typed in, at once: what each of them has by itself, and with it what the last whole check
    /// found in how it hangs together with others.
    mutating func tellTyped() -> [JSON] {
        guard hasUntold, let world else { return [] }
        for document in documents.values.filter({ !$0.isTold }).sorted(by: { $0.uri < $1.uri }) {
            guard let path = document.path else { continue }
            documents[document.uri]?.isTold = true
            let findings = world.findings(in: document, path, since: checked)
            shown[path] = findings
            // Of what is no record there is nothing to say before the first whole check.
            if checked != nil || world.type(of: path) != nil { publish(world.diagnostics(findings, at: path, limit: Self.limit), document.uri, document.version) }
        }
        return sent()
    }

    /// The whole check that is due; nil when the last one still holds, or there is nothing to check.
    mutating func dueCheck() -> CheckJob? {
        guard !isChecked, case .running = phase, let root = folder?.root, let snapshot = world?.snapshot else { return nil }
        // Somebody waits for it.
        lexicon?.allowSuggestions(2)
        return CheckJob(root: root, generation: generation, snapshot: snapshot, lexicon: lexicon)
    }

    /// Tells what a whole check found, in every file for which that is something else than what was told before.
    ///
    /// - Returns: what is to be sent; nothing when the documents changed meanwhile, for a new check is due then.
    mutating func take(_ outcome: CheckJob.Outcome) -> [JSON] {
        guard outcome.root == folder?.root, outcome.generation == generation, let world else { return [] }
        let checked = Checked(outcome)
        self.checked = checked
        shown = [:]
        var seen: Set<String> = []
        for (path, found) in checked.findings.sorted(by: { $0.key < $1.key }) {
            let findings = found.filter(world.hasItself)
            guard !findings.isEmpty else { continue }
            if world.documents[path] != nil { shown[path] = findings }
            seen.insert(world.uri(of: path))
            publish(world.diagnostics(findings, at: path, limit: Self.limit), world.uri(of: path), world.documents[path]?.version)
        }
        // Open documents hear of it also when there is nothing to say of this version.
        for document in documents.values.sorted(by: { $0.uri < $1.uri }) {
            documents[document.uri]?.isTold = true
            if seen.insert(document.uri).inserted { publish([], document.uri, document.version) }
        }
        for uri in published.keys.sorted() where !seen.contains(uri) {
            publish([], uri, nil)
            published[uri] = nil
        }
        return sent()
    }

    /// What takes back all that was told, before the session is no more.
    var withdrawals: [JSON] {
        published.keys.sorted().map { Outgoing.notification("textDocument/publishDiagnostics", ["uri": .string($0), "diagnostics": []]) }
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
    /// What is found in an open document before the whole is checked again.
    fileprivate func findings(in document: OpenDocument, _ path: String, since checked: Checked?) -> [Finding] {
        guard let address = address(of: path) else {
            return checked?.remains(of: path, in: document.text.bytes, tree: nil, except: []) ?? []
        }
        switch document.content {
        case .failure: return corpus.refused.filter { $0.place?.path == path }.inOrder()
        case .success(let tree):
            guard let position = corpus.position(of: address) else { return [] }
            let remarks = snapshot.remarks(onlyOn: position)
            let remains = checked?.remains(of: path, in: document.text.bytes, tree: tree, except: remarks.broken) ?? []
            return (remarks.findings + remains).inOrder()
        }
    }

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
            let before = (finding.place?.excerptColumn ?? 1) - 1
            let character = line.position(of: line.offset(of: Position(line: 1, column: position.column - before)), client.encoding).character
            return TextPosition(line: position.line - 1, character: before + character).json
        }
        return ["start": position(start), "end": position(end)]
    }
}
