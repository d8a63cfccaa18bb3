import Diagnostics
import Foundation

/// Checks JSON against `Sources/GroeiCommands/output.schema.json`, by the few keywords that it uses.
struct OutputSchema {
    private let root: [String: Any]

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/GroeiCommands/output.schema.json").standardized
        root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as! [String: Any]
    }

    /// Where the text of `json` is not as `$defs/name` says.
    func problems(_ json: JSON, _ name: String) throws -> [String] {
        let value = try JSONSerialization.jsonObject(with: Data(json.text().utf8))
        return check(value, ["$ref": "#/$defs/\(name)"], name)
    }

    private func check(_ value: Any, _ schema: Any, _ path: String) -> [String] {
        guard let schema = schema as? [String: Any] else { return [] }
        var problems: [String] = []
        if let reference = schema["$ref"] as? String {
            let name = String(reference.dropFirst("#/$defs/".count))
            guard let target = (root["$defs"] as! [String: Any])[name] else { return ["\(path): no definition \(name)"] }
            problems += check(value, target, path)
        }
        if let options = schema["anyOf"] as? [Any], !options.contains(where: { check(value, $0, path).isEmpty }) {
            problems.append("\(path): none of anyOf")
        }
        if let choices = schema["enum"] as? [AnyHashable], !choices.contains(value as! AnyHashable) { problems.append("\(path): \(value) not in enum") }
        if let type = schema["type"] {
            let types = type as? [String] ?? [type as! String]
            if !types.contains(where: { Self.isOf($0, value) }) { problems.append("\(path): \(value) is not \(types)") }
        }
        if let object = value as? [String: Any] {
            let properties = schema["properties"] as? [String: Any] ?? [:]
            for name in schema["required"] as? [String] ?? [] where object[name] == nil { problems.append("\(path): without \(name)") }
            for (name, inner) in object {
                if let property = properties[name] {
                    problems += check(inner, property, "\(path).\(name)")
                } else if schema["additionalProperties"] as? Bool == false {
                    problems.append("\(path): unknown \(name)")
                }
            }
        }
        if let items = value as? [Any], let schema = schema["items"] {
            problems += items.enumerated().flatMap { check($1, schema, "\(path)[\($0)]") }
        }
        return problems
    }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "null": value is NSNull
        case "boolean": value is Bool
        case "integer": value is Int && !(value is NSNull)
        case "string": value is String
        case "array": value is [Any]
        case "object": value is [String: Any]
        default: false
        }
    }
}
