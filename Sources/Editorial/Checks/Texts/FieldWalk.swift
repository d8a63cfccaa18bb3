import Records
import Schemas

/// Goes to the values of some fields of records, and looks into nothing that does not lead to one.
///
/// Flat arrays, read where they are: all threads share them, and copies of the types for every record, each counted, would make the threads
/// wait for one another.
struct FieldWalk<Mark: Sendable>: Sendable {
    fileprivate struct Spot {
        /// Position among the fields of its type.
        let field: Int
        let mark: Mark?
        /// The spot of the items of a list that lead to a value.
        let items: Int?
        /// The fields of an object that do, in ``FieldWalk/names``.
        var names = 0..<0
        /// Place in ``FieldWalk/detours``.
        var detour: Int?
    }

    /// What few schemas have: the spots of items by their place in the list, and of fields that have no name in the schema.
    fileprivate struct Detour {
        let firstItems: [Int?]
        let patterns: [(pattern: Pattern, spot: Int?)]
        let others: Int?
    }

    fileprivate struct Name {
        /// Where it stands in ``FieldWalk/letters``.
        let letters: Range<Int>
        let spot: Int
    }

    private var spots: [Spot] = []
    private var names: [Name] = []
    private var letters: [UInt8] = []
    private var detours: [Detour] = []
    /// The spot of each type of record; nil for one that leads to none.
    private var roots: [Int?] = []

    /// - Parameter mark: what to say of a field's values; nil for a field that is not looked for.
    init(_ types: [RecordType], _ mark: (RecordType, Field) -> Mark?) {
        for type in types { add(type, mark) }
    }

    private mutating func add(_ type: RecordType, _ mark: (RecordType, Field) -> Mark?) {
        let (fields, start) = (type.fields, spots.count)
        let marks = fields.map { mark(type, $0) }
        let leads = fields.leading(to: marks.map { $0 != nil })
        for position in fields.indices {
            spots.append(Spot(field: position, mark: marks[position], items: fields[position].items.flatMap { leads[$0] ? start + $0 : nil }))
        }
        for position in fields.indices {
            let firstName = names.count
            for property in fields[position].properties where leads[property] {
                letters += fields[property].name.utf8
                let end = letters.count
                names.append(Name(letters: end - fields[property].name.utf8.count..<end, spot: start + property))
            }
            spots[start + position].names = firstName..<names.count
            func spot(_ field: Int) -> Int? { leads[field] ? start + field : nil }
            let (patterns, others) = (fields[position].patterns, fields[position].others.flatMap(spot))
            let first = fields[position].firstItems
            let isByPlace = !first.isEmpty && (spots[start + position].items != nil || first.contains { leads[$0] })
            guard others != nil || isByPlace || patterns.contains(where: { leads[$0.field] }) else { continue }
            spots[start + position].detour = detours.count
            detours.append(Detour(firstItems: first.map(spot), patterns: patterns.map { ($0.pattern, spot($0.field)) }, others: others))
        }
        roots.append(leads[0] ? start : nil)
    }

    /// Calls `body` for every value of a record that is no object, list, null or boolean and of which there is something to say, in the order of
    /// the file, with its node, the position of its field in ``RecordType/fields``, and what is said of it.
    func forEach(in record: Record, _ body: (_ node: Int, _ field: Int, _ mark: Mark) -> Void) {
        guard let root = roots[record.typePosition] else { return }
        // Called on the way, `body` would take what it holds, the record, to every step, counted each time.
        for place in places(in: record.tree, root) { body(place.node, place.field, place.mark) }
    }

    fileprivate struct Place {
        let node: Int
        let field: Int
        let mark: Mark
    }

    private func places(in tree: Tree, _ root: Int) -> [Place] {
        var places: [Place] = []
        places.reserveCapacity(16)
        tree.withMemory { nodes, text, decoded in
            spots.withUnsafeBufferPointer { spots in
                names.withUnsafeBufferPointer { names in
                    letters.withUnsafeBufferPointer { letters in
                        detours.withUnsafeBufferPointer { detours in
                            FieldSteps(nodes: nodes, text: text, decoded: decoded, spots: spots, names: names, letters: letters, detours: detours).visit(0, root, &places)
                        }
                    }
                }
            }
        }
        return places
    }
}

/// The way through one record.
private struct FieldSteps<Mark: Sendable> {
    let nodes: UnsafeBufferPointer<Node>
    let text: UnsafeBufferPointer<UInt8>
    let decoded: UnsafeBufferPointer<UInt8>
    let spots: UnsafeBufferPointer<FieldWalk<Mark>.Spot>
    let names: UnsafeBufferPointer<FieldWalk<Mark>.Name>
    let letters: UnsafeBufferPointer<UInt8>
    let detours: UnsafeBufferPointer<FieldWalk<Mark>.Detour>

    func visit(_ node: Int, _ spot: Int, _ places: inout [FieldWalk<Mark>.Place]) {
        switch nodes[node].kind {
        case .object:
            guard !spots[spot].names.isEmpty || spots[spot].detour != nil else { return }
            var key = node &+ 1
            for _ in 0..<nodes[node].count {
                if let inner = spotOfField(at: key, in: spot) { visit(key &+ 1, inner, &places) }
                key &+= 1 &+ Int(nodes[key &+ 1].extent)
            }
        case .array:
            if let detour = spots[spot].detour { return visitItems(of: node, detours[detour].firstItems, spots[spot].items, &places) }
            guard let items = spots[spot].items else { return }
            var item = node &+ 1
            for _ in 0..<nodes[node].count {
                visit(item, items, &places)
                item &+= Int(nodes[item].extent)
            }
        case .string, .integer, .float:
            if let mark = spots[spot].mark { places.append(.init(node: node, field: spots[spot].field, mark: mark)) }
        case .null, .bool: break
        }
    }

    /// The field that a key names; most are told apart by their lengths.
    private func spotOfField(at key: Int, in spot: Int) -> Int? {
        for index in spots[spot].names where names[index].letters.count == nodes[key].textLength {
            if nodes[key].bytes(in: text, decoded).hasBytes(UnsafeBufferPointer(rebasing: letters[names[index].letters])) { return names[index].spot }
        }
        return spots[spot].detour.flatMap { spotOfOwnName(at: key, in: spot, detours[$0]) }
    }

    /// The field that a key means under a name that the schema does not have.
    private func spotOfOwnName(at key: Int, in spot: Int, _ detour: FieldWalk<Mark>.Detour) -> Int? {
        let name = String(decoding: nodes[key].bytes(in: text, decoded), as: UTF8.self)
        return detour.patterns.first { $0.pattern.matches(name) == true }.map(\.spot) ?? detour.others
    }

    private func visitItems(of node: Int, _ first: [Int?], _ items: Int?, _ places: inout [FieldWalk<Mark>.Place]) {
        var item = node &+ 1
        for index in 0..<Int(nodes[node].count) {
            if let spot = index < first.count ? first[index] : items { visit(item, spot, &places) }
            item &+= Int(nodes[item].extent)
        }
    }
}
