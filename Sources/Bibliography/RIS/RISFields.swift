import Diagnostics
import Records

/// The tags of one entry in the fields of a source.
struct RISFields {
    private let entry: RISEntry
    var draft = EntryDraft()
    private(set) var values: [String: [String]] = [:]
    private(set) var type = "document"
    /// A book whose authors are its editors.
    private var isEdited = false

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

    mutating func take(_ tags: String...) -> [(tag: String, value: String)] {
        tags.flatMap { tag in (values.removeValue(forKey: tag) ?? []).map { (tag, $0) } }
    }

    mutating func set(_ field: String, _ tags: String...) {
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
        status()
        texts()
        leftOver()
        return draft.finish(entry.range, called: "\(entry.lines.first?.value ?? "RIS") \(log.text.line(at: entry.range.lowerBound))", &log)
    }

    private mutating func typed() {
        if let name = take("TY").first?.value {
            isEdited = name.uppercased() == "EDBOOK"
            if let known = RISTypes.csl(name) {
                type = known
            } else {
                draft.remark(unknownType: name)
            }
        }
        if values["PT"]?.contains("Preprint") == true { type = "article" }
        draft.replace("type", .string(type))
        draft.key = take("ID").first.flatMap { $0.value.isEmpty ? nil : $0.value }
    }

    /// In the order of the file, whichever of the tags each name has.
    private mutating func people() {
        let main = isEdited ? "editor" : "author"
        var fields = ["AU": main, "A1": main, "ED": "editor", "A2": "editor", "A4": "translator"]
        if type == "book" {
            fields["A3"] = "editor"
            // Beside the editors of a book these are those of its series.
            if values["A3"] != nil || isEdited && (values["AU"] ?? values["A1"]) != nil { fields["A2"] = nil }
        }
        for (tag, value) in entry.lines {
            if let field = fields[tag] { draft.add(PersonName.list(value), to: field) } else if tag == "A2" { draft.note("A2 (series editor)", value) }
        }
        for tag in Array(fields.keys) + ["A2"] { values[tag] = nil }
    }

    private mutating func titles() {
        if type == "book" || type == "manuscript" { set("title", "TI", "T1", "CT", "BT") } else { set("title", "TI", "T1", "CT") }
        set("title-short", "ST")
        // Of a conference and its proceedings, the first stands where that in which something appeared stands elsewhere.
        let isConference = type == "paper-conference"
        if isConference, values["C3"] != nil {
            set("event-title", "T2")
            set("container-title", "C3")
        }
        if isConference { set("event-place", "C1") }
        if RISTypes.isPart(type) {
            set("container-title", "T2", "JF", "JO", "BT", "JA", "J1", "J2")
        } else {
            set("container-title", "JF", "JO", "BT", "JA", "J1", "J2")
            set("collection-title", "T2")
        }
        set("collection-title", "T3")
        // A whole periodical or book may name itself only as the place where it appeared.
        if !draft.has("title"), !RISTypes.isPart(type) || type == "periodical", let title = draft.text("container-title") {
            draft.replace("title", .string(title))
            draft.replace("container-title", nil)
        }
    }

    private mutating func identifiers() {
        for (tag, value) in take("DO", "L3", "M3") {
            if DOI.bare(value) != nil || tag == "DO" { draft.setDOI(value, from: tag) } else if tag == "M3" { draft.setGenre(value, from: tag) } else { draft.set("URL", value, from: tag) }
        }
        for (tag, value) in take("UR", "LK", "L2") {
            for part in value.split(whereSeparator: { $0 == ";" || $0 == "\n" || $0 == " " }).map(String.init).mergedAddresses { draft.setURL(part, from: tag) }
        }
        for (tag, value) in take("SN") { draft.setSerial(value, from: tag) }
        for (tag, value) in take("LA") { draft.setLanguage(value, from: tag) }
    }

    /// What PubMed says of the kind of publication, as far as it says more than that it is one.
    private mutating func status() {
        for (tag, value) in take("PT") {
            if value == "Preprint" { draft.set("genre", value, from: tag) }
            guard value == "Retracted Publication" else { continue }
            draft.replace("status", "retracted")
            for (_, place) in take("RIN") { draft.set("status-reason", "Retraction in: \(place)", from: "RIN") }
            draft.remark(Words(nl: "PubMed zegt dat dit is teruggetrokken: `status: retracted`", en: "PubMed says that this was retracted: `status: retracted`"))
        }
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
