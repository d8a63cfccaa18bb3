import ArgumentParser
import Diagnostics
import Editorial
import Rendering
import Workspace

struct RenderCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: spoken("Maak het leesbare document: HTML of Markdown.", "Make the document to read: HTML or Markdown."),
        discussion: spoken("Voorbeeld: groei render --at 1.0.0 --out effecten.html", "Example: groei render --at 1.0.0 --out effects.html"))

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case html, markdown
    }

    @OptionGroup var plain: PlainOptions
    @OptionGroup var at: AtOption
    @Option(name: .customLong("to"), help: ArgumentHelp(spoken("html of markdown.", "html or markdown."), valueName: spoken("vorm", "form")))
    var form: Form?
    @OptionGroup var file: FileOption
    /// Other commands have it: whoever gives it here is told what there is instead.
    @Option(help: .hidden) var format: String?

    var options: GlobalOptions { plain.global }

    func run(in context: Context) throws -> Int32 {
        guard format == nil || format == OutputFormat.text.rawValue else {
            throw Failure(
                .usage, Words(nl: "het document zelf is HTML of Markdown", en: "the document itself is HTML or Markdown"),
                hint: Words(nl: "Kies met --to html of --to markdown; gegevens geeft groei list, show of diff.", en: "Choose with --to html or --to markdown; for data use groei list, show or diff."))
        }
        let workspace = try context.workspace()
        let snapshot = try context.snapshot(workspace, at: at.at)
        if let finding = snapshot.corpus.refused.first {
            throw Failure(
                .findings, Words(nl: "niet alles kan gelezen worden, dus het document zou onvolledig zijn", en: "not everything can be read, so the document would be incomplete"),
                hint: Words(nl: "`groei check` laat zien wat er mis is.", en: "`groei check` shows what is wrong."), findings: [finding])
        }
        let language = context.language(of: snapshot.corpus)
        let digest = ContentDigest.of(snapshot.corpus)
        let version = snapshot.corpus.versions.last
        let options = RenderOptions(
            language: snapshot.corpus.language, version: version?.number.description, date: version?.date, digest: digest,
            isDraft: version?.digest != digest)
        let isMarkdown = (form ?? (file.out?.hasSuffix(".md") == true ? .markdown : .html)) == .markdown
        let text = isMarkdown ? MarkdownDocument.render(snapshot.corpus, options: options) : HTMLDocument.render(snapshot.corpus, options: options)
        try context.deliver(text, to: file.out, beside: workspace, language)
        return 0
    }
}
