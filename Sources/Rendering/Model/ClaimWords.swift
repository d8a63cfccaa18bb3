import Diagnostics
import Editorial

/// What a reader is told about a claim besides its statement.
struct ClaimWords {
    struct Remark {
        let field: String
        let label: String
        let value: String
    }

    /// Whether the claim goes against what most claims do: support.
    let goesAgainst: Bool
    /// Direction, basis, certainty and population where they say something.
    let remarks: [Remark]
    let quote: String?
    let locator: String?

    init(_ claim: Record, _ corpus: Corpus, _ language: Language) {
        let silent = ["direction": "supports", "basis": "unstated"]
        let type = corpus.type(of: claim)
        remarks = ["direction", "basis", "certainty", "population"].compactMap { name in
            guard let value = claim.text(name), silent[name] != value, let field = type.field(named: name) else { return nil }
            return Remark(field: name, label: field.words.in(language), value: field.words(for: value).in(language))
        }
        goesAgainst = remarks.contains { $0.field == "direction" }
        quote = claim.text("quote")
        locator = claim.text("locator")
    }
}

extension Manuscript {
    func words(for claim: Record) -> ClaimWords { ClaimWords(claim, corpus, language) }

    /// What a claim is about, in short: `Opleidingsrendement / Behoud`.
    func subjects(of claim: Record) -> String {
        claim.subjects.map { address in corpus[address].map(corpus.shortLabel) ?? address.description }.joined(separator: " / ")
    }

    /// The claim that took the place of a withdrawn one, when the document shows it.
    func successor(of claim: Record) -> Record? {
        guard claim.isWithdrawn, let id = claim.text("successor") else { return nil }
        return corpus[Address(type: "claim", id: id)].flatMap { shown.contains($0.address) ? $0 : nil }
    }

    /// The source of a claim; nil when its record is missing.
    func source(of claim: Record) -> Record? {
        claim.text("source").flatMap { corpus[Address(type: "source", id: $0)] }
    }
}
