import Records

extension Run {
    mutating func checkPrefix(_ list: Range<Int>, _ node: Int) -> Bool {
        guard buffers.kind(node) == .array else { return true }
        var isValid = true
        var item = node &+ 1
        for position in list.prefix(buffers.count(node)) {
            mark(item)
            if !checkChild(schema.tables.members[position], item) {
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
        let count = buffers.count(node)
        guard buffers.kind(node) == .array, count > 1 else { return true }
        return count <= 16 ? checkUniqueInPairs(subschema, node) : checkUniqueByHash(subschema, node)
    }

    private mutating func checkUniqueInPairs(_ subschema: Int, _ node: Int) -> Bool {
        var isValid = true
        var later = buffers.after(node &+ 1)
        for position in 1..<buffers.count(node) {
            var earlier = node &+ 1
            for index in 0..<position {
                if buffers.isSame(earlier, later) {
                    isValid = fail(.uniqueItems, later, subschema, .duplicate(of: index))
                    if !isCollecting { return false }
                    break
                }
                earlier = buffers.after(earlier)
            }
            later = buffers.after(later)
        }
        return isValid
    }

    /// Of many items only those with the same hash are compared.
    private mutating func checkUniqueByHash(_ subschema: Int, _ node: Int) -> Bool {
        var isValid = true
        var buckets: [Int: [(index: Int, node: Int)]] = [:]
        var item = node &+ 1
        for index in 0..<buffers.count(node) {
            let hash = Equality.hash(buffers.value(item))
            if let earlier = buckets[hash]?.first(where: { buffers.isSame($0.node, item) }) {
                isValid = fail(.uniqueItems, item, subschema, .duplicate(of: earlier.index))
                if !isCollecting { return false }
            } else {
                buckets[hash, default: []].append((index, item))
            }
            item = buffers.after(item)
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
    /// Sorted when they are many.
    private let marks: [Int]
    private let isSorted: Bool
    private let isAll: Bool

    init(_ marks: ArraySlice<Int>) {
        isAll = marks.contains(Run.everyChild)
        isSorted = marks.count > 32
        self.marks = isAll ? [] : isSorted ? marks.sorted() : Array(marks)
    }

    func contains(_ child: Int) -> Bool {
        guard isSorted, !isAll else { return isAll || marks.contains(child) }
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if marks[middle] < child { low = middle + 1 } else { high = middle }
        }
        return low < marks.count && marks[low] == child
    }
}
