package import Records

/// A claim to be written in another form: its id and what its record says.
package struct ExportedClaim: Sendable, Hashable {
    package let id: String
    package let record: Plain

    package init(id: String, record: Plain) {
        self.id = id
        self.record = record
    }
}

/// The fields of a claim (`schemas/claim.schema.json`) that other forms have a place or a column for.
enum ClaimFields {
    static let order = [
        "source", "about", "statement", "direction", "basis", "certainty", "population", "locator", "quote", "assessed", "review-by", "status", "successor", "note",
    ]
    static let lists: Set<String> = ["about", "aliases"]

    /// In the order in which a record has them.
    static func ordered(_ fields: [Plain.Field]) -> Plain {
        .object(order.compactMap { name in fields.first { $0.name == name } } + fields.filter { !order.contains($0.name) })
    }
}
