import ArgumentParser
import Diagnostics
import Editorial
import Git
import Rendering
import Workspace

struct ProposalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proposal", abstract: spoken("Voorstellen.", "Proposals."),
        subcommands: [
            ProposalListCommand.self, ProposalShowCommand.self, ProposalResumeCommand.self, ProposalUpdateCommand.self, ProposalWithdrawCommand.self,
        ])
}

struct ProposalListCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: spoken("Noem de open voorstellen.", "List the open proposals."),
        discussion: spoken("Voorbeeld: groei proposal list --all", "Example: groei proposal list --all"))

    @OptionGroup var options: GlobalOptions
    @Flag(help: ArgumentHelp(spoken("Ook wat al besloten is.", "Also what was decided.")))
    var all = false

    func run(in context: Context) throws -> Int32 {
        let workspace = try context.workspace()
        let accepted = try workspace.accepted()
        let language = context.language(of: accepted.corpus)
        let (open, problems) = try workspace.openProposals(accepted)
        context.warn(problems, language)
        let elsewhere = try workspace.proposalsElsewhere(accepted)
        let isJSON = context.format == .json
        var rows = open.map { ($0.id, $0.proposal, isJSON ? $0.standingName : $0.standing.in(language)) }
        if all {
            let status = accepted.corpus.types["proposal"]?.field(named: "status")
            rows += accepted.corpus.records(of: "proposal").compactMap(Proposal.init).map { proposal in
                (proposal.id, proposal, isJSON ? proposal.status.rawValue : status?.words(for: proposal.status.rawValue).in(language) ?? proposal.status.rawValue)
            }
        }
        if isJSON {
            context.console.out(JSON.array(rows.map { id, proposal, standing in
                JSON.dictionary([
                    "id": .string(id), "title": .string(proposal.title), "proposer": .string(proposal.proposer), "opened": .string(proposal.opened),
                    "status": .string(proposal.status.rawValue), "standing": .string(standing),
                ])
            }).text())
            return 0
        }
        let width = rows.map(\.0.count).max() ?? 0
        for (id, proposal, standing) in rows {
            context.console.out("\(id.padded(to: width))  \(proposal.opened.prefix(10))  \(proposal.title.oneLine(60))  (\(standing))")
        }
        for proposal in elsewhere { context.console.error(proposal.advice.in(language)) }
        if rows.isEmpty, elsewhere.isEmpty {
            context.console.error(Words(nl: "Er zijn geen open voorstellen. Wat besloten is, zie je met --all.", en: "There are no open proposals. See what was decided with --all.").in(language))
        }
        return 0
    }
}

struct ProposalShowCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: spoken("Laat een voorstel zien: wat het verandert en waar het staat.", "Show a proposal: what it changes and where it stands."),
        discussion: spoken("Voorbeeld: groei proposal show latham-2007", "Example: groei proposal show latham-2007"))

    @OptionGroup var options: GlobalOptions
    @Argument(help: ArgumentHelp(spoken("Het id van het voorstel.", "The id of the proposal."), valueName: "id"), completion: .proposals)
    var id: String

    func run(in context: Context) throws -> Int32 {
        let workspace = try context.workspace()
        let accepted = try workspace.accepted()
        let id = id.hasPrefix("proposal/") ? String(id.dropFirst(9)) : id
        if accepted.decision(on: id) != nil {
            var show = try ShowCommand.parse(["proposal/\(id)"])
            show.options = options
            return try show.run(in: context)
        }
        return try ReviewPage(workspace, accepted, id).show(context)
    }
}

