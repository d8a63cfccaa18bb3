import ArgumentParser
import Diagnostics
import Editorial
import Records
import Workspace

struct FmtCommand: GroeiCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt",
        abstract: spoken("Zet records in de vaste vorm.", "Put records in the canonical form."),
        discussion: spoken(
            "Herschrijft de volgorde van velden, inspringing en aanhalingstekens; betekenis en opmerkingen blijven. De enige opdracht die een heel bestand mag herschrijven.\n\nVoorbeeld: groei fmt source/rug-2018",
            "Rewrites the order of fields, indentation and quotes; meaning and comments stay. The one command that may rewrite a whole file.\n\nExample: groei fmt source/rug-2018"))

    @OptionGroup var options: GlobalOptions

    @Flag(name: .customLong("check"), help: ArgumentHelp(spoken("Verander niets; eindig met 1 als er iets te doen is.", "Change nothing; end with 1 when there is something to do.")))
    var isCheck = false

    @Argument(help: ArgumentHelp(spoken("Adressen; zonder: alle records.", "Addresses; without any: all records."), valueName: spoken("adres", "address")))
    var addresses: [String] = []

    func run(in context: Context) throws -> Int32 {
        let workspace = try context.workspace()
        let corpus = try Snapshot.workingCopy(of: workspace).corpus
        let language = context.language(of: corpus)
        if let finding = corpus.refused.first, addresses.isEmpty {
            throw Failure(
                .findings, Words(nl: "niet alles kan gelezen worden; er is niets herschreven", en: "not everything can be read; nothing was rewritten"), hint: nil, findings: [finding])
        }
        let records = addresses.isEmpty ? corpus.changeable : try corpus.changeable(addresses)
        var others: [(record: Record, bytes: [UInt8])] = []
        for record in records {
            guard let text = try formatted(record, corpus), Array(text.utf8) != record.tree.source.bytes else { continue }
            let bytes = try workspace.lineEnded(Array(text.utf8), as: record)
            if let bytes { others.append((record, bytes)) }
        }
        let problems = isCheck ? [:] : write(others, workspace)
        let changed = others.map(\.record.path).filter { problems[$0] == nil }
        if context.format == .json {
            context.console.out(JSON.dictionary(["changed": .array(changed.map { .string($0) })]).text())
        } else {
            changed.forEach { context.console.out($0) }
        }
        if problems.isEmpty || !changed.isEmpty { context.console.error(summary(changed.count).in(language)) }
        context.warn(others.compactMap { problems[$0.record.path] }, language)
        return (isCheck && !changed.isEmpty) || !problems.isEmpty ? 1 : 0
    }

    /// Each file by itself: one that cannot be rewritten keeps no other from it.
    ///
    /// - Returns: why some were not, by path.
    private func write(_ others: [(record: Record, bytes: [UInt8])], _ workspace: Workspace) -> [String: Failure] {
        var problems: [String: Failure] = [:]
        Uninterrupted.run {
            for (record, bytes) in others {
                do throws(Failure) { try workspace.replace(record, with: bytes) } catch { problems[record.path] = error }
            }
        }
        return problems
    }

    private func summary(_ count: Int) -> Words {
        if count == 0 { return Words(nl: "Alles staat al in de vaste vorm.", en: "Everything is in the canonical form.") }
        let files = count == 1 ? Words(nl: "1 bestand", en: "1 file") : Words(nl: "\(count) bestanden", en: "\(count) files")
        guard isCheck else { return Words(nl: "\(files.nl) herschreven.", en: "\(files.en) rewritten.") }
        return count == 1
            ? Words(nl: "\(files.nl) staat niet in de vaste vorm; `groei fmt` zet het recht.", en: "\(files.en) is not in the canonical form; `groei fmt` mends it.")
            : Words(nl: "\(files.nl) staan niet in de vaste vorm; `groei fmt` zet ze recht.", en: "\(files.en) are not in the canonical form; `groei fmt` mends them.")
    }

    private func formatted(_ record: Record, _ corpus: Corpus) throws -> String? {
        do throws(EditError) {
            return try Formatter.format(record.tree, order: corpus.type(of: record).order)
        } catch {
            let why = error.reason == .tooLarge ? error.words : Words(nl: "er zou iets verloren gaan", en: "something would be lost")
            throw Failure(
                .environment, Words(nl: "`\(record.path)` kan niet herschreven worden: \(why.nl)", en: "`\(record.path)` cannot be rewritten: \(why.en)"),
                hint: Words(nl: "Het bestand is niet aangeraakt.", en: "The file was not touched."))
        }
    }
}
