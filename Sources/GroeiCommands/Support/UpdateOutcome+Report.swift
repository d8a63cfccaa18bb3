import Diagnostics
import Editorial
import Workspace

extension UpdateOutcome {
    /// What there is to tell of it: what got another id, what the preference decided, and whose approval is void.
    func report(preferring preference: MergePreference, _ accepted: Accepted) -> [Words] {
        var report = renamed.map { addition in
            Words(
                nl: "Het document heeft intussen een ander record `\(addition.from)`. Dat van dit voorstel heet nu `\(addition.to)`, ook waar het voorstel ernaar verwijst.",
                en: "The document has another record `\(addition.from)` by now. That of this proposal is called `\(addition.to)` from now on, also where the proposal refers to it.")
        }
        if !settled.isEmpty {
            let (nl, en) = preference == .ours
                ? ("Het voorstel gaat voor op wat er intussen aanvaard is:", "The proposal wins over what was accepted meanwhile:")
                : ("Wat er intussen aanvaard is, gaat voor op het voorstel:", "What was accepted meanwhile wins over the proposal:")
            report.append(Words(nl: nl, en: en))
            report += settled.map { $0.decided(preference, accepted.corpus).indented }
        }
        if !lapsed.isEmpty {
            let names = lapsed.map(accepted.people.name).joined(separator: ", ")
            report.append(Words(
                nl: "De goedkeuring van \(names) geldt niet meer: het voorstel zegt nu iets anders dan wat daarbij te zien was.",
                en: "The approval by \(names) no longer holds: the proposal says something else now than could be seen then."))
        }
        return report
    }
}

extension MergeConflict {
    /// What a preference made of it.
    fileprivate func decided(_ preference: MergePreference, _ corpus: Corpus) -> Words {
        guard field == nil, let remover else { return words(in: corpus) }
        return switch (remover, preference) {
        case (.theirs, .ours): Words(nl: "\(address): was weggehaald, en komt terug", en: "\(address): was removed, and comes back")
        case (.theirs, _): Words(nl: "\(address): is weggehaald, en de wijziging vervalt", en: "\(address): was removed, and the change of it is dropped")
        case (.ours, .ours): Words(nl: "\(address): was gewijzigd, en wordt toch weggehaald", en: "\(address): was changed, and is removed all the same")
        case (.ours, _): Words(nl: "\(address): is gewijzigd, en wordt niet weggehaald", en: "\(address): was changed, and is not removed")
        }
    }

    var json: JSON {
        JSON.dictionary(["record": .string(address.description), "field": field.map { .string($0) } ?? .null])
    }
}

extension Words {
    fileprivate var indented: Words { Words(nl: "  - \(nl)", en: "  - \(en)") }
}
