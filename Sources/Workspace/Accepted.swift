package import Diagnostics
package import Editorial
package import Git
import Records

/// The accepted document: the tip of its branch, read.
package struct Accepted: Sendable {
    package let branch: String
    package let snapshot: Snapshot
    package let commit: ObjectID

    package var corpus: Corpus { snapshot.corpus }
    package var people: People { People(corpus) }
    package var policy: ReviewPolicy { ReviewPolicy(corpus.document) }
}

extension Workspace {
    /// The name of the accepted document's branch: what `document.yaml` on `main`, `master` or else at HEAD says; `main` unless it says so.
    ///
    /// - Throws: when that can be no branch.
    package func acceptedBranch() throws(Failure) -> String {
        let name = try namedBranch()
        guard Names.isSafeBranch(name) else {
            throw Failure(
                .environment, Words(nl: "`\(name)` kan geen naam van een tak zijn (`branch` in `corpus/document.yaml`)", en: "`\(name)` cannot be the name of a branch (`branch` in `corpus/document.yaml`)"),
                hint: Words(
                    nl: "Zet daar de goede naam, op de tak waar je bent, en leg dat vast: git commit -m 'Tak' corpus/document.yaml",
                    en: "Put the right name there, on the branch that you are on, and commit it: git commit -m 'Branch' corpus/document.yaml"))
        }
        return name
    }

    private func namedBranch() throws(Failure) -> String {
        let repository = try requireRepository()
        let head = try translating { () throws(GitError) in try repository.head() }
        guard let commit = head.commit else { throw .noCommits }
        var candidates: [String] = []
        for candidate in ["main", "master"] {
            let tip = try translating { () throws(GitError) in try repository.reference("refs/heads/\(candidate)") }
            guard let tip else { continue }
            candidates.append(candidate)
            if let document = try documentRecord(at: tip) { return document["branch"]?.string ?? candidate }
        }
        // A repository for something else may have a document on a branch of its own.
        guard let named = try documentRecord(at: commit)?["branch"]?.string ?? candidates.first else {
            throw Failure(
                .environment, Words(nl: "er is geen tak `main` met het vastgestelde document", en: "there is no branch `main` with the accepted document"),
                hint: Words(nl: "Noem de tak in `corpus/document.yaml`: branch: NAAM", en: "Name the branch in `corpus/document.yaml`: branch: NAME"))
        }
        return named
    }

    private func documentRecord(at commit: ObjectID) throws(Failure) -> Value? {
        let repository = try requireRepository()
        let entry = try translating { () throws(GitError) in
            try repository.entry(at: repositoryPath("corpus/document.yaml"), in: commit)
        }
        guard let entry, case .bytes(let bytes) = FileSource.commit(repository).content(of: .init(path: "corpus/document.yaml", blob: entry.id)),
            case .success(let tree) = YAMLReader.read(SourceFile(path: "corpus/document.yaml", bytes: bytes))
        else { return nil }
        return tree.root
    }

    /// Reads the accepted document.
    package func accepted(sharing other: Snapshot? = nil) throws(Failure) -> Accepted {
        let branch = try acceptedBranch()
        let repository = try requireRepository()
        let tip = try translating { () throws(GitError) in try repository.reference("refs/heads/\(branch)") }
        guard let tip else {
            throw Failure(.environment, Words(nl: "de tak `\(branch)` bestaat niet", en: "there is no branch `\(branch)`"))
        }
        let snapshot = try Snapshot.at(tip, named: Words(same: branch), of: self, sharing: other)
        return Accepted(branch: branch, snapshot: snapshot, commit: tip)
    }

    /// What the working files were checked out from: the accepted document, or another branch or commit.
    ///
    /// - Returns: its snapshot, and the name of the branch where it is another one than the accepted; empty for no branch at all.
    package func workingBase(_ accepted: Accepted) throws(Failure) -> (snapshot: Snapshot, otherBranch: String?) {
        let repository = try requireRepository()
        guard let commit = try translating({ () throws(GitError) in try repository.head().commit }) else { return (accepted.snapshot, nil) }
        let branch = try checkedOutBranch() ?? ""
        let snapshot = commit == accepted.commit ? accepted.snapshot : try Snapshot.at(commit, named: Words(same: "HEAD"), of: self, sharing: accepted.snapshot)
        return (snapshot, branch == accepted.branch ? nil : branch)
    }

    /// The branch that is checked out.
    func checkedOutBranch() throws(Failure) -> String? {
        let repository = try requireRepository()
        guard root != nil, case .branch(let name, _) = try translating({ () throws(GitError) in try repository.head() }) else { return nil }
        return name
    }
}
