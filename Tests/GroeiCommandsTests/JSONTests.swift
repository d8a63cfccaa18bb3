import Foundation
import Records
import Schemas
import Testing

/// What `--format json` prints is JSON alone, and fits `output.schema.json`.
@Suite struct JSONTests {
    static let store: SchemaStore? = {
        let url = Scratch.repository.appendingPathComponent("Sources/GroeiCommands/output.schema.json")
        guard let data = try? Data(contentsOf: url),
            case .success(let tree) = YAMLReader.read(SourceFile(path: "output.schema.json", bytes: Array(data)))
        else { return nil }
        return SchemaStore(["output.schema.json": tree])
    }()

    /// In one repository, in this order: the commands with the definition that their output fits.
    static let commands: [(definition: String, arguments: [String], person: String)] = [
        ("findings", ["check"], "redactie"), ("findings", ["check", "--fix", "--dry-run"], "redactie"), ("status", ["status"], "redactie"), ("types", ["list"], "redactie"),
        ("records", ["list", "claim"], "redactie"), ("shown", ["show", "source/voorbeeld-2020"], "redactie"),
        ("formatted", ["fmt", "--check"], "redactie"), ("plan", ["release", "plan"], "redactie"), ("notes", ["release", "notes"], "redactie"),
        ("released", ["release", "cut"], "beheer"), ("findings", ["release", "verify"], "redactie"),
        ("written", ["source", "add", "--title", "X", "--dry-run"], "redactie"),
        ("written", ["edit", "effect/zelfvertrouwen", "--set", "title=Vertrouwen"], "redactie"), ("changes", ["diff"], "redactie"),
        ("status", ["status"], "redactie"), ("proposed", ["propose", "--title", "Titel", "--id", "titel"], "redactie"),
        ("proposals", ["proposal", "list"], "redactie"), ("review", ["review", "titel"], "lezer"), ("review", ["proposal", "show", "titel"], "lezer"),
        ("reviewed", ["approve", "titel"], "lezer"), ("decided", ["accept", "titel"], "beheer"), ("changes", ["diff", "1.0.0", "main"], "redactie"),
        ("plan", ["release", "plan"], "redactie"), ("notes", ["release", "notes", "1.0.0"], "redactie"), ("shown", ["show", "proposal/titel"], "redactie"),
        ("rules", ["explain"], "redactie"), ("explained", ["explain", "dangling-link"], "redactie"), ("explanations", ["explain", "--all"], "redactie"),
        ("written", ["edit", "effect/minder-uitval", "--set", "title=Uitval"], "redactie"), ("proposed", ["propose", "--title", "Uitval"], "redactie"),
        ("updated", ["proposal", "update", "uitval"], "redactie"), ("resumed", ["proposal", "resume", "uitval"], "redactie"),
        ("written", ["edit", "effect/minder-uitval", "--set", "title=Minder"], "redactie"), ("proposed", ["propose"], "redactie"),
        ("decided", ["proposal", "withdraw", "uitval", "--reason", "X"], "redactie"), ("proposals", ["proposal", "list", "--all"], "redactie"),
        ("written", ["edit", "effect/minder-uitval", "--set", "title=Uitval"], "redactie"), ("proposed", ["propose", "--title", "Nog eens"], "redactie"),
        ("decided", ["reject", "nog-eens", "--reason", "X"], "beheer"),
    ]

    @Test func fitsItsSchema() throws {
        let store = try #require(Self.store)
        let scratch = try Scratch()
        for (definition, arguments, person) in Self.commands {
            scratch.identity(person)
            let outcome = try scratch.groei(arguments: arguments + ["--format", "json"])
            #expect([0, 1].contains(outcome.code), "\(arguments): \(outcome.error)")
            #expect(throws: Never.self, "\(arguments)") { try JSONSerialization.jsonObject(with: Data(outcome.out.utf8), options: .fragmentsAllowed) }
            let tree = try YAMLReader.read(SourceFile(path: "output.json", text: outcome.out)).get()
            let schema = try store.compile("output.schema.json#/$defs/\(definition)")
            #expect(schema.validate(tree.root).map { "\($0.path) \($0.keyword)" } == [], "\(arguments)")
        }
    }

    @Test func imports() throws {
        let scratch = try Scratch()
        try scratch.write("@book{x, title = {X}, pmid = 7}\n", to: "x.bib")
        let outcome = try scratch.groei("source", "add", "x.bib", "--dry-run", "--format", "json")
        let tree = try YAMLReader.read(SourceFile(path: "output.json", text: outcome.out)).get()
        #expect(try #require(Self.store).compile("output.schema.json#/$defs/imported").isValid(tree.root))
    }

    @Test func beginsADocument() throws {
        let scratch = try Scratch(nil)
        let outcome = try scratch.groei(arguments: ["init", "--title", "X", "--format", "json"])
        let tree = try YAMLReader.read(SourceFile(path: "output.json", text: outcome.out)).get()
        #expect(try #require(Self.store).compile("output.schema.json#/$defs/initialized").isValid(tree.root))
    }

    /// Every command has a definition, or gives no JSON of its own.
    @Test func everyCommandIsListed() throws {
        let scratch = try Scratch(nil)
        let help = try scratch.groei("--experimental-dump-help").out
        let folder = Scratch.repository.appendingPathComponent("Sources/GroeiCommands/Commands")
        var names: Set<String> = []
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            for part in text.components(separatedBy: "commandName: \"").dropFirst() { names.insert(String(part.prefix { $0 != "\"" })) }
        }
        #expect(names.count > 20)
        for name in names { #expect(help.contains("\"commandName\" : \"\(name)\""), "\(name) is in no list of commands") }
    }
}
