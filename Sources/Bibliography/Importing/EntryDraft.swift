import Diagnostics
import Records

/// One source while it is being read: every value finds its field, the note or a remark; none gets lost without a word.
struct EntryDraft {
    var key: String?
    private(set) var fields: [String: Plain] = [:]
    private(set) var remarks: [Words] = []
    private var notes: [String] = []
    private var names: [String: [Plain]] = [:]
    private var keywords: [String] = []
    /// ISBNs and ISSNs by their field, and the digits of those that are there.
    private var serials: [String: [String]] = [:]
    private var serialDigits: Set<String> = []
    private var dropped: [String] = []
    private var broken: [Plain.Field] = []
    /// Fields in exactly the form that groei exported; these win.
    private var exact: [Plain.Field] = []
    private var exactID: String?

    func has(_ field: String) -> Bool { fields[field] != nil }
    func text(_ field: String) -> String? { fields[field]?.string }

    /// Sets a field that holds text. When it is already there with something else, this goes to the note as `origin: text`.
    mutating func set(_ field: String, _ text: String, from origin: String) {
        let clean = SourceFields.long.contains(field) ? TextTidying.lines(text) : TextTidying.line(text)
        guard !clean.isEmpty else { return }
        if field == "note" { return notes.append(clean) }
        if let earlier = fields[field] {
            guard earlier != SourceFields.scalar(field, clean) else { return }
            note(origin, clean, because: Words(nl: "er is al een ander(e) `\(field)`", en: "there already is another `\(field)`"))
        } else {
            fields[field] = SourceFields.scalar(field, clean)
            if text.utf8.contains(0x0A), text.contains("-\n") { broken.append(.init(name: field, value: .string(TextTidying.lines(text)))) }
        }
    }

    mutating func replace(_ field: String, _ value: Plain?) { fields[field] = value }

    /// The longest list of authors that there is has some fifteen thousand, and does not fit into a record.
    static let maximumNames = 10_000

    /// Sets names; later ones join the earlier. What is beyond ``maximumNames`` is not even looked at.
    mutating func add(_ names: @autoclosure () -> some Sequence<PersonName>, to field: String) {
        let count = self.names[field]?.count ?? 0
        guard count <= Self.maximumNames else { return }
        let fresh = names().lazy.map(\.plain).filter { !$0.fields.isEmpty }.prefix(Self.maximumNames + 1 - count)
        self.names[field, default: []] += fresh
    }

    /// The lists of names, without what is too much.
    private mutating func setNames() {
        for (field, list) in names.sorted(by: { $0.key < $1.key }) where !list.isEmpty {
            let bare = list.prefix(Self.maximumNames).map { withoutAdditions($0) }
            fields[field] = .array(bare)
            guard list.count > Self.maximumNames else { continue }
            remark(Words(
                nl: "van `\(field)` zijn alleen de eerste 10.000 namen overgenomen", en: "of `\(field)` only the first 10,000 names were taken"))
        }
    }

    private mutating func withoutAdditions(_ name: Plain) -> Plain {
        guard let (bare, additions) = NameAdditions.removed(from: name) else { return name }
        let (list, family) = (additions.joined(separator: ", "), PersonName(bare).name.inverted)
        remark(Words(nl: "‘\(list)’ bij ‘\(family)’ is geen deel van de naam en is weggelaten", en: "‘\(list)’ with ‘\(family)’ is no part of the name and was left out"))
        return bare
    }

    mutating func addKeywords(_ words: [String]) {
        keywords += words.map(TextTidying.line).filter { !$0.isEmpty }
    }

    /// Adds an ISBN or ISSN; several stand side by side, each once.
    mutating func addSerial(_ number: String, to field: String) {
        let digits = number.filter { $0.isNumber || $0 == "X" || $0 == "x" }.uppercased()
        if serialDigits.insert(digits).inserted { serials[field, default: []].append(number) }
    }

    /// A value without a place of its own: a line `name: text` in the note.
    mutating func note(_ name: String, _ text: String, because reason: Words? = nil) {
        let clean = TextTidying.line(text)
        guard !clean.isEmpty else { return }
        notes.append("\(name): \(clean)")
        let why = reason ?? Words(nl: "een bron heeft daar geen veld voor", en: "a source has no field for it")
        remark(Words(nl: "`\(name)` staat in de aantekening: \(why.nl)", en: "`\(name)` went to the note: \(why.en)"))
    }

    /// A value that says nothing about the source itself.
    mutating func drop(_ name: String) {
        if dropped.count < 50, !dropped.contains(name) { dropped.append(name) }
    }

    mutating func remark(_ words: Words) {
        if remarks.count < 100 { remarks.append(words) }
    }

    /// - Parameter name: the type as the file has it; empty when it has none.
    mutating func remark(unknownType name: String) {
        remark(name.isEmpty
            ? Words(nl: "er staat geen soort bij; het is een `document` geworden", en: "it has no type; it became a `document`")
            : Words(nl: "de soort `\(name)` is onbekend; het is een `document` geworden", en: "the type `\(name)` is unknown; it became a `document`"))
    }

    /// What groei wrote beside the fields of the format, for what these cannot say; null takes a field away.
    mutating func restore(_ json: Plain) {
        exact += json.fields.filter { $0.name != ExactFields.id }
        if let id = json[ExactFields.id]?.string, SourceID.slug(id, maximum: 200).utf8.elementsEqual(id.utf8), !id.isEmpty { exactID = id }
    }

    /// The entry, or nil with a finding when it cannot be a source.
    mutating func finish(_ range: Range<Int>, called name: String? = nil, _ log: inout ImportLog) -> ImportedEntry? {
        setNames()
        for (field, list) in serials { fields[field] = .string(list.joined(separator: ", ")) }
        if !keywords.isEmpty { fields["keyword"] = .string(((text("keyword").map { [$0] } ?? []) + keywords).joined(separator: ", ")) }
        if !notes.isEmpty { fields["note"] = .string(notes.joined(separator: "\n")) }
        if fields["type"] == nil { fields["type"] = "document" }
        let place = log.text.place(range)
        let literal = exact.isEmpty ? nil : LiteralFields(fields: fields, exact: Set(exact.map(\.name)))
        for field in exact { fields[field.name] = field.value.isNull ? Plain?.none : field.value }
        if !dropped.isEmpty {
            let list = dropped.prefix(20).map { "`\($0)`" }.joined(separator: ", ") + (dropped.count > 20 ? ", …" : "")
            remark(Words(nl: "weggelaten, want gegevens van een programma: \(list)", en: "left out, as data of some program: \(list)"))
        }
        guard has("title") || has("author") else {
            log.add(.noTitleNorAuthor(key ?? name), range)
            return nil
        }
        let record = SourceFields.record(fields)
        return ImportedEntry(record: record, key: key, id: exactID ?? ProposedID.of(record, key: key), place: place, remarks: remarks, broken: broken.filter { !SourceFields.long.contains($0.name) }, literal: literal)
    }
}

/// The id to propose for a source that is read from a file.
enum ProposedID {
    static func of(_ record: Plain, key: String?) -> String {
        if let key, key.utf8.count <= 60, key.utf8.contains(UInt8(ascii: "-")), SourceID.slug(key).utf8.elementsEqual(key.utf8) { return key }
        let author = record["author"]?.items.first.map { PersonName($0).name }
        let year: String? = switch record["issued"] { case .string(let text)?, .number(let text)?: text; default: nil }
        return SourceID.propose(author: author, title: record["title"]?.string, year: year.map(PublicationDate.year))
    }
}
