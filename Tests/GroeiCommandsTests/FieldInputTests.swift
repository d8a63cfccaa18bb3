import Foundation
import Testing

/// Values as they are typed, in fields of one's own.
@Suite struct FieldInputTests {
    private static let schema = """
        {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "les.schema.json", "title": "Les", "x-groei-type": "les", "x-groei-folder": "lessen",
         "x-groei-title": "{titel}", "x-groei-label": {"nl": "Les", "en": "Lesson"}, "type": "object", "additionalProperties": false, "properties": {
           "titel": {"type": "string"}, "prijs": {"type": "number"}, "niveau": {"enum": [1, 2, 3]}, "cijfers": {"type": "array", "items": {"type": "number"}},
           "k": {"const": 42}, "leeg": {"type": ["number", "null"]}, "keuze": {"anyOf": [{"type": "integer"}, {"type": "boolean"}]},
           "nr": {"type": ["string", "integer"]}, "open": {}, "groot": {"type": "integer"}}}
        """

    private func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(Self.schema, to: "schemas/les.schema.json")
        return scratch
    }

    @Test(arguments: [
        ("prijs=19.99", "prijs: 19.99"), ("prijs=1e3", "prijs: 1e3"), ("niveau=2", "niveau: 2"), ("cijfers=7.5", "cijfers:\n  - 7.5"), ("k=42", "k: 42"), ("leeg=null", "leeg: null"),
        ("leeg=1.5", "leeg: 1.5"), ("keuze=3", "keuze: 3"), ("keuze=true", "keuze: true"), ("nr=7", "nr: 7"), ("nr=007", "nr: '007'"), ("nr=1.5", "nr: '1.5'"), ("open=5", "open: 5"),
        ("open=05", "open: '05'"), ("titel=5", "titel: '5'"), ("groot=007", "groot: 007"),
    ])
    func aValueIsWhatTheSchemaWants(set: String, line: String) throws {
        let scratch = try scratch()
        let new = try scratch.groei("new", "les", "--id", "een", "--set", set)
        #expect(new.code == 0 && new.out.contains("\n\(line)\n"), "\(new.out)\(new.error)")
        try scratch.write("titel: X\n", to: "corpus/lessen/twee.yaml")
        let edit = try scratch.groei("edit", "les/twee", "--set", set)
        #expect(edit.code == 0 && edit.out.contains("\n\(line)\n"), "\(edit.out)\(edit.error)")
    }

    @Test func leadingZerosOfAVolumeStay() throws {
        let outcome = try Scratch().groei("source", "add", "--type", "book", "--title", "Een", "--issued", "2001", "--volume", "007", "--page", "010", "--dry-run")
        #expect(outcome.out.contains("issued: 2001\n") && outcome.out.contains("volume: '007'\n") && outcome.out.contains("page: '010'\n"), "\(outcome.out)")
    }

    /// In JSON a number is a number, however it was written.
    @Test func numbersAreNumbersInJSON() throws {
        let scratch = try scratch()
        try scratch.write("titel: X\nprijs: 1.50\ngroot: 12345678901234567890123\nopen: [1e3, 0o17, .inf]\n", to: "corpus/lessen/een.yaml")
        let shown = try scratch.groei("show", "les/een", "--format", "json").out.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
        for part in [#""prijs": 1.5"#, #""groot": 12345678901234567890123"#, #""open": [ 1000, 15, ".inf" ]"#] { #expect(shown.contains(part), "\(part) in \(shown)") }
        let changes = try scratch.groei("diff", "--format", "json").out
        #expect(changes.contains("12345678901234567890123"))
    }

    @Test(arguments: ["aliases[3]=x", "title.x=x"])
    func aFieldThatCannotBeIsToldOf(set: String) throws {
        let outcome = try Scratch().groei("edit", "effect/zelfvertrouwen", "--set", set)
        #expect(outcome.code == 2 && outcome.error.hasPrefix("fout: effect/zelfvertrouwen kan zo niet gewijzigd worden: "), "\(outcome.error)")
        #expect(!outcome.error.contains("Error"), "\(outcome.error)")
    }
}
