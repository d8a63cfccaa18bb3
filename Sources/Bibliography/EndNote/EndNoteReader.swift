import Records

/// The XML that EndNote exports (RSXML): `xml/records/record`, each text in `style` elements.
enum EndNoteReader {
    /// The texts of one record, each under the names of the elements it stands in: `titles/title`.
    struct Entry {
        var texts: [(path: String, text: String)] = []
        var typeName = ""
        var typeNumber = ""
    }

    /// Elements may stand this deep; more is no list of sources.
    private static let maximumDepth = 64

    static func read(_ text: ImportText, _ log: inout ImportLog) -> [ImportedEntry] {
        var tokens = XMLTokens(text.bytes)
        var entries: [ImportedEntry] = []
        var entry: Entry?
        var path: [String] = []
        var content = ""
        var start = 0
        func close(_ range: Range<Int>) {
            guard let complete = entry else { return }
            entry = nil
            var fields = EndNoteFields(complete)
            if let source = fields.source(range, &log) { entries.append(source) }
        }
        while true {
            let before = tokens.index
            guard let token = tokens.next() else { break }
            switch token {
            case .text(let text): if entry != nil, !path.isEmpty { content += text }
            case .start("record", _, false):
                // One that was not closed ends where the next begins.
                if entry != nil { log.add(.unclosed("<record>"), start..<start + 8) }
                close(start..<before)
                (entry, path, content, start) = (Entry(), [], "", before)
            case .start(let name, let attributes, let isEmpty):
                guard entry != nil else { continue }
                if name == "ref-type" { entry!.typeName = attributes["name"] ?? "" }
                if isEmpty || name == "style" || path.count >= maximumDepth { continue }
                content = ""
                path.append(name)
            case .end("record"):
                close(start..<tokens.index)
                path = []
            case .end(let name):
                guard name != "style", let open = path.last else { continue }
                if open != name, !path.contains(name) {
                    if entry != nil { log.add(.wrongTag(name, open), before..<tokens.index) }
                    continue
                }
                add(content, path, &entry)
                content = ""
                while let last = path.popLast(), last != name {}
            }
        }
        if entry != nil { log.add(.unclosed("<record>"), start..<start + 8) }
        close(start..<text.bytes.count)
        return entries
    }

    private static func add(_ content: String, _ path: [String], _ entry: inout Entry?) {
        let text = TextTidying.lines(content)
        guard !text.isEmpty, entry != nil else { return }
        if path == ["ref-type"] { entry!.typeNumber = text } else { entry!.texts.append((path.joined(separator: "/"), text)) }
    }
}
