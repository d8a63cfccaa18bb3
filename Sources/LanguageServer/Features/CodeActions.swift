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
        let places = document.text.position(of: range.lowerBound)...document.text.position(of: range.upperBound)
        // What is nowhere in the file stands at its start.
        let findings = (shown[path] ?? []).lazy.filter { $0.touches(places) || $0.place?.start == nil && range.lowerBound == 0 }
        var allowed: Set<[String?]> = []
        return .array(findings.prefix(Self.mostFindings).flatMap { finding in
            world.actions(for: finding, in: document, path, mayAllow: allowed.insert([finding.rule, finding.field]).inserted)
        })
    }

    /// Of so many findings at once nobody reads what can be done about each.
    private static let mostFindings = 20
}

extension Finding {
    /// Whether it is at a place among these.
    func touches(_ places: ClosedRange<Position>) -> Bool {
        guard let start = place?.start else { return false }
        return start <= places.upperBound && places.lowerBound <= max(start, place?.end ?? start)
    }
}

extension World {
    /// - Parameter mayAllow: not when the same exception is offered already.
    fileprivate func actions(for finding: Finding, in document: OpenDocument, _ path: String, mayAllow: Bool) -> [JSON] {
        var actions: [JSON] = []
        let diagnostic = diagnostic(finding, document.text)
        func add(_ title: Words, _ replacements: [Fix.Replacement], isPreferred: Bool) {
            actions.append(JSON.members([
                "title": .string(title.in(language).capitalisedFirst), "kind": "quickfix", "diagnostics": [diagnostic], "isPreferred": isPreferred ? true : nil,
                "edit": documentEdits([(path, edits(replacements, in: path))]),
            ]))
        }
        if let fix = finding.fix { add(fix.title, fix.replacements, isPreferred: true) }
        for suggestion in finding.suggestions { add(suggestion.title, suggestion.replacements, isPreferred: false) }
        if mayAllow, let record = record(at: path), let allowance = Allowance.fix(for: finding, in: record, corpus.type(of: record)) {
            add(allowance.title, allowance.replacements, isPreferred: false)
        }
        return actions
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
