package import Diagnostics
import Records

/// Collects the replacements of renamings, file by file.
struct RenamingWriter {
    private let corpus: Corpus
    /// Old address to new.
    private let names: [Address: Address]
    /// By position in ``Corpus/records``.
    private var replacements: [Int: Set<Fix.Replacement>] = [:]
    /// Texts that are not in the file as they are meant, rewritten as a whole, once however many links are in them.
    private var rewritten: Set<[Int]> = []

    init(corpus: Corpus, names: [Address: Address]) {
        self.corpus = corpus
        self.names = names
    }

    /// Gives a reference to a renamed record the new name; another stays as it is.
    mutating func rewrite(_ reference: Reference) throws(Failure) {
        let value = corpus.value(of: reference)
        if let link = reference.link {
            if let to = name(of: link.address) { try rewriteLink(link, of: reference, in: value, to: to) }
        } else if let to = Corpus.target(of: value.text, among: corpus.field(of: reference).reference).flatMap({ names[$0] }) {
            // An id stays an id, an address an address.
            let text = value.text.contains("/") ? to.description : to.id
            if let fix = Fix.writing(text, for: value) {
                replacements[reference.from, default: []].formUnion(fix.replacements)
            } else {
                try edit(reference.from, .set(corpus.path(of: reference), .string(text)))
            }
        }
    }

    private func name(of destination: String) -> Address? {
        Address(ReferenceScan.withoutFragment(destination)).flatMap { names[$0] }
    }

    private mutating func rewriteLink(_ link: Reference.Link, of reference: Reference, in value: Value, to: Address) throws(Failure) {
        let source = corpus.records[reference.from].tree.source
        let written = ReferenceScan.withoutFragment(source.text(link.range))
        // The file has the destination as it is meant, so that it is replaced where it stands.
        if !value.node.isDecoded, written == link.address {
            let end = link.range.lowerBound + written.utf8.count
            replacements[reference.from, default: []].insert(.init(range: link.range.lowerBound..<end, text: to.description))
        } else if rewritten.insert([reference.from, reference.node]).inserted {
            try rewriteText(reference, value)
        }
    }

    /// A folded or escaped text: its links are found in what it means, and the editor of trees writes it back.
    private mutating func rewriteText(_ reference: Reference, _ value: Value) throws(Failure) {
        var bytes = Array(value.text.utf8)
        let links = Prose(parsing: value.text).links.compactMap { link in
            link.destinationRange.flatMap { range in name(of: link.destination).map { (range, $0) } }
        }
        guard !links.isEmpty else { throw .cannotRewrite(corpus.records[reference.from].path) }
        let ranges = Dictionary(links) { first, _ in first }
        for (range, to) in ranges.sorted(by: { $0.key.lowerBound > $1.key.lowerBound }) {
            let end = bytes[range].firstIndex(of: UInt8(ascii: "#")) ?? range.upperBound
            bytes.replaceSubrange(range.lowerBound..<end, with: to.description.utf8)
        }
        try edit(reference.from, .set(corpus.path(of: reference), .string(String(decoding: bytes, as: UTF8.self))))
    }

    /// The old id, if it is to be kept, goes to `aliases`, and the new one leaves them when it was the record's before.
    mutating func rename(_ position: Int, from old: String?) throws(Failure) {
        let record = corpus.records[position]
        if let old, corpus.type(of: record).field(named: "aliases") != nil {
            let new = names[record.address]?.id
            let aliases = record.texts("aliases").filter { $0 != new && $0 != old } + [old]
            try edit(position, .set(["aliases"], .array(aliases.map { .string($0) })))
        } else if replacements[position] == nil {
            replacements[position] = []
        }
    }

    /// An edit of the tree as one replacement of bytes.
    private mutating func edit(_ position: Int, _ edit: TreeEdit) throws(Failure) {
        let record = corpus.records[position]
        guard let after = try? TreeEditor.apply([edit], to: record.tree, order: corpus.type(of: record).order) else { throw .cannotRewrite(record.path) }
        if let replacement = Fix.Replacement(from: record.tree.source.bytes, to: after.source.bytes) {
            replacements[position, default: []].insert(replacement)
        }
    }

    /// The edits by path; each was tried, and its file can be read with it.
    func edits() throws(Failure) -> [Renaming.FileEdit] {
        var edits: [Renaming.FileEdit] = []
        for (position, set) in replacements.sorted(by: { corpus.records[$0.key].path < corpus.records[$1.key].path }) {
            let record = corpus.records[position]
            let sorted = set.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
            let source = SourceFile(path: record.path, bytes: record.tree.source.bytes.replacing(sorted))
            guard zip(sorted, sorted.dropFirst()).allSatisfy({ $0.range.upperBound <= $1.range.lowerBound }), case .success = RecordReader.read(source)
            else { throw .cannotRewrite(record.path) }
            edits.append(Renaming.FileEdit(record: record, replacements: sorted))
        }
        return edits
    }
}

extension Fix.Replacement {
    /// What differs between two texts, as one stretch; nil when nothing does.
    package init?(from old: [UInt8], to new: [UInt8]) {
        guard old != new else { return nil }
        var head = zip(old, new).prefix { $0 == $1 }.count
        // A character is replaced whole.
        while head > 0, Self.continues(old, at: head) || Self.continues(new, at: head) { head -= 1 }
        var tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        while tail > 0, old[old.count - tail] & 0xC0 == 0x80 { tail -= 1 }
        self.init(range: head..<old.count - tail, text: String(decoding: new[head..<new.count - tail], as: UTF8.self))
    }

    private static func continues(_ bytes: [UInt8], at index: Int) -> Bool {
        index < bytes.count && bytes[index] & 0xC0 == 0x80
    }
}
