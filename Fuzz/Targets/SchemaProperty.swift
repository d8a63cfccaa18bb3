import Records
import Schemas

/// A schema, a line `---`, a value: a value is valid exactly if it has no violations.
enum SchemaProperty {
    static func check(_ bytes: [UInt8]) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self), let split = text.firstRange(of: "\n---\n"),
            let schema = tree(String(text[..<split.lowerBound]), "schema.json"), let value = tree(String(text[split.upperBound...]), "value.yaml"),
            let compiled = try? SchemaStore(["schema.json": schema], formats: .all).compile("schema.json")
        else { return nil }
        let violations = compiled.validate(value.root)
        return compiled.isValid(value.root) == violations.isEmpty ? nil : "valid, and yet \(violations.count) violations (or the other way round)"
    }

    private static func tree(_ text: String, _ path: String) -> Tree? {
        try? YAMLReader.read(SourceFile(path: path, text: text)).get()
    }
}
