package import Diagnostics
import Records

/// What changed in what the document concludes about one effect or condition.
package struct ConclusionChange: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The effect or condition itself is new, or gone.
        case appeared, disappeared
        /// There was no evidence, now there is.
        case newEvidence
        case strengthened, weakened, contradicted, reversed, narrowed, withdrawn
        /// The claims changed, the weight did not.
        case changed
    }

    package let subject: Address
    package let kind: Kind
    package let before: Evidence
    package let after: Evidence
    /// The claims because of which it changed.
    package let claims: [Address]

    /// The version level that the change asks for (DESIGN 4).
    package var level: ChangeLevel {
        switch kind {
        case .reversed, .withdrawn, .disappeared: .major
        case .appeared, .newEvidence, .strengthened, .weakened, .contradicted, .narrowed: .minor
        case .changed: .patch
        }
    }

    /// - Parameter renames: old address to new, of the records that got another name.
    static func all(_ old: Corpus, _ new: Corpus, _ records: [RecordChange], _ renames: [Address: Address]) -> [ConclusionChange] {
        let formerly = Dictionary(renames.map { ($1, $0) }) { first, _ in first }
        var claims: [Address: Set<Address>] = [:]
        var narrowed: Set<Address> = []
        for change in records where change.type.name == "claim" && !change.isOnlyRename {
            let subjects = Set((change.old?.subjects ?? []).map { renames[$0] ?? $0 }).union(change.new?.subjects ?? [])
            for subject in subjects { claims[subject, default: []].insert(change.address) }
            if change.fields.contains(where: { $0.path == "population" && $0.kind != .removed }) { narrowed.formUnion(subjects) }
        }
        let types = Set(new.types.subjects)
        for change in records where types.contains(change.type.name) {
            if change.kind == .added || change.kind == .removed { claims[change.address, default: []].formUnion([]) }
        }
        let (before, after) = (
            EvidenceMap(old, only: Set(claims.keys.map { formerly[$0] ?? $0 })), EvidenceMap(new, only: Set(claims.keys)))
        return claims.keys.sorted().map { subject in
            let former = formerly[subject] ?? subject
            return ConclusionChange(
                subject: subject,
                kind: kind((old[former] != nil, new[subject] != nil), before[former], after[subject], isNarrowed: narrowed.contains(subject)),
                before: before[former], after: after[subject], claims: claims[subject, default: []].sorted())
        }
    }

    private static func kind(_ existed: (Bool, Bool), _ before: Evidence, _ after: Evidence, isNarrowed: Bool) -> Kind {
        if existed == (false, true) { return .appeared }
        if existed == (true, false) { return .disappeared }
        switch (before.conclusion, after.conclusion) {
        case (.nothing, .nothing): return .changed
        case (.nothing, _): return .newEvidence
        case (_, .nothing): return .withdrawn
        case (.supported, .contradicted), (.supported, .noEffect), (.contradicted, .supported): return .reversed
        default: break
        }
        let against = (before.count(.contradicts) + before.count(.mixed), after.count(.contradicts) + after.count(.mixed))
        if against.1 > against.0 { return .contradicted }
        if before.conclusion == .contradicted || before.conclusion == .noEffect {
            return before.total == after.total ? .changed : before.total < after.total ? .strengthened : .weakened
        }
        let supporting = (before.count(.supports), after.count(.supports))
        if supporting.1 > supporting.0 || against.1 < against.0 { return .strengthened }
        if supporting.1 < supporting.0 { return .weakened }
        return isNarrowed ? .narrowed : .changed
    }
}

extension ConclusionChange.Kind {
    package var words: Words {
        switch self {
        case .appeared: Words(nl: "nieuw", en: "new")
        case .disappeared: Words(nl: "verdwenen", en: "gone")
        case .newEvidence: Words(nl: "voor het eerst onderbouwd", en: "first evidence")
        case .strengthened: Words(nl: "sterker", en: "strengthened")
        case .weakened: Words(nl: "zwakker", en: "weakened")
        case .contradicted: Words(nl: "tegengesproken", en: "contradicted")
        case .reversed: Words(nl: "omgekeerd", en: "reversed")
        case .narrowed: Words(nl: "beperkter", en: "narrowed")
        case .withdrawn: Words(nl: "onderbouwing vervallen", en: "withdrawn")
        case .changed: Words(nl: "bevindingen gewijzigd", en: "claims changed")
        }
    }
}
