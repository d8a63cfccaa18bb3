import Glibc

/// What the git program is in the middle of, and waits for somebody to finish.
package struct OngoingOperation: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case merge, cherryPick = "cherry-pick", revert, rebase, am
    }

    package let kind: Kind
    /// The branch that a rebase moves when it is done; nil where none is waiting.
    package let branch: String?
}

extension Repository {
    /// The operation that was begun in this working copy and is not finished. A merge within a rebase is the rebase's.
    package var ongoingOperation: OngoingOperation? {
        for folder in ["rebase-merge", "rebase-apply"] where isThere(folder) {
            return OngoingOperation(kind: isThere(folder + "/applying") ? .am : .rebase, branch: branch(of: folder))
        }
        let kind: OngoingOperation.Kind? = isThere("MERGE_HEAD") ? .merge : isThere("CHERRY_PICK_HEAD") ? .cherryPick : isThere("REVERT_HEAD") ? .revert : nil
        return kind.map { OngoingOperation(kind: $0, branch: nil) }
    }

    private func isThere(_ name: String) -> Bool { access(gitDirectory + name, F_OK) == 0 }

    private func branch(of folder: String) -> String? {
        let prefix = "refs/heads/"
        guard let name = line(of: "\(gitDirectory)\(folder)/head-name"), name.hasPrefix(prefix) else { return nil }
        return String(name.dropFirst(prefix.count))
    }
}
