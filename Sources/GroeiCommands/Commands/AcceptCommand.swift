import ArgumentParser
import Diagnostics
import Editorial
import Rendering
import Git
import Workspace

struct AcceptCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: spoken("Neem een goedgekeurd voorstel op in het document.", "Take an approved proposal into the document."),
        discussion: spoken(
            "Is het document intussen veranderd, dan voegt groei record voor record samen, en weigert waar twee mensen hetzelfde veld wijzigden.\n\nVoorbeeld: groei accept latham-2007",
            "Where the document has changed meanwhile, groei merges record by record, and refuses where two people changed the same field.\n\nExample: groei accept latham-2007"))

    @OptionGroup var options: GlobalOptions
    @Argument(help: ArgumentHelp(spoken("Het id van het voorstel.", "The id of the proposal."), valueName: "id"), completion: .proposals)
    var id: String
    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(spoken("Laat zien of het kan, en verander niets.", "Show whether it can be done, and change nothing.")))
    var isDryRun = false

    func run(in context: Context) throws -> Int32 {
        let outcome = try context.workspace().accept(id, isDryRun: isDryRun)
        let language = context.language(of: outcome.changes.new)
        let done = isDryRun
            ? Words(nl: "Dit kan: voorstel `\(outcome.proposal.id)` past op `\(outcome.branch)`. Er is niets veranderd (--dry-run).",
                en: "This can be done: proposal `\(outcome.proposal.id)` fits `\(outcome.branch)`. Nothing was changed (--dry-run).")
            : Words(nl: "Aanvaard: ‘\(outcome.proposal.title)’ staat nu in `\(outcome.branch)`.\nWat de volgende versie wordt, zie je met: groei release plan",
                en: "Accepted: ‘\(outcome.proposal.title)’ is now in `\(outcome.branch)`.\nSee what the next version will be with: groei release plan")
        if !isDryRun { context.console.did(done) }
        context.json(outcome.json(written: !isDryRun))
        if context.format == .text { context.console.out(done.in(language)) }
        return 0
    }
}

struct RejectCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject",
        abstract: spoken("Wijs een voorstel af.", "Reject a proposal."),
        discussion: spoken(
            "De inhoud komt niet in het document; het record van het voorstel wel, met de reden.\n\nVoorbeeld: groei reject latham-2007 --reason 'Gaat niet over Samen Opleiden'",
            "Its content does not enter the document; the record of the proposal does, with the reason.\n\nExample: groei reject latham-2007 --reason 'Not about the subject'"))

    @OptionGroup var options: GlobalOptions
    @OptionGroup var closing: ClosingOptions

    func run(in context: Context) throws -> Int32 {
        try closing.close(as: .rejected, Words(nl: "afgewezen", en: "rejected"), context)
    }
}

/// What rejecting and withdrawing share: neither takes the content over, both keep the record with the reason.
struct ClosingOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(spoken("Het id van het voorstel.", "The id of the proposal."), valueName: "id"), completion: .proposals)
    var id: String
    @Option(help: ArgumentHelp(spoken("Waarom.", "Why."), valueName: spoken("tekst", "text")))
    var reason: String

    func close(as status: Proposal.Status, _ done: Words, _ context: Context) throws -> Int32 {
        let workspace = try context.workspace()
        let outcome = try workspace.close(id, as: status, reason: reason)
        let words = Words(nl: "Voorstel `\(outcome.proposal.id)` is \(done.nl); het record met de reden staat op `\(outcome.branch)`.",
            en: "Proposal `\(outcome.proposal.id)` was \(done.en); its record with the reason is on `\(outcome.branch)`.")
        context.console.did(words)
        context.json(outcome.json(written: true))
        context.say(words, context.language(of: outcome.changes.new))
        let hasBranch = try workspace.proposalBranches().contains { $0.id == outcome.proposal.id }
        if !hasBranch { context.say(outcome.wayBack, context.language(of: outcome.changes.new)) }
        return 0
    }
}

extension DecisionOutcome {
    /// How to propose the same again: git forgets it in time, for what is not in the document belongs to nobody.
    var wayBack: Words {
        let command = "git switch -c \(Proposal.address(proposal.id).description.shellWord) \(tip.short)"
        return Words(
            nl: "De inhoud blijft in deze kloon nog een tijd bewaard als commit \(tip.short). Toch opnieuw indienen: \(command) en dan groei propose --title '…'",
            en: "Its content stays in this clone for some time, as commit \(tip.short). To propose it again after all: \(command) and then groei propose --title '…'")
    }

    /// What accepting, rejecting and withdrawing print as JSON.
    func json(written: Bool) -> KeyValuePairs<String, JSON> {
        ["id": .string(proposal.id), "commit": .string(commit.description), "branch": .string(branch), "written": .bool(written)]
    }
}
