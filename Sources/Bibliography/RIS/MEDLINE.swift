/// What PubMed exports (`.nbib`, MEDLINE display format): lines much like those of RIS, with tags of its own up to four letters long.
enum MEDLINE {
    static func isBeginning(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.prefix(256).drop { $0 <= 0x20 || $0 >= 0x80 }.starts(with: "PMID".utf8)
    }

    /// The entries, with the tags that RIS has for the same.
    static func entries(_ text: ImportText) -> [RISEntry] {
        var entries: [RISEntry] = []
        var lines: [(tag: String, value: String)] = []
        var (entryStart, start) = (0, 0)
        func finish(_ end: Int) { if !lines.isEmpty { entries.append(entry(lines, entryStart..<end)) } }
        while start < text.bytes.count {
            let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.bytes.count
            if let tag = tag(of: text.bytes[start..<end]) {
                if tag == "PMID" {
                    finish(max(entryStart, start - 1))
                    (lines, entryStart) = ([], start)
                }
                lines.append((tag, TextTidying.line(text.text(min(start + 6, end)..<end))))
            } else if let last = lines.indices.last {
                // A long value goes on behind six blanks.
                lines[last].value += " " + TextTidying.line(text.text(start..<end))
            }
            start = end + 1
        }
        finish(text.bytes.count)
        return entries
    }

    /// `FAU - `: four places for the tag, a hyphen and a blank.
    private static func tag(of line: ArraySlice<UInt8>) -> String? {
        let head = Array(line.prefix(5))
        guard head.count == 5, head[4] == UInt8(ascii: "-"), let first = head.first, (0x41...0x5A).contains(first) else { return nil }
        let name = head.prefix(4).filter { $0 != 0x20 }
        return name.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) } ? String(decoding: name, as: UTF8.self) : nil
    }

    private static func entry(_ lines: [(tag: String, value: String)], _ range: Range<Int>) -> RISEntry {
        let tags = Set(lines.map(\.tag))
        let types = lines.filter { $0.tag == "PT" }.map { $0.value.lowercased() }
        let type = types.contains("book") ? "BOOK" : types.contains("book chapter") || types.contains("book section") ? "CHAP" : "JOUR"
        var entry = RISEntry(lines: [("TY", type)], range: range)
        for (tag, value) in lines {
            switch tag {
            // In full where it stands in full as well.
            case "AU" where tags.contains("FAU"), "ED" where tags.contains("FED"), "TA" where tags.contains("JT"): break
            case "LID", "AID":
                let parts = value.split(separator: " ")
                if parts.last == "[doi]" { entry.lines.append(("DO", String(parts[0]))) } else { entry.dropped.append(tag) }
            case "FAU", "FED": entry.lines.append((names[tag] ?? tag, withSuffix(value)))
            case "PT" where ["Retracted Publication", "Preprint"].contains(value): entry.lines.append((tag, value))
            // Of a journal it is the country where it appears.
            case "PL" where type != "JOUR": entry.lines.append(("CY", value))
            case _ where programData.contains(tag): entry.dropped.append(tag)
            default: entry.lines.append((names[tag] ?? tag, value))
            }
        }
        return entry
    }

    /// `Fraude, Frits Jr` with its suffix as others write it.
    private static func withSuffix(_ name: String) -> String {
        guard name.contains(", "), let space = name.lastIndex(of: " "), !name[..<space].hasSuffix(","), NameWords.isSuffix(String(name[name.index(after: space)...]))
        else { return name }
        return name[..<space] + "," + name[space...]
    }

    private static let names = [
        "FAU": "AU", "CN": "AU", "FED": "ED", "DP": "PY", "JT": "JF", "TA": "JF", "BTI": "T2", "CTI": "T3", "VI": "VL", "IP": "IS", "PG": "SP", "IS": "SN", "ISBN": "SN", "OT": "KW",
        "MH": "KW", "EN": "ET",
    ]

    /// About the description and its supplier, or said by another line.
    private static let programData: Set<String> = [
        "PT", "STAT", "OWN", "DCOM", "LR", "EDAT", "MHDA", "CRDT", "PHST", "PST", "SO", "JID", "SB", "AUID", "AD", "OTO", "RN", "PL", "DA", "DRDT", "IRAD", "ROF", "RF", "COIS", "OABL",
    ]
}
