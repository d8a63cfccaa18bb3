import ArgumentParser
import Diagnostics
import Editorial
import FoundationEssentials
import Workspace

/// A command of groei: parsing apart from the work.
protocol GroeiCommand: ParsableCommand {
    var options: GlobalOptions { get }

    /// Does the work.
    ///
    /// - Returns: the exit code: 0, or 1 where there are findings or differences.
    /// - Throws: ``Failure``.
    func run(in context: Context) throws -> Int32
}

extension GroeiCommand {
    mutating func perform() throws -> Int32 {
        let console = Console.process(noColor: options.noColor)
        let environment = ProcessInfo.processInfo.environment
        let here = Surroundings.current(environment: environment, directory: FileManager.default.currentDirectoryPath)
        let context = Context(
            console: console, format: options.format, surroundings: here.moved(to: options.directory),
            language: options.lang ?? Spoken.chosen)
        defer { AfterCommand.run() }
        do {
            return try run(in: context)
        } catch let failure as Failure {
            return console.report(failure, in: context.language ?? Spoken.language)
        }
    }
}

/// What a command works with.
struct Context {
    let console: Console
    let format: OutputFormat
    let surroundings: Surroundings
    /// As chosen by the user; nil leaves it to the document.
    let language: Language?

    func workspace(withRepository: Bool = true) throws -> Workspace {
        try Workspace.locate(surroundings, withRepository: withRepository)
    }

    /// The document as the command is to see it: at a revision, or as it is on disk.
    func snapshot(_ workspace: Workspace, at revision: String?) throws -> Snapshot {
        if let revision { return try Snapshot.at(revision, of: workspace) }
        do throws(Failure) {
            return try Snapshot.workingCopy(of: workspace)
        } catch {
            guard workspace.root == nil, let branch = try? workspace.acceptedBranch() else { throw error }
            throw Failure(error.kind, error.message, hint: Words(nl: "Lees een versie of tak: --at \(branch)", en: "Read a version or branch: --at \(branch)"))
        }
    }

    func language(of corpus: Corpus) -> Language { language ?? corpus.language }

    /// Says what was done and what usually comes next; to stderr when stdout carries JSON.
    func say(_ words: Words, _ language: Language) {
        if format == .json { console.error(words.in(language)) } else { console.out(words.in(language)) }
    }

    /// Prints an object where JSON was asked for; what is said beside it then goes to stderr.
    func json(_ fields: KeyValuePairs<String, JSON>) {
        if format == .json { console.out(JSON.dictionary(fields).text()) }
    }

    /// What is wrong beside the point: it is told, and stops nothing.
    func warn(_ problems: [Failure], _ language: Language) {
        for problem in problems {
            console.error(Words(nl: "let op: \(problem.message.nl)", en: "note: \(problem.message.en)").in(language))
            if let hint = problem.hint { console.error(hint.in(language)) }
        }
    }

    /// Warnings about what was just written; information can wait until `groei check`.
    func warn(_ findings: [Finding], _ language: Language) {
        let findings = findings.filter { $0.severity != .information }
        if !findings.isEmpty { console.error(FindingRenderer.text(findings, in: language, style: .plain)) }
    }

    /// Gives a result to the user: in a file when they name one, else on standard output.
    func deliver(_ text: String, to file: String?, beside workspace: Workspace, _ language: Language) throws {
        guard let file else { return console.out(text) }
        try OutputFile.write(text, to: surroundings.path(file), beside: workspace)
        say(Words(nl: "Geschreven: \(file)", en: "Written: \(file)"), language)
    }

    /// The form that was asked for by name, which `--format json` must not contradict.
    func form<Form: RawRepresentable<String>>(_ output: Form?) throws(Failure) -> Form? {
        guard let output, format == .json, output.rawValue != OutputFormat.json.rawValue else { return output }
        throw Failure(
            .usage, Words(nl: "--output \(output.rawValue) en --format json spreken elkaar tegen", en: "--output \(output.rawValue) and --format json contradict each other"),
            hint: Words(nl: "Laat een van de twee weg.", en: "Leave one of the two out."))
    }

    var style: Style { console.usesColor ? .ansi : .plain }
}
