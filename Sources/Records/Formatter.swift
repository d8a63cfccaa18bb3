/// What `groei fmt` does: the canonical form of a record that a person may have written, with every comment in it.
///
/// A comment on its own line stays above the entry or item it stands above, a comment behind a value stays there; what
/// stands at the top and the bottom of the file stays there too. Line endings become LF, a byte order mark goes, the
/// last line ends. Of Markdown text only blanks at line ends that mean nothing go.
package enum Formatter {
    /// The text of a file in canonical form. Throws ``EditError`` when that could change what the file says or lose a
    /// comment: never known to happen, always checked.
    package static func format(
        _ tree: Tree, order: @escaping (FieldPath) -> [String] = { _ in [] }
    ) throws(EditError) -> String {
        let text = written(tree, order)
        guard text.utf8.count <= RecordReader.maximumBytes else { throw EditError(.tooLarge, .root) }
        guard let after = read(text, tree.source.path), isFaithful(after, to: tree), written(after, order).hasSameBytes(as: text) else {
            throw EditError(.wouldNotReadBack, .root)
        }
        return text
    }

    private static func read(_ text: String, _ path: String) -> Tree? {
        try? RecordReader.read(SourceFile(path: path, text: text)).get()
    }

    private static func written(_ tree: Tree, _ order: @escaping (FieldPath) -> [String]) -> String {
        let whole = OutlineReader.read(tree, order: order)
        var lines = whole.header + (whole.isApart && whole.outline != nil ? [""] : [])
        if let outline = whole.outline {
            if tree.root.count == 0 { lines += outline.above }
            lines += OutlineWriter.lines(of: outline)
        }
        let fields = lines.map { $0 + "\n" }.joined()
        guard tree.isMarkdown else { return fields }
        let body = tree.root[RecordReader.bodyField]?.plain.string ?? ""
        return "---\n" + fields + "---\n" + (body.isEmpty ? "" : "\n" + MarkdownTidying.tidied(body))
    }

    /// Whether nothing was lost: the same values, the same comments (in the order of the fields, which may have changed).
    private static func isFaithful(_ after: Tree, to before: Tree) -> Bool {
        let (old, new) = (before.root.plain, after.root.plain)
        guard Comments(in: after).texts.sorted() == Comments(in: before).texts.sorted() else { return false }
        guard before.isMarkdown, let oldBody = old[RecordReader.bodyField]?.string else { return new.isExactly(old) }
        guard case .object(var fields) = new, let index = fields.firstIndex(where: { $0.name == RecordReader.bodyField }) else { return false }
        guard let newBody = fields[index].value.string, MarkdownTidying.meansSame(oldBody, newBody) else { return false }
        fields[index].value = .string(oldBody)
        return Plain.object(fields).isExactly(old)
    }
}
