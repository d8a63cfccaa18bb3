import Foundation
import Records

@testable import Schemas

/// Reads YAML or JSON for a test.
func tree(_ text: String, path: String = "test.yaml") throws -> Tree {
    try YAMLReader.read(SourceFile(path: path, text: text)).get()
}

/// Compiles one schema on its own.
func compile(_ schema: String, formats: FormatAssertion = .all) throws -> CompiledSchema {
    try SchemaStore(["test.json": try tree(schema, path: "test.json")], formats: formats).compile("test.json")
}

/// The problems of a schema that should not compile.
func problems(_ schema: String) throws -> [SchemaProblem] {
    let store = SchemaStore(["test.json": try tree(schema, path: "test.json")])
    do {
        _ = try store.compile("test.json")
        return []
    } catch {
        return error.problems
    }
}

func violations(_ schema: String, _ value: String) throws -> [Violation] {
    try compile(schema).validate(try tree(value).root)
}

/// The project's top folder.
let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The schemas of the project's own document, by file name.
func projectSchemas() throws -> [String: Tree] {
    let folder = project.appending(path: "schemas")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
    return try Dictionary(uniqueKeysWithValues: files.map { file in
        (file, try tree(String(contentsOf: folder.appending(path: file), encoding: .utf8), path: "schemas/\(file)"))
    })
}

/// `a` and `b` as if by chance (Numerical Recipes, 7.1): of every part of it a pattern has a state of its own.
func scatteredLetters() -> String {
    var number: UInt32 = 1
    return String(decoding: (0..<200_000).map { _ in
        number = number &* 1_664_525 &+ 1_013_904_223
        return number >> 31 == 0 ? UInt8(ascii: "a") : UInt8(ascii: "b")
    }, as: UTF8.self)
}
