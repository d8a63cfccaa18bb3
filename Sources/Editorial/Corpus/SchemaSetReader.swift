import Diagnostics
import Records
import Schemas

/// Reads the schema files one after the other, and notes what is wrong with each: one finding a mistake.
struct SchemaSetReader {
    private(set) var types: [RecordType] = []
    private(set) var compiled: [String: CompiledSchema] = [:]
    private(set) var findings: [Finding] = []
    private(set) var hasUnusable = false
    private let files: [LoadedFile]
    private let store: SchemaStore
    private let meta: CompiledSchema?

    init(_ files: [LoadedFile]) {
        self.files = files.filter { $0.path.hasSuffix(".json") }.sorted { $0.path < $1.path }
        var documents: [String: Tree] = [:]
        for file in self.files {
            if case .success(let tree) = file.content { documents[Self.name(file.path)] = tree }
        }
        store = SchemaStore(documents)
        meta = documents[SchemaSet.metaName] == nil ? nil : try? store.compile(SchemaSet.metaName)
    }

    mutating func read() {
        for file in files {
            switch file.content {
            case .failure(let refusals):
                refuse(refusals)
                hasUnusable = true
            case .success(let tree) where file.path.hasSuffix(".schema.json"): read(tree, Self.name(file.path))
            case .success: break
            }
        }
        checkReferencedTypes()
    }

    private static func name(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private mutating func read(_ tree: Tree, _ name: String) {
        if let value = JSONForm.firstDeviation(in: tree) {
            report("schema-syntax", value, JSONForm.message, JSONForm.note)
        }
        let mistakes = SchemaWords.mistakes(inSchema: tree, meta: meta)
        findings += mistakes
        do throws(SchemaError) {
            let schema = try store.compile(name)
            add(tree, mistakes.isEmpty ? schema : nil)
        } catch {
            // What the meta-schema has said already needs no saying twice.
            if mistakes.isEmpty { for problem in error.problems { report(problem, in: tree) } }
            add(tree, nil)
        }
    }

    private mutating func add(_ tree: Tree, _ schema: CompiledSchema?) {
        guard let type = RecordType(schema: tree) else {
            hasUnusable = true
            return
        }
        if let other = types.first(where: { $0.name == type.name }) {
            report("schema-duplicate", tree.root["x-groei-type"] ?? tree.root, Words(
                nl: "de soort `\(type.name)` heeft al een schema: `\(other.schema.source.path)`",
                en: "the type `\(type.name)` already has a schema: `\(other.schema.source.path)`"), SchemaSetReader.oneEach)
        } else if let other = types.first(where: { $0.folder == type.folder && !type.isSingle }) {
            report("schema-duplicate", tree.root["x-groei-folder"] ?? tree.root, Words(
                nl: "de map `\(type.folder)` is al van de soort `\(other.name)` (`\(other.schema.source.path)`)",
                en: "the folder `\(type.folder)` already belongs to the type `\(other.name)` (`\(other.schema.source.path)`)"),
                SchemaSetReader.oneEach)
        } else {
            types.append(type)
            compiled[type.name] = schema
        }
    }

    private static let oneEach = Words(
        nl: "Geef elke soort één schema en een eigen map; dit schema telt nu niet mee.",
        en: "Give each type one schema and a folder of its own; this schema does not count now.")

    /// `x-groei-ref` names types; a type that no schema makes can never be found.
    private mutating func checkReferencedTypes() {
        guard !hasUnusable else { return }
        let names = types.map(\.name)
        for type in types {
            SchemaWalk.each("x-groei-ref", in: type.schema.root) { list in
                for item in list.items where !names.contains(item.text) {
                    report("schema-reference", item, Words(
                        nl: "`x-groei-ref` noemt de soort `\(item.text)`, maar daarvan is geen schema",
                        en: "`x-groei-ref` names the type `\(item.text)`, which has no schema"),
                        Likeness.closest(to: item.text, among: names).map { Words(nl: "Bedoelde je `\($0)`?", en: "Did you mean `\($0)`?") })
                }
            }
        }
    }

    private mutating func refuse(_ refusals: Refusals) {
        guard let first = refusals.findings.first else { return }
        findings.append(Finding(
            rule: "schema-syntax", severity: .error, place: first.place,
            message: Words(nl: "dit schema is niet te lezen: \(first.message.nl)", en: "this schema cannot be read: \(first.message.en)"),
            note: JSONForm.note))
    }

    private mutating func report(_ problem: SchemaProblem, in tree: Tree) {
        let isReference = switch problem.kind {
        case .unresolvable, .unknownSchema: true
        default: false
        }
        // A problem may be in another file that this schema refers to; it is told where it is.
        let finding = Finding(
            rule: isReference ? "schema-reference" : "schema-invalid", severity: .error,
            place: problem.value?.place ?? tree.source.place(0..<0), message: problem.words)
        if !findings.contains(finding) { findings.append(finding) }
    }

    private mutating func report(_ rule: String, _ value: Value, _ message: Words, _ note: Words?) {
        findings.append(Finding(rule: rule, severity: .error, place: value.place, message: message, note: note))
    }
}

/// Finds a keyword anywhere in a schema.
private enum SchemaWalk {
    static func each(_ keyword: String, in value: Value, _ body: (Value) -> Void) {
        for entry in value.entries {
            if entry.key.hasText(keyword) { body(entry.value) } else { each(keyword, in: entry.value, body) }
        }
        for item in value.items { each(keyword, in: item, body) }
    }
}

/// Groei reads schemas as YAML, of which JSON is a part; other tools read JSON alone.
private enum JSONForm {
    static let message = Words(
        nl: "dit is wel YAML maar geen JSON, en dan lezen andere programma's het schema niet",
        en: "this is YAML but not JSON, so other programs cannot read the schema")
    static let note = Words(
        nl: "In JSON staan namen en teksten tussen dubbele aanhalingstekens, en lijsten en objecten tussen `[ ]` en `{ }`.",
        en: "In JSON, names and texts stand in double quotes, and lists and objects in `[ ]` and `{ }`.")

    /// The first value that JSON would write otherwise.
    static func firstDeviation(in tree: Tree) -> Value? {
        tree.nodes.indices.lazy.map { Value(tree: tree, index: $0) }.first { value in
            switch value.kind {
            case .object, .array: value.node.style != .flow
            case .string: value.node.style != .doubleQuoted
            case .null: value.text != "null"
            case .bool: value.text != "true" && value.text != "false"
            case .integer, .float: false
            }
        }
    }
}
