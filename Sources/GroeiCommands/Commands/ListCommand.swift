import ArgumentParser
import Diagnostics
import Editorial
import Workspace

struct ListCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: spoken("Noem de records van een soort.", "List the records of a type."),
        discussion: spoken("Zonder soort: welke soorten er zijn en hoeveel.\n\nVoorbeeld: groei list source", "Without a type: which types there are and how many.\n\nExample: groei list source"))

    @OptionGroup var options: GlobalOptions
    @OptionGroup var at: AtOption

    @Argument(help: ArgumentHelp(spoken("De soort, bijvoorbeeld source, claim of effect.", "The type, such as source, claim or effect."), valueName: spoken("soort", "type")), completion: .types)
    var type: String?

    func run(in context: Context) throws -> Int32 {
        let corpus = try context.snapshot(try context.workspace(), at: at.at).corpus
        let language = context.language(of: corpus)
        guard let type else {
            listTypes(corpus, context, language)
            return 0
        }
        let name = try corpus.findType(type).name
        let records = corpus.records(of: name)
        warnOfUnreadable(corpus.unreadable, of: [name], context, language)
        if context.format == .json {
            context.console.out(JSON.array(records.map { record in
                JSON.dictionary(["address": .string(record.address.description), "label": .string(corpus.label(of: record, in: language)), "path": .string(record.path)])
            }).text())
            return 0
        }
        let width = records.map(\.id.count).max() ?? 0
        let roles = name == "person" ? roles(corpus, language) : [:]
        for record in records {
            context.console.out(record.id.padded(to: width) + "  " + corpus.label(of: record, in: language).oneLine(100) + (roles[record.id] ?? ""))
        }
        if records.isEmpty, !corpus.unreadable.hasAny(of: name) { context.console.error(Words(nl: "Nog geen.", en: "None yet.").in(language)) }
        return 0
    }

    /// What everybody may do, by id: ` (beoordelaar, beheerder)`.
    private func roles(_ corpus: Corpus, _ language: Language) -> [String: String] {
        Dictionary(uniqueKeysWithValues: People(corpus).all.map { person in
            let names = Role.allCases.filter(person.roles.contains).map { $0.words.in(language) }
            return (person.id, names.isEmpty ? "" : "  (\(names.joined(separator: ", ")))")
        })
    }

    private func warnOfUnreadable(_ unreadable: UnreadableRecords, of types: [String], _ context: Context, _ language: Language) {
        let names = unreadable.types.filter(types.contains).map { $0 + "/…" }.sorted()
            + unreadable.addresses.filter { types.contains($0.type) && !unreadable.types.contains($0.type) }.map(\.description).sorted()
        guard !names.isEmpty else { return }
        let list = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
        context.warn([
            Failure(
                .findings, Words(nl: "wat niet gelezen kan worden, staat er niet bij: \(list)", en: "what cannot be read is not among them: \(list)"),
                hint: Words(nl: "`groei check` laat zien wat er mis is.", en: "`groei check` shows what is wrong.")),
        ], language)
    }

    private func listTypes(_ corpus: Corpus, _ context: Context, _ language: Language) {
        let rows = corpus.types.all.map { ($0, corpus.records(of: $0.name).count) }
        warnOfUnreadable(corpus.unreadable, of: corpus.types.names, context, language)
        if context.format == .json {
            context.console.out(JSON.array(rows.map { type, count in
                JSON.dictionary(["type": .string(type.name), "label": .string(type.label.in(language)), "count": .integer(count)])
            }).text())
            return
        }
        for (type, count) in rows {
            context.console.out("\(type.name.padded(to: 12))\(String(count).leftPadded(to: 6))  \(type.label.in(language))")
        }
    }
}

extension String {
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
    func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }

    /// On one line and safe to print, cut off with `…` past a number of characters.
    func oneLine(_ limit: Int) -> String {
        let line = TerminalText.safe(split(whereSeparator: \.isNewline).joined(separator: " "))
        return line.count > limit ? line.prefix(limit - 1) + "…" : line
    }
}
