package import Diagnostics
package import Editorial
package import Records

/// A record that is not there yet.
package struct RecordDraft: Sendable {
    package let type: RecordType
    package let id: String
    package let fields: Plain
    /// Its canonical text, where it was made already.
    let text: String?
    /// Records in whose place it comes.
    let replaced: [Record]

    package init(_ type: RecordType, id: String, _ fields: Plain, text: String? = nil, replacing replaced: [Record] = []) {
        self.type = type
        self.id = id
        self.fields = fields
        self.text = text
        self.replaced = replaced
    }

    package var address: Address { Address(type: type.name, id: id) }
}

/// New records that are checked together in their place among the others: one check, however many they are.
///
/// Each stands by itself. One that has errors is left out, and the others are checked again without it, so that what refers to
/// it does not come in either.
package struct RecordBatch: Sendable {
    /// For every draft the record as it is to be written, or why it cannot be.
    package private(set) var outcomes: [Result<WrittenRecord, Failure>]
    private let drafts: [RecordDraft]
    private var texts: [String]
    private var trees: [Tree?]

    /// - Parameter without: ids of rules over the corpus that have nothing to tell of them.
    package init(_ drafts: [RecordDraft], _ snapshot: Snapshot, without: Set<String> = []) {
        self.drafts = drafts
        texts = []
        trees = []
        outcomes = []
        var taken: Set<Address> = []
        for (draft, read) in zip(drafts, Parallel.map(drafts) { part in part.map(Self.read) }) { add(draft, read, snapshot.corpus, &taken) }
        while let found = errors(in: snapshot, without) {
            for (position, errors) in found {
                outcomes[position] = .failure(.wouldHaveErrors(drafts[position].address, errors))
                trees[position] = nil
            }
        }
    }

    private static func read(_ draft: RecordDraft) -> (text: String, tree: Result<Tree, Refusals>) {
        let path = draft.type.path(of: draft.id)
        let text = draft.text ?? CanonicalForm.text(draft.fields, path: path, order: draft.type.order)
        return (text, RecordReader.read(SourceFile(path: path, text: text)))
    }

    private mutating func add(_ draft: RecordDraft, _ read: (text: String, tree: Result<Tree, Refusals>), _ corpus: Corpus, _ taken: inout Set<Address>) {
        texts.append(read.text)
        trees.append(nil)
        let address = draft.address
        if corpus.unreadable.types.contains(address.type) { return outcomes.append(.failure(.notReadable(draft.type, corpus))) }
        if !Address.isID(draft.id) { return outcomes.append(.failure(.notAnID(draft.id))) }
        if corpus[address] != nil || corpus.unreadable.contains(address) || !taken.insert(address).inserted { return outcomes.append(.failure(.exists(address))) }
        switch read.tree {
        case .failure(let refusals): outcomes.append(.failure(.wouldHaveErrors(address, refusals.findings)))
        case .success(let tree):
            trees[trees.count - 1] = tree
            outcomes.append(.failure(.notFound(address)))
        }
    }

    /// The errors by position of the draft; nil when there are none, and then the outcomes are known.
    private mutating func errors(in snapshot: Snapshot, _ without: Set<String>) -> [Int: [Finding]]? {
        let positions = trees.indices.filter { trees[$0] != nil }
        guard !positions.isEmpty else { return nil }
        var kept = snapshot.corpus
        var replacements: [Int: Replacement] = [:]
        for position in positions where !drafts[position].replaced.isEmpty {
            let replacement = Replacement(of: drafts[position].replaced, by: drafts[position].address, in: kept)
            replacements[position] = replacement
            kept = replacement.applied(to: kept)
        }
        let changed = kept.replacing(positions.map { (drafts[$0].address, trees[$0]!) })
        let byName = Dictionary(positions.map { (drafts[$0].address.description, $0) }, uniquingKeysWith: { first, _ in first })
        var found: [Int: [Finding]] = [:]
        for finding in snapshot.findings(of: changed, without: without) {
            if let position = finding.record.flatMap({ byName[$0] }) { found[position, default: []].append(finding) }
        }
        let errors = found.mapValues { $0.filter { $0.severity == .error } }.filter { !$0.value.isEmpty }
        guard errors.isEmpty else { return errors }
        for position in positions {
            guard let record = changed[drafts[position].address] else { continue }
            outcomes[position] = .success(WrittenRecord(record: record, text: texts[position], findings: found[position] ?? [], replacement: replacements[position]))
        }
        return nil
    }
}

extension Failure {
    /// For a type whose folder cannot be read, so that nobody knows what is in it.
    fileprivate static func notReadable(_ type: RecordType, _ corpus: Corpus) -> Failure {
        Failure(
            .findings, Words(nl: "de map van de soort ‘\(type.label.nl)’ kan niet gelezen worden", en: "the folder of the type ‘\(type.label.en)’ cannot be read"),
            hint: Words(nl: "Er is niets geschreven.", en: "Nothing was written."), findings: corpus.refusals(ofFolder: type))
    }

    /// For a type of record that the document does not have.
    fileprivate static func notFound(_ address: Address) -> Failure {
        Failure(.environment, Words(nl: "dit document kent geen soort `\(address.type)`", en: "this document knows no type `\(address.type)`"))
    }
}

extension RecordDraft {
    /// The record as it will be, whether it has errors or not.
    ///
    /// - Parameter tree: its fields as they are read back.
    package func record(_ tree: Tree, of corpus: Corpus) -> Record? {
        corpus.types.position(of: type.name).map { Record(address: address, typePosition: $0, tree: tree) }
    }
}
