import ArgumentParser
import Diagnostics
import Editorial
import Records
import Rendering
import Workspace

struct ShowCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: spoken("Laat een record zien.", "Show a record."),
        discussion: spoken(
            "Met wat ernaar verwijst, en bij een effect of voorwaarde wat de bronnen ervan zeggen. ADRES@REVISIE leest een andere versie.\n\nVoorbeeld: groei show effect/opleidingsrendement@1.0.0",
            "With what refers to it, and for an effect or condition what the sources say of it. ADDRESS@REVISION reads another version.\n\nExample: groei show effect/opleidingsrendement@1.0.0"))

    @OptionGroup var options: GlobalOptions
    @OptionGroup var at: AtOption

    @Argument(help: ArgumentHelp(spoken("Het adres: soort/id.", "The address: type/id."), valueName: spoken("adres", "address")), completion: .addresses)
    var address: String

    func run(in context: Context) throws -> Int32 {
        let (corpus, record) = try find(try context.workspace(), context)
        let language = context.language(of: corpus)
        let referrers = corpus.referring(to: record.address)
        if context.format == .json {
            context.console.out(JSON.dictionary([
                "address": .string(record.address.description), "label": .string(corpus.label(of: record, in: language)),
                "path": .string(record.path), "record": JSON(record.root.plain),
                "referredBy": .array(referrers.map { .string($0.address.description) }),
            ]).text())
            return 0
        }
        context.console.out(text(record, referrers, corpus, language))
        return 0
    }

    /// An e-mail address has an `@` too: then somebody is meant who has it.
    private func find(_ workspace: Workspace, _ context: Context) throws -> (Corpus, Record) {
        let parts = address.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if parts.count > 1, at.at != nil || workspace.root != nil {
            let corpus = try context.snapshot(workspace, at: at.at).corpus
            if let person = corpus.record(called: address, among: ["person"]) { return (corpus, person) }
        }
        let corpus = try context.snapshot(workspace, at: parts.count > 1 ? parts[1] : at.at).corpus
        return (corpus, try corpus.find(parts[0]))
    }

    private func text(_ record: Record, _ referrers: [Record], _ corpus: Corpus, _ language: Language) -> String {
        var lines = ["\(record.address)  \(corpus.label(of: record, in: language).oneLine(100))", ""]
        let source = TerminalText.safe(String(decoding: record.tree.source.bytes, as: UTF8.self).replacing("\r\n", with: "\n"))
        lines += source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        if corpus.types.subjects.contains(record.address.type) {
            let evidence = EvidenceMap(corpus, only: [record.address])[record.address]
            lines += ["", Words(nl: "Onderbouwing: ", en: "Evidence: ").in(language) + "\(evidence.conclusion.words.in(language)): \(evidence.words.in(language))"]
        }
        if !referrers.isEmpty {
            lines += ["", Words(nl: "Hiernaar verwijst:", en: "Referred to by:").in(language)]
            lines += referrers.map { "  \($0.address)  \(corpus.label(of: $0, in: language).oneLine(80))" }
        }
        return lines.joined(separator: "\n")
    }
}
