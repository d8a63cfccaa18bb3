import Diagnostics
import Records

/// The tags of one entry in the fields of a source.
struct RISFields {
    private let entry: RISEntry
    var draft = EntryDraft()
    private(set) var values: [String: [RISEntry.Line]] = [:]
    private(set) var type = "document"
    /// A book whose authors are its editors.
    private var isEdited = false

    /// How groei's own line begins, in the tag that is left to the user.
    static let ownTag = "U5"
    static let ownMark = "groei "

    init(_ entry: RISEntry) {
        self.entry = RISEntry(lines: entry.lines.map { .init($0.tag, Self.plain($0.value, of: $0.tag), called: $0.name) }, range: entry.range, dropped: entry.dropped)
        for line in self.entry.lines { values[line.tag, default: []].append(line) }
    }

    /// Without the HTML that databases leave in it.
    private static func plain(_ value: String, of tag: String) -> String {
        if TextTidying.isNothing(value) { return "" }
        guard tag != ownTag, value.utf8.contains(UInt8(ascii: "&")) || value.utf8.contains(UInt8(ascii: "<")) else { return value }
        return ["AB", "N2"].contains(tag) && value.utf8.contains(UInt8(ascii: "<")) ? MarkupStripping.abstract(value) : MarkupStripping.plain(value)
    }

    mutating func take(_ tags: String...) -> [RISEntry.Line] {
        tags.flatMap { values.removeValue(forKey: $0) ?? [] }
    }

    mutating func set(_ field: String, _ tags: String...) {
        for tag in tags {
            for line in values.removeValue(forKey: tag) ?? [] { draft.set(field, line.value, from: line.name) }
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
        return draft.finish(entry.range, &log)
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
        if values["PT"]?.contains(where: { $0.value == "Preprint" }) == true { type = "article" }
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
        let role = RISTypes.secondaryRole(type) ?? "series editor"
        if RISTypes.secondaryRole(type) != nil { fields["A2"] = nil }
        // Several who each end in initials are people: `AU  - Jansen AB`.
        let mainTags = fields.filter { $0.value == main }.map(\.key)
        if let people = PersonName.medical(entry.lines.filter { mainTags.contains($0.tag) }.map(\.value)) {
            draft.add(people, to: main)
            for tag in mainTags { fields[tag] = nil; values[tag] = nil }
        }
        for line in entry.lines {
            if let field = fields[line.tag] { draft.addNames(line.value, to: field) } else if line.tag == "A2" { draft.note("\(line.name) (\(role))", line.value) }
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
        for line in take("DO", "L3", "M3") {
            if DOI.bare(line.value) != nil || line.tag == "DO" { draft.setDOI(line.value, from: line.name) } else
            if line.tag == "M3" { draft.setGenre(line.value, from: line.name) } else { draft.set("URL", line.value, from: line.name) }
        }
        for line in take("UR", "LK", "L2") {
            for part in line.value.split(whereSeparator: { $0 == ";" || $0 == "\n" }).map(String.init).mergedAddresses { draft.setURL(part, from: line.name) }
        }
        for line in take("SN") {
            // Of a report it may be its own number (Zotero, EndNote).
            let isNumber = type == "report" && SerialNumbers(line.value).all.isEmpty
            if isNumber { draft.set("number", line.value, from: line.name) } else { draft.setSerial(line.value, from: line.name) }
        }
        for line in take("LA") { draft.setLanguage(line.value, from: line.name) }
    }

    /// What PubMed says of the kind of publication, as far as it says more than that it is one.
    private mutating func status() {
        for line in take("PT") {
            if line.value == "Preprint" { draft.set("genre", line.value, from: line.name) }
            guard line.value == "Retracted Publication" else { continue }
            draft.replace("status", "retracted")
            for place in take("RIN") { draft.set("status-reason", "Retraction in: \(place.value)", from: place.name) }
            draft.remark(Words(nl: "PubMed zegt dat dit is teruggetrokken: `status: retracted`", en: "PubMed says that this was retracted: `status: retracted`"))
        }
    }

    private mutating func texts() {
        set("abstract", "AB", "N2")
        draft.addKeywords(take("KW").flatMap { $0.value.split { $0 == "\n" || $0 == ";" }.map(String.init) })
        set("label", "LB")
        set("note", "N1", "RN")
    }

    private mutating func leftOver() {
        for tag in entry.dropped { draft.drop(tag) }
        for tag in entry.lines.map(\.tag) {
            for line in take(tag) {
                if tag == Self.ownTag, line.value.hasPrefix(Self.ownMark) {
                    draft.restore(ExactFields.read(String(line.value.dropFirst(Self.ownMark.count))))
                } else if ["L1", "L4", "DP", "DB", "RP", "DS", "UN"].contains(tag) {
                    draft.drop(line.name)
                } else {
                    draft.note(line.name, line.value)
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
