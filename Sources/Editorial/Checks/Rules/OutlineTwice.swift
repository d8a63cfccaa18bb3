package import Diagnostics
import Records

/// A section that the outline names twice, or that stands within itself.
package struct OutlineTwice: CorpusRule {
    package static let id = "outline-twice"
    package static let severity = Severity.error
    package static let page = RulePage(
        what: Words(nl: "De indeling noemt een tekstdeel tweemaal.", en: "The outline names a section twice."),
        why: Words(
            nl: "Een tekstdeel heeft één plaats en één nummer; staat het er tweemaal, dan is niet te zeggen waar een verwijzing naartoe gaat.",
            en: "A section has one place and one number; named twice, nobody can say where a reference goes."),
        example: "outline:\n  - section: inleiding\n  - section: effecten\n    parts:\n      - section: inleiding",
        instead: "outline:\n  - section: inleiding\n  - section: effecten")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        let corpus = context.corpus
        guard let document = corpus.document, let outline = document["outline"] else { return [] }
        var walk = Walk(document: document)
        walk.visit(outline, [.key("outline")], within: [])
        return walk.findings
    }

    private struct Walk {
        let document: Record
        var seen: [String: Value] = [:]
        var findings: [Finding] = []

        mutating func visit(_ list: Value, _ path: FieldPath, within parents: [String]) {
            for (index, item) in list.items.enumerated() {
                guard let section = item["section"], section.kind == .string else { continue }
                let id = section.text
                let here = path.appending(index)
                if let line = seen[id].map({ $0.place.start?.line ?? 1 }) {
                    findings.append(document.finding(
                        OutlineTwice.id, .error, at: section, field: here.appending("section").description,
                        parents.contains(id)
                            ? Words(nl: "het tekstdeel `\(id)` staat binnen zichzelf", en: "the section `\(id)` stands within itself")
                            : Words(nl: "het tekstdeel `\(id)` staat al in de indeling, op regel \(line)", en: "the section `\(id)` is already in the outline, on line \(line)"),
                        note: Words(nl: "Laat één van de twee staan.", en: "Keep one of the two.")))
                } else {
                    seen[id] = section
                }
                if let parts = item["parts"] { visit(parts, here.appending("parts"), within: parents + [id]) }
            }
        }
    }
}
