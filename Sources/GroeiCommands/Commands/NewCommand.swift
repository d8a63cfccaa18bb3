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
        var fields = work.typed(try draft.fields(work.type))
        let missing = work.type.root.properties.map { work.type.fields[$0] }
            .filter { field in field.isRequired && !fields.contains { $0.name == field.name } }
        if !missing.isEmpty, draft.mayAsk(context) {
            let prompt = Prompt(console: context.console, language: work.language)
            let given = fields
            for field in missing { fields.append(.init(name: field.name, value: try ask(field, prompt, work))) }
            if !draft.mends { fields = try work.mended(answers: fields, besides: given, draft) }
        }
        let mended = try work.mended(fields, draft)
        let title = ["title", "name", "statement"].lazy.compactMap { Plain.object(mended.fields)[$0]?.string }.first
        let slug = SourceID.slug(title ?? "")
        try work.finish(mended, called: slug.isEmpty ? work.type.name : slug, draft, next: { address in
            work.type.isMarkdown
                ? Words(nl: "Schrijf de tekst met `groei edit \(address)`, en zet het tekstdeel in de indeling van `corpus/document.yaml`.",
                    en: "Write the text with `groei edit \(address)`, and put the section in the outline of `corpus/document.yaml`.")
                : Words(nl: "Klaar? Dien het in: groei propose --title '…'", en: "Done? Propose it: groei propose --title '…'")
        })
        return 0
    }

    private func ask(_ field: Field, _ prompt: Prompt, _ work: DraftWork) throws(Failure) -> Plain {
        let label = field.words.in(prompt.language)
        let items = work.type.items(of: field)
        let references = items?.reference ?? field.reference
        let value: (String) -> Plain = { field.types.contains("array") ? .array([FieldInput.item($0, of: field, in: work.type)]) : FieldInput.value($0, for: field) }
        if !references.isEmpty {
            let options = references.flatMap { work.snapshot.corpus.ordered($0) }.map { record in
                Prompt.Option(value: references.count == 1 ? record.id : record.address.description, label: work.snapshot.corpus.label(of: record, in: prompt.language))
            }
            if !options.isEmpty, let choice = try prompt.choice(label, options) { return value(choice) }
        }
        let choices = items?.choices ?? field.choices
        if !choices.isEmpty, let choice = try prompt.choice(label, choices.map({ Prompt.Option(value: $0, label: (items ?? field).words(for: $0).in(prompt.language)) })) {
            return value(choice)
        }
        return value(try prompt.text(label, isRequired: true, keepsLines: field.text != nil))
    }
}
