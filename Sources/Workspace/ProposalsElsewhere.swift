package import Diagnostics
import Editorial
import Git

/// A proposal as git last fetched it from another place, where this clone does not have it, or not all of it.
package struct ProposalElsewhere: Sendable {
    enum Standing: Sendable {
        /// There is no branch of it here.
        case missing
        /// There is more of it there.
        case ahead
        /// There is more of it there, and more here.
        case apart
    }

    package let id: String
    /// `origin/proposal/latham-2007`
    let place: String
    let standing: Standing
    let isCheckedOut: Bool

    /// What there is, and how to get it without losing what is here.
    package var advice: Words {
        let (there, branch) = (place.shellWord, "proposal/\(id)".shellWord)
        switch standing {
        case .missing:
            return Words(nl: "Voorstel `\(id)` staat op `\(place)`. Haal het hierheen: git branch \(branch) \(there)",
                en: "Proposal `\(id)` is on `\(place)`. Bring it here: git branch \(branch) \(there)")
        case .ahead:
            let way = isCheckedOut ? "git merge --ff-only \(there)" : "git fetch . \("\(place):proposal/\(id)".shellWord)"
            return Words(nl: "Van voorstel `\(id)` staat er op `\(place)` meer dan hier. Haal dat op: \(way)",
                en: "There is more of proposal `\(id)` on `\(place)` than here. Get it: \(way)")
        case .apart:
            return Words(
                nl: "Voorstel `\(id)` is hier en op `\(place)` verder gegaan. Voeg samen: git switch \(branch) && git merge \(there)",
                en: "Proposal `\(id)` went on here and on `\(place)`. Merge: git switch \(branch) && git merge \(there)")
        }
    }

    var unknownHere: Failure? {
        guard standing == .missing else { return nil }
        return Failure(.usage, Words(nl: "er is hier geen open voorstel `\(id)`", en: "there is no open proposal `\(id)` here"), hint: advice)
    }
}

extension Workspace {
    /// The proposals that git has fetched and this clone lacks something of, by id; what was decided does not count.
    package func proposalsElsewhere(_ accepted: Accepted) throws(Failure) -> [ProposalElsewhere] {
        let repository = try requireRepository()
        let references = try translating { () throws(GitError) in try repository.references(under: "refs/remotes/") }
        let here = Dictionary(try proposalBranches().map { ($0.id, $0.tip) }, uniquingKeysWith: { first, _ in first })
        let current = try checkedOutBranch()
        var found: [String: ProposalElsewhere] = [:]
        for reference in references {
            let parts = reference.name.split(separator: "/")
            guard parts.count > 4, parts[parts.count - 2] == "proposal", let id = parts.last.map(String.init), found[id] == nil,
                accepted.decision(on: id) == nil, let standing = try standing(reference.target, besides: here[id])
            else { continue }
            found[id] = ProposalElsewhere(
                id: id, place: String(reference.name.dropFirst("refs/remotes/".count)), standing: standing, isCheckedOut: current == "proposal/\(id)")
        }
        return found.values.sorted { $0.id < $1.id }
    }

    /// The one of an id.
    package func proposalElsewhere(_ id: String, _ accepted: Accepted) throws(Failure) -> ProposalElsewhere? {
        try proposalsElsewhere(accepted).first { $0.id == id }
    }

    /// - Returns: nil when all of it is here.
    private func standing(_ there: ObjectID, besides here: ObjectID?) throws(Failure) -> ProposalElsewhere.Standing? {
        guard let here else { return .missing }
        let repository = try requireRepository()
        return try translating { () throws(GitError) in
            if try repository.isAncestor(there, of: here) { return nil }
            return try repository.isAncestor(here, of: there) ? .ahead : .apart
        }
    }
}
