import Records

/// Sources as RIS (specification of 2001, with the tags that reference managers read today), with CRLF as it asks for.
enum RISWriter {
    static func entry(_ source: ExportedSource, exact: Plain?) -> String {
        let type = source.type
        var lines: [(String, String)] = [("TY", RISTypes.tag(type)), ("ID", source.id)]
        func add(_ tag: String, _ field: String) {
            if let text = source.text(field) { lines.append((tag, text)) }
        }
        for (tag, field) in [("AU", "author"), (RISTypes.editorTag(type), "editor"), ("A4", "translator")] {
            lines += source.names(field).map { (tag, name($0)) }.filter { !$0.1.isEmpty }
        }
        add("TI", "title")
        add("ST", "title-short")
        let isPart = RISTypes.isPart(type)
        let isConference = type == "paper-conference"
        if isConference { add("T2", "event-title") }
        add(isConference ? "C3" : isPart ? "T2" : "BT", "container-title")
        add(isPart ? "T3" : "T2", "collection-title")
        if isConference { add("C1", "event-place") }
        lines += dates(source)
        add("VL", "volume")
        add("IS", RISTypes.hasIssues(type) ? "issue" : "number")
        let pages = source.text("page")?.split(separator: "-", maxSplits: 1) ?? []
        lines += zip(["SP", "EP"], pages.map(String.init)).map { ($0, $1) }
        for (tag, field) in [
            ("PB", "publisher"), ("CY", "publisher-place"), ("ET", "edition"), ("M3", "genre"), ("SN", "ISBN"), ("SN", "ISSN"), ("DO", "DOI"),
            ("UR", "URL"), ("LA", "language"), ("LB", "label"), ("AB", "abstract"),
        ] { add(tag, field) }
        lines += (source.text("keyword")?.split(separator: ",") ?? []).map { ("KW", TextTidying.line(String($0))) }
        lines += (source.text("note")?.split(separator: "\n") ?? []).map { ("N1", String($0)) }
        if let exact { lines.append((RISFields.ownTag, RISFields.ownMark + ExactFields.text(exact))) }
        return (lines + [("ER", "")]).map { "\($0.0)  - \(safe($0.1))\r\n" }.joined()
    }

    /// Lines of a long text follow each other; one that would be taken for a tag of its own is joined to the one before.
    private static func safe(_ text: String) -> String {
        guard text.utf8.contains(0x0A) || text.utf8.contains(0x0D) else { return text }
        return text.split(whereSeparator: \.isNewline).map(String.init).reduce(into: "") { result, line in
            result += (result.isEmpty ? "" : RISLine.tag(of: Array(line.utf8)) == nil ? "\r\n" : " ") + line
        }
    }

    private static func name(_ name: PersonName) -> String {
        if name.family.isEmpty {
            let isPlain = !name.literal.contains(",")
            return isPlain ? name.literal : name.literal.replacing(",", with: ",,")
        }
        let family = [name.dropping, name.nonDropping, name.family].filter { !$0.isEmpty }.joined(separator: " ")
        return ([family, name.given] + (name.suffix.isEmpty ? [] : [name.suffix])).joined(separator: name.given.isEmpty && name.suffix.isEmpty ? "," : ", ")
    }

    /// `PY` is a year; `DA` says more where there is more.
    private static func dates(_ source: ExportedSource) -> [(String, String)] {
        func full(_ edtf: String) -> String {
            guard let date = EDTFText(edtf), date.ends.count == 1, !date.isApproximate, date.ends[0].year > 0, let month = date.ends[0].month, month <= 12 else { return edtf }
            return "\(EDTFText.padded(date.ends[0].year, 4))/\(EDTFText.padded(month, 2))/\(date.ends[0].day.map { EDTFText.padded($0, 2) } ?? "")/"
        }
        var lines: [(String, String)] = []
        if let issued = source.text("issued") {
            let year = PublicationDate.year(issued)
            lines.append(("PY", year))
            if year != issued { lines.append(("DA", full(issued))) }
        }
        if let accessed = source.text("accessed") { lines.append(("Y2", full(accessed))) }
        return lines
    }
}
