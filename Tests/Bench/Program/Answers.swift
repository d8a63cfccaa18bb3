import Foundation
import Records
import Schemas

/// Answers a line with a line: `schema JSON` with `ok` or why it cannot be used, `value JSON` with whether that schema allows it.
enum Answers {
    static func run() {
        var schema: CompiledSchema?
        while let line = readLine() {
            let kind = line.prefix { $0 != " " }
            let text = String(line.dropFirst(kind.count + 1))
            guard case .success(let tree) = YAMLReader.read(SourceFile(path: "line.json", text: text)) else {
                answer("unreadable")
                continue
            }
            guard kind == "schema" else {
                answer(schema.map { judge(tree, $0) } ?? "no schema")
                continue
            }
            do throws(SchemaError) {
                schema = try SchemaStore(["line.json": tree], formats: .all).compile("line.json")
                answer("ok")
            } catch {
                schema = nil
                answer("refused")
            }
        }
    }

    private static func judge(_ tree: Tree, _ schema: CompiledSchema) -> String {
        let isValid = schema.isValid(tree.root)
        guard isValid == schema.validate(tree.root).isEmpty else { return "of two minds" }
        return isValid ? "valid" : "invalid"
    }

    private static func answer(_ text: String) {
        print(text)
        fflush(nil)
    }
}
