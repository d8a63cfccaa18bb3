package import Diagnostics
import Records

/// An entry of `x-allow` that silences nothing.
///
/// By itself a record cannot tell, for a finding may come from how records hang together: here every entry is marked, and
/// ``Silencing`` takes the marks of the used ones away.
package struct UnusedAllow: RecordRule {
    package static let id = "unused-allow"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "Een record maakt met `x-allow` een uitzondering op een regel die hier niets meldt.",
            en: "A record makes an exception with `x-allow` to a rule that finds nothing here."),
        why: Words(
            nl: "De uitzondering zou een latere melding stil verbergen, terwijl de reden op iets anders sloeg.",
            en: "The exception would quietly hide a later finding, though its reason was about something else."),
        example: "quote: De effecten zijn groot.\nx-allow:\n  - rule: pdf-trace\n    reason: De bron schrijft het zo.",
        instead: "quote: De effecten zijn groot.")

    package init() {}

    package func check(_ record: Record, in context: RecordContext) -> [Finding] {
        // Nearly no record has any; looking for the field is all it costs.
        guard record[Allowance.field] != nil else { return [] }
        var guesses = 0
        return Allowance.all(in: record).map { allowance in
            let name = RuleName(value: allowance.rule, record: record, field: allowance.path.appending("rule"))
            if !name.isKnown {
                guesses += 1
                return name.unknown(isGuessed: guesses <= RuleName.mostGuesses)
            }
            if name.isFixed {
                return name.fixed(Words(
                    nl: "op de regel `\(name.text)` is geen uitzondering mogelijk", en: "no exception to the rule `\(name.text)` is possible"))
            }
            let type = context.types.all[record.typePosition]
            if let field = allowance.unknownField(in: record, type) { return Self.unknown(field, allowance, record, type) }
            let part = allowance.part.map { (nl: " over `\($0)`", en: " about `\($0)`") } ?? ("", "")
            return record.finding(
                Self.id, Self.severity, at: allowance.rule, field: allowance.path.description, Words(
                    nl: "deze uitzondering is niet nodig: `\(name.text)` meldt hier niets\(part.0)",
                    en: "this exception is not needed: `\(name.text)` finds nothing here\(part.1)"),
                note: Words(nl: "Haal haar weg uit `x-allow`.", en: "Remove it from `x-allow`."))
        }
    }

    private static func unknown(_ field: String, _ allowance: Allowance, _ record: Record, _ type: RecordType) -> Finding {
        let meant = Suggestion(for: field, among: type.root.propertyNames) { type.field(named: $0)?.label }
        return record.finding(
            id, severity, at: record.root[path: allowance.path.appending("field")], field: allowance.path.description,
            Words(nl: "er is geen veld `\(field)`", en: "there is no field `\(field)`"),
            note: meant.map { .didYouMean($0.name) }
                ?? Words(nl: "Noem een veld van dit record, of laat `field` weg.", en: "Name a field of this record, or leave `field` out."))
    }
}
