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
        let sound = items.filter { if case .success = $0.outcome { true } else { false } }
        guard !sound.isEmpty else { return [] }
        prompt.say(Words(nl: "In \(file):", en: "In \(file):"))
        for (index, item) in sound.prefix(Self.longest).enumerated() { work.context.console.error("  \(index + 1). \(label(item))") }
        if sound.count > Self.longest { prompt.say(Words(nl: "  … en nog \(sound.count - Self.longest)", en: "  … and \(sound.count - Self.longest) more")) }
        guard sound.count > 1 else { return try isWanted(sound[0], Words(nl: "Toevoegen?", en: "Add it?")) ? sound : [] }
        let question = Words(nl: "Voeg alle \(sound.count) toe? (j/n/een voor een) ", en: "Add all \(sound.count)? (y/n/one by one) ")
        while true {
            let answer = try prompt.line(question.in(work.language))
            if let isYes = Prompt.meaning(answer) { return isYes ? sound : [] }
            if !answer.isEmpty, ["een voor een", "one by one"].contains(where: { $0.hasPrefix(answer.lowercased()) }) { return try oneByOne(sound) }
            prompt.say(Words(nl: "Typ j, n of een.", en: "Type y, n or one."))
        }
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
