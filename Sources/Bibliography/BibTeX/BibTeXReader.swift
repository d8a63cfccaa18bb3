import Diagnostics
import Records

/// BibTeX and BibLaTeX files as sources.
enum BibTeXReader {
    static func read(_ text: ImportText, _ log: inout ImportLog, _ together: some ManyAtOnce) -> [ImportedEntry] {
        var parser = BibTeXParser(text)
        parser.parse(&log)
        var inheritance = BibTeXInheritance(parser.entries, parser.budget)
        var entries: [BibTeXEntry] = []
        for (index, entry) in parser.entries.enumerated() where entry.type != "xdata" && entry.type != "set" {
            guard log.takes(entry.range) else { break }
            entries.append(inheritance.resolved(index, &log))
        }
        let empty = log.anew(for: text)
        let read = together.map(entries) { entry in
            var (fields, log) = (BibTeXFields(entry), empty)
            let source = fields.source(entry.range, &log)
            return (source, log.isEmpty ? nil : log)
        }
        for case let more? in read.map(\.1) { log.add(more) }
        return read.compactMap(\.0)
    }
}

/// The fields of one entry, each taken once; what nobody takes goes to the note.
struct BibTeXFields {
    let entry: BibTeXEntry
    var draft = EntryDraft()
    private(set) var values: [String: String] = [:]
    /// A bit for each length and first letter of the names in ``values``: most names that are asked for are not there.
    private var shapes: UInt64 = 0
    private var unknown: [String] = []

    init(_ entry: BibTeXEntry) {
        self.entry = entry
        for field in entry.fields {
            if let first = values[field.name] {
                if first != field.value { draft.note(field.name, LaTeXDecoder.decode(field.value).text, because: Words(nl: "het veld staat er twee keer", en: "the field is there twice")) }
            } else {
                values[field.name] = field.value
                shapes |= Self.shape(field.name)
            }
        }
    }

    /// The value as it stands, still in LaTeX.
    mutating func raw(_ name: String) -> String? {
        guard mayHave(name) else { return nil }
        return values.removeValue(forKey: name).flatMap { TextTidying.isNothing($0) ? nil : $0 }
    }

    private static func shape(_ name: String) -> UInt64 { 1 << UInt64((name.utf8.count &* 11 &+ Int(name.utf8.first ?? 0)) & 63) }

    private func mayHave(_ name: String) -> Bool { shapes & Self.shape(name) != 0 }

    mutating func take(_ name: String, isVerbatim: Bool = false) -> String? {
        guard let raw = raw(name) else { return nil }
        // A line break in the file is a space; a wanted one is \newline or \par, or an empty line.
        let (text, unknown) = LaTeXDecoder.decode(Self.flowed(raw), isVerbatim: isVerbatim)
        for command in unknown where self.unknown.count < 10 && !self.unknown.contains(command) { self.unknown.append(command) }
        // Publishers pass the HTML of their pages on.
        return isVerbatim ? HTMLText.decoded(text) : MarkupStripping.plain(text)
    }

    /// The first of these fields that is there; the others stay for the note.
    mutating func first(_ names: String...) -> (name: String, text: String)? {
        for name in names {
            if let text = take(name) { return (name, text) }
        }
        return nil
    }

    func has(_ name: String) -> Bool { mayHave(name) && values[name] != nil }

    func has(_ name: String, beginsWith start: String) -> Bool { mayHave(name) && values[name]?.lowercased().hasPrefix(start) == true }

    mutating func set(_ field: String, _ names: String...) {
        for name in names where !draft.has(field) {
            if let text = take(name) { draft.set(field, text, from: name) }
        }
    }

    private static func flowed(_ raw: String) -> String {
        guard raw.utf8.contains(0x0A) else { return raw }
        let lines = raw.split(separator: "\n", omittingEmptySubsequences: false).map { TextTidying.line(String($0)) }
        return lines.split(separator: "").map(flowed).joined(separator: "\\newline{}")
    }

    /// The lines of a paragraph. Whether a word was broken off behind a hyphen is not for here: the break stays.
    private static func flowed(_ lines: ArraySlice<String>) -> String {
        guard lines.contains(where: { $0.hasSuffix("-") }) else { return lines.joined(separator: " ") }
        return lines.dropLast().map { $0 + ($0.hasSuffix("-") && !$0.hasSuffix("--") ? "\n" : " ") }.joined() + (lines.last ?? "")
    }

