import ArgumentParser
import Diagnostics
import LanguageServer
import Workspace

struct LspCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp",
        abstract: spoken("Help je tekstprogramma met records (language server).", "Help your editor with records (language server)."),
        discussion: spoken(
            "Spreekt het Language Server Protocol over de standaardinvoer en -uitvoer; je tekstprogramma start het. Je ziet meldingen terwijl je typt, krijgt velden en verwijzingen aangeboden, en springt naar het record achter een verwijzing. Verandert zelf geen enkel bestand.\n\nVoorbeeld: groei lsp",
            "Speaks the Language Server Protocol over standard input and output; your editor starts it. You see findings while you type, are offered fields and references, and go to the record behind a reference. Changes no file itself.\n\nExample: groei lsp"))

    @OptionGroup var options: GlobalOptions

    /// Many editors pass it; it is what happens anyway.
    @Flag(name: .customLong("stdio"), help: .hidden)
    var isOverStandardStreams = false

    func run(in context: Context) throws -> Int32 {
        let environment = context.surroundings.environment
        var server = Server(
            surroundings: { .current(environment: environment, directory: $0) }, chosen: options.lang, fallback: Spoken.chosen)
        return server.run()
    }
}
