package import Diagnostics

/// Reads a record file: YAML as it stands, or Markdown with YAML front matter.
///
/// Of a Markdown file the text below the front matter becomes the last field, `body`, so that schemas, diffs and edits
/// need not know the difference.
package enum RecordReader {
    package static let bodyField = "body"
    /// Prose of a whole book is no larger. It bounds what a record that was made to be slow can cost: cmark takes some hundreds
    /// of bytes a sign.
    package static let maximumBytes = 512 << 10

    /// - Parameter room: where the tree is to be; in memory of its own when nil.
    package static func read(_ source: SourceFile, in room: TreeRoom? = nil) -> Result<Tree, Refusals> {
        guard source.bytes.count <= maximumBytes else { return .failure(Refusals(tooLarge: source.path, source.bytes.count)) }
        guard source.path.hasSuffix(".md") else { return YAMLReader.read(source, in: room) }
        if let refusal = YAMLReader.unreadable(source) { return .failure(Refusals([refusal])) }
        guard let parts = FrontMatter.split(source.bytes) else {
            return .failure(Refusals([Refusal.frontMatterMissing.finding(at: source.place(0..<0))]))
        }
        guard let body = parts.body else {
            return .failure(Refusals([Refusal.frontMatterOpen.finding(at: source.place(0..<3))]))
        }
        if let mark = conflict(source, body) { return .failure(Refusals([mark])) }
        switch YAMLReader.read(source, range: parts.fields) {
        case .failure(let refusals): return .failure(refusals)
        case .success(let tree): return withBody(tree, body, source, in: room)
        }
    }

    /// Why a file of plain Markdown, with no fields above it, cannot be read.
    package static func refusal(ofText source: SourceFile) -> Finding? {
        YAMLReader.unreadable(source) ?? conflict(source, 0..<source.bytes.count)
    }

    private static func conflict(_ source: SourceFile, _ body: Range<Int>) -> Finding? {
        ConflictMark.first(inMarkdown: source.bytes, body).map { Refusal.conflict.finding(at: source.place($0..<$0 + ConflictMark.length)) }
    }

    private static func withBody(_ tree: Tree, _ body: Range<Int>, _ source: SourceFile, in room: TreeRoom?) -> Result<Tree, Refusals> {
        guard tree.root.kind == .object else { return .success(tree) }
        if let entry = tree.root.entry(bodyField) {
            return .failure(Refusals([Refusal.bodyField.finding(at: entry.key.place)]))
        }
        guard !body.isEmpty else { return .success(tree) }
        var (nodes, decoded) = tree.withMemory { nodes, _, decoded in (Array(nodes), Array(decoded)) }
        var key = Node(kind: .string, style: .plain, start: UInt32(body.lowerBound), end: UInt32(body.lowerBound))
        key.isDecoded = true
        key.textStart = UInt32(decoded.count)
        key.textLength = UInt32(bodyField.utf8.count)
        var value = Node(kind: .string, style: .body, start: UInt32(body.lowerBound), end: UInt32(body.upperBound))
        value.textStart = UInt32(body.lowerBound)
        value.textLength = UInt32(body.count)
        nodes.append(key)
        nodes.append(value)
        nodes[0].extent += 2
        nodes[0].count += 1
        decoded += bodyField.utf8
        return .success(nodes.withUnsafeBufferPointer { nodes in
            decoded.withUnsafeBufferPointer { Tree(source: source, nodes: nodes, decoded: $0, in: room) }
        })
    }
}

/// Finds the front matter of a Markdown file: from a first line `---` to the next one.
enum FrontMatter {
    /// `fields` is the YAML between the fences; `body` starts after the closing fence and one blank line; nil without a closing fence.
    static func split(_ bytes: [UInt8]) -> (fields: Range<Int>, body: Range<Int>?)? {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let opening = fence(bytes, at: start) else { return nil }
        start = opening
        var line = opening
        while line < bytes.count {
            if let after = fence(bytes, at: line) { return (start..<line, skipBlankLine(bytes, at: after)..<bytes.count) }
            line = (bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
        }
        return (start..<bytes.count, nil)
    }

    /// The offset after a line `---` that starts at `offset`.
    private static func fence(_ bytes: [UInt8], at offset: Int) -> Int? {
        guard bytes[offset...].starts(with: "---".utf8) else { return nil }
        var index = offset + 3
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0D { index += 1 }
        if index == bytes.count { return index }
        return bytes[index] == UInt8(ascii: "\n") ? index + 1 : nil
    }

    private static func skipBlankLine(_ bytes: [UInt8], at offset: Int) -> Int {
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { return offset + 1 }
        if bytes[offset...].starts(with: [0x0D, 0x0A]) { return offset + 2 }
        return offset
    }
}
