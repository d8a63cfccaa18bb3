import ArgumentParser
import Diagnostics
import Editorial
import Rendering
import Git
import Workspace

struct DiffCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: spoken("Vergelijk twee versies naar betekenis.", "Compare two versions by meaning."),
        discussion: spoken(
            "Zonder versies: wat je in de werkkopie gewijzigd hebt. Met één: van die versie naar de werkkopie. Met twee: van de eerste naar de tweede.\n\nVoorbeeld: groei diff 1.0.0 main",
            "Without versions: what you changed in the working copy. With one: from that version to the working copy. With two: from the first to the second.\n\nExample: groei diff 1.0.0 main"))

    @OptionGroup var options: GlobalOptions
    @Argument(help: ArgumentHelp(spoken("Van: versie, tak, commit of voorstel.", "From: version, branch, commit or proposal."), valueName: "a"), completion: .revisions)
    var from: String?
    @Argument(help: ArgumentHelp(spoken("Naar: versie, tak, commit of voorstel.", "To: version, branch, commit or proposal."), valueName: "b"), completion: .revisions)
    var to: String?
    @Option(help: ArgumentHelp(spoken("Vorm: text, markdown, html of json.", "Form: text, markdown, html or json."), valueName: spoken("vorm", "form")))
    var output: ChangeForm?
    @OptionGroup var file: FileOption
    @Flag(name: .customLong("exit-code"), help: ArgumentHelp(spoken("Eindig met 1 als er verschillen zijn.", "End with 1 when there are differences.")))
    var wantsExitCode = false

    func run(in context: Context) throws -> Int32 {
        let workspace = try context.workspace()
        if to == nil { try workspace.requireWholeWorkingCopy() }
        let old = try from.map { try Snapshot.at($0, of: workspace) } ?? workspace.accepted().snapshot
        let new = try to.map { try Snapshot.at($0, of: workspace, sharing: old) } ?? Snapshot.workingCopy(of: workspace)
        try Workspace.requireWhole(old.corpus, new.corpus)
        let language = context.language(of: new.corpus)
        let changes = ChangeSet(from: old.corpus, to: new.corpus)
        let ends = ChangeEnds(old: end(old, language), new: end(new, language))
        let form = try context.form(output) ?? .of(file.out, context.format)
        let style = file.out == nil ? context.style : .plain
        try context.deliver(ChangeRenderer.render(changes, ends: ends, as: form, in: language, style: style), to: file.out, beside: workspace, language)
        let schemas = try old.commit.map { try workspace.changedSchemas(from: $0, to: new.commit) } ?? []
        if !schemas.isEmpty { context.console.error(note(schemas, old, new).in(language)) }
        return wantsExitCode && !(changes.isEmpty && schemas.isEmpty) ? 1 : 0
    }

    private func note(_ schemas: [String], _ old: Snapshot, _ new: Snapshot) -> Words {
        let names = schemas.map { "`\($0)`" }.joined(separator: ", ")
        let commits = [old.commit?.short, new.commit?.short].compactMap(\.self).joined(separator: " ")
        return Words(nl: "Let op: ook \(names) is anders. Bekijk dat met: git diff \(commits) -- schemas", en: "Note: \(names) differs as well. See it with: git diff \(commits) -- schemas")
    }

    private func end(_ snapshot: Snapshot, _ language: Language) -> String {
        let name = snapshot.name.in(language)
        guard let short = snapshot.commit?.short, !name.hasPrefix(short) else { return name }
        return "\(name) (\(short))"
    }
}
