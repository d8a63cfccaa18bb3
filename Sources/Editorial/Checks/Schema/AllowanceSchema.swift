import Records
import Schemas

/// What `x-allow` looks like. Every standard schema says so itself, for other tools; a schema that does not gets it from here, so
/// that a record of any type can make an exception.
enum AllowanceSchema {
    /// Nil only if the text below were no schema; a test compiles it.
    static let compiled: CompiledSchema? = {
        guard case .success(let tree) = YAMLReader.read(SourceFile(path: "allow.json", text: text)) else { return nil }
        return try? SchemaStore(["allow.json": tree]).compile("allow.json")
    }()

    static let text = #"""
        {
          "$id": "allow.json",
          "properties": {
            "x-allow": {
              "x-groei-label": {
                "nl": "Uitzonderingen",
                "en": "Exceptions"
              },
              "description": "Findings of `groei check` on this record that are right as they are, each with its reason. What is found while reading, against the schema or about references always counts and cannot be allowed.",
              "type": "array",
              "minItems": 1,
              "x-groei-key": [
                "rule",
                "field"
              ],
              "x-groei-change": "editorial",
              "items": {
                "type": "object",
                "required": [
                  "rule",
                  "reason"
                ],
                "additionalProperties": false,
                "properties": {
                  "rule": {
                    "x-groei-label": {
                      "nl": "Regel",
                      "en": "Rule"
                    },
                    "description": "The name of the rule, as the finding has it in brackets.",
                    "type": "string",
                    "minLength": 1
                  },
                  "field": {
                    "x-groei-label": {
                      "nl": "Veld",
                      "en": "Field"
                    },
                    "description": "The field that it is about, such as `quote` or `author[0]`; without it, the whole record.",
                    "type": "string",
                    "minLength": 1
                  },
                  "reason": {
                    "x-groei-label": {
                      "nl": "Reden",
                      "en": "Reason"
                    },
                    "description": "Why it is right as it is.",
                    "type": "string",
                    "pattern": "\\S",
                    "examples": [
                      "De bron schrijft het zo."
                    ],
                    "x-groei-text": "plain"
                  }
                }
              }
            }
          }
        }
        """#
}