struct ProposalResumeCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: spoken("Haal een voorstel terug in je werkkopie om eraan verder te werken.", "Take a proposal back into your working copy to work on it."),
        discussion: spoken("Bewerk daarna de bestanden en voer `groei propose` uit.\n\nVoorbeeld: groei proposal resume latham-2007", "Then edit the files and run `groei propose`.\n\nExample: groei proposal resume latham-2007"))

    @OptionGroup var options: GlobalOptions
    @Argument(help: ArgumentHelp(spoken("Het id van het voorstel.", "The id of the proposal."), valueName: "id"), completion: .proposals)
    var id: String

    func run(in context: Context) throws -> Int32 {
        let open = try context.workspace().resume(id)
        context.json(["id": .string(open.id), "branch": .string(open.branch), "commit": .string(open.tip.description)])
        context.say(
            Words(nl: "Je werkt nu aan voorstel `\(open.id)`. Klaar? Voer `groei propose` uit; dan is je werkkopie weer het vastgestelde document.",
                en: "You are working on proposal `\(open.id)`. Done? Run `groei propose`; your working copy is then the accepted document again."),
            context.language(of: open.snapshot.corpus))
        if open.isBehind {
            context.say(
                Words(nl: "Het document is intussen veranderd. Haal dat er na `groei propose` bij met: groei proposal update \(open.id)",
                    en: "The document has changed meanwhile. Bring that in after `groei propose`: groei proposal update \(open.id)"),
                context.language(of: open.snapshot.corpus))
        }
        return 0
    }
}

struct ProposalUpdateCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: spoken("Werk een voorstel bij met het document zoals het nu is.", "Bring the document as it is now into a proposal."),
        discussion: spoken(
            "Zegt welke velden botsen; --prefer kiest dan wie daar voorgaat. Een nieuw record waarvan het id intussen vergeven is, krijgt een ander.\n\nVoorbeeld: groei proposal update latham-2007 --prefer accepted",
            "Says which fields conflict; --prefer then chooses who wins. A new record whose id was taken meanwhile gets another.\n\nExample: groei proposal update latham-2007 --prefer accepted"))

    enum Preference: String, ExpressibleByArgument, CaseIterable {
        case proposal, accepted
    }

    @OptionGroup var options: GlobalOptions
    @Argument(help: ArgumentHelp(spoken("Het id van het voorstel.", "The id of the proposal."), valueName: "id"), completion: .proposals)
    var id: String
    @Option(help: ArgumentHelp(spoken("Wie voorgaat waar beide hetzelfde wijzigden: proposal of accepted.", "Who wins where both changed the same: proposal or accepted."), valueName: spoken("kant", "side")))
    var prefer: Preference?

    func run(in context: Context) throws -> Int32 {
        let workspace = try context.workspace()
        let preference: MergePreference = prefer.map { $0 == .proposal ? .ours : .theirs } ?? .refuse
        let updated = try workspace.update(id, preferring: preference)
        let accepted = try workspace.accepted()
        let language = context.language(of: accepted.corpus)
        context.json([
            "id": .string(updated?.open.id ?? id), "updated": .bool(updated != nil), "commit": updated.map { .string($0.open.tip.description) } ?? .null,
            "renamed": updated?.renamed.json ?? [], "settled": .array((updated?.settled ?? []).map(\.json)),
            "lapsed": .array((updated?.lapsed ?? []).map { .string($0) }),
        ])
        for words in updated?.report(preferring: preference, accepted) ?? [] { context.say(words, language) }
        context.say(
            updated == nil
                ? Words(nl: "Voorstel `\(id)` was al bijgewerkt.", en: "Proposal `\(id)` was up to date.")
                : Words(nl: "Voorstel `\(id)` is bijgewerkt. Bekijk het met: groei review \(id)", en: "Proposal `\(id)` was updated. See it with: groei review \(id)"), language)
        return 0
    }
}

struct ProposalWithdrawCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: spoken("Trek je voorstel terug.", "Withdraw your proposal."),
        discussion: spoken("Voorbeeld: groei proposal withdraw latham-2007 --reason 'Bron bleek dubbel'", "Example: groei proposal withdraw latham-2007 --reason 'Source was a duplicate'"))

    @OptionGroup var options: GlobalOptions
    @OptionGroup var closing: ClosingOptions

    func run(in context: Context) throws -> Int32 {
        try closing.close(as: .withdrawn, Words(nl: "teruggetrokken", en: "withdrawn"), context)
    }
}
