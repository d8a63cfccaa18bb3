import Diagnostics
import Records

/// What is read has its places within the file; written anew or formatted, it says the same.
enum YAMLProperty {
    static func check(_ bytes: [UInt8]) -> String? {
        let path = bytes.starts(with: "---\n".utf8) ? "a.md" : "a.yaml"
        switch RecordReader.read(SourceFile(path: path, bytes: bytes)) {
        case .failure(let refusals):
            return refused(refusals, bytes)
        case .success(let tree):
            return places(tree) ?? quicklyRead(tree) ?? rewritten(tree) ?? formatted(tree)
        }
    }

    /// A refusal says where, within the file, and what.
    private static func refused(_ refusals: Refusals, _ bytes: [UInt8]) -> String? {
        if refusals.findings.isEmpty { return "refused without a reason" }
        // A carriage return by itself ends a line too.
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        for finding in refusals.findings {
            guard let start = finding.place?.start, let end = finding.place?.end, start <= end, start.column > 0, end.line <= lines else {
                return "\(finding.rule) has no place in the file: \(String(describing: finding.place))"
            }
            if finding.message.nl.isEmpty || finding.message.en.isEmpty { return "\(finding.rule) says nothing" }
        }
        return nil
    }

    private static func places(_ tree: Tree) -> String? {
        let end = tree.source.bytes.count
        for (index, node) in tree.nodes.enumerated() {
            guard node.start <= node.end, Int(node.end) <= end else { return "node \(index) at \(node.start)..<\(node.end) of \(end)" }
            guard index + Int(node.extent) <= tree.nodes.count else { return "node \(index) extends past the tree" }
        }
        return nil
    }

    /// What is read quickly is what libyaml reads; of a Markdown file nobody knows here where the fields end.
    private static func quicklyRead(_ tree: Tree) -> String? {
        let source = tree.source
        let range = 0..<source.bytes.count
        guard source.path.hasSuffix(".yaml"), let quick = SimpleYAML.tree(of: source, range: range) ?? SimpleJSON.tree(of: source, range: range) else { return nil }
        var builder = TreeBuilder(source: source, range: range)
        guard case .success(let other) = builder.build() else { return "libyaml refuses this" }
        return quick.isSame(as: other) ? nil : "libyaml reads this otherwise"
    }

    private static func rewritten(_ tree: Tree) -> String? {
        let plain = tree.root.plain
        let path = tree.source.path
        guard !path.hasSuffix(".md") || tree.root.kind == .object else { return nil }
        let text = CanonicalForm.text(plain, path: path)
        guard case .success(let again) = RecordReader.read(SourceFile(path: path, text: text)) else { return "the canonical form is not read: \(text)" }
        return same(plain, again.root.plain) ? nil : "the canonical form says something else: \(text)"
    }

    private static func formatted(_ tree: Tree) -> String? {
        do {
            let text = try Formatter.format(tree)
            guard case .success = RecordReader.read(SourceFile(path: tree.source.path, text: text)) else { return "the formatted file is not read: \(text)" }
            return nil
        } catch {
            return "this cannot be formatted: \(error)"
        }
    }

    /// The last line of a body gets its end; an absent body and an empty one are the same.
    private static func same(_ left: Plain, _ right: Plain) -> Bool {
        if left.meansSame(as: right) { return true }
        guard case .object(let fields) = left, case .object = right, let body = left["body"]?.string else { return false }
        let ended = fields.map { $0.name == "body" ? Plain.Field(name: "body", value: .string(body + "\n")) : $0 }
        return Plain.object(ended).meansSame(as: right)
    }
}
