import ArgumentParser
import Diagnostics
import Editorial
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
        let folder = context.surroundings.moved(to: directory).directory
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
        let steps = steps(outcome)
        let (nl, en) = (steps.map { "\n  \($0.nl)" }.joined(), steps.map { "\n  \($0.en)" }.joined())
        let order = steps.count > 1 ? Words(nl: ", in deze volgorde", en: ", in this order") : Words(same: "")
        let first = steps.isEmpty ? Words(same: "") : Words(nl: "Doe eerst\(order.nl):\(nl)\n", en: "Do first\(order.en):\(en)\n")
        let people = outcome.person.map { id in
            Words(nl: "Je staat als `\(id)` in `corpus/people/`. Zolang je alleen bent, hoeft niemand je voorstellen goed te keuren;\nwerk je samen, voeg dan mensen toe (groei new person) en zet in `corpus/document.yaml` bij `approvals` wie wat goedkeurt.",
                en: "You are `\(id)` in `corpus/people/`. While you are alone nobody needs to approve your proposals;\nwhen you work together, add people (groei new person) and say under `approvals` in `corpus/document.yaml` who approves what.")
        } ?? Words(nl: "git weet nog niet wie je bent; daarom sta je nog niet in `corpus/people/`.", en: "git does not know who you are yet; that is why you are not in `corpus/people/` yet.")
        return Words(
            nl: """
                ‘\(name)’ staat klaar in \(outcome.root) (\(outcome.files.count) bestanden).
                \(people.nl)
                \(first.nl)Ga verder met: groei new category, groei new effect, groei source add. Controleer met: groei check
                """,
            en: """
                ‘\(name)’ is ready in \(outcome.root) (\(outcome.files.count) files).
                \(people.en)
                \(first.en)Go on with: groei new category, groei new effect, groei source add. Check with: groei check
                """)
    }

    /// What has to be done before anything can be proposed, as commands.
    private func steps(_ outcome: InitOutcome) -> [Words] {
        var steps: [Words] = []
        if let directory { steps.append(Words(same: "cd \(directory.shellWord)")) }
        if outcome.person == nil {
            steps += [
                Words(nl: "git config user.name 'Je Naam' && git config user.email JOUW-ADRES", en: "git config user.name 'Your Name' && git config user.email YOUR-ADDRESS"),
                Words(nl: "groei new person --set name='Je Naam' --set email=JOUW-ADRES --set roles=editor --set roles=maintainer",
                    en: "groei new person --set name='Your Name' --set email=YOUR-ADDRESS --set roles=editor --set roles=maintainer"),
            ]
        }
        guard outcome.commit == nil else { return steps }
        let folders = outcome.files.compactMap { $0.split(separator: "/").first.map(String.init) }.uniqued().sorted().joined(separator: " ")
        return steps + [Words(nl: "git add \(folders) && git commit -m 'Begin'", en: "git add \(folders) && git commit -m 'Begin'")]
    }
}
