import Testing

/// A changed schema is no record, and part of what is proposed and reviewed all the same.
@Suite struct ChangedSchemaTests {
    @Test func isNamedWhereChangesAre() throws {
        let scratch = try Scratch()
        try scratch.write(scratch.read("schemas/effect.schema.json") + "\n", to: "schemas/effect.schema.json")
        let diff = try scratch.groei("diff", "--exit-code")
        #expect(diff.code == 1)
        #expect(diff.error.contains("ook `schemas/effect.schema.json` is anders"))
        #expect(try scratch.groei("propose", "--title", "Schema").out.contains("  gewijzigd   schemas/effect.schema.json\n"))
        #expect(try scratch.groei("diff", "main", "proposal/schema", "--exit-code").error.contains("`schemas/effect.schema.json`"))
        #expect(try scratch.groei("review", "schema").error.contains("`schemas/effect.schema.json`"))
        #expect(try scratch.groei("diff", "--exit-code").code == 0)
    }
}
