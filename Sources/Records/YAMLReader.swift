import CYAML
package import Diagnostics

/// Reads YAML from libyaml's events into a ``Tree``: the subset that a record has use for.
///
/// Refused, each with its position: anchors and aliases, tags, merge keys, duplicate keys, keys that are no scalars or
/// empty, directives, several documents, nesting deeper than 64, NUL, UTF-16, invalid UTF-8 and files over 8 MiB.
package enum YAMLReader {
    package static let maximumBytes = 8 << 20
    static let maximumDepth = 64

    /// The tree of a file, or what is wrong with it. One whose name says that it is JSON may be any JSON.
    ///
    /// - Parameter room: where the tree is to be; in memory of its own when nil.
    package static func read(_ source: SourceFile, in room: TreeRoom? = nil) -> Result<Tree, Refusals> {
        if let refusal = unreadable(source) { return .failure(Refusals([refusal])) }
        // libyaml counts a byte order mark as a column, so it is kept from it.
        let range = (source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)..<source.bytes.count
        guard source.path.hasSuffix(".json") else { return read(source, range: range, in: room) }
        if let tree = SimpleJSON.tree(of: source, range: range, in: room) { return .success(tree) }
        return read(source, range: range, in: room).mapError { refusals in
            JSONProblem.first(in: source).map { Refusals($0) } ?? refusals
        }
    }

    /// The tree of a JSON text (RFC 8259), whatever the name of its file; nil when it is none, or cannot be read for another reason.
    package static func json(_ source: SourceFile) -> Tree? {
        unreadable(source) == nil ? SimpleJSON.tree(of: source, range: 0..<source.bytes.count) : nil
    }

    /// Reads the part `range` of a file whose encoding was already found to be sound; positions are those in the whole file.
    static func read(_ source: SourceFile, range: Range<Int>, in room: TreeRoom? = nil) -> Result<Tree, Refusals> {
        if let tree = SimpleYAML.tree(of: source, range: range, in: room) { return .success(tree) }
        var builder = TreeBuilder(source: source, range: range, in: room)
        return builder.build()
    }

    /// Why the bytes cannot be YAML at all, before any of them is parsed.
    static func unreadable(_ source: SourceFile) -> Finding? {
        guard source.bytes.count <= maximumBytes else {
            return Refusal.tooLarge(source.bytes.count, maximum: maximumBytes).finding(at: source.place)
        }
        switch source.bytes.withUnsafeBufferPointer(Encoding.trouble) {
        case nil: return nil
        case .utf16: return Refusal.utf16.finding(at: source.place(0..<0))
        case .nul(let offset): return Refusal.nul.finding(at: source.place(offset..<offset + 1))
        case .marks(let offset): return Refusal.endlessMarks.finding(at: source.place(offset..<offset + 1))
        case .invalid(let offset): return Refusal.invalidUTF8.finding(at: source.place(offset..<offset + 1))
        }
    }
}

/// The findings because of which a file has no tree.
package struct Refusals: Error {
    package let findings: [Finding]

    init(_ findings: [Finding]) {
        self.findings = findings
    }
}

extension Refusals {
    package init(_ finding: Finding) {
        self.init([finding])
    }

    /// For a record that is not even read because of its size in bytes.
    package init(tooLarge path: String, _ bytes: Int, maximum: Int = RecordReader.maximumBytes) {
        self.init([Refusal.tooLarge(bytes, maximum: maximum).finding(at: Place(path: path))])
    }
}
