import Records

extension Run {
    mutating func checkPrefix(_ list: Int, _ node: Int) -> Bool {
        guard buffers.kind(node) == .array else { return true }
        var isValid = true
        var item = node &+ 1
        for position in 0..<min(buffers.count(node), schema.tables.lists[list].count) {
            mark(item)
            if !checkChild(schema.tables.lists[list][position], item) {
                isValid = false
                if !isCollecting { break }
            }
            item = buffers.after(item)
        }
        return isValid
    }

    mutating func checkItems(from first: Int, _ subschema: Int, _ node: Int) -> Bool {
        guard buffers.kind(node) == .array else { return true }
        var isValid = true
        var item = node &+ 1
        for position in 0..<buffers.count(node) {
            if position >= first, !checkChild(subschema, item) {
                isValid = false
                if !isCollecting { break }
            }
            item = buffers.after(item)
        }
        mark(Self.everyChild)
        return isValid
    }

    mutating func checkContains(_ index: Int, _ subschema: Int, _ node: Int) -> Bool {
        guard buffers.kind(node) == .array else { return true }
        let containment = schema.tables.containments[index]
        var found = 0
        var item = node &+ 1
        for _ in 0..<buffers.count(node) {
            let base = marks.count
            let isFound = checkQuietly(containment.schema, item)
            marks.removeLast(marks.count - base)
            if isFound {
                found += 1
                mark(item)
            }
            item = buffers.after(item)
        }
        if found < containment.minimum {
            let keyword = containment.minimum == 1 ? Keyword.contains : .minContains
            return fail(keyword, node, subschema, .count(limit: containment.minimum, actual: found))
        }
        guard let maximum = containment.maximum, found > maximum else { return true }
        return fail(.maxContains, node, subschema, .count(limit: maximum, actual: found))
    }

    mutating func checkUnique(_ subschema: Int, _ node: Int) -> Bool {
        guard buffers.kind(node) == .array, buffers.count(node) > 1 else { return true }
        var items: [Value] = []
        for item in buffers.value(node).items { items.append(item) }
        var isValid = true
        var buckets: [Int: [Int]] = [:]
        for (position, item) in items.enumerated() {
            // Few items are compared in pairs; of many only those with the same hash.
            let hash = items.count > 16 ? Equality.hash(item) : 0
            let earlier = buckets[hash, default: []].first { Equality.isSame(items[$0], item) }
            guard let earlier else {
                buckets[hash, default: []].append(position)
                continue
            }
            isValid = fail(.uniqueItems, item.index, subschema, .duplicate(of: earlier))
            if !isCollecting { break }
        }
        return isValid
    }

    mutating func checkUnevaluatedItems(_ rest: Int, _ node: Int, _ base: Int) -> Bool {
        guard buffers.kind(node) == .array else { return true }
        let evaluated = Evaluated(marks[base...])
        var isValid = true
        var item = node &+ 1
        for _ in 0..<buffers.count(node) where isValid || isCollecting {
            if !evaluated.contains(item), !checkChild(rest, item) { isValid = false }
            item = buffers.after(item)
        }
        mark(Self.everyChild)
        return isValid
    }
}

/// The children that were evaluated.
struct Evaluated {
    private let marks: ArraySlice<Int>
    private let set: Set<Int>?
    private let isAll: Bool

    init(_ marks: ArraySlice<Int>) {
        self.marks = marks
        isAll = marks.contains(Run.everyChild)
        set = marks.count > 32 ? Set(marks) : nil
    }

    func contains(_ child: Int) -> Bool {
        isAll || set?.contains(child) ?? marks.contains(child)
    }
}
