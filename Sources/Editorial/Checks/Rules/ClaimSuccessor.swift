package import Diagnostics
import Records

/// A claim whose successor leads back to itself, or that has a successor though it is still in force.
package struct ClaimSuccessor: CorpusRule {
    package static let id = "claim-successor"
    package static let severity = Severity.error
    package static let page = RulePage(
        what: Words(
            nl: "De opvolgers van een ingetrokken bevinding lopen in een kring, of een geldige bevinding heeft een opvolger (waarschuwing).",
            en: "The successors of a withdrawn claim run in a circle, or a claim in force has a successor (warning)."),
        why: Words(
            nl: "Wie wil weten wat er nu geldt, volgt de opvolgers tot de laatste; in een kring is er geen laatste.",
            en: "Whoever wants to know what holds now follows the successors to the last; a circle has no last one."),
        example: "status: active\nsuccessor: rug-2018-klasobservaties", instead: "status: withdrawn\nsuccessor: rug-2018-klasobservaties")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        let corpus = context.corpus
        let claims = corpus.positions(of: "claim")
        var successors: [Int: Reference] = [:]
        for index in context.references(from: claims) {
            let reference = context.references[index]
            // A successor that is no claim is a mistake of its own.
            guard let target = reference.target, claims.contains(target), !reference.isLink, corpus.field(of: reference).name == "successor" else { continue }
            successors[reference.from] = reference
        }
        let circles = Circles.find(in: successors.compactMapValues(\.target))
        let inCircle = Set(circles.joined())
        let byFirst = Dictionary(circles.map { ($0[0], $0) }, uniquingKeysWith: { first, _ in first })
        return successors.values.sorted { $0.from < $1.from }.compactMap { reference in
            let claim = corpus.records[reference.from]
            if inCircle.contains(reference.from) {
                // A circle is one mistake: it is told at its first claim.
                guard let circle = byFirst[reference.from] else { return nil }
                return finding(reference, .error, corpus, circleWords(circle, corpus), Words(
                    nl: "Haal het veld `successor` weg bij de bevinding die nu geldt.", en: "Remove the field `successor` from the claim that holds now."))
            }
            guard claim.text("status") ?? "active" == "active", context.isSound(reference.from, ["status"]) else { return nil }
            return finding(reference, .warning, corpus, Words(
                nl: "deze bevinding is nog geldig en heeft toch een opvolger", en: "this claim is still in force and yet has a successor"), Words(
                    nl: "Is zij opgevolgd? Schrijf dan `status: withdrawn`. Zo niet, haal `successor` dan weg.",
                    en: "Was it succeeded? Then write `status: withdrawn`. If not, remove `successor`."))
        }
    }

    private func circleWords(_ circle: [Int], _ corpus: Corpus) -> Words {
        guard circle.count > 1 else {
            return Words(nl: "deze bevinding is haar eigen opvolger", en: "this claim is its own successor")
        }
        let names = (circle + circle.prefix(1)).map { "`\(corpus.records[$0].id)`" }.joined(separator: " → ")
        return Words(nl: "de opvolgers lopen in een kring: \(names)", en: "the successors run in a circle: \(names)")
    }

    private func finding(_ reference: Reference, _ severity: Severity, _ corpus: Corpus, _ message: Words, _ note: Words) -> Finding {
        corpus.records[reference.from].finding(
            Self.id, severity, at: corpus.value(of: reference), field: "successor", message, note: note)
    }
}
