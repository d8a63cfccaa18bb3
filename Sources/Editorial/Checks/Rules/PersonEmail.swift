package import Diagnostics
import Records

/// One e-mail address with two people.
package struct PersonEmail: CorpusRule {
    package static let id = "person-email"
    package static let severity = Severity.error
    package static let isFixed = true
    package static let page = RulePage(
        what: Words(nl: "Twee personen hebben hetzelfde e-mailadres.", en: "Two people have the same e-mail address."),
        why: Words(
            nl: "Aan het e-mailadres herkent groei wie iets voorstelt of goedkeurt; met hetzelfde adres kan iemand zijn eigen voorstel goedkeuren.",
            en: "By the e-mail address groei knows who proposes or approves; with a shared one, somebody could approve their own proposal."),
        example: "# corpus/people/redactie.yaml én corpus/people/beheer.yaml\nemail:\n  - info@groei.example",
        instead: "# elk een eigen adres\nemail:\n  - redactie@groei.example")

    package init() {}

    package func check(_ context: CheckContext) -> [Finding] {
        let corpus = context.corpus
        var owners: [String: Record] = [:]
        var findings: [Finding] = []
        for position in corpus.positions(of: "person") {
            let person = corpus.records[position]
            let emails: [Value] = person["email"].map { Array($0.items) } ?? []
            for (index, email) in emails.enumerated() {
                guard context.isSound(position, ["email", .index(index)]) else { continue }
                let key = email.text.lowercased()
                guard let owner = owners[key], owner.address != person.address else {
                    owners[key] = person
                    continue
                }
                findings.append(person.finding(
                    Self.id, Self.severity, at: email, field: "email[\(index)]",
                    Words(nl: "`\(email.text)` is ook het adres van `\(owner.id)`", en: "`\(email.text)` is also the address of `\(owner.id)`"),
                    note: Words(nl: "Geef elke persoon een eigen adres.", en: "Give each person an address of their own.")))
            }
        }
        return findings
    }
}
