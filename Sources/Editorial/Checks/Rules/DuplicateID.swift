package import Diagnostics
import Records

/// A former id that is somebody's id: an address would then mean two records.
package struct DuplicateID: GleaningRule {
    package static let id = "duplicate-id"
    package static let severity = Severity.error
    package static let isFixed = true
    package static let page = RulePage(
        what: Words(
            nl: "Een vroegere naam (`aliases`) is ook de id of de vroegere naam van een ander record van dezelfde soort.",
            en: "A former id (`aliases`) is also the id or a former id of another record of the same type."),
        why: Words(
            nl: "Een oude verwijzing zou dan twee records kunnen bedoelen, en niemand weet welke.",
            en: "An old reference could then mean two records, and nobody knows which."),
        example: "# corpus/sources/rug-2019.yaml, terwijl rug-2018.yaml ook bestaat\naliases:\n  - rug-2018",
        instead: "aliases:\n  - rug-2018-voorlopig")

    package init() {}

    static func gleaner(_ types: RecordTypes, _ surroundings: CheckSurroundings) -> (any Gleaner)? {
        MarkGleaner(types) { $0["aliases"] != nil }
    }

    package func check(_ context: CheckContext) -> [Finding] {
        let corpus = context.corpus
        var findings: [Finding] = []
        var owners: [Address: Address] = [:]
        for position in context.marked(by: Self.self) {
            let record = corpus.records[position]
            guard let aliases = record["aliases"], context.isSound(position, ["aliases"]) else { continue }
            for (index, alias) in aliases.items.enumerated() {
                let address = Address(type: record.address.type, id: alias.text)
                guard let message = message(address, of: record, corpus, owners[address]) else {
                    owners[address] = record.address
                    continue
                }
                findings.append(record.finding(
                    Self.id, Self.severity, at: alias, field: "aliases[\(index)]", message,
                    note: Words(nl: "Haal deze vroegere naam hier weg.", en: "Remove this former id here.")))
            }
        }
        return findings
    }

    private func message(_ address: Address, of record: Record, _ corpus: Corpus, _ owner: Address?) -> Words? {
        if address == record.address {
            return Words(nl: "`\(address.id)` is geen vroegere naam: zo heet dit record nu", en: "`\(address.id)` is no former id: this record is called so now")
        }
        if corpus[address] != nil || corpus.unreadable.contains(address) {
            return Words(nl: "`\(address.id)` is de id van een ander record: `\(address)`", en: "`\(address.id)` is the id of another record: `\(address)`")
        }
        if owner == record.address {
            return Words(nl: "`\(address.id)` staat er al", en: "`\(address.id)` is already there")
        }
        return owner.map {
            Words(nl: "`\(address.id)` is ook een vroegere naam van `\($0)`", en: "`\(address.id)` is also a former id of `\($0)`")
        }
    }
}
