import ArgumentParser
import Diagnostics
import Editorial
import Rendering
import Git
import Workspace

struct ReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: spoken("Versies.", "Versions."),
        subcommands: [ReleasePlanCommand.self, ReleaseNotesCommand.self, ReleaseCutCommand.self, ReleaseVerifyCommand.self])
}

struct ReleasePlanCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: spoken("Wat wordt de volgende versie, en waarom?", "What will the next version be, and why?"),
        discussion: spoken("Voorbeeld: groei release plan", "Example: groei release plan"))

    @OptionGroup var options: GlobalOptions

    func run(in context: Context) throws -> Int32 {
        let workspace = try context.workspace()
        let accepted = try workspace.accepted()
        let plan = try workspace.releasePlan(accepted)
        let language = context.language(of: accepted.corpus)
        context.console.out(ReleaseRenderer.render(plan, corpus: accepted.corpus, asJSON: context.format == .json, in: language))
        return 0
    }
}

struct ReleaseNotesCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes",
        abstract: spoken("Wat is er nieuw in een versie? Zonder versie: in de volgende, of als daar niets voor is in de laatste.", "What is new in a version? Without one: in the next, or when there is nothing for it in the latest."),
        discussion: spoken("Voorbeeld: groei release notes 1.0.0", "Example: groei release notes 1.0.0"))

    @OptionGroup var options: GlobalOptions
    @Argument(help: ArgumentHelp(spoken("De versie.", "The version."), valueName: spoken("versie", "version")), completion: .versions)
    var version: String?
    @Option(name: .customLong("for"), help: ArgumentHelp(spoken("Voor wie: readers of editors.", "For whom: readers or editors."), valueName: spoken("lezers", "audience")))
    var audience: ReleaseAudience = .readers

    func run(in context: Context) throws -> Int32 {
        let workspace = try context.workspace()
        let accepted = try workspace.accepted()
        let language = context.language(of: accepted.corpus)
        let notes = try notes(workspace, accepted, context)
        context.console.out(context.format == .json ? notes.json(in: language).text() : notes.markdown(for: audience, in: language))
        return 0
    }

    private func notes(_ workspace: Workspace, _ accepted: Accepted, _ context: Context) throws -> ReleaseNotes {
        guard let version else {
            let plan = try workspace.releasePlan(accepted)
            if !plan.isNeeded, let newest = plan.previous { return try notes(of: newest, workspace, accepted) }
            return ReleaseNotes(plan, date: context.surroundings.today, prelude: nil, corpus: accepted.corpus)
        }
        return try notes(of: try accepted.version(version), workspace, accepted)
    }

    private func notes(of cut: Editorial.Version, _ workspace: Workspace, _ accepted: Accepted) throws -> ReleaseNotes {
        let snapshot = try workspace.released(cut, sharing: accepted.snapshot)
        return ReleaseNotes(try workspace.plan(of: cut, snapshot), date: cut.date, prelude: cut.prelude, corpus: snapshot.corpus)
    }
}

