import Diagnostics
import Git

/// What the working copy was checked out from: the accepted document, or a proposal.
struct ProposableHead {
    let commit: ObjectID
    /// The proposal whose branch is checked out.
    let proposal: String?
}

extension Workspace {
    /// - Throws: when nothing can be proposed from where the working copy is.
    func proposableHead(_ accepted: Accepted) throws(Failure) -> ProposableHead {
        let repository = try requireRepository()
        switch try translating({ () throws(GitError) in try repository.head() }) {
        case .branch(accepted.branch, let commit): return ProposableHead(commit: commit, proposal: nil)
        case .branch(let name, let commit) where name.hasPrefix("proposal/"):
            return ProposableHead(commit: commit, proposal: String(name.dropFirst("proposal/".count)))
        case .branch(let name, _):
            throw Failure(
                .environment, Words(nl: "je bent op de tak `\(name)`; indienen kan vanaf `\(accepted.branch)`", en: "you are on the branch `\(name)`; propose from `\(accepted.branch)`"),
                hint: Words(nl: "Neem je werk mee: git switch \(accepted.branch)", en: "Take your work along: git switch \(accepted.branch)"))
        case .detached:
            throw Failure(
                .environment, Words(nl: "er is geen tak uitgecheckt (losse HEAD)", en: "no branch is checked out (detached HEAD)"),
                hint: Words(nl: "Neem je werk mee: git switch \(accepted.branch)", en: "Take your work along: git switch \(accepted.branch)"))
        case .unborn: throw .noCommits
        }
    }
}
