package import Diagnostics
package import Git

/// What git itself is doing in the working copy.
extension Workspace {
    /// What git is in the middle of in this working copy.
    package var ongoing: OngoingOperation? { root == nil ? nil : repository?.ongoingOperation }

    /// Before branch, index and files are moved: what git is in the middle of would be finished on another state than it was begun on, and
    /// lose work.
    ///
    /// - Parameter branch: the branch to be moved, where nothing is touched unless it is the one that is checked out.
    func requireQuiet(_ branch: String? = nil) throws(Failure) {
        guard let ongoing else { return }
        if let branch, ongoing.branch != branch, try checkedOutBranch() != branch { return }
        throw Failure(
            .environment, Words(nl: "in deze map is git nog bezig met \(ongoing.words.nl)", en: "git is in the middle of \(ongoing.words.en) in this folder"),
            hint: Words(nl: "\(ongoing.way.nl) Er is niets veranderd.", en: "\(ongoing.way.en) Nothing was changed."))
    }
}

extension OngoingOperation {
    /// `een samenvoeging (git merge)`.
    package var words: Words {
        let name = switch kind {
        case .merge: Words(nl: "een samenvoeging", en: "a merge")
        case .cherryPick: Words(nl: "het overnemen van een commit", en: "taking a commit over")
        case .revert: Words(nl: "het terugdraaien van een commit", en: "reverting a commit")
        case .rebase: Words(nl: "een rebase", en: "a rebase")
        case .am: Words(nl: "het inlezen van patches", en: "applying patches")
        }
        return Words(nl: "\(name.nl) (git \(kind.rawValue))", en: "\(name.en) (git \(kind.rawValue))")
    }

    /// How to finish it, or to do without.
    package var way: Words {
        let finish = kind == .merge ? "git commit" : "git \(kind.rawValue) --continue"
        return Words(nl: "Rond het af met `\(finish)`, of zie ervan af met `git \(kind.rawValue) --abort`.",
            en: "Finish it with `\(finish)`, or do without it: `git \(kind.rawValue) --abort`.")
    }
}
