package import Diagnostics

/// Which version level the changes ask for, and which change asks for which: derived, not felt.
package struct LevelDerivation: Sendable {
    package struct Reason: Sendable {
        package let level: ChangeLevel
        package let address: Address
        package let why: Words
    }

    /// Heaviest first, then by address.
    package let reasons: [Reason]
    /// Nil when nothing changed that a version is about.
    package let level: ChangeLevel?

    package init(_ changes: ChangeSet) {
        var reasons: [Reason] = changes.conclusions.compactMap { change in
            let label = (changes.new[change.subject] != nil ? changes.new : changes.old).label(of: change.subject)
            return Reason(
                level: change.level, address: change.subject,
                why: Words(nl: "conclusie ‘\(label)’: \(change.kind.words.nl)", en: "conclusion ‘\(label)’: \(change.kind.words.en)"))
        }
        for change in changes.reviewed {
            let fields = change.fields.filter { $0.level == change.level && !$0.isFollowUp }.map(\.label)
            let nl = fields.map(\.nl).uniqued().joined(separator: ", ")
            let en = fields.map(\.en).uniqued().joined(separator: ", ")
            reasons.append(Reason(
                level: change.level, address: change.address,
                why: Words(
                    nl: "\(change.type.label.nl.lowercased()) \(change.kind.words.nl)\(nl.isEmpty ? "" : ": \(nl)")",
                    en: "\(change.type.label.en.lowercased()) \(change.kind.words.en)\(en.isEmpty ? "" : ": \(en)")")))
        }
        self.reasons = reasons.sorted { ($1.level, $0.address) < ($0.level, $1.address) }
        level = reasons.map(\.level).max()
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, at its first place.
    package func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
