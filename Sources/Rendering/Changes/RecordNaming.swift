import Diagnostics
import Editorial

/// What records are called in a report over two snapshots: by the new one, or by the old one when they are gone.
struct RecordNaming {
    let old: Corpus?
    let new: Corpus
    let language: Language

    func label(_ address: Address) -> String {
        if let record = new[address] { return new.label(of: record, in: language) }
        if let record = old?[address] { return old!.label(of: record, in: language) }
        return address.description
    }

    func record(_ address: Address) -> Record? { new[address] ?? old?[address] }

    func type(_ name: String) -> RecordType? { new.types[name] ?? old?.types[name] }

    /// `Bevinding: ‘…’`, for a heading.
    func heading(_ address: Address, of type: RecordType) -> String {
        "\(type.label.in(language)): \(ReportWords.short(label(address)))"
    }

    /// The statement of a claim with its source: `‘Studenten …’ (Roelofs, 2003)`.
    func statement(_ claim: Address) -> String {
        guard let record = record(claim) else { return claim.description }
        let statement = ProseLines.joined(record.text("statement") ?? label(claim))
        guard let source = record.text("source") else { return ReportWords.quoted(statement, language) }
        return "\(ReportWords.quoted(statement, language)) — \(label(Address(type: "source", id: source)))"
    }

    /// The types in the order in which people think of them; others after those, by name.
    static func rank(_ type: String) -> Int {
        ["source", "claim", "effect", "condition", "category", "section", "document"].firstIndex(of: type) ?? .max
    }
}
