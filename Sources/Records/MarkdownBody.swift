/// Edits of the text below a front matter: raw text, replaced as a whole.
enum MarkdownBody {
    private static let path: FieldPath = [.key(RecordReader.bodyField)]

    /// The edit with the text's line endings as the reader gives them. An empty text is no text: it is removed;
    /// nil when there was none.
    static func normal(_ edit: TreeEdit, in tree: Tree) throws(EditError) -> TreeEdit? {
        guard edit.path.steps.first == path.steps.first else { return edit }
        switch edit {
        case .set(path, .string(let text)):
            if !text.isEmpty { return .set(path, .string(text.withUnixLineEndings)) }
            return tree.root[RecordReader.bodyField] == nil ? nil : .remove(path)
        case .remove(path): return edit
        default: throw EditError(.bodyIsText, edit.path)
        }
    }

    /// What changes in the bytes; nil when the edit is not of the body.
    static func replacements(for edit: TreeEdit, in tree: Tree, newline: String) -> [ByteReplacement]? {
        guard tree.isMarkdown, edit.path == path, let body = FrontMatter.split(tree.source.bytes)?.body else { return nil }
        guard case .set(_, .string(let text)) = edit else { return [ByteReplacement(range: body, text: "")] }
        let before = tree.source.bytes[..<body.lowerBound]
        var lead = before.last == 0x0A ? "" : newline
        // The reader skips one empty line below the fence.
        let hasEmptyLine = String(decoding: before.suffix(3), as: UTF8.self).withUnixLineEndings.hasSuffix("\n\n")
        if !hasEmptyLine, body.isEmpty || text.utf8.first == 0x0A { lead += newline }
        return [ByteReplacement(range: body, text: lead + text.replacing("\n", with: newline))]
    }
}
