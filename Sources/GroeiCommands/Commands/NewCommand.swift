import ArgumentParser
import Bibliography
import Diagnostics
import Editorial
import Records
import Workspace

struct NewCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: spoken("Maak een record van welke soort ook.", "Make a record of any type."),
        discussion: spoken(
            "De velden komen uit het schema van de soort; op een terminal vraagt groei naar wat nodig is.\n\nVoorbeeld: groei new effect --set title='Betere begeleiding' --set category=primair --set order=5",
            "The fields come from the schema of the type; on a terminal groei asks for what is needed.\n\nExample: groei new effect --set title='Better guidance' --set category=primair --set order=5"))

    @OptionGroup var options: GlobalOptions
    @OptionGroup var draft: DraftOptions

    @Argument(help: ArgumentHelp(spoken("De soort.", "The type."), valueName: spoken("soort", "type")), completion: .types)
    var type: String

    func run(in context: Context) throws -> Int32 {
        let work = try DraftWork(type, context)
        guard !work.type.isKeptByGroei else { throw Failure.keptByGroei }
        let fields = work.typed(try draft.fields(work.type))
        let form = RecordForm(prompt: Prompt(console: context.console, language: work.language), work: work)
        guard form.isComplete(fields) || !draft.mayAsk(context) else { return try ask(form, fields) }
        let mended = try work.mended(fields, draft)
        try work.finish(mended, called: name(mended.fields, work.type), draft, next: { next($0, work.type) })
        return 0
    }

    /// Asks what is missing, and shows it before it is written.
    private func ask(_ form: RecordForm, _ given: [Plain.Field]) throws -> Int32 {
        let work = form.work
        let fields = try work.mended(answers: form.complete(given), besides: given, draft)
        let dialogue = RecordDialogue(
            work: work, draft: draft, prompt: form.prompt, ask: { name throws(Failure) in try form.ask(name) },
            propose: { work.freeID(name($0, work.type)) })
        guard let written = try dialogue.finish(.init(fields: fields), asksID: false) else {
            form.prompt.say(.nothingWritten)
            return 0
        }
        if draft.isDryRun { return work.sayDryRun() }
        let address = written.record.address
        work.context.say(.added(address), work.language)
        work.context.say(next(address, work.type), work.language)
        return 0
    }

    /// The id that follows from what the record is called.
    private func name(_ fields: [Plain.Field], _ type: RecordType) -> String {
        let title = ["title", "name", "statement"].lazy.compactMap { Plain.object(fields)[$0]?.string }.first
        let slug = SourceID.slug(title ?? "")
        return slug.isEmpty ? type.name : slug
    }

    private func next(_ address: Address, _ type: RecordType) -> Words {
        type.isMarkdown
            ? Words(nl: "Schrijf de tekst met `groei edit \(address)`, en zet het tekstdeel in de indeling van `corpus/document.yaml`.",
                en: "Write the text with `groei edit \(address)`, and put the section in the outline of `corpus/document.yaml`.")
            : Words(nl: "Klaar? Dien het in: groei propose --title '…'", en: "Done? Propose it: groei propose --title '…'")
    }
}
