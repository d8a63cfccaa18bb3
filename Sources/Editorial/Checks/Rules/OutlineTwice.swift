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
        guard let document = corpus.document, let position = corpus.position(of: document.address), let outline = document["outline"]
        else { return [] }
        var walk = Walk(document: document) { context.isSound(position, $0) }
        walk.visit(outline, [.key("outline")], within: [])
        return walk.findings
    }

    private struct Walk {
        let document: Record
        let isSound: (FieldPath) -> Bool
        var seen: [String: Value] = [:]
        var findings: [Finding] = []

        init(document: Record, isSound: @escaping (FieldPath) -> Bool) {
            self.document = document
            self.isSound = isSound
        }

        mutating func visit(_ list: Value, _ path: FieldPath, within parents: [String]) {
            for (index, item) in list.items.enumerated() {
                let here = path.appending(index)
                guard let section = item["section"], section.kind == .string, isSound(here.appending("section")) else { continue }
                let id = section.text
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
