import ArgumentParser
import Diagnostics
import Editorial
import Rendering
import Git
import Workspace

struct ProposeCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: spoken("Dien in wat je gewijzigd hebt.", "Propose what you changed."),
        discussion: spoken(
            "Je wijzigingen gaan naar een voorstel, dat anderen beoordelen; je werkkopie wordt weer het vastgestelde document.\n\nVoorbeeld: groei propose --title 'Bron Latham & Vogt (2007) toegevoegd'",
            "Your changes go to a proposal, which others review; your working copy becomes the accepted document again.\n\nExample: groei propose --title 'Add source Latham & Vogt (2007)'"))

    @OptionGroup var options: GlobalOptions

    @Option(help: ArgumentHelp(spoken("Wat het voorstel doet, in één zin.", "What the proposal does, in one sentence."), valueName: spoken("tekst", "text")))
    var title: String?
    @Option(help: ArgumentHelp(spoken("Toelichting voor wie beoordeelt.", "Explanation for the reviewer."), valueName: spoken("tekst", "text")))
    var description: String?
    @Option(help: ArgumentHelp(spoken("Het id van het voorstel; anders volgt het uit de titel.", "The id of the proposal; otherwise it follows from the title."), valueName: "id"))
    var id: String?
    @Option(help: ArgumentHelp(spoken("Voeg toe aan dit open voorstel.", "Add to this open proposal."), valueName: "id"), completion: .proposals)
    var update: String?
    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(spoken("Laat zien wat er zou gebeuren.", "Show what would happen.")))
    var isDryRun = false

    func run(in context: Context) throws -> Int32 {
        let workspace = try context.workspace()
        var request = ProposeRequest()
        (request.title, request.description, request.id, request.update, request.isDryRun) = (title, description, id, update, isDryRun)
        let outcome = try workspace.propose(request)
        let language = context.language(of: outcome.changes.new)
        if !isDryRun { context.console.did(done(outcome)) }
        if context.format == .json {
            context.console.out(JSON.dictionary([
                "id": .string(outcome.id), "new": .bool(outcome.isNew), "commit": .string(outcome.commit.description), "written": .bool(!isDryRun),
                "changes": ChangeRenderer.json(outcome.changes, ends: ChangeEnds(old: Words(nl: "vastgesteld", en: "accepted").in(language), new: Words(nl: "voorstel \(outcome.id)", en: "proposal \(outcome.id)").in(language)), in: language),
                "renamed": outcome.renamed.json,
            ]).text())
            return 0
        }
        context.warn(outcome.findings, language)
        for change in outcome.isDescribed ? [] : outcome.changes.reviewed {
            let corpus = change.new == nil ? outcome.changes.old : outcome.changes.new
            context.console.out("  \(change.kind.words.in(language).padded(to: 11)) \(change.address)  \(corpus.label(of: change.address, in: language).oneLine(70))")
        }
        for path in outcome.schemas { context.console.out("  \(RecordChange.Kind.changed.words.in(language).padded(to: 11)) \(path)") }
        context.console.out(done(outcome).in(language))
        for addition in outcome.renamed {
            context.console.error(Words(
                nl: "Het voorstel had al een ander record `\(addition.from)`. Wat je nu toevoegt, heet daarin `\(addition.to)`.",
                en: "The proposal had another record `\(addition.from)` already. What you add now is called `\(addition.to)` in it.").in(language))
        }
        for path in outcome.left {
            context.console.error(Words(nl: "`\(path)` is tijdens het indienen nog bewerkt en blijft daarom staan.", en: "`\(path)` was edited while proposing, and therefore stays.").in(language))
        }
        return 0
    }

    private func done(_ outcome: ProposeOutcome) -> Words {
        if isDryRun { return Words(nl: "Er is niets veranderd (--dry-run). Het voorstel zou `\(outcome.id)` heten.", en: "Nothing was changed (--dry-run). The proposal would be called `\(outcome.id)`.") }
        if outcome.isUnchanged {
            return Words(
                nl: "Er was niets gewijzigd: voorstel `\(outcome.id)` blijft zoals het was. Je werkkopie is weer het vastgestelde document.",
                en: "Nothing was changed: proposal `\(outcome.id)` stays as it was. Your working copy is the accepted document again.")
        }
        if outcome.isDescribed {
            let title = outcome.changes.new[Proposal.address(outcome.id)].flatMap(Proposal.init)?.title ?? outcome.id
            return Words(
                nl: "Titel en toelichting van voorstel `\(outcome.id)` (‘\(title)’) zijn bijgewerkt; aan de inhoud is niets gewijzigd.\nJe werkkopie is weer het vastgestelde document.",
                en: "Title and description of proposal `\(outcome.id)` (‘\(title)’) were updated; its content was not changed.\nYour working copy is the accepted document again.")
        }
        return outcome.isNew
            ? Words(
                nl: "Ingediend als voorstel `\(outcome.id)`. Je werkkopie is weer het vastgestelde document.\nWie beoordeelt, kijkt met: groei review \(outcome.id)",
                en: "Proposed as `\(outcome.id)`. Your working copy is the accepted document again.\nA reviewer looks at it with: groei review \(outcome.id)")
            : Words(
                nl: "Toegevoegd aan voorstel `\(outcome.id)`. Eerdere goedkeuringen gelden niet meer als de inhoud veranderd is.\nBekijk het met: groei review \(outcome.id)",
                en: "Added to proposal `\(outcome.id)`. Earlier approvals are void where the content changed.\nSee it with: groei review \(outcome.id)")
    }
}
