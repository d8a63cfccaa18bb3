/// What PubMed and ERIC export (`.nbib`, MEDLINE display format): lines much like those of RIS, with tags of its own up to four letters long.
enum MEDLINE {
    static func isBeginning(_ bytes: some Collection<UInt8>) -> Bool {
        let start = bytes.prefix(256).drop { $0 <= 0x20 || $0 >= 0x80 }
        return start.starts(with: "PMID".utf8) || start.starts(with: "OWN - ERIC".utf8)
    }

    /// The entries, with the tags that RIS has for the same.
    static func entries(_ text: ImportText) -> [RISEntry] {
        var entries: [RISEntry] = []
        var lines: [(tag: String, value: String)] = []
        var (entryStart, start) = (0, 0)
        func finish(_ end: Int) { if !lines.isEmpty { entries.append(entry(lines, entryStart..<end)) } }
        while start < text.bytes.count {
            let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.bytes.count
            if let (tag, length) = tag(of: text.bytes[start..<end]) {
                let value = TextTidying.line(text.text(min(start + length, end)..<end))
                if tag == "PMID" || tag == "OWN" && value == "ERIC" {
                    finish(max(entryStart, start - 1))
                    (lines, entryStart) = ([], start)
                }
                lines.append((tag, value))
            } else if let last = lines.indices.last {
                // A long value goes on behind six blanks.
                lines[last].value += " " + TextTidying.line(text.text(start..<end))
            }
            start = end + 1
        }
        finish(text.bytes.count)
        return entries
    }

    /// `FAU - `: four places for the tag, a hyphen and a blank (ERIC has a blank more behind four letters); with how many bytes it takes.
    private static func tag(of line: ArraySlice<UInt8>) -> (tag: String, length: Int)? {
        let head = Array(line.prefix(6))
        guard let hyphen = head.firstIndex(of: UInt8(ascii: "-")), hyphen > 3, let first = head.first, (0x41...0x5A).contains(first) else { return nil }
        let name = head.prefix(hyphen).filter { $0 != 0x20 }
        guard (2...4).contains(name.count), name.allSatisfy({ (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }) else { return nil }
        return (String(decoding: name, as: UTF8.self), hyphen + 1)
    }

    /// Nearly all that PubMed has stands in a journal; ERIC has reports and theses as well.
    private static func type(_ tags: Set<String>, _ types: [String]) -> String {
        let isERIC = tags.contains("OWN") && !tags.contains("PMID")
        func isSome(_ names: String...) -> Bool { types.contains { type in names.contains { type.hasPrefix($0) } } }
        if isSome("book chapter", "book section") { return "CHAP" }
        // ERIC has the publisher where the journal stands.
        if types.contains("book") || types.contains("books") && (isERIC || !tags.contains("JT")) && !isSome("journal articles") { return "BOOK" }
        guard isERIC, !isSome("journal articles"), !types.isEmpty || !tags.contains("JT") else { return "JOUR" }
        return isSome("dissertations/theses") ? "THES" : isSome("speeches/meeting papers") ? "CONF" : "RPRT"
    }

    private static func entry(_ lines: [(tag: String, value: String)], _ range: Range<Int>) -> RISEntry {
        let tags = Set(lines.map(\.tag))
        let types = lines.filter { $0.tag == "PT" }.map { $0.value.lowercased() }
        let type = type(tags, types)
        var entry = RISEntry(lines: [.init("TY", type)], range: range)
        for (tag, value) in lines {
            switch tag {
            // In full where it stands in full as well.
            case "AU" where tags.contains("FAU"), "ED" where tags.contains("FED"), "TA" where tags.contains("JT"): break
            case "LID", "AID":
                let parts = value.split(separator: " ")
                if value.hasPrefix("http") { entry.lines.append(.init("UR", value, called: tag)) } else
                if parts.last == "[doi]" { entry.lines.append(.init("DO", String(parts[0]), called: tag)) } else { entry.dropped.append(tag) }
            case "AU", "ED": entry.lines.append(.init(tag, inverted(value), called: tag))
            case "FAU", "FED": entry.lines.append(.init(names[tag] ?? tag, withSuffix(value), called: tag))
            case "JT" where type != "JOUR": entry.lines.append(.init("PB", value, called: tag))
            case "PG": entry.lines.append(.init("SP", inFull(value), called: tag))
            case "PT" where ["Retracted Publication", "Preprint"].contains(value): entry.lines.append(.init(tag, value))
            // Of a journal it is the country where it appears.
            case "PL" where type != "JOUR": entry.lines.append(.init("CY", value, called: tag))
            case _ where programData.contains(tag): entry.dropped.append(tag)
            default: entry.lines.append(.init(names[tag] ?? tag, value, called: tag))
            }
        }
        return entry
    }

    /// PubMed leaves out the digits that two page numbers share: `12-9` is 12-19 (MEDLINE/PubMed Data Element Descriptions, Pagination).
    private static func inFull(_ pages: String) -> String {
        if case .perhapsShortened(let full)? = PageForm(pages) { full } else { pages }
    }

    /// `van der Berg JA Jr`, as PubMed has every author, with the commas that others write (MEDLINE/PubMed Data Element Descriptions, Author).
    private static func inverted(_ name: String) -> String {
        var words = name.split(separator: " ").map(String.init)
        guard words.count > 1, !name.contains(",") else { return name }
        let suffix = words.count > 2 && NameWords.isSuffix(words[words.count - 1]) ? ", " + words.removeLast() : ""
        guard let initials = words.popLast(), (1...4).contains(initials.count), initials.allSatisfy(\.isUppercase) else { return name }
        return "\(words.joined(separator: " ")), \(initials)\(suffix)"
    }

    /// `Fraude, Frits Jr` with its suffix as others write it.
    private static func withSuffix(_ name: String) -> String {
        guard name.contains(", "), let space = name.lastIndex(of: " "), !name[..<space].hasSuffix(","), NameWords.isSuffix(String(name[name.index(after: space)...]))
        else { return name }
        return name[..<space] + "," + name[space...]
    }

    private static let names = [
        "FAU": "AU", "CN": "AU", "FED": "ED", "DP": "PY", "JT": "JF", "TA": "JF", "BTI": "T2", "CTI": "T3", "VI": "VL", "IP": "IS", "IS": "SN", "ISBN": "SN", "ISSN": "SN", "OT": "KW",
        "MH": "KW", "EN": "ET",
    ]

    /// About the description and its supplier, or said by another line.
    private static let programData: Set<String> = [
        "PT", "STAT", "OWN", "DCOM", "LR", "EDAT", "MHDA", "CRDT", "PHST", "PST", "SO", "JID", "SB", "AUID", "AD", "OTO", "RN", "PL", "DA", "DRDT", "IRAD", "ROF", "RF", "COIS", "OABL",
    ]
}
