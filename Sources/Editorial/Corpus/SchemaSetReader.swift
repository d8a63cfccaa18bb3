import Diagnostics
import Records
import Schemas

/// Reads the schema files one after the other, and notes what is wrong with each: one finding a mistake.
struct SchemaSetReader {
    private(set) var types: [RecordType] = []
    private(set) var compiled: [String: CompiledSchema] = [:]
    var findings: [Finding] = []
    var hasUnusable = false
    let files: [LoadedFile]
    /// Paths of the schemas that need not be held against the meta-schema.
    private let sound: Set<String>
    private var documents: [String: Tree] = [:]
    /// Schemas that do not count: of a folder that has one already. Others may still refer into them.
    private var uncounted: [RecordType] = []
    /// Paths of schemas in which the meta-schema found mistakes.
    private var faulty: Set<String> = []

    init(_ files: [LoadedFile], isSound: (LoadedFile) -> Bool) {
        self.files = files.sorted { $0.path < $1.path }
        let sound = Set(self.files.filter(isSound).map(\.path))
        // What was sound by the standard meta-schema says nothing about another one.
        self.sound = sound.contains { Self.name($0) == SchemaSet.metaName } ? sound : []
        var trees: [String: Tree] = [:]
        for file in self.files {
            if case .success(let tree) = file.content { trees[Self.name(file.path)] = tree }
        }
        for file in self.files {
            guard case .success(let tree) = file.content else { continue }
            if let type = RecordType(schema: tree, among: trees), file.path.hasSuffix(".schema.json") {
                // Of two schemas for one type the second does not count, not even its `$id`.
                if isSecond(type, tree) { continue }
                if hasTakenFolder(type, tree) { uncounted.append(type) } else { types.append(type) }
            }
            documents[Self.name(file.path)] = tree
        }
    }

    mutating func read() {
        let store = SchemaStore(documents)
        let needsMeta = documents[SchemaSet.metaName] != nil && files.contains { !sound.contains($0.path) }
        let meta = needsMeta ? try? store.compile(SchemaSet.metaName) : nil
        var counted: [Tree] = []
        for file in files {
            switch file.content {
            case .failure(let refusals):
                if let first = refusals.findings.first { findings.append(Self.refusal(first)) }
                hasUnusable = true
            case .success(let tree):
                let name = Self.name(file.path)
                guard name.hasSuffix(".schema.json"), documents[name] === tree, !uncounted.contains(where: { $0.schema === tree }) else { continue }
                if !sound.contains(file.path) { hold(tree, against: meta) }
                counted.append(tree)
            }
        }
        for (tree, schema) in zip(counted, store.compile(counted.map { Self.name($0.source.path) })) { take(schema, of: tree) }
        if !uncounted.isEmpty { hasUnusable = true }
        checkMissing()
        for type in types where !isSound(type) { checkUnfollowedReferences(type) }
    }

    func isSound(_ type: RecordType) -> Bool { sound.contains(type.schema.source.path) }

    static func name(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private mutating func hold(_ tree: Tree, against meta: CompiledSchema?) {
        // groei may well read as YAML what is no JSON; other programs cannot.
        if tree.root.kind != .null, let problem = JSONProblem.first(in: tree.source) {
            findings.append(Self.refusal(problem, Words(nl: "dit schema is geen JSON", en: "this schema is not JSON")))
        }
        let mistakes = SchemaWords.mistakes(inSchema: tree, meta: meta)
        if !mistakes.isEmpty { faulty.insert(tree.source.path) }
        findings += mistakes
    }

    private mutating func take(_ schema: Result<CompiledSchema, SchemaError>, of tree: Tree) {
        let type = types.first { $0.schema === tree }
        if type == nil { hasUnusable = true }
        switch schema {
        case .success(let schema):
            // A schema with mistakes would blame the records for them.
            if let type, !faulty.contains(tree.source.path) { compiled[type.name] = schema }
        case .failure(let error):
            let news = error.problems.filter { !isTold($0, in: tree) }
            if news.isEmpty { hasUnusable = true }
            for problem in news { report(problem, in: tree) }
        }
    }

    /// Whether a problem is of a file of which something is told already: by the meta-schema, or that it cannot be read.
    private func isTold(_ problem: SchemaProblem, in tree: Tree) -> Bool {
        faulty.contains((problem.value?.tree ?? tree).source.path) || isOfUnreadable(problem)
    }

    /// Whether a reference leads into a schema file that cannot be read.
    private func isOfUnreadable(_ problem: SchemaProblem) -> Bool {
        guard case .unresolvable(let reference) = problem.kind else { return false }
        let document = reference.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        return files.contains { file in
            if case .failure = file.content { Self.name(file.path) == document } else { false }
        }
    }

    /// Whether another schema, earlier in the alphabet, already describes the type.
    private mutating func isSecond(_ type: RecordType, _ tree: Tree) -> Bool {
        guard let other = (types + uncounted).first(where: { $0.name == type.name }) else { return false }
        report("schema-duplicate", tree.root["x-groei-type"] ?? tree.root, Words(
            nl: "de soort `\(type.name)` heeft al een schema: `\(other.schema.source.path)`",
            en: "the type `\(type.name)` already has a schema: `\(other.schema.source.path)`"), Self.oneEach)
        return true
    }

    /// Whether another schema, earlier in the alphabet, already has the folder.
    private mutating func hasTakenFolder(_ type: RecordType, _ tree: Tree) -> Bool {
        guard let other = types.first(where: { $0.folder == type.folder && !type.isSingle }) else { return false }
        report("schema-duplicate", tree.root["x-groei-folder"] ?? tree.root, Words(
            nl: "de map `\(type.folder)` is al van de soort `\(other.name)` (`\(other.schema.source.path)`)",
            en: "the folder `\(type.folder)` already belongs to the type `\(other.name)` (`\(other.schema.source.path)`)"),
            Self.oneEach)
        return true
    }

    private static let oneEach = Words(
        nl: "Geef elke soort één schema en een eigen map; dit schema telt nu niet mee.",
        en: "Give each type one schema and a folder of its own; this schema does not count now.")

    private static func refusal(
        _ finding: Finding, _ what: Words = Words(nl: "dit schema is niet te lezen", en: "this schema cannot be read")
    ) -> Finding {
        // A file that could not even be opened is no matter of JSON.
        guard finding.place?.start != nil else { return finding }
        return Finding(
            rule: "schema-syntax", severity: .error, place: finding.place,
            message: Words(nl: "\(what.nl): \(finding.message.nl)", en: "\(what.en): \(finding.message.en)"), note: finding.note)
    }

    private mutating func report(_ problem: SchemaProblem, in tree: Tree) {
        if case .unresolvable(let reference) = problem.kind, let file = missingFile(reference) { return addMissing(file, namedBy: tree) }
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

    mutating func report(_ rule: String, _ value: Value, _ message: Words, _ note: Words?) {
        findings.append(Finding(rule: rule, severity: .error, place: value.place, message: message, note: note))
    }
}
