import Bibliography
import Diagnostics
import Editorial
import Records
import Workspace

/// Which of the sources in a file to add, asked on a terminal.
struct SourceChoice {
    private let work: DraftWork
    private let file: String
    private let prompt: Prompt
    /// The longest list that is read out as a whole.
    private static let longest = 30

    init(_ work: DraftWork, _ file: String) {
        self.work = work
        self.file = file
        prompt = Prompt(console: work.context.console, language: work.language)
    }

    /// Those that the user wants, and that can be.
    func choose(_ items: [SourceImport.Item]) throws(Failure) -> [SourceImport.Item] {
        let all = items.filter { if case .success = $0.outcome { true } else { false } }
        guard !all.isEmpty else { return [] }
        var sound = all
        prompt.say(Words(nl: "In \(file):", en: "In \(file):"))
        list(sound)
        guard sound.count > 1 else { return try isWanted(sound[0], Words(nl: "Toevoegen?", en: "Add it?")) ? sound : [] }
        while true {
            let answer = try prompt.line(question(sound.count, of: all.count).in(work.language))
            if let isYes = Prompt.meaning(answer) { return isYes ? sound : [] }
            if !answer.isEmpty, ["een voor een", "one by one"].contains(where: { $0.hasPrefix(answer.lowercased()) }) { return try oneByOne(sound) }
            let found = answer.isEmpty ? all : self.found(answer, all)
            if found.isEmpty { prompt.say(Words(nl: "‘\(answer)’ is er niet bij. Typ j, n, een, of een deel van een naam.", en: "‘\(answer)’ is not among them. Type y, n, one, or part of a name.")) } else { sound = found }
            if !found.isEmpty { list(sound) }
        }
    }

    private func question(_ count: Int, of all: Int) -> Words {
        let narrow = count < all
            ? Words(nl: "leeg voor alle \(all)", en: "empty for all \(all)") : Words(nl: "een deel van een naam", en: "part of a name")
        return count == 1
            ? Words(nl: "Voeg deze toe? (j/n, of \(narrow.nl)) ", en: "Add this one? (y/n, or \(narrow.en)) ")
            : Words(nl: "Voeg \(count < all ? "deze" : "alle") \(count) toe? (j/n/een voor een, of \(narrow.nl)) ", en: "Add \(count < all ? "these" : "all") \(count)? (y/n/one by one, or \(narrow.en)) ")
    }

    private func list(_ items: [SourceImport.Item]) {
        for (index, item) in items.prefix(Self.longest).enumerated() { work.context.console.error("  \(index + 1). \(label(item))") }
        prompt.sayUnlisted(items.count - Self.longest)
    }

    /// Those in whose name all words occur.
    private func found(_ answer: String, _ items: [SourceImport.Item]) -> [SourceImport.Item] {
        let options = items.indices.map { Prompt.Option(value: "\(items[$0].draft.id)#\($0)", label: label(items[$0])) }
        return Prompt.matches(answer, options).compactMap { option in option.value.split(separator: "#").last.flatMap { Int($0) }.map { items[$0] } }
    }

    private func oneByOne(_ items: [SourceImport.Item]) throws(Failure) -> [SourceImport.Item] {
        var chosen: [SourceImport.Item] = []
        var refused: Set<String> = []
        for item in items {
            let source = item.entry.type == "source" ? nil : item.draft.fields["source"]?.string
            // A claim of a source that is not wanted has nothing to stand on.
            if let source, refused.contains(source) { continue }
            if try isWanted(item, Words(nl: "Toevoegen?", en: "Add it?")) { chosen.append(item) } else if source == nil { refused.insert(item.draft.id) }
        }
        return chosen
    }

    private func isWanted(_ item: SourceImport.Item, _ question: Words) throws(Failure) -> Bool {
        if case .success(let written) = item.outcome {
            work.context.console.error("\n# \(written.record.path)\n" + written.text + item.remarks.map { "# \($0.in(work.language))\n" }.joined())
        }
        return try prompt.confirm(question)
    }

    /// `Van den Berg & Voorbeeldinstituut (2024): Uitval & begeleiding`.
    private func label(_ item: SourceImport.Item) -> String {
        guard case .success(let written) = item.outcome else { return item.draft.id }
        let label = work.snapshot.corpus.label(of: written.record, in: work.language)
        return label + (written.record.text("title").flatMap { label.contains($0) ? nil : ": \($0)" } ?? "")
    }
}
