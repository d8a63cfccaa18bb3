import Records

/// RIS files as sources, in all the dialects that are about: entries without `ER` or `TY`, values over several lines, tags
/// that are repeated, and the older tags (`T1`, `A1`, `Y1`, `N2`) beside the newer; and what PubMed makes of it.
enum RISReader {
    static func read(_ text: ImportText, _ log: inout ImportLog) -> [ImportedEntry] {
        var sources: [ImportedEntry] = []
        for entry in MEDLINE.isBeginning(text.bytes) ? MEDLINE.entries(text) : entries(text, &log) {
            guard log.takes(entry.range) else { break }
            var fields = RISFields(entry)
            if let source = fields.source(&log) { sources.append(source) }
        }
        return sources
    }

    /// What databases write around the entries: `Provider: John Wiley & Sons, Ltd`, and at the end `EF`.
    private static func isFrame(_ line: ArraySlice<UInt8>) -> Bool {
        let line = String(decoding: line.prefix(12), as: UTF8.self)
        return line == "EF" || ["Provider:", "Database:", "Content:"].contains { line.hasPrefix($0) }
    }

    private static func entries(_ text: ImportText, _ log: inout ImportLog) -> [RISEntry] {
        var entries: [RISEntry] = []
        var current: RISEntry?
        var start = 0
        while start < text.bytes.count {
            let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.bytes.count
            let line = text.bytes[start..<end]
            if let (tag, length) = RISLine.parts(of: line) {
                let more = RISLine.furtherTags(in: line)
                let value = TextTidying.line(text.text(start + length..<(more.first ?? end)))
                if tag == "TY" || tag == "ER" {
                    if let current { entries.append(current) }
                    current = tag == "TY" ? RISEntry(lines: [.init("TY", value)], range: start..<end) : nil
                } else {
                    if current == nil {
                        log.add(.noType, start..<end)
                        current = RISEntry(range: start..<end)
                    }
                    current!.lines.append(.init(tag, value))
                    for (from, to) in zip(more, more.dropFirst() + [end]) {
                        current!.lines.append(.init(text.text(from..<from + 2), TextTidying.line(text.text(from + 5..<to))))
                    }
                    current!.range = current!.range.lowerBound..<end
                }
            } else if let first = line.first(where: { $0 > 0x20 }) {
                if let last = current?.lines.indices.last {
                    current!.lines[last].value += "\n" + TextTidying.line(text.text(start..<end))
                    current!.range = current!.range.lowerBound..<end
                } else if !(0x30...0x39).contains(first), !isFrame(line) {
                    log.add(.noRecord(TextTidying.line(text.text(start..<min(end, start + 60)))), start..<end)
                }
            }
            start = end + 1
        }
        return entries + (current.map { [$0] } ?? [])
    }
}
