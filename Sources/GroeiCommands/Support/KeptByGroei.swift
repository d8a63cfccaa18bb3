import Diagnostics
import Editorial

extension Failure {
    /// For records that nobody writes by hand; what is wanted is done by another command.
    static let keptByGroei = Failure(
        .usage, Words(nl: "voorstellen en versies schrijft groei zelf", en: "groei writes proposals and versions itself"),
        hint: Words(
            nl: "Gebruik `groei propose`, `groei review` of `groei release cut`. Een voorstel krijgt een andere titel met: groei propose --update ID --title '…'",
            en: "Use `groei propose`, `groei review` or `groei release cut`. A proposal gets another title with: groei propose --update ID --title '…'"))
}

extension Corpus {
    /// The records of these addresses that people may change.
    func changeable(_ addresses: [String]) throws(Failure) -> [Record] {
        try addresses.map { text throws(Failure) in
            let record = try find(text)
            guard !type(of: record).isKeptByGroei else { throw .keptByGroei }
            return record
        }
    }

    /// All records that people may change.
    var changeable: [Record] { records.filter { !type(of: $0).isKeptByGroei } }
}
