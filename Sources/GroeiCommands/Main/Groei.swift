package import ArgumentParser
import Diagnostics

/// The command `groei`: one file a command in `Commands/`.
package struct Groei: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "groei",
        abstract: spoken("Beheert een groeidocument: bronnen toevoegen, voorstellen beoordelen, versies uitbrengen.",
            "Keeps a living document: add sources, review proposals, cut versions."),
        discussion: spoken(
            """
            Nieuwe bron:    groei source add, groei claim add, groei propose
            Beoordelen:     groei proposal list, groei review, groei approve, groei accept
            Nieuwe versie:  groei release plan, groei release cut

            Meer over één opdracht: groei help OPDRACHT
            """,
            """
            A new source:   groei source add, groei claim add, groei propose
            Reviewing:      groei proposal list, groei review, groei approve, groei accept
            A new version:  groei release plan, groei release cut

            More about one command: groei help COMMAND
            """),
        version: Version.text,
        groupedSubcommands: [
            CommandGroup(name: spoken("Beginnen en kijken", "Start and look"), subcommands: [
                InitCommand.self, StatusCommand.self, ShowCommand.self, ListCommand.self, CheckCommand.self, ExplainCommand.self,
            ]),
            CommandGroup(name: spoken("Schrijven", "Write"), subcommands: [
                SourceCommand.self, ClaimCommand.self, NewCommand.self, EditCommand.self, MendCommand.self, FmtCommand.self, LspCommand.self,
            ]),
            CommandGroup(name: spoken("Voorstellen en beoordelen", "Propose and review"), subcommands: [
                ProposeCommand.self, ProposalCommand.self, ReviewCommand.self, ApproveCommand.self, ReturnCommand.self,
                AcceptCommand.self, RejectCommand.self,
            ]),
            CommandGroup(name: spoken("Vergelijken en uitbrengen", "Compare and release"), subcommands: [
                DiffCommand.self, ReleaseCommand.self, RenderCommand.self, ExportCommand.self,
            ]),
        ])

    package init() {}

    /// The version of the tool itself.
    enum Version {
        static let text = "0.1.0"
    }
}
