import Diagnostics
import Records

/// The elements of one EndNote record in the fields of a source.
struct EndNoteFields {
    private let entry: EndNoteReader.Entry
    private var draft = EntryDraft()
    private var type = "document"
    private var paths: Set<String> = []

    init(_ entry: EndNoteReader.Entry) { self.entry = entry }

    mutating func source(_ range: Range<Int>, _ log: inout ImportLog) -> ImportedEntry? {
        typed()
        paths = Set(entry.texts.map(\.path))
        var years: [String] = []
        var dates: [String] = []
        for (path, text) in entry.texts {
            switch path {
            case "dates/year": years.append(text)
            case "dates/pub-dates/date": dates.append(text)
            default: read(path, text)
            }
        }
        setDates(years, dates)
        readWhen()
        return draft.finish(range, &log)
    }

    private mutating func typed() {
        let known = EndNoteTypes.csl(name: entry.typeName, number: entry.typeNumber)
        if known == nil {
            let name = entry.typeName.isEmpty ? entry.typeNumber : entry.typeName
            draft.remark(unknownType: name)
        }
        type = known ?? "document"
        draft.replace("type", .string(type))
    }

    private mutating func read(_ path: String, _ text: String) {
        let isPart = RISTypes.isPart(type)
        let isConference = type == "paper-conference"
        switch path {
        case "titles/secondary-title" where isConference && paths.contains("custom3"): draft.set("event-title", text, from: path)
        case "custom3" where isConference: draft.set("container-title", text, from: path)
        case "custom1" where isConference: draft.set("event-place", text, from: path)
        // An article number stands where pages would.
        case "custom7" where RISTypes.hasIssues(type) && !paths.contains("pages"): draft.setPages(text, from: path)
        case "volume" where type == "webpage", "number" where type == "webpage": break
        case "titles/title": draft.set("title", text, from: path)
        case "titles/secondary-title": draft.set(isPart ? "container-title" : "collection-title", text, from: path)
        case "periodical/full-title", "titles/alt-title", "alt-periodical/full-title":
            if draft.text("container-title")?.lowercased() != TextTidying.line(text).lowercased() { draft.set("container-title", text, from: path) }
        case "titles/tertiary-title": draft.set("collection-title", text, from: path)
        case "titles/short-title": draft.set("title-short", text, from: path)
        case "contributors/authors/author": draft.addNames(text, to: isEdited ? "editor" : "author")
        case "contributors/tertiary-authors/author" where type == "book": draft.addNames(text, to: "editor")
        // Beside the editors of a book these are those of its series.
        case "contributors/secondary-authors/author" where type == "book" && (isEdited || paths.contains("contributors/tertiary-authors/author")):
            draft.note("secondary-authors (series editor)", text)
        case "contributors/secondary-authors/author" where RISTypes.secondaryRole(type) != nil:
            draft.note("secondary-authors (\(RISTypes.secondaryRole(type) ?? ""))", text)
        case "contributors/secondary-authors/author": draft.addNames(text, to: "editor")
        case "contributors/subsidiary-authors/author": draft.addNames(text, to: "translator")
        case "pages": draft.setExtent(text, from: path)
        case "volume", "publisher", "abstract", "label": draft.set(path, text, from: path)
        case "number": draft.set(RISTypes.hasIssues(type) ? "issue" : "number", text, from: path)
        case "pub-location": draft.set("publisher-place", text, from: path)
        case "work-type": draft.setGenre(text, from: path)
        case "edition": draft.setEdition(text, from: path)
        // Of a report it may be its own number.
        case "isbn" where type == "report" && SerialNumbers(text).all.isEmpty: draft.set("number", text, from: path)
        case "isbn": draft.setSerial(text, from: path)
        case "electronic-resource-num": draft.setDOI(text, from: path)
        case "urls/related-urls/url", "urls/web-urls/url":
            for part in text.split(whereSeparator: \.isWhitespace) { draft.setURL(String(part), from: "url") }
        case "access-date": draft.setDate("accessed", text, from: path)
        case "language": draft.setLanguage(text, from: path)
        case "keywords/keyword": draft.addKeywords(text.split(separator: "\n").map(String.init))
        case "notes", "research-notes": draft.set("note", text, from: path)
        default: other(path, text)
        }
    }

    private var isEdited: Bool { EndNoteTypes.isEdited(name: entry.typeName, number: entry.typeNumber) }

    private mutating func other(_ path: String, _ text: String) {
        let steps = path.split(separator: "/").map(String.init)
        // Of a person the role counts: `tertiary-authors`.
        let name = (steps.last == "author" ? steps.dropLast().last : steps.last) ?? path
        if Self.programData.contains(name) { draft.drop(name) } else { draft.note(name, text) }
    }

    /// `June 4` beside the year, or a whole date.
    private mutating func setDates(_ years: [String], _ dates: [String]) {
        guard let year = years.first else {
            for date in dates { draft.setDate("issued", date, from: "date") }
            return
        }
        if let date = dates.first, let read = DateReading(date.contains(year) ? date : "\(date) \(year)"), read.isWhole {
            draft.set("issued", read.edtf, from: "date")
            for date in dates.dropFirst() { draft.note("date", date) }
        } else {
            draft.setDate("issued", year, from: "year")
            for date in dates { draft.note("date", date) }
        }
        for year in years.dropFirst() { draft.note("year", year) }
    }

    /// Of a web page, EndNote has the year and day on which it was read under volume and number.
    private mutating func readWhen() {
        guard type == "webpage" else { return }
        var texts = ["volume", "number"].map { path in entry.texts.filter { $0.path == path }.map(\.text)[...] }
        if let date = DateReading.whenRead(year: texts[0].first, day: texts[1].first) {
            draft.set("accessed", date.edtf, from: "volume")
            texts = texts.map { $0.dropFirst() }
        }
        for (field, texts) in zip(["volume", "number"], texts) { for text in texts { draft.set(field, text, from: field) } }
    }

    private static let programData: Set<String> = [
        "rec-number", "database", "source-app", "key", "foreign-keys", "modified-date", "added-date", "last-modified-date", "remote-database-name",
        "remote-database-provider", "full-title", "abbr-1", "image-urls", "pdf-urls", "url",
    ]
}
