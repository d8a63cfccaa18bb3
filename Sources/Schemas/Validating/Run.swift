import Records

/// One value being checked against one schema.
///
/// The first run only asks whether the value is valid and stops at the first mistake; only when there is one, a second run
/// collects them all. So the happy path costs nothing for messages.
struct Run {
    let schema: CompiledSchema
    let buffers: Buffers
    var isCollecting = false
    var mistakes: [Mistake] = []
    /// The children of the current value that some subschema has evaluated; `everyChild` stands for all of them.
    var marks: [Int] = []
    /// The resources that were entered on the way here (core, 7.1), outermost first.
    var scopes: [Int] = []
    /// What is left of the work that checking one value may take, in visits of a step of a pattern.
    var effort = Pattern.effort
    /// Where the work became too much; the rest is not checked.
    private(set) var givenUp: (subschema: Int, node: Int)?
    private var depth = 0
    /// The names that subschemas know, once they were asked for.
    var knownNames: [Int: [String]] = [:]

    static let everyChild = -1
    /// Nobody reads more mistakes of one value.
    static let maximumMistakes = 1000
    /// Subschemas within one another, by references or by values.
    private static let maximumDepth = 1000
    /// What checking a value against a subschema counts for.
    private static let checkEffort = 8

    init(schema: CompiledSchema, buffers: Buffers) {
        self.schema = schema
        self.buffers = buffers
    }

    /// Whether the value at `node` is valid against a subschema.
    mutating func check(_ subschema: Int, _ node: Int) -> Bool {
        effort &-= Self.checkEffort
        if effort < 0 || depth >= Self.maximumDepth { return giveUp(subschema, node) }
        if mistakes.count > Self.maximumMistakes { return true }
        depth &+= 1
        defer { depth &-= 1 }
        guard schema.tracksScope else { return checkRules(subschema, node) }
        scopes.append(schema.resources[subschema])
        defer { scopes.removeLast() }
        return checkRules(subschema, node)
    }

    /// Passes for valid; what comes of it is no answer.
    mutating func giveUp(_ subschema: Int, _ node: Int) -> Bool {
        if givenUp == nil { givenUp = (subschema, node) }
        effort = -1
        return true
    }

    private mutating func checkRules(_ subschema: Int, _ node: Int) -> Bool {
        let base = marks.count
        var isValid = true
        for index in schema.starts[subschema]..<schema.starts[subschema &+ 1] {
            let rule = schema.rules[index]
            if apply(rule, subschema, node, base) { continue }
            isValid = false
            if !isCollecting || rule.isDecisive { break }
        }
        return isValid
    }

    /// Checks a child, whose own evaluated children are nobody else's business.
    mutating func checkChild(_ subschema: Int, _ node: Int) -> Bool {
        guard schema.tracksEvaluation else { return check(subschema, node) }
        let base = marks.count
        let isValid = check(subschema, node)
        marks.removeLast(marks.count - base)
        return isValid
    }

    /// Checks without collecting; what an invalid branch evaluated does not count.
    mutating func checkQuietly(_ subschema: Int, _ node: Int) -> Bool {
        let wasCollecting = isCollecting
        let base = marks.count
        isCollecting = false
        let isValid = check(subschema, node)
        isCollecting = wasCollecting
        if !isValid { marks.removeLast(marks.count - base) }
        return isValid
    }

    mutating func mark(_ child: Int) {
        if schema.tracksEvaluation { marks.append(child) }
    }

    /// Notes a mistake when they are being collected; false, so that a rule can return it.
    mutating func fail(
        _ keyword: Keyword, _ node: Int, key: Int? = nil, _ subschema: Int, _ detail: @autoclosure () -> Violation.Detail
    ) -> Bool {
        if isCollecting { report(keyword, node, key: key, subschema, detail()) }
        return false
    }

    mutating func report(_ keyword: Keyword, _ node: Int, key: Int? = nil, _ subschema: Int, _ detail: Violation.Detail) {
        // One more than are shown tells that there are more.
        if givenUp != nil || mistakes.count > Self.maximumMistakes { return }
        mistakes.append(Mistake(keyword: keyword, node: node, key: key, detail: detail, schema: subschema))
    }

    private mutating func apply(_ rule: Rule, _ subschema: Int, _ node: Int, _ base: Int) -> Bool {
        switch rule {
        case .never: fail(.never, node, subschema, .none)
        case .types(let types): checkTypes(types, subschema, node)
        case .values(let index): checkValues(index, subschema, node)
        case .bound(let index): checkBound(index, subschema, node)
        case .multiple(let index): checkMultiple(index, subschema, node)
        case .minLength(let limit): checkLength(.minLength, limit, subschema, node)
        case .maxLength(let limit): checkLength(.maxLength, limit, subschema, node)
        case .pattern(let index): checkPattern(index, subschema, node)
        case .format(let format): checkFormat(format, subschema, node)
        case .minItems(let limit): checkCount(.minItems, .array, limit, subschema, node)
        case .maxItems(let limit): checkCount(.maxItems, .array, limit, subschema, node)
        case .minProperties(let limit): checkCount(.minProperties, .object, limit, subschema, node)
        case .maxProperties(let limit): checkCount(.maxProperties, .object, limit, subschema, node)
        case .uniqueItems: checkUnique(subschema, node)
        case .prefixItems(let list): checkPrefix(list, node)
        case .items(let from, let item): checkItems(from: from, item, node)
        case .contains(let index): checkContains(index, subschema, node)
        case .required(let index): checkRequired(index, subschema, node)
        case .properties(let index): checkProperties(index, subschema, node)
        case .propertyNames(let name): checkNames(name, node)
        case .dependentRequired(let index): checkDependentRequired(index, subschema, node)
        case .dependentSchemas(let index): checkDependentSchemas(index, node)
        case .reference(let target): check(target, node)
        case .dynamicReference(let index): check(dynamicTarget(index), node)
        case .allOf(let list): checkAll(list, node)
        case .anyOf(let list): checkAny(list, subschema, node)
        case .oneOf(let list): checkOne(list, subschema, node)
        case .not(let inner): checkNot(inner, subschema, node)
        case .conditional(let condition, let then, let otherwise): checkConditional(condition, then, otherwise, node)
        case .unevaluatedItems(let rest): checkUnevaluatedItems(rest, node, base)
        case .unevaluatedProperties(let rest): checkUnevaluatedProperties(rest, subschema, node, base)
        }
    }
}
