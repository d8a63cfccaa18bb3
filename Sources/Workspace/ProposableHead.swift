package import Diagnostics
import Git

/// What the working copy was checked out from: the accepted document, or a proposal.
struct ProposableHead {
    let commit: ObjectID
    /// The proposal whose branch is checked out.
    let proposal: String?
}

extension Workspace {
    /// How somebody who works elsewhere gets to a branch with what they have. A branch that another folder has checked out cannot be had here.
    package func wayTo(_ branch: String) throws(Failure) -> Words {
        guard let place = try requireRepository().otherWorktree(on: branch) else {
            return Words(nl: "Neem je werk mee: git switch \(branch.shellWord)", en: "Take your work along: git switch \(branch.shellWord)")
        }
        let here = try checkedOutBranch()?.shellWord ?? "$(git rev-parse HEAD)"
        return Words(
            nl: "`\(branch)` is uitgecheckt in `\(place)`. Leg je werk hier vast met `git commit`, en haal het daarheen: git -C \(place.shellWord) merge --squash \(here)",
            en: "`\(branch)` is checked out in `\(place)`. Commit your work here with `git commit`, and take it there: git -C \(place.shellWord) merge --squash \(here)")
    }

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
                hint: try wayTo(accepted.branch))
        case .detached:
            throw Failure(
                .environment, Words(nl: "er is geen tak uitgecheckt (losse HEAD)", en: "no branch is checked out (detached HEAD)"),
                hint: try wayTo(accepted.branch))
        case .unborn: throw .noCommits
        }
    }
}
