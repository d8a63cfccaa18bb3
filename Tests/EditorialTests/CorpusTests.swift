import Records
import Testing

@testable import Editorial

/// How records come together in a corpus.
@Suite struct CorpusTests {
    private static let types = Support.schemas.types

    private static func file(_ path: String) -> LoadedFile { Support.file(path, path.hasSuffix(".md") ? "---\ntitle: x\n---\n" : "title: x\n") }

    private static func paths(_ count: Int, _ chance: inout SystemRandomNumberGenerator) -> [String] {
        var paths = Set(["corpus/document.yaml"])
        while paths.count < count {
            let id = (0..<Int.random(in: 1...3, using: &chance)).map { _ in ["a", "ab", "aarts", "aarts-1990", "b", "rug", "2018", "zeer-lange-naam-van-een-record"].randomElement(using: &chance)! }
                .joined(separator: "-") + "\(Int.random(in: 0..<40, using: &chance))"
            paths.insert([
                "corpus/claims/\(id).yaml", "corpus/sources/\(id).yaml", "corpus/effects/\(id).yaml", "corpus/sections/\(id).md",
            ].randomElement(using: &chance)!)
        }
        return paths.shuffled(using: &chance)
    }

    /// In whatever parts and order they come, they stand by type and id, and each is found.
    @Test(arguments: [1, 2, 30, 400]) func recordsAreInOrder(count: Int) {
        var chance = SystemRandomNumberGenerator()
        for _ in 0..<20 {
            let paths = Self.paths(count, &chance)
            let split = Int.random(in: 0...paths.count, using: &chance)
            let (known, fresh) = (Array(paths[..<split]), Array(paths[split...]))
            let ordered = Corpus(types: Self.types, files: known.map(Self.file)).records
            var (first, second) = (ordered[..<(ordered.count / 2)], ordered[(ordered.count / 2)...])
            let parts = [Corpus.Part(records: first.count) { first.popFirst() }, Corpus.Part(records: second.count) { second.popFirst() }]
            let cut = fresh.count / 3
            let corpus = Corpus(
                types: Self.types, known: parts,
                parts: [Corpus.Part(fresh[..<cut].map(Self.file)[...], Self.types), Corpus.Part(fresh[cut...].map(Self.file)[...], Self.types)])
            let expected = paths.compactMap { path -> Record? in
                guard case .record(let address, let position) = CorpusPath.classify(path, Self.types), case .success(let tree) = Self.file(path).content
                else { return nil }
                return Record(address: address, typePosition: position, tree: tree)
            }.sorted { ($0.typePosition, $0.id) < ($1.typePosition, $1.id) }
            #expect(corpus.records.map(\.address) == expected.map(\.address))
            #expect(corpus.records.map(\.path).sorted() == paths.sorted())
            #expect(corpus.records.enumerated().allSatisfy { corpus.position(of: $0.element.address) == $0.offset })
            #expect(corpus.position(of: Address(type: "claim", id: "er-is-er-geen")) == nil)
        }
    }

    /// What is known of the folder of the file before changes nothing.
    @Test func pathsAreWhatTheyAre() {
        let paths = [
            "corpus/claims/a.yaml", "corpus/claims/b-1.yaml", "corpus/claims/B.yaml", "corpus/claims/.yaml", "corpus/claims/b.yml", "corpus/claims/b.md",
            "corpus/claims/a/b.yaml", "corpus/claims/é.yaml", "corpus/claims/a.b.yaml", "corpus/claims/a-.yaml", "corpus/claims/.verborgen.yaml",
            "corpus/claim/a.yaml", "corpus/document.yaml", "corpus/terms.yaml", "corpus/a.yaml", "corpus/sections/a.md", "corpus/sections/a.yaml",
            "corpus/claimsa.yaml", "elders/claims/a.yaml", "corpus/sources/" + String(repeating: "a", count: 101) + ".yaml", "corpus/versions/1.2.0.yaml",
        ]
        for first in paths {
            for second in paths {
                var read = CorpusPaths(Self.types)
                let found = [first, second, first].map { "\(read.classify($0))" }
                #expect(found == [first, second, first].map { "\(CorpusPath.classify($0, Self.types))" })
            }
        }
    }
}
