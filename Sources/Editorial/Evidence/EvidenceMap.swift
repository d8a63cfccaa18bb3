import Records

/// The evidence of every effect and condition of a corpus.
package struct EvidenceMap: Sendable {
    private let bySubject: [Address: Evidence]

    /// One pass over the claims; `only` limits it to these subjects.
    package init(_ corpus: Corpus, only subjects: Set<Address>? = nil) {
        var map: [Address: Evidence] = [:]
        var retracted: [String: Bool] = [:]
        func isRetracted(_ source: String) -> Bool {
            if let known = retracted[source] { return known }
            let found = corpus[Address(type: "source", id: source)]?["status"]?.hasText("retracted") == true
            retracted[source] = found
            return found
        }
        let few = subjects.flatMap { $0.count <= 16 ? $0.map(\.description) : nil }
        for claim in corpus.records(of: "claim") {
            // Most claims are about something else, and that is sooner seen than what they are about.
            if let few, claim["about"]?.items.contains(where: { item in few.contains { item.hasText($0) } }) != true { continue }
            let isUnfounded = claim.text("source").map(isRetracted) ?? false
            for subject in claim.subjects where subjects?.contains(subject) ?? true {
                map[subject, default: Evidence()].add(claim, isRetracted: isUnfounded)
            }
        }
        bySubject = map
    }

    package subscript(subject: Address) -> Evidence { bySubject[subject] ?? Evidence() }

    package var subjects: [Address] { bySubject.keys.sorted() }
}

extension Record {
    /// The effects and conditions that a claim is about, each once.
    package var subjects: [Address] {
        var seen: Set<Address> = []
        return texts("about").compactMap(Address.init).filter { seen.insert($0).inserted }
    }
}
