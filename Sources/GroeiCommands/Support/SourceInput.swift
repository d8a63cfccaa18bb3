import Bibliography
import Diagnostics
import FoundationEssentials
import Records
import Workspace

/// What `groei source add` is given: a file that is there, else something to look up.
enum SourceInput {
    /// `-` is standard input.
    case file(String)
    case key(LookupKey)

    /// - Parameter words: the arguments; an ISBN may be several.
    static func read(_ words: [String], _ context: Context, isFile: Bool) throws(Failure) -> SourceInput? {
        guard !words.isEmpty else { return nil }
        let text = words.joined(separator: " ")
        if isFile || text == "-" || FileManager.default.fileExists(atPath: context.surroundings.path(text)) { return .file(text) }
        if text.split(separator: " ").count(where: { (try? LookupKey.read(String($0))) != nil }) > 1 { throw .severalAtOnce }
        if let key = try LookupKey.read(text) { return .key(key) }
        guard words.count == 1 else { throw .severalAtOnce }
        return .file(text)
    }
}

extension Failure {
    fileprivate static let severalAtOnce = Failure(
        .usage, Words(nl: "geef één bestand, DOI, ISBN of webadres tegelijk", en: "give one file, DOI, ISBN or web address at a time"),
        hint: Words(nl: "Veel bronnen ineens? Zet ze in één bestand: BibTeX, RIS, CSL-JSON, EndNote-XML, CSV.", en: "Many sources at once? Put them in one file: BibTeX, RIS, CSL-JSON, EndNote XML, CSV."))
}

extension DraftWork {
    /// What is known of a source elsewhere, with what was given over it; a note of one's own stands above the other.
    func lookUp(_ key: LookupKey, _ given: [Plain.Field]) throws(Failure) -> (fields: [Plain.Field], remarks: [Words]) {
        let entry = try SourceLookup(context.surroundings).find(key)
        var fields = entry.record.fields.filter { field in !given.contains { $0.name == field.name } } + given
        if let index = fields.firstIndex(where: { $0.name == "note" }), let own = fields[index].value.string, let found = entry.record["note"]?.string, own != found {
            fields[index].value = .string(own + "\n" + found)
        }
        return (fields, entry.remarks)
    }
}

extension LookupKey {
    /// The fields that it settles, except those that were given. What kind of source an address leads to it does not tell.
    func plainFields(besides given: [Plain.Field]) -> [Plain.Field] {
        let isAddress = if case .url = self { true } else { false }
        return fields.filter { field in !(isAddress && field.name == "type") && !given.contains { $0.name == field.name } }.map { .init(name: $0.name, value: .string($0.text)) }
    }
}
