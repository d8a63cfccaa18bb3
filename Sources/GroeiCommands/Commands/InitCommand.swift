import ArgumentParser
import Diagnostics
import Git
import Records
import Workspace

struct InitCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: spoken("Begin een nieuw, leeg groeidocument.", "Start a new, empty document."),
        discussion: spoken("Voorbeeld: groei init mijn-document --title 'Wat werkt in het rekenonderwijs?'", "Example: groei init my-document --title 'What works in teaching arithmetic?'"))

    @OptionGroup var options: GlobalOptions
    @Argument(help: ArgumentHelp(spoken("De map; anders deze.", "The folder; otherwise this one."), valueName: spoken("map", "dir")))
    var directory: String?
    @Option(help: ArgumentHelp(spoken("De titel van het document.", "The title of the document."), valueName: spoken("tekst", "text")))
    var title: String?

    func run(in context: Context) throws -> Int32 {
        let base = context.surroundings.directory
        let folder = directory.map { $0.hasPrefix("/") ? $0 : "\(base)/\($0)" } ?? base
        let language = context.language ?? .nl
        let given = title.map(\.composed).flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
        let name = given ?? folder.split(separator: "/").last.map(String.init) ?? "Groeidocument"
        let outcome = try Workspace.initialize(InitRequest(directory: folder, title: name, language: language), context.surroundings)
        if context.format == .json {
            context.console.out(JSON.dictionary([
                "root": .string(outcome.root), "files": .array(outcome.files.map { .string($0) }), "commit": outcome.commit.map { .string($0.description) } ?? .null,
            ]).text())
            return 0
        }
        context.console.out(words(outcome, name).in(language))
        return 0
    }

    private func words(_ outcome: InitOutcome, _ name: String) -> Words {
        let people = outcome.person.map { id in
            Words(nl: "Je staat als `\(id)` in `corpus/people/`. Zolang je alleen bent, hoeft niemand je voorstellen goed te keuren;\nwerk je samen, voeg dan mensen toe (groei new person) en zet in `corpus/document.yaml` bij `approvals` wie wat goedkeurt.",
                en: "You are `\(id)` in `corpus/people/`. While you are alone nobody needs to approve your proposals;\nwhen you work together, add people (groei new person) and say under `approvals` in `corpus/document.yaml` who approves what.")
        } ?? Words(nl: "git weet nog niet wie je bent. Zeg het (git config user.name, user.email), en maak een persoon: groei new person",
            en: "git does not know who you are yet. Tell it (git config user.name, user.email), and make a person: groei new person")
        let commit = outcome.commit == nil
            ? Words(nl: "Leg het begin vast: git add . && git commit -m 'Begin'\n", en: "Commit the beginning: git add . && git commit -m 'Begin'\n") : Words(same: "")
        return Words(
            nl: """
                ‘\(name)’ staat klaar in \(outcome.root) (\(outcome.files.count) bestanden).
                \(commit.nl)\(people.nl)
                Ga verder met: groei new category, groei new effect, groei source add. Controleer met: groei check
                """,
            en: """
                ‘\(name)’ is ready in \(outcome.root) (\(outcome.files.count) files).
                \(commit.en)\(people.en)
                Go on with: groei new category, groei new effect, groei source add. Check with: groei check
                """)
    }
}
