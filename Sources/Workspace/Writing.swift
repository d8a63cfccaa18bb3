import Diagnostics
import Git
import Editorial
import Records

/// Files to lay over a commit: new bytes, or nil to take a file away; by their path in the workspace.
package typealias FileEdits = [String: [UInt8]?]

extension Workspace {
    /// Stores a commit with these files over `base`; nothing refers to it yet.
    func commit(_ edits: FileEdits, over base: ObjectID?, parents: [ObjectID], message: String, by actor: Actor) throws(Failure) -> ObjectID {
        let repository = try requireRepository()
        let tree = try tree(edits, over: base)
        return try translating { () throws(GitError) in
            try repository.writeCommit(
                CommitDraft(tree: tree, parents: parents, author: actor.author, committer: actor.committer, message: message))
        }
    }

    /// Stores these files over `base` as a tree.
    func tree(_ edits: FileEdits, over base: ObjectID?) throws(Failure) -> ObjectID {
        let repository = try requireRepository()
        return try translating { () throws(GitError) in
            var changes: [PathEdit] = []
            for (path, bytes) in edits.sorted(by: { $0.key < $1.key }) {
                if let bytes {
                    changes.append(.put(try repository.writeBlob(bytes), at: path))
                } else {
                    changes.append(.remove(path))
                }
            }
            return try repository.writeTree(base: base, under: prefix, edits: changes)
        }
    }

    /// Moves a branch from where we read it to a new commit.
    ///
    /// - Returns: false when somebody else moved it meanwhile, so that the work must be done again on the new state.
    func move(_ branch: String, to commit: ObjectID, from old: ObjectID, log: String) throws(Failure) -> Bool {
        let repository = try requireRepository()
        // A lock that stays would keep everybody out, git as well.
        let outcome = try Uninterrupted.run { () throws(Failure) in
            try translating { () throws(GitError) in try repository.updateReference("refs/heads/\(branch)", to: commit, expecting: old, log: log) }
        }
        switch outcome {
        case .done: return true
        case .lostRace: return false
        }
    }

    /// Moves a branch, and brings the working files along where it is checked out.
    ///
    /// - Returns: false when somebody else moved it meanwhile.
    /// - Throws: before anything has changed, when files that would change were edited here.
    func advance(_ branch: String, to commit: ObjectID, from old: ObjectID, log: String) throws(Failure) -> Bool {
        if let place = try requireRepository().otherWorktree(on: branch) { throw .checkedOutElsewhere(branch, place) }
        try requireQuiet(branch)
        guard try checkedOutBranch() == branch else { return try move(branch, to: commit, from: old, log: log) }
        let update = try WorkingCopyUpdate(self, from: old, to: commit)
        let repository = try requireRepository()
        let step = UnfinishedStep(from: branch, at: old, to: branch, at: commit)
        return try Uninterrupted.run { () throws(Failure) in
            try step.note(repository)
            guard try move(branch, to: commit, from: old, log: log) else {
                step.forget(repository)
                return false
            }
            do throws(Failure) {
                try update.apply()
            } catch {
                throw .filesLeftBehind(branch, error)
            }
            step.forget(repository)
            return true
        }
    }

    /// Does a piece of work again on the new state for as long as others are faster, within bounds.
    func retrying<Result>(_ body: () throws(Failure) -> Result?) throws(Failure) -> Result {
        for _ in 0..<20 {
            if let result = try body() { return result }
        }
        throw Failure(
            .environment, Words(nl: "anderen wijzigen het document op dit moment voortdurend", en: "others keep changing the document at this moment"),
            hint: Words(nl: "Er is niets veranderd; probeer het zo nog eens.", en: "Nothing was changed; try again in a moment."))
    }
}

/// The message of a commit that groei makes: what a machine wrote is marked by trailers (git-interpret-trailers).
struct CommitMessage {
    let subject: String
    var body: String?
    var trailers: [(String, String)] = []

    var text: String {
        var parts = [Self.line(subject)]
        if let body, !body.isEmpty { parts.append(body.trimmingNewlines) }
        if !trailers.isEmpty { parts.append(trailers.map { "\($0.0): \(Self.line($0.1))" }.joined(separator: "\n")) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// One line without control characters.
    private static func line(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}

extension Failure {
    fileprivate static func checkedOutElsewhere(_ branch: String, _ place: String) -> Failure {
        Failure(
            .environment, Words(nl: "de tak `\(branch)` is ook uitgecheckt in `\(place)`", en: "the branch `\(branch)` is checked out in `\(place)` as well"),
            hint: Words(nl: "Doe het daar, anders raken de bestanden daar achterop: groei -C '\(place)' … Er is niets veranderd.",
                en: "Do it there, or the files there fall behind: groei -C '\(place)' … Nothing was changed."))
    }

    /// The decision stands, and only the working files did not follow.
    static func filesLeftBehind(_ branch: String, _ cause: Failure) -> Failure {
        let hint = cause.hint ?? Words(nl: "Los dat op.", en: "Mend that.")
        let way = Words(nl: hint.nl.replacing(again.nl, with: ""), en: hint.en.replacing(again.en, with: ""))
        return Failure(
            .environment,
            Words(nl: "het staat vast in `\(branch)`, maar je werkbestanden konden niet mee: \(cause.message.nl)",
                en: "it is settled in `\(branch)`, but your working files could not follow: \(cause.message.en)"),
            hint: Words(nl: "\(way.nl) De eerstvolgende opdracht van groei brengt ze dan bij. Doe het niet nog eens.",
                en: "\(way.en) The next command of groei then brings them along. Do not do it again."))
    }
}
