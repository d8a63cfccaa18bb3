import Diagnostics
import Editorial

/// A change of a conclusion in a full sentence, for readers and reviewers alike.
enum ConclusionSentence {
    static func rank(_ kind: ConclusionChange.Kind) -> Int {
        let order: [ConclusionChange.Kind] = [
            .reversed, .withdrawn, .disappeared, .contradicted, .weakened, .narrowed, .newEvidence, .strengthened, .appeared, .changed,
        ]
        return order.firstIndex(of: kind) ?? order.count
    }

    static func tone(_ kind: ConclusionChange.Kind) -> ReportSpan.Kind {
        switch kind {
        case .reversed, .withdrawn, .disappeared, .contradicted, .weakened: .bad
        case .newEvidence, .strengthened, .appeared: .good
        case .narrowed, .changed: .text
        }
    }

    static func sentence(_ change: ConclusionChange, _ label: String) -> Words {
        let (before, after) = (change.before.conclusion.words, change.after.conclusion.words)
        let turn = change.before.conclusion == change.after.conclusion
            ? Words(same: "") : Words(nl: ": eerst \(before.nl), nu \(after.nl)", en: ": first \(before.en), now \(after.en)")
        let isAgainst = [.contradicted, .noEffect].contains(change.after.conclusion)
        switch change.kind {
        case .reversed:
            return Words(
                nl: "De conclusie over ‘\(label)’ keert om: eerst \(before.nl), nu \(after.nl).",
                en: "The conclusion on ‘\(label)’ reverses: first \(before.en), now \(after.en).")
        case .withdrawn:
            return Words(
                nl: "Voor ‘\(label)’ is geen onderbouwing meer.", en: "There is no evidence left for ‘\(label)’.")
        case .disappeared:
            return Words(nl: "‘\(label)’ staat niet meer in het document.", en: "‘\(label)’ is no longer in the document.")
        case .contradicted:
            return Words(
                nl: "Over ‘\(label)’ zijn er nu meer bevindingen die tegenspreken of wisselend zijn\(turn.nl).",
                en: "There are now more claims on ‘\(label)’ that contradict or are mixed\(turn.en).")
        case .strengthened where isAgainst:
            return Words(
                nl: "De conclusie over ‘\(label)’ (\(after.nl)) staat sterker.", en: "The conclusion on ‘\(label)’ (\(after.en)) stands stronger.")
        case .weakened where isAgainst:
            return Words(
                nl: "De conclusie over ‘\(label)’ (\(after.nl)) staat zwakker.", en: "The conclusion on ‘\(label)’ (\(after.en)) stands weaker.")
        case .strengthened:
            return Words(
                nl: "De onderbouwing van ‘\(label)’ is sterker geworden\(turn.nl).", en: "The evidence for ‘\(label)’ has become stronger\(turn.en).")
        case .weakened:
            return Words(
                nl: "De onderbouwing van ‘\(label)’ is zwakker geworden\(turn.nl).", en: "The evidence for ‘\(label)’ has become weaker\(turn.en).")
        case .narrowed:
            return Words(
                nl: "Voor wie de bevindingen over ‘\(label)’ gelden, is nauwer omschreven.",
                en: "To whom the claims on ‘\(label)’ apply is described more narrowly.")
        case .newEvidence:
            return Words(nl: "Voor ‘\(label)’ is er nu voor het eerst onderbouwing.", en: "There is evidence for ‘\(label)’ for the first time.")
        case .appeared:
            return Words(nl: "‘\(label)’ is nieuw in het document.", en: "‘\(label)’ is new in the document.")
        case .changed:
            return Words(
                nl: "De bevindingen over ‘\(label)’ zijn gewijzigd; de conclusie blijft gelijk.",
                en: "The claims on ‘\(label)’ have changed; the conclusion stays the same.")
        }
    }
}

/// Evidence as a phrase: `2 ondersteunende en 1 tegensprekende bevinding, uit 2 bronnen`.
enum EvidenceWords {
    static func phrase(_ evidence: Evidence) -> Words {
        Words(nl: dutch(evidence), en: english(evidence))
    }

    private static func dutch(_ evidence: Evidence) -> String {
        let counts: [(Evidence.Direction, String)] = [(.supports, "ondersteunende"), (.contradicts, "tegensprekende"), (.mixed, "wisselende")]
        let shown = counts.filter { evidence.count($0.0) > 0 }
        var parts: [String] = shown.map { "\(evidence.count($0.0)) \($0.1)" }
        if let last = shown.last {
            parts = [ReportWords.list(parts, .nl) + (evidence.count(last.0) == 1 ? " bevinding" : " bevindingen")]
        }
        let without = evidence.count(.none)
        if without > 0 { parts.append("\(without) \(without == 1 ? "bevinding" : "bevindingen") zonder effect") }
        guard !parts.isEmpty else { return "geen bevindingen" }
        let sources = evidence.sources.count
        return ReportWords.list(parts, .nl) + ", uit \(sources) \(sources == 1 ? "bron" : "bronnen")" + evidence.caution.nl
    }

    private static func english(_ evidence: Evidence) -> String {
        let counts: [(Evidence.Direction, String)] = [(.supports, "supporting"), (.contradicts, "contradicting"), (.mixed, "mixed")]
        let shown = counts.filter { evidence.count($0.0) > 0 }
        var parts: [String] = shown.map { "\(evidence.count($0.0)) \($0.1)" }
        if let last = shown.last {
            parts = [ReportWords.list(parts, .en) + (evidence.count(last.0) == 1 ? " claim" : " claims")]
        }
        let without = evidence.count(.none)
        if without > 0 { parts.append("\(without) \(without == 1 ? "claim" : "claims") of no effect") }
        guard !parts.isEmpty else { return "no claims" }
        let sources = evidence.sources.count
        return ReportWords.list(parts, .en) + ", from \(sources) \(sources == 1 ? "source" : "sources")" + evidence.caution.en
    }
}
