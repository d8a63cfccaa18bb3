import ArgumentParser
import Diagnostics
import Editorial
import Glibc
import Records

/// What every command that makes a record takes.
struct DraftOptions: ParsableArguments {
    @Option(help: ArgumentHelp(spoken("Het id van het record; anders stelt groei er een voor.", "The id of the record; otherwise groei proposes one."), valueName: "id"))
    var id: String?

    @Option(name: .customLong("set"), help: ArgumentHelp(spoken("Nog een veld: veld=waarde. Herhaal voor meer velden en voor lijsten.", "One more field: field=value. Repeat for more fields and for lists."), valueName: spoken("veld=waarde", "field=value")))
    var set: [String] = []

    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(spoken("Laat het record zien, maar schrijf niets.", "Show the record, but write nothing.")))
    var isDryRun = false

    @Flag(name: .customLong("no-input"), help: ArgumentHelp(spoken("Stel geen vragen.", "Ask no questions.")))
    var noInput = false

    @Flag(name: .customLong("mend"), help: ArgumentHelp(spoken("Herstel teksten die uit een PDF geplakt zijn; zie groei help mend.", "Repair texts that were pasted from a PDF; see groei help mend.")))
    var mends = false

    func fields(_ type: RecordType) throws -> [Plain.Field] {
        try FieldInput.fields(set.map { text throws(Failure) in try FieldInput(text) }, of: type)
    }

    /// Whether there is somebody to ask.
    func mayAsk(_ context: Context) -> Bool {
        !noInput && context.format == .text && isatty(0) == 1
    }

    /// What a form starts with that follows on another.
    static var asking: DraftOptions {
        var options = DraftOptions()
        (options.id, options.set, options.isDryRun, options.noInput, options.mends) = (nil, [], false, false, false)
        return options
    }
}
