import Diagnostics
import Records

/// The tags of one entry in the fields of a source.
struct RISFields {
    private let entry: RISEntry
    private var draft = EntryDraft()
    private var values: [String: [String]] = [:]
    private var type = "document"

    /// How groei's own line begins, in the tag that is left to the user.
    static let ownTag = "U5"
    static let ownMark = "groei "

    init(_ entry: RISEntry) {
        self.entry = RISEntry(lines: entry.lines.map { ($0.tag, Self.plain($0.value, of: $0.tag)) }, range: entry.range, dropped: entry.dropped)
        for line in self.entry.lines { values[line.tag, default: []].append(line.value) }
    }

    /// Without the HTML that databases leave in it.
    private static func plain(_ value: String, of tag: String) -> String {
        if TextTidying.isNothing(value) { return "" }
        guard tag != ownTag, value.utf8.contains(UInt8(ascii: "&")) || value.utf8.contains(UInt8(ascii: "<")) else { return value }
        return ["AB", "N2"].contains(tag) && value.utf8.contains(UInt8(ascii: "<")) ? MarkupStripping.abstract(value) : MarkupStripping.plain(value)
    }

    private mutating func take(_ tags: String...) -> [(tag: String, value: String)] {
        tags.flatMap { tag in (values.removeValue(forKey: tag) ?? []).map { (tag, $0) } }
    }

    private mutating func set(_ field: String, _ tags: String...) {
        for tag in tags {
            for value in values.removeValue(forKey: tag) ?? [] { draft.set(field, value, from: tag) }
        }
    }

    mutating func source(_ log: inout ImportLog) -> ImportedEntry? {
        typed()
        titles()
        people()
        dates()
        publication()
        identifiers()
        texts()
        leftOver()
        return draft.finish(entry.range, called: "\(entry.lines.first?.value ?? "RIS") \(log.text.line(at: entry.range.lowerBound))", &log)
    }

    private mutating func typed() {
        if let name = take("TY").first?.value {
            if let known = RISTypes.csl(name) {
                type = known
            } else {
                draft.remark(unknownType: name)
            }
        }
        draft.replace("type", .string(type))
        draft.key = take("ID").first.flatMap { $0.value.isEmpty ? nil : $0.value }
    }

    /// In the order of the file, whichever of the tags each name has.
    private mutating func people() {
        let fields = ["AU": "author", "A1": "author", "ED": "editor", "A2": "editor", "A4": "translator"]
        for (tag, value) in entry.lines {
            if let field = fields[tag] { draft.add(PersonName.list(value), to: field) }
        }
        for tag in fields.keys { values[tag] = nil }
    }

    private mutating func titles() {
        if type == "book" || type == "manuscript" { set("title", "TI", "T1", "CT", "BT") } else { set("title", "TI", "T1", "CT") }
        set("title-short", "ST")
        if RISTypes.isPart(type) {
            set("container-title", "T2", "JF", "JO", "BT", "JA", "J1", "J2")
        } else {
            set("container-title", "JF", "JO", "BT", "JA", "J1", "J2")
            set("collection-title", "T2")
        }
        set("collection-title", "T3")
        if type == "paper-conference" { set("event-title", "C3") }
        // A whole periodical or book may name itself only as the place where it appeared.
        if !draft.has("title"), !RISTypes.isPart(type) || type == "periodical", let title = draft.text("container-title") {
            draft.replace("title", .string(title))
            draft.replace("container-title", nil)
        }
    }

    /// `DA` is more exact than the year; a second date is when it was read.
    private mutating func dates() {
        let years = take("PY", "Y1")
        let days = take("DA")
        if let (tag, day) = days.first, let date = DateReading(day), date.isWhole,
            years.first.map({ year in DateReading(year.value).map { PublicationDate.year($0.edtf) == PublicationDate.year(date.edtf) } ?? true }) ?? true {
            draft.setDate("issued", day, from: tag)
            for (tag, year) in years where DateReading(year).map({ PublicationDate.year($0.edtf) != PublicationDate.year(date.edtf) }) ?? true { draft.setDate("issued", year, from: tag) }
        } else {
            for (tag, value) in years + days { draft.setDate("issued", value, from: tag) }
        }
        for (tag, value) in take("Y2") { draft.setDate("accessed", value, from: tag) }
    }

    private mutating func publication() {
        set("volume", "VL")
        set(RISTypes.hasIssues(type) ? "issue" : "number", "IS")
        if !RISTypes.hasIssues(type), !draft.has("number") { set("number", "M1", "SV") }
        set("publisher", "PB")
        set("publisher-place", "CY", "PP")
        set("edition", "ET")
        let (starts, ends) = (take("SP"), take("EP"))
        guard let start = starts.first?.value, !start.isEmpty else {
            for end in starts + ends { draft.setPages(end.value, from: end.tag) }
            return
        }
        let end = ends.first?.value ?? ""
        let isWhole = end.isEmpty || end == start || start.hasSuffix(end) && start.contains("-")
        draft.setPages(isWhole ? start : end.contains("-") ? end : "\(start)-\(end)", from: "SP")
        for other in starts.dropFirst() + ends.dropFirst() { draft.setPages(other.value, from: other.tag) }
    }

    private mutating func identifiers() {
        for (tag, value) in take("DO", "L3", "M3") {
            if DOI.bare(value) != nil || tag == "DO" { draft.setDOI(value, from: tag) } else { draft.set(tag == "M3" ? "genre" : "URL", value, from: tag) }
        }
        for (tag, value) in take("UR", "LK", "L2") {
            for part in value.split(whereSeparator: { $0 == ";" || $0 == "\n" || $0 == " " }).map(String.init).mergedAddresses { draft.setURL(part, from: tag) }
        }
        for (tag, value) in take("SN") { draft.setSerial(value, from: tag) }
        for (tag, value) in take("LA") { draft.setLanguage(value, from: tag) }
    }

    private mutating func texts() {
        set("abstract", "AB", "N2")
        draft.addKeywords(take("KW").flatMap { $0.value.split(separator: "\n").map(String.init) })
        set("label", "LB")
        set("note", "N1", "RN")
    }

    private mutating func leftOver() {
        for tag in entry.dropped { draft.drop(tag) }
        for (tag, _) in entry.lines {
            for value in values.removeValue(forKey: tag) ?? [] {
                if tag == Self.ownTag, value.hasPrefix(Self.ownMark) {
                    draft.restore(ExactFields.read(String(value.dropFirst(Self.ownMark.count))))
                } else if ["L1", "L4", "DP", "DB", "RP", "DS", "UN"].contains(tag) {
                    draft.drop(tag)
                } else {
                    draft.note(tag, value)
                }
            }
        }
    }
}

extension [String] {
    /// Addresses may hold the signs that separate them: what does not begin as one belongs to the one before.
    fileprivate var mergedAddresses: [String] {
        reduce(into: []) { result, part in
            let lower = part.prefix(8).lowercased()
            let isNew = ["http:", "https:", "ftp:", "doi:", "www."].contains { lower.hasPrefix($0) }
            if isNew || result.isEmpty { result.append(part) } else { result[result.count - 1] += ";" + part }
        }
    }
}
