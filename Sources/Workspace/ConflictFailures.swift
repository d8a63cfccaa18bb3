package import Diagnostics
package import Editorial

/// What two people did that does not go together.
extension Failure {
    /// A proposal and the accepted document.
    static func conflicts(_ conflicts: [MergeConflict], in id: String, _ corpus: Corpus) -> Failure {
        let update = "groei proposal update \(id)"
        let own = Words(nl: "`\(update)` geeft het record van het voorstel een eigen id.", en: "`\(update)` gives the record of the proposal an id of its own.")
        let choose = Words(nl: "Kies wat er moet staan: `\(update) --prefer proposal` of `--prefer accepted`.",
            en: "Choose what it should say: `\(update) --prefer proposal` or `--prefer accepted`.")
        let hint = conflicts.allSatisfy(\.isBothAdded) ? own : choose
        return Failure(.findings, heading(conflicts, corpus), hint: Words(nl: "Er is niets veranderd. \(hint.nl)", en: "Nothing was changed. \(hint.en)"))
    }

    /// The edits of the working copy and the proposal that they should go to.
    ///
    /// - Parameter isBehind: whether that proposal lacks something of the accepted document.
    static func conflicts(_ conflicts: [MergeConflict], adding id: String, isBehind: Bool, _ corpus: Corpus) -> Failure {
        let way = isBehind
            ? Words(nl: "Werk het voorstel eerst bij: groei proposal update \(id)", en: "Bring the proposal up to date first: groei proposal update \(id)")
            : Words(
                nl: "Dien dit in als een voorstel op zichzelf: groei propose --title '…' Of zet hier terug wat botst, en wijzig het in het voorstel: groei proposal resume \(id)",
                en: "Propose this by itself: groei propose --title '…' Or put back here what clashes, and change it in the proposal: groei proposal resume \(id)")
        return Failure(.findings, heading(conflicts, corpus), hint: Words(nl: "Er is niets veranderd. \(way.nl)", en: "Nothing was changed. \(way.en)"))
    }

    /// What somebody still had of a proposal that was decided, and the accepted document.
    static func conflicts(_ conflicts: [MergeConflict], after branch: String, _ corpus: Corpus) -> Failure {
        Failure(
            .findings, heading(conflicts, corpus),
            hint: Words(nl: "Er is niets veranderd. Zet hier wat botst zoals het in `\(branch)` staat, en dien de rest in.",
                en: "Nothing was changed. Put what clashes here as it is in `\(branch)`, and propose the rest."))
    }

    private static func heading(_ conflicts: [MergeConflict], _ corpus: Corpus) -> Words {
        let lines = conflicts.map { $0.words(in: corpus) }
        let (nl, en) = (lines.map { "\n  - \($0.nl)" }.joined(), lines.map { "\n  - \($0.en)" }.joined())
        return conflicts.allSatisfy { $0.field == nil }
            ? Words(nl: "dezelfde records zijn intussen ook door een ander gewijzigd:\(nl)", en: "the same records were changed by somebody else meanwhile:\(en)")
            : Words(nl: "dezelfde velden zijn intussen ook door een ander gewijzigd:\(nl)", en: "the same fields were changed by somebody else meanwhile:\(en)")
    }
}

extension MergeConflict {
    /// What clashes, as a line of a list.
    package func words(in corpus: Corpus) -> Words {
        if isBothAdded {
            return Words(nl: "\(address): beide voegden een record toe met dit id", en: "\(address): both added a record with this id")
        }
        if let first = names.first, let last = names.last {
            return Words(
                nl: "\(address): de één noemde het record voortaan `\(first.id)`, de ander `\(last.id)`",
                en: "\(address): one renamed the record to `\(first.id)`, the other to `\(last.id)`")
        }
        guard let path = field else {
            return Words(nl: "\(address): de één wijzigde het record, de ander haalde het weg", en: "\(address): one changed the record, the other removed it")
        }
        guard let label = corpus.types[address.type]?.field(named: String(path.prefix { $0 != "." && $0 != "[" }))?.words else {
            return Words(same: "\(address), `\(path)`")
        }
        return Words(nl: "\(address), \(label.nl) (`\(path)`)", en: "\(address), \(label.en) (`\(path)`)")
    }
}
