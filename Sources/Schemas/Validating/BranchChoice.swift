import Records

/// Chooses among the branches of an `anyOf` or `oneOf` that all failed.
///
/// A branch for another kind of value was not meant; of the others the one whose discriminating property fits, then the
/// one with the fewest mistakes, then the one whose mistakes are deepest.
struct BranchChoice {
    let node: Int
    let kind: Node.Kind
    let schema: CompiledSchema

    func choose(_ branches: [[Mistake]], _ subschema: Int) -> [Mistake] {
        if let merged = merged(branches, subschema) ?? discriminator(branches, subschema) { return [merged] }
        let ranked = branches.enumerated().min { rank($0.element, $0.offset).lexicographicallyPrecedes(rank($1.element, $1.offset)) }
        return ranked?.element ?? []
    }

    private func rank(_ mistakes: [Mistake], _ position: Int) -> [Int] {
        let fitsOther = mistakes.contains { $0.node == node && isOtherKind($0) }
        let misfits = mistakes.count { $0.node > node && [.const, .enum].contains($0.keyword) }
        let unexpected = mistakes.count { $0.key != nil }
        let depth = mistakes.map(\.node).max() ?? 0
        return [fitsOther ? 1 : 0, misfits, mistakes.count, unexpected, -depth, position]
    }

    private func isOtherKind(_ mistake: Mistake) -> Bool {
        switch mistake.keyword {
        case .type, .never: true
        case .enum, .const: enumerated(mistake).isDisjoint(with: ValueTypes(of: kind))
        default: false
        }
    }

    private func enumerated(_ mistake: Mistake) -> ValueTypes {
        for case .values(let index) in schema.ownRules(mistake.schema) where schema.tables.enumerations[index].keyword == mistake.keyword {
            return schema.tables.enumerations[index].types
        }
        return []
    }

    /// When every branch wants another value of one and the same property, which tells them apart: all values that would be right.
    private func discriminator(_ branches: [[Mistake]], _ subschema: Int) -> Mistake? {
        guard branches.count > 1, let first = branches.first else { return nil }
        func isChoice(_ mistake: Mistake) -> Bool { mistake.node > node && mistake.key == nil && [.const, .enum].contains(mistake.keyword) }
        for candidate in first where isChoice(candidate) {
            let same = branches.compactMap { branch in branch.first { $0.node == candidate.node && isChoice($0) } }
            guard same.count == branches.count else { continue }
            return Mistake(keyword: .enum, node: candidate.node, detail: .values(same.flatMap(\.choices)), schema: subschema)
        }
        return nil
    }

    /// When each branch wants another value, or another kind of value: all that would be right in one mistake.
    private func merged(_ branches: [[Mistake]], _ subschema: Int) -> Mistake? {
        let heads = branches.compactMap { branch in branch.count == 1 && branch[0].node == node ? branch[0] : nil }
        guard heads.count == branches.count else { return nil }
        if heads.allSatisfy({ [.enum, .const].contains($0.keyword) }), heads.count > 1 {
            return Mistake(keyword: .enum, node: node, detail: .values(heads.flatMap(\.choices)), schema: subschema)
        }
        guard heads.allSatisfy(isOtherKind) else { return nil }
        var types: ValueTypes = []
        for mistake in heads {
            types.formUnion(enumerated(mistake))
            if case .types(let list) = mistake.detail { for type in list { types.insert(ValueTypes(type)) } }
        }
        if types.isEmpty { return nil }
        if types.contains(.number) { types.remove(.integer) }
        return Mistake(keyword: .type, node: node, detail: .types(types.list), schema: subschema)
    }
}
