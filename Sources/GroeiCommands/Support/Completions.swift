import ArgumentParser
import Diagnostics
import Editorial
import FoundationEssentials
import Workspace

/// What a shell offers on Tab: names of the document that somebody is in. Where there is none, or it cannot be read, nothing.
extension CompletionKind {
    /// Addresses of records.
    static let addresses = names { document in document.corpus.records.map(\.address.description) }
    static let types = names { $0.corpus.types.names }
    static let rules = custom { _, _, prefix in Rules.explanations.map(\.id).filter { $0.hasPrefix(prefix) } }
    static let versions = names { $0.corpus.versions.map(\.number.description) }
    /// Open proposals.
    static let proposals = names { document in ((try? document.workspace.proposalBranches()) ?? []).map(\.id) }
    /// What `--at` takes.
    static let revisions = names { document in (try? document.workspace.revisionNames()) ?? [] }

    /// What a field of a new record may say: its choices, or the records that it may refer to.
    static func values(of field: String, in type: String) -> CompletionKind {
        names { document in
            guard let type = document.corpus.types[type], let field = type.field(named: field) else { return [] }
            let items = type.items(of: field) ?? field
            let isOneType = items.reference.count == 1
            return items.choices + items.reference.flatMap { document.corpus.records(of: $0) }.map { isOneType ? $0.id : $0.address.description }
        }
    }

    private struct Document {
        let workspace: Workspace
        let corpus: Corpus
    }

    private static func names(_ list: @escaping @Sendable (Document) -> [String]) -> CompletionKind {
        custom { words, _, prefix in
            let here = Surroundings.current(environment: ProcessInfo.processInfo.environment, directory: FileManager.default.currentDirectoryPath)
            let folder = words.firstIndex(of: "-C").flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
            guard let workspace = try? Workspace.locate(here.moved(to: folder)),
                let corpus = try? Snapshot.workingCopy(of: workspace).corpus
            else { return [] }
            return list(Document(workspace: workspace, corpus: corpus)).filter { $0.hasPrefix(prefix) }
        }
    }
}