struct ReleaseCutCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "cut",
        abstract: spoken("Breng een versie uit.", "Cut a version."),
        discussion: spoken(
            "Schrijft het versierecord, het stuk in CHANGELOG.md, een commit en een tag. Het niveau volgt uit de wijzigingen; afwijken kan, met een reden.\n\nVoorbeeld: groei release cut --prelude 'Met deze versie is er voor het eerst bewijs over behoud.'",
            "Writes the version record, the section of CHANGELOG.md, a commit and a tag. The level follows from the changes; it can be overridden, with a reason.\n\nExample: groei release cut --prelude 'With this version there is first evidence on retention.'"))

    @OptionGroup var options: GlobalOptions
    @Option(help: ArgumentHelp(spoken("Woord vooraf voor lezers, in Markdown.", "Prelude for readers, in Markdown."), valueName: spoken("tekst", "text")))
    var prelude: String?
    @Option(help: ArgumentHelp(spoken("Een ander niveau dan het afgeleide: patch, minor of major.", "Another level than the derived one: patch, minor or major."), valueName: spoken("niveau", "level")))
    var level: ChangeLevel?
    @Option(help: ArgumentHelp(spoken("Waarom een ander niveau.", "Why another level."), valueName: spoken("tekst", "text")))
    var reason: String?
    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(spoken("Laat zien wat er zou komen, en verander niets.", "Show what would come, and change nothing.")))
    var isDryRun = false

    func run(in context: Context) throws -> Int32 {
        let workspace = try context.workspace()
        var request = ReleaseRequest()
        (request.prelude, request.level, request.reason, request.isDryRun) = (prelude, level, reason, isDryRun)
        let outcome = try workspace.cut(request)
        let number = outcome.plan.number
        if !isDryRun { context.console.did(Words(nl: "Versie \(number) is uitgebracht.", en: "Version \(number) was cut.")) }
        let language = context.language(of: try workspace.accepted().corpus)
        if context.format == .json {
            context.console.out(JSON.dictionary([
                "version": .string(outcome.plan.number.description), "commit": .string(outcome.commit.description), "tag": .bool(outcome.hasTag), "written": .bool(!isDryRun),
            ]).text())
            return 0
        }
        context.console.out(outcome.notes)
        context.console.out((isDryRun
            ? Words(nl: "Er is niets veranderd (--dry-run).", en: "Nothing was changed (--dry-run).")
            : Words(
                nl: "Versie \(number) is uitgebracht\(outcome.hasTag ? " (tag v\(number))" : "; de tag kon niet gezet worden").\nPubliceer haar met: groei render --at \(number) --out document.html",
                en: "Version \(number) was cut\(outcome.hasTag ? " (tag v\(number))" : "; the tag could not be made").\nPublish it with: groei render --at \(number) --out document.html")).in(language))
        return 0
    }
}

struct ReleaseVerifyCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: spoken("Reken een versie na.", "Recompute a version."),
        discussion: spoken("Klopt de vingerafdruk, het niveau, CHANGELOG.md en de tag? Zonder versie: allemaal.\n\nVoorbeeld: groei release verify 1.0.0", "Are the digest, the level, CHANGELOG.md and the tag right? Without a version: all of them.\n\nExample: groei release verify 1.0.0"))

    @OptionGroup var options: GlobalOptions
    @Argument(help: ArgumentHelp(spoken("De versie.", "The version."), valueName: spoken("versie", "version")), completion: .versions)
    var version: String?

    func run(in context: Context) throws -> Int32 {
        let workspace = try context.workspace()
        let accepted = try workspace.accepted()
        let language = context.language(of: accepted.corpus)
        let numbers = try version.map { [try accepted.version($0).number] } ?? accepted.corpus.versions.map(\.number)
        let findings = try numbers.flatMap { number throws(Failure) in try workspace.verify(number, accepted) }
        if context.format == .json {
            context.console.out(FindingRenderer(language: language).render(findings, as: .json))
        } else {
            let wrong = findings.filter { $0.severity != .information }
            if !wrong.isEmpty { context.console.out(FindingRenderer.text(wrong, in: language, style: context.style)) }
            let bad = Set(findings.filter { $0.severity == .error }.compactMap(\.record))
            for number in numbers where !bad.contains(Editorial.Version.address(number).description) {
                context.console.out(Words(nl: "Versie \(number) klopt.", en: "Version \(number) is sound.").in(language))
                let address = Editorial.Version.address(number).description
                for finding in findings where finding.severity == .information && finding.record == address {
                    context.console.out(Words(nl: "  Ter informatie: ", en: "  For information: ").in(language) + finding.message.in(language) + ".")
                }
            }
        }
        return findings.contains { $0.severity == .error } ? 1 : 0
    }
}

extension Accepted {
    /// The version that was meant: `1.2.0` or `v1.2.0`.
    func version(_ text: String) throws(Failure) -> Editorial.Version {
        let number = VersionNumber(text.hasPrefix("v") ? String(text.dropFirst()) : text)
        if let number, let version = corpus[Editorial.Version.address(number)].flatMap(Editorial.Version.init) { return version }
        throw .noVersion(text, corpus.versions.map(\.number))
    }
}
