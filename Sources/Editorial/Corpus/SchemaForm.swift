import Diagnostics
import Records

/// Finds annotations in a schema.
enum SchemaWalk {
    /// The values of a keyword, wherever they are.
    static func each(_ keyword: String, in value: Value, _ body: (Value) -> Void) {
        for entry in value.entries {
            if entry.key.hasText(keyword) { body(entry.value) } else { each(keyword, in: entry.value, body) }
        }
        for item in value.items { each(keyword, in: item, body) }
    }

    /// The values of a keyword in subschemas that say nothing of what a field is: what some item of a list is, what a value is not, what a
    /// name is; each with the keyword that makes it so.
    static func eachBeside(_ keyword: String, in schema: Value, _ body: (_ value: Value, _ holder: String) -> Void) {
        for entry in schema.entries {
            let name = entry.key.text
            if ["contains", "if", "not", "propertyNames"].contains(name) {
                each(keyword, in: entry.value) { body($0, name) }
            } else if ["properties", "patternProperties", "$defs", "dependentSchemas"].contains(name) {
                for named in entry.value.entries { eachBeside(keyword, in: named.value, body) }
            } else {
                eachBeside(keyword, in: entry.value, body)
            }
        }
        for item in schema.items { eachBeside(keyword, in: item, body) }
    }
}
