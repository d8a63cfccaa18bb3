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

    /// Elements within a text: EndNote's own, and those of HTML that come along with what people paste.
    private static let ofText: Set<String> = ["style", "i", "b", "u", "em", "strong", "sub", "sup", "span", "font", "small", "br", "p", "a"]

    static func read(_ text: ImportText, _ log: inout ImportLog) -> [ImportedEntry] {
        var reading = Reading(text)
        reading.run(&log)
        return reading.entries
    }

    /// Where the reading is.
    private struct Reading {
        let text: ImportText
        var tokens: XMLTokens
        var entries: [ImportedEntry] = []
        private var entry: Entry?
        /// The elements that are open in the record.
        private var path: [String] = []
        private var content = ""
        /// Within `<style face="superscript">`.
        private var script: ScriptDigits?
        private var start = 0

        init(_ text: ImportText) {
            self.text = text
            tokens = XMLTokens(text.bytes)
        }

        mutating func run(_ log: inout ImportLog) {
            var before = 0
            while let token = tokens.next() {
                switch token {
                case .text(let text): if entry != nil, !path.isEmpty { content += script?.shifted(text) ?? text }
                case .start("record", _, false):
                    // One that was not closed ends where the next begins.
                    unclosed(before, &log)
                    (entry, path, content, start) = (Entry(), [], "", before)
                case .start(let name, let attributes, let isEmpty): open(name, attributes, isEmpty)
                case .end("record"):
                    finish(tokens.index, &log)
                    path = []
                case .end(let name): close(name, before..<tokens.index, &log)
                }
                before = tokens.index
            }
            unclosed(text.bytes.count, &log)
        }

        private mutating func open(_ name: String, _ attributes: [String: String], _ isEmpty: Bool) {
            guard entry != nil else { return }
            script = ["superscript": .above, "sup": .above, "subscript": .below, "sub": .below][attributes["face"] ?? name]
            if name == "ref-type" { entry!.typeName = attributes["name"] ?? "" }
            if isEmpty || EndNoteReader.ofText.contains(name) || path.count >= EndNoteReader.maximumDepth { return }
            content = ""
            path.append(name)
        }

        private mutating func close(_ name: String, _ range: Range<Int>, _ log: inout ImportLog) {
            script = nil
            guard !EndNoteReader.ofText.contains(name), let open = path.last else { return }
            if open != name, !path.contains(name) {
                if entry != nil { log.add(.wrongTag(name, open), range) }
                return
            }
            let found = TextTidying.lines(content)
            if !found.isEmpty, entry != nil {
                if path == ["ref-type"] { entry!.typeNumber = found } else { entry!.texts.append((path.joined(separator: "/"), found)) }
            }
            content = ""
            while let last = path.popLast(), last != name {}
        }

        private mutating func unclosed(_ end: Int, _ log: inout ImportLog) {
            if entry != nil { log.add(.unclosed("<record>"), start..<start + 8) }
            finish(end, &log)
        }

        private mutating func finish(_ end: Int, _ log: inout ImportLog) {
            guard let complete = entry else { return }
            entry = nil
            guard log.takes(start..<end) else { return }
            var fields = EndNoteFields(complete)
            if let source = fields.source(start..<end, &log) { entries.append(source) }
        }
    }
}