    mutating func source(_ range: Range<Int>, _ log: inout ImportLog) -> ImportedEntry? {
        draft.key = entry.key.isEmpty ? nil : entry.key
        let exact = raw("groei")
        typed()
        titles()
        people()
        dates()
        publication()
        identifiers()
        texts()
        leftOver()
        for command in unknown.prefix(10) {
            draft.remark(Words(nl: "de LaTeX-opdracht `\\\(command)` is onbekend en weggelaten", en: "the LaTeX command `\\\(command)` is unknown and was left out"))
        }
        if let exact { draft.restore(ExactFields.read(exact)) }
        return draft.finish(range, called: entry.title, &log)
    }

    private mutating func typed() {
        let subtype = take("entrysubtype").map(TextTidying.line)
        let type = BibTeXTypes.csl(entry.type, subtype: subtype?.lowercased())
        if let subtype, type != subtype, !["magazine", "newspaper"].contains(subtype.lowercased()) { draft.note("entrysubtype", subtype) }
        if type == nil {
            draft.remark(unknownType: "@\(entry.type)")
        }
        draft.replace("type", .string(type ?? "document"))
        let genre = take("type").map(TextTidying.line)
        if let genre {
            draft.setGenre(BibTeXTypes.theses[genre.lowercased()] ?? genre, from: "type")
        } else if type == "thesis", !has("groei"), let genre = BibTeXTypes.theses[entry.type] {
            draft.set("genre", genre, from: "type")
        }
    }

    /// `title: subtitle`, and the title of what it is in.
    private mutating func titles() {
        draft.set("title", joined("title", "subtitle"), from: "title")
        let isPart = BibTeXTypes.parts.contains(entry.type)
        if BibTeXTypes.wholes.contains(entry.type) {
            // What stands in it is to inherit this; for the book itself it is another title at most.
            let title = joined("booktitle", "booksubtitle")
            if title.lowercased() != draft.text("title")?.lowercased() { draft.note("booktitle", title) }
        } else if isPart || !has("journaltitle") && !has("journal") {
            draft.set("container-title", joined("booktitle", "booksubtitle"), from: "booktitle")
        }
        for prefix in ["journal", "journaltitle"] where has(prefix) {
            draft.set("container-title", joined(prefix, "journalsubtitle"), from: prefix)
        }
        set("title-short", "shorttitle")
        set("collection-title", "series")
        if draft.has("container-title") == false, draft.text("type") == "webpage" || entry.type == "inbook" { set("container-title", "maintitle") }
    }

    private mutating func joined(_ title: String, _ subtitle: String) -> String {
        let parts = [take(title), take(subtitle)].compactMap(\.self).map(TextTidying.lines).filter { !$0.isEmpty }
        return TextTidying.joined(parts.first ?? "", parts.count > 1 ? parts[1] : "")
    }

    private mutating func people() {
        for field in ["author", "editor", "translator"] {
            guard let value = raw(field) else { continue }
            let (text, field) = draft.asEditor(value, field)
            let (names, hasOthers) = BibTeXNames.read(text)
            let kind = field == "editor" ? take("editortype").map(TextTidying.line) : nil
            if let kind, kind != "editor" {
                draft.note(kind, names.map(\.name.inverted).joined(separator: "; "))
                continue
            }
            draft.add(names, to: field)
            if hasOthers { draft.noteOthers(of: field) }
        }
    }

    private mutating func dates() {
        if let date = take("date", isVerbatim: true) {
            draft.setDate("issued", date, from: "date")
        } else if let year = take("year").map(TextTidying.line) {
            let month = take("month").map(TextTidying.line) ?? ""
            let day = take("day").map(TextTidying.line) ?? ""
            let number = EDTFText.number(month).flatMap { month.isEmpty ? nil : $0 } ?? DateReading.month(month)
            if let number, let year = EDTFText.number(year), let date = EDTFText(ends: [.init(year: year, month: number, day: day.isEmpty ? nil : EDTFText.number(day))]).text {
                draft.set("issued", date, from: "year")
            } else {
                draft.setDate("issued", month.isEmpty ? year : "\(day) \(month) \(year)", from: month.isEmpty ? "year" : "month")
            }
        }
        if let date = take("urldate", isVerbatim: true) ?? take("lastaccessed") ?? take("lastchecked") ?? take("accessed") { draft.setDate("accessed", date, from: "urldate") }
    }
}
