import Foundation
import Records
import Schemas

/// Validates documents as often as it is asked to, and says how long that took.
///
/// Reads the documents (one JSON value a line) and the schema first; then for each line `round` on the standard input it
/// validates all of them once, and prints the nanoseconds and how many were valid.
enum SchemaBench {
    static func run(schema: String, documents: String) {
        let trees = text(documents).split(separator: "\n").enumerated().map { tree(String($1), "\($0).json") }
        let schema = tree(text(schema), "schema.json")
        let clock = ContinuousClock()
        var compiled: CompiledSchema?
        let compiling = clock.measure { compiled = try? SchemaStore(["schema.json": schema], formats: .all).compile("schema.json") }
        guard let compiled else { fatalError("the schema does not compile") }
        answer("\(Int(compiling / .nanoseconds(1))) \(trees.count)")
        while let line = readLine() {
            var valid = 0
            let time = clock.measure {
                switch line {
                case "valid": for tree in trees where compiled.isValid(tree.root) { valid += 1 }
                default: for tree in trees where compiled.validate(tree.root).isEmpty { valid += 1 }
                }
            }
            answer("\(Int(time / .nanoseconds(1))) \(valid)")
        }
    }

    private static func answer(_ text: String) {
        print(text)
        fflush(nil)
    }

    private static func text(_ path: String) -> String {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { fatalError("\(path) cannot be read") }
        return text
    }

    private static func tree(_ text: String, _ path: String) -> Tree {
        guard case .success(let tree) = YAMLReader.read(SourceFile(path: path, text: text)) else { fatalError("\(path) cannot be read") }
        return tree
    }
}
