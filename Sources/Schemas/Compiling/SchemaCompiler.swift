import Records

/// Compiles the subschemas that are reached from one schema, each once.
struct SchemaCompiler {
    var index: SchemaIndex
    let formats: FormatAssertion
    var tables = CompiledSchema.Tables()
    var problems: [SchemaProblem] = []

    /// The steps of all patterns together, and how many there may be: making them ready takes time.
    var patternSize = 0
    static let maximumPatternSize = 100_000

    /// Patterns by their text: most schemas share some.
    var patterns: [ExactText: Pattern]
    /// The numbers of those of this schema.
    var patternNumbers: [ExactText: Int] = [:]

    private var numbers: [NodeKey: Int] = [:]
    private var origins: [Value] = []
    private var resources: [Int] = []
    private var blocks: [[Rule]] = []
    private var reached = Set<Int>()

    /// - Parameter patterns: some that were made ready already, by their text.
    init(index: SchemaIndex, formats: FormatAssertion, patterns: [ExactText: Pattern]) {
        self.index = index
        self.formats = formats
        self.patterns = patterns
    }

    mutating func compile(_ start: SchemaLocation) throws(SchemaError) -> CompiledSchema {
        let root = number(of: start)
        while blocks.count < origins.count {
            let next = blocks.count
            enter(resources[next])
            blocks.append([])
            blocks[next] = rules(origins[next], in: resources[next])
        }
        completeDynamicTargets()
        let documents = Set(origins.map { ObjectIdentifier($0.tree) })
        problems += documents.flatMap { index.problems[$0] ?? [] }
        if problems.isEmpty, let endless = EndlessLoop.find(blocks, tables) {
            problems.append(SchemaProblem(kind: .endless, value: origins[endless]))
        }
        guard problems.isEmpty else { throw SchemaError(problems: inOrder(problems)) }
        return CompiledSchema(root: root, blocks: blocks, origins: origins, resources: resources, tables: tables)
    }

    /// The number of a subschema, which is compiled later if it has not been yet.
    mutating func number(of location: SchemaLocation) -> Int {
        if let known = numbers[NodeKey(location.value)] { return known }
        origins.append(location.value)
        resources.append(location.resource)
        numbers[NodeKey(location.value)] = origins.count - 1
        return origins.count - 1
    }

    /// The number of a subschema that stands under a keyword; a problem when it is no schema at all.
    mutating func subschema(_ value: Value, in resource: Int, keyword: String) -> Int {
        if value.kind != .object, value.kind != .bool { report(keyword, .schema, value) }
        return number(of: SchemaLocation(value: value, resource: index.resource(of: value, in: resource)))
    }

    mutating func report(_ keyword: String, _ expected: SchemaProblem.Expected, _ value: Value) {
        problems.append(SchemaProblem(kind: .wrongValue(keyword: keyword, expected: expected), value: value))
    }

    /// A resource that is reached may be one that a dynamic reference finds in scope, so its dynamic anchors come along.
    private mutating func enter(_ resource: Int) {
        guard reached.insert(resource).inserted else { return }
        for (_, value) in index.resources[resource].dynamicAnchors.sorted(by: { $0.value.index < $1.value.index }) {
            _ = number(of: SchemaLocation(value: value, resource: resource))
        }
    }

    private mutating func completeDynamicTargets() {
        for target in tables.dynamicTargets.indices {
            for resource in reached {
                guard let anchor = index.resources[resource].dynamicAnchors[tables.dynamicTargets[target].name] else { continue }
                tables.dynamicTargets[target].byResource[resource] = numbers[NodeKey(anchor)]
            }
        }
    }

    private func inOrder(_ problems: [SchemaProblem]) -> [SchemaProblem] {
        problems.sorted {
            ($0.value?.tree.source.path ?? "", $0.value?.index ?? 0) < ($1.value?.tree.source.path ?? "", $1.value?.index ?? 0)
        }
    }
}

/// Finds a subschema that applies itself to the same value: checking it would never end.
enum EndlessLoop {
    private enum Mark { case open, done }

    static func find(_ blocks: [[Rule]], _ tables: CompiledSchema.Tables) -> Int? {
        var marks: [Int: Mark] = [:]
        for start in blocks.indices where marks[start] == nil {
            // Steps down with what is still to be visited; no recursion, since chains of references may be long.
            var stack = [(schema: start, next: inPlace(blocks[start], tables)[...])]
            marks[start] = .open
            while let top = stack.indices.last {
                guard let target = stack[top].next.popFirst() else {
                    marks[stack.removeLast().schema] = .done
                    continue
                }
                switch marks[target] {
                case .open: return target
                case .done: break
                case nil:
                    marks[target] = .open
                    stack.append((target, inPlace(blocks[target], tables)[...]))
                }
            }
        }
        return nil
    }

    /// The subschemas that are applied to the same value.
    private static func inPlace(_ rules: [Rule], _ tables: CompiledSchema.Tables) -> [Int] {
        rules.flatMap { rule -> [Int] in
            switch rule {
            case .reference(let target), .not(let target): [target]
            case .dynamicReference(let target): [tables.dynamicTargets[target].fallback] + tables.dynamicTargets[target].byResource.values
            case .allOf(let list), .anyOf(let list), .oneOf(let list): Array(tables.members[list])
            case .conditional(let condition, let then, let otherwise): [condition, then, otherwise].compactMap(\.self)
            case .dependentSchemas(let index): tables.dependents[index].demands
            default: []
            }
        }
    }
}
