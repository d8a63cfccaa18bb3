import Foundation
import Records
import Testing

@testable import Schemas

/// The official JSON-Schema-Test-Suite for draft 2020-12; `make venv` unpacks it.
@Suite(.enabled(if: OfficialSuite.isThere, "\(OfficialSuite.folder.path) is not there; `make venv` unpacks it"))
struct OfficialSuiteTests {
    @Test func required() throws {
        try OfficialSuite(name: "required", skipped: [:], formats: .none).run(OfficialSuite.files("tests/draft2020-12"))
    }

    @Test func optional() throws {
        let suite = OfficialSuite(name: "optional", skipped: OfficialSuite.skippedOptional, formats: .none)
        try suite.run(OfficialSuite.files("tests/draft2020-12/optional"))
    }

    @Test func formats() throws {
        try OfficialSuite(name: "format", skipped: [:], formats: .all).run(OfficialSuite.files("tests/draft2020-12/optional/format"))
    }
}

struct OfficialSuite {
    static let folder = project.appending(path: ".build/suites/JSON-Schema-Test-Suite")
    static let isThere = FileManager.default.fileExists(atPath: folder.appending(path: "tests/draft2020-12").path)
    /// Cases by the beginning of `file: case`, and why they are skipped.
    static let skippedOptional = [
        "cross-draft": "groei knows one dialect, 2020-12; another one is a problem",
        "dependencies-compatibility": "`dependencies` is not in 2020-12; `dependentRequired` and `dependentSchemas` are",
    ]

    let name: String
    let skipped: [String: String]
    let formats: FormatAssertion

    static func files(_ path: String) throws -> [URL] {
        let folder = folder.appending(path: path)
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }

    func run(_ files: [URL]) throws {
        let remotes = try Self.remotes()
        var (passed, failed, passedOver) = (0, 0, 0)
        for file in files {
            for group in try Self.read(file).root.items {
                let title = "\(file.deletingPathExtension().lastPathComponent): \(group["description"]?.text ?? "")"
                if let reason = skipped.first(where: { title.hasPrefix($0.key) })?.value {
                    passedOver += group["tests"]?.count ?? 0
                    print("JSON-Schema-Test-Suite skipped: \(title) (\(reason))")
                    continue
                }
                let schema = try #require(group["schema"])
                let result = Result { try compiled(schema, remotes) }
                for test in group["tests"].map({ Array($0.items) }) ?? [] {
                    let isRight = Self.isRight(test, result)
                    if isRight { passed += 1 } else { failed += 1 }
                    if !isRight { print("JSON-Schema-Test-Suite failed: \(title): \(test["description"]?.text ?? "")", result) }
                }
            }
        }
        print("JSON-Schema-Test-Suite \(name): \(passed) passed, \(failed) failed, \(passedOver) skipped")
        #expect(failed == 0)
        #expect(passed > 0)
    }

    private func compiled(_ schema: Value, _ remotes: [String: Tree]) throws -> CompiledSchema {
        let uri = "test:/suite.json"
        var documents = remotes
        documents[uri] = try tree(schema.tree.source.text(schema.range), path: uri)
        return try SchemaStore(documents, formats: formats).compile(uri)
    }

    private static func isRight(_ test: Value, _ schema: Result<CompiledSchema, any Error>) -> Bool {
        guard let data = test["data"], case .success(let schema) = schema else { return false }
        let found = schema.validate(data)
        // One engine answers both ways, and what is not valid has a violation to show.
        return found.isEmpty == (test["valid"]?.bool == true) && schema.isValid(data) == found.isEmpty
    }

    /// What the suite wants to be found at http://localhost:1234.
    private static func remotes() throws -> [String: Tree] {
        let root = folder.appending(path: "remotes")
        let paths = try #require(FileManager.default.enumerator(atPath: root.path)).compactMap { $0 as? String }
        // The folders of other drafts are left out.
        let ours = paths.filter { $0.hasSuffix(".json") && (!$0.hasPrefix("draft") || $0.hasPrefix("draft2020-12/")) }
        return try Dictionary(uniqueKeysWithValues: ours.map { ("http://localhost:1234/\($0)", try read(root.appending(path: $0))) })
    }

    /// JSON is YAML but for escaped surrogate pairs, which are decoded first.
    private static func read(_ file: URL) throws -> Tree {
        let text = try String(contentsOf: file, encoding: .utf8)
        let pair = /\\u([dD][89aAbB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})/
        return try tree(text.replacing(pair) { match in
            String(decoding: [match.1, match.2].compactMap { UInt16($0, radix: 16) }, as: UTF16.self)
        }, path: file.lastPathComponent)
    }
}
