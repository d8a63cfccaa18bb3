import Diagnostics
import Testing

@testable import Editorial

/// A document is checked with what checking another gave, and nothing else is found.
@Suite struct SharedInspectionsTests {
    private static let files = Support.files(under: "corpus").merging([
        "corpus/effects/los.yaml": "title: Los\ncategory: primair\norder: 90\n", "corpus/claims/fout.yaml": "source: er-niet\nabout: [effect/los]\n",
    ]) { $1 }

    @Test(arguments: [
        [:], ["corpus/sources/korthagen-2005.yaml": "type: book\ntitle: K\nstatus: retracted\n"],
        ["corpus/effects/aa-nieuw.yaml": "title: Nieuw\ncategory: primair\norder: 91\n", "corpus/claims/fout.yaml": nil],
        ["corpus/sources/rug-2018.yaml": nil], ["corpus/document.yaml": "title: D\nlanguage: en\n"],
    ] as [[String: String?]])
    func findsTheSame(changes: [String: String?]) throws {
        let changed = Self.files.merging(changes.compactMapValues { $0 }) { $1 }.filter { changes[$0.key] != .some(nil) }
        let (old, new) = (Support.corpus(Self.files), Support.corpus(changed))
        let checker = Checker(corpus: new, schemas: Support.schemas)
        let half = new.records.count / 2
        let inspections = [checker.inspect(half..<new.records.count), checker.inspect(0..<half)]
        let memory = try #require(SharedInspections(of: new, inspections, for: old))
        let earlier = Checker(corpus: old, schemas: Support.schemas)
        #expect(earlier.finish([earlier.inspect(old.records.indices, recalling: memory)]) == earlier.result())
    }

    @Test func notWithOtherSchemas() {
        let files = Support.schemaFiles.map { $0.path.hasSuffix("effect.schema.json") ? Support.file($0.path, Support.files(under: "schemas")[$0.path]! + "\n") : $0 }
        let (old, new) = (Support.corpus(Self.files, schemas: SchemaSet(files: files)), Support.corpus(Self.files))
        #expect(SharedInspections(of: new, [], for: old) == nil)
    }
}
