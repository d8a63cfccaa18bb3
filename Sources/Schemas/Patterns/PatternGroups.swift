/// The groups of a pattern, and what refers to them.
struct PatternGroups {
    /// The names that another group of the same alternative may not have.
    var here: Set<ExactText> = []
    private var names: Set<ExactText> = []
    private var count = 0
    private var references: [Reference] = []

    private enum Reference {
        case number(Int), name(ExactText)
    }

    mutating func open() { count += 1 }

    mutating func open(_ name: ExactText) throws(PatternError) {
        count += 1
        names.insert(name)
        guard here.insert(name).inserted else { throw .repeatedName(name.text) }
    }

    /// Notes a reference; it stands for nothing, since a pattern with one is refused in the end.
    mutating func refer(to number: Int) -> ScalarSet {
        references.append(.number(number))
        return ScalarSet()
    }

    mutating func refer(to name: ExactText) -> ScalarSet {
        references.append(.name(name))
        return ScalarSet()
    }

    /// Errors: a reference to a group that is not there; else that there are any.
    func checkReferences() throws(PatternError) {
        for reference in references {
            switch reference {
            case .number(let number): if number > count { throw .unknownGroup("\(number)") }
            case .name(let name): if !names.contains(name) { throw .unknownGroup(name.text) }
            }
        }
        if !references.isEmpty { throw .backreference }
    }
}
