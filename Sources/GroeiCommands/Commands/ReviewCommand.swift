import ArgumentParser
import Diagnostics
import Editorial
import Rendering
import Workspace

struct ReviewCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: spoken("Bekijk wat een voorstel verandert: eerst in de conclusies, dan per record.", "See what a proposal changes: first in the conclusions, then per record."),
        discussion: spoken("Voorbeeld: groei review latham-2007 --out voorstel.html", "Example: groei review latham-2007 --out proposal.html"))

    @OptionGroup var options: GlobalOptions
    @Argument(help: ArgumentHelp(spoken("Het id van het voorstel.", "The id of the proposal."), valueName: "id"), completion: .proposals)
    var id: String
    @Option(help: ArgumentHelp(spoken("Vorm: text, markdown, html of json.", "Form: text, markdown, html or json."), valueName: spoken("vorm", "form")))
    var output: ChangeForm?
    @OptionGroup var file: FileOption

    func run(in context: Context) throws -> Int32 {
        let workspace = try context.workspace()
        return try ReviewPage(workspace, try workspace.accepted(), id).show(context, as: output, to: file.out)
    }
}

struct ApproveCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: spoken("Keur een voorstel goed.", "Approve a proposal."),
        discussion: spoken(
            "De goedkeuring geldt voor de inhoud zoals die nu is; verandert die, dan vervalt ze. Je eigen voorstel kun je niet goedkeuren.\n\nVoorbeeld: groei approve latham-2007 --reason 'Bron gelezen; bevindingen kloppen'",
            "The approval holds for the content as it is now; when that changes it is void. You cannot approve your own proposal.\n\nExample: groei approve latham-2007 --reason 'Read the source; claims are right'"))

    @OptionGroup var options: GlobalOptions
    @OptionGroup var verdict: VerdictOptions
    @Option(help: ArgumentHelp(spoken("Waarom; mag weg.", "Why; may be left out."), valueName: spoken("tekst", "text")))
    var reason: String?

    func run(in context: Context) throws -> Int32 {
        try verdict.give(.approve, reason: reason, context)
    }
}

struct ReturnCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "return",
        abstract: spoken("Geef een voorstel terug om het aan te passen.", "Return a proposal to be adjusted."),
        discussion: spoken("Voorbeeld: groei return latham-2007 --reason 'Graag de onderzochte groep noemen'", "Example: groei return latham-2007 --reason 'Please name the population'"))

    @OptionGroup var options: GlobalOptions
    @OptionGroup var verdict: VerdictOptions
    @Option(help: ArgumentHelp(spoken("Wat er anders moet.", "What should be different."), valueName: spoken("tekst", "text")))
    var reason: String

    func run(in context: Context) throws -> Int32 {
        try verdict.give(.return, reason: reason, context)
    }
}

/// What approving and returning share.
struct VerdictOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(spoken("Het id van het voorstel.", "The id of the proposal."), valueName: "id"), completion: .proposals)
    var id: String
    @Option(help: ArgumentHelp(spoken("Welk aspect je beoordeelt, als het document er meer kent.", "Which aspect you review, where the document has several."), valueName: spoken("aspect", "aspect")))
    var aspect: String?
    @Option(help: ArgumentHelp(spoken("Alleen als de inhoud nog deze vingerafdruk heeft (de eerste tekens volstaan).", "Only if the content still has this digest (its first characters will do)."), valueName: spoken("vingerafdruk", "digest")))
    var digest: String?

    func give(_ verdict: Review.Verdict, reason: String?, _ context: Context) throws -> Int32 {
        let workspace = try context.workspace()
        let open = try workspace.review(id, verdict: verdict, aspect: aspect, reason: reason, digest: digest)
        let language = context.language(of: open.snapshot.corpus)
        if context.format == .json {
            context.console.out(JSON.dictionary([
                "id": .string(open.id), "verdict": .string(verdict.rawValue), "digest": .string(open.state.digest), "approved": .bool(open.state.isApproved),
            ]).text())
            return 0
        }
        let page = try ReviewPage(workspace, try workspace.accepted(), open)
        context.console.out((verdict == .return ? returned(page) : approved(page, page.obstacles(language))).in(language))
        return 0
    }

    private func returned(_ page: ReviewPage) -> Words {
        let id = page.open.id
        guard page.trial.needsUpdate else {
            return Words(nl: "Voorstel `\(id)` is teruggegeven. De indiener past het aan met: groei proposal resume \(id)",
                en: "Proposal `\(id)` was returned. The proposer adjusts it with: groei proposal resume \(id)")
        }
        return Words(
            nl: "Voorstel `\(id)` is teruggegeven. De indiener haalt er eerst bij wat intussen aanvaard is: groei proposal update \(id)\nen past het dan aan met: groei proposal resume \(id)",
            en: "Proposal `\(id)` was returned. The proposer first brings in what was accepted meanwhile: groei proposal update \(id)\nand then adjusts it with: groei proposal resume \(id)")
    }

    private func approved(_ page: ReviewPage, _ obstacles: [Words]) -> Words {
        let id = page.open.id
        guard !obstacles.isEmpty else {
            return Words(nl: "Goedgekeurd. Er is niets meer nodig; een beheerder aanvaardt het met: groei accept \(id)",
                en: "Approved. Nothing more is needed; a maintainer accepts it with: groei accept \(id)")
        }
        let (nl, en) = (obstacles.map(\.nl).joined(separator: "; "), obstacles.map(\.en).joined(separator: "; "))
        return Words(nl: "Goedgekeurd. Nog nodig voor aanvaarding: \(nl).\nBekijk het met: groei review \(id)",
            en: "Approved. Still needed for acceptance: \(en).\nSee it with: groei review \(id)")
    }
}
