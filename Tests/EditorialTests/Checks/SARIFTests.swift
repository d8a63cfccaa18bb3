import Diagnostics
import Foundation
import Records
import Schemas
import Testing

@testable import Editorial

/// SARIF logs of findings of every kind fit the official schema.
@Suite struct SARIFTests {
    static let file = Support.top.deletingLastPathComponent().appending(path: "shared/suites/sarif-2.1.0.schema.json")

    /// A document with mistakes of many kinds, fixes and exceptions among them.
    static let broken: [String: String] = Support.sound.merging([
        "claims/rug-2018-behoud.yaml": "sorce: rug-2018\nabout: effect/behoud\nstatement: 2019\ndirection: suports\nbasis: empirical\nassessed: 31-3-2025\n",
        "claims/b.yaml": "source: rug-2081\nabout: [effect/behoud, effect/behoud]\nstatement: >-\n  De e\u{FFFD}ecten van 😀\n  Re\u{FB02}ectie.\ndirection: supports\nbasis: empirical\nx-allow:\n  - rule: pdf-trace\n    reason: De bron schrijft het zo.\n  - rule: dangling-link\n    reason: Zo.\n",
        "sections/los.md": "---\ntitle: Los\n---\n\nZie [a](source/weg) en [b](rug-2018).\n", "sections/geen.md": "# Geen velden\n",
        "sources/lus.yaml": "title: *x\n", "sources/Groot Boek.yaml": "title: X\n", "elders/x.yaml": "a: 1\n", "effects/leeg.yaml": "",
        "CHANGELOG.md": "## 9.9.9 - 2026-01-01\n",
    ]) { $1 }

    static func log(_ texts: [String: String]) -> String {
        var records = texts
        let changelog = records.removeValue(forKey: "CHANGELOG.md").map { SourceFile(path: "CHANGELOG.md", text: $0) }
        let named = Dictionary(uniqueKeysWithValues: records.map { ("corpus/" + $0.key, $0.value) })
        let result = Checker(corpus: Support.corpus(named), schemas: Support.schemas, changelog: changelog).result()
        let background = FindingBackground(rules: Rules.explanations, version: "1.0.0") { path in named[path].map { Array($0.utf8) } }
        return FindingRenderer(language: .nl).render(result, as: .sarif, with: background)
    }

    @Test func hasAllThereIsToSay() {
        let log = Self.log(Self.broken)
        for part in ["suppressions", "fixes", "region", "logicalLocations", "insertedContent", "snippet", "fullDescription"] {
            #expect(log.contains("\"\(part)\""), "\(part)")
        }
        #expect(log.components(separatedBy: "\"ruleId\"").count > 15)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: file.path), "../shared/suites/sarif-2.1.0.schema.json is not there"))
    func fitsTheOfficialSchema() throws {
        // The schema is draft-07, and says in it nothing that 2020-12 says differently but for the name of its definitions.
        let text = try String(contentsOf: Self.file, encoding: .utf8)
            .replacing("http://json-schema.org/draft-07/schema#", with: "https://json-schema.org/draft/2020-12/schema")
            .replacing("\"definitions\"", with: "\"$defs\"").replacing("#/definitions/", with: "#/$defs/")
        let schema = try SchemaStore(["sarif.json": try YAMLReader.read(SourceFile(path: "sarif.json", text: text)).get()]).compile("sarif.json")
        let corpus = Dictionary(uniqueKeysWithValues: Support.files(under: "corpus").map { (String($0.key.dropFirst("corpus/".count)), $0.value) })
        for texts in [Self.broken, Support.sound, corpus] {
            let tree = try YAMLReader.read(SourceFile(path: "log.json", text: Self.log(texts))).get()
            let violations = schema.validate(tree.root)
            #expect(violations.isEmpty, "\(violations.prefix(3).map { "\($0.path) \($0.keyword)" })")
        }
        let wrong = Self.log(Support.sound).replacing("\"2.1.0\"", with: "\"2.2.0\"").replacing("\"results\"", with: "\"result\"")
        #expect(schema.validate(try YAMLReader.read(SourceFile(path: "log.json", text: wrong)).get().root).count >= 2)
    }
}
