import ArgumentParser
import Diagnostics
import Editorial
import Rendering

/// What every command takes.
struct GlobalOptions: ParsableArguments {
    @Option(name: .customShort("C"), help: ArgumentHelp(spoken("Werk alsof groei in deze map was gestart.", "Work as if groei was started in this folder."), valueName: spoken("map", "dir")), completion: .directory)
    var directory: String?

    @Option(help: ArgumentHelp(spoken("Vorm van de uitvoer: text of json.", "Form of the output: text or json."), valueName: spoken("vorm", "format")))
    var format: OutputFormat = .text

    @Option(help: ArgumentHelp(spoken("Taal van de uitvoer: nl of en.", "Language of the output: nl or en."), valueName: spoken("taal", "lang")))
    var lang: Language?

    @Flag(name: .customLong("no-color"), help: ArgumentHelp(spoken("Geen kleuren.", "No colours.")))
    var noColor = false
}

/// The same for commands whose result has a form of its own.
struct PlainOptions: ParsableArguments {
    @Option(name: .customShort("C"), help: ArgumentHelp(spoken("Werk alsof groei in deze map was gestart.", "Work as if groei was started in this folder."), valueName: spoken("map", "dir")), completion: .directory)
    var directory: String?

    @Option(help: ArgumentHelp(spoken("Taal van de meldingen: nl of en.", "Language of the messages: nl or en."), valueName: spoken("taal", "lang")))
    var lang: Language?

    @Flag(name: .customLong("no-color"), help: ArgumentHelp(spoken("Geen kleuren.", "No colours.")))
    var noColor = false

    var global: GlobalOptions {
        var options = GlobalOptions()
        (options.directory, options.format, options.lang, options.noColor) = (directory, .text, lang, noColor)
        return options
    }
}

/// For commands that read the document: which state of it.
struct AtOption: ParsableArguments {
    @Option(help: ArgumentHelp(
        spoken("Lees deze versie, tak, commit of dit voorstel in plaats van de werkkopie.", "Read this version, branch, commit or proposal instead of the working copy."),
        valueName: spoken("revisie", "rev")), completion: .revisions)
    var at: String?
}

/// For commands whose result people keep.
struct FileOption: ParsableArguments {
    @Option(name: [.customShort("o"), .customLong("out")], help: ArgumentHelp(spoken("Schrijf naar dit bestand; anders naar de uitvoer.", "Write to this file; otherwise to standard output."), valueName: spoken("bestand", "file")), completion: .file())
    var out: String?
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

extension Language: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}
extension FindingFormat: ExpressibleByArgument {}
extension ChangeForm: ExpressibleByArgument {}
extension ChangeLevel: ExpressibleByArgument {}
extension ReleaseAudience: ExpressibleByArgument {}
