import Diagnostics
import Editorial
import Records

extension Session {
    /// `textDocument/codeAction`: what can be done about the findings in a range.
    ///
    /// Nothing of a version that the client was not told of yet: the places are those of another text.
    mutating func codeActions(_ params: JSON) throws(ResponseError) -> JSON {
        guard let (world, document) = try document(params), client.takesCodeActions, document.isTold, let path = document.path,
            let range = document.text.range(params[path: "range"], client.encoding)
        else { return [] }
        let only = params[path: "context", "only"].items.compactMap(\.string)
        guard only.isEmpty || only.contains(where: { $0.isEmpty || $0 == "quickfix" }) else { return [] }
        let findings = (shown[path] ?? []).filter { finding in
            guard let start = finding.place?.start else { return range.lowerBound == 0 }
            let lower = document.text.offset(of: start)
            let upper = finding.place?.end.map(document.text.offset) ?? lower
            return lower <= range.upperBound && range.lowerBound <= max(lower, upper)
        }
        return .array(findings.flatMap { world.actions(for: $0, in: document, path) })
    }
}

extension World {
    fileprivate func actions(for finding: Finding, in document: OpenDocument, _ path: String) -> [JSON] {
        var actions: [JSON] = []
        let diagnostic = diagnostic(finding, document.text)
        func add(_ title: Words, _ replacements: [Fix.Replacement], isPreferred: Bool) {
            actions.append(JSON.members([
                "title": .string(title.in(language).capitalisedFirst), "kind": "quickfix", "diagnostics": [diagnostic], "isPreferred": isPreferred ? true : nil,
                "edit": documentEdits([(path, edits(replacements, in: path))]),
            ]))
        }
        if let fix = finding.fix { add(fix.title, fix.replacements, isPreferred: true) }
        if let silence = silence(finding, path) {
            add(Words(nl: "laat dit zo, met een reden (`x-allow`)", en: "leave it as it is, with a reason (`x-allow`)"), [silence], isPreferred: false)
        }
        return actions
    }

    /// Lets the record allow what was found, where its schema has a place for that; an error is not to be allowed.
    private func silence(_ finding: Finding, _ path: String) -> Fix.Replacement? {
        guard finding.severity != .error, let record = record(at: path), corpus.type(of: record).field(named: "x-allow") != nil else { return nil }
        let reason = Words(nl: "vul hier de reden in", en: "write the reason here").in(language)
        let entry = Plain.object([.init(name: "rule", value: .string(finding.rule)), .init(name: "reason", value: .string(reason))])
        let after = try? TreeEditor.apply([.append(["x-allow"], entry)], to: record.tree, order: corpus.type(of: record).order)
        return after.flatMap { Fix.Replacement(from: record.tree.source.bytes, to: $0.source.bytes) }
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
