import Records

/// Finds the words of records that are spelt; one scan serves all threads.
struct SpellingScan: Sendable {
    /// What words of a field are.
    enum Role {
        case plain, markdown
        /// Names of people, institutes and publications, which are right wherever they stand.
        case names
    }

    private let walk: FieldWalk<Role>

    init(_ types: RecordTypes) {
        walk = types.words
    }

    /// Nil for a field without words: what groei keeps for itself (proposals, versions) is settled, and no text of the document.
    static func role(_ type: RecordType, _ field: Field) -> Role? {
        guard type.root.isReviewed, type.isReviewed else { return nil }
        // What a publication or a person is called is a name; what an editor writes about it is text.
        let hasNames = ["source", "person"].contains(type.name)
        let isText = field.text != nil && !(hasNames && ["title", "title-short", "name"].contains(field.name))
        if isText { return field.text == .markdown ? .markdown : .plain }
        guard field.properties.isEmpty, field.items == nil, field.reference.isEmpty, field.choices.isEmpty, field.format == nil else { return nil }
        return hasNames || field.name == "publisher" ? .names : nil
    }

    private func visit(_ record: Record, _ body: (Value, Role) -> Void) {
        walk.forEach(in: record) { node, _, role in
            let value = Value(tree: record.tree, index: node)
            if value.kind == .string { body(value, role) }
        }
    }

    /// Calls `body` for every word: of texts, and of names.
    func forEachWord(of record: Record, _ body: (_ word: UnsafeBufferPointer<UInt8>, _ isName: Bool) -> Void) {
        let isForeign = Self.isForeign(record)
        visit(record) { value, role in
            if isForeign, role != .names { return }
            value.tree.withText(of: value.index) { bytes in
                WordScan(bytes, isMarkdown: role == .markdown).forEach { range in
                    body(UnsafeBufferPointer(rebasing: bytes[range]), role == .names)
                    return true
                }
            }
        }
    }

    /// A doubtful word, where it first stands in a text.
    struct Place {
        let word: String
        let value: Value
        /// In the text.
        let range: Range<Int>
        /// In the file; all of the value where the word does not stand there as it is.
        var inFile: Range<Int>
    }

    /// After so many doubtful words the rest of a record is left alone: then it is no text in a language that is known here.
    static let mostDoubtful = 1000

    /// The first place of each word that `isDoubtful` in each text of a record, and of the one with which it became too many.
    func places(in record: Record, where isDoubtful: (String) -> Bool) -> (places: [Place], next: Place?) {
        guard !Self.isForeign(record) else { return ([], nil) }
        var places: [Place] = []
        visit(record) { value, role in
            guard role != .names, places.count <= Self.mostDoubtful else { return }
            let start = places.count
            var (seen, found): (Set<String>, Set<String>) = ([], [])
            value.tree.withText(of: value.index) { bytes in
                WordScan(bytes, isMarkdown: role == .markdown).forEach { range in
                    let word = String(decoding: bytes[range], as: UTF8.self)
                    let isBeforeStop = range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: ".")
                    // Dictionaries have abbreviations with their full stop: `enz.`
                    guard seen.insert(isBeforeStop ? word + "." : word).inserted, isDoubtful(word), !isBeforeStop || isDoubtful(word + ".") else { return true }
                    if found.insert(word).inserted { places.append(Place(word: word, value: value, range: range, inFile: value.range)) }
                    return places.count <= Self.mostDoubtful
                }
            }
            Self.find(&places[start...], in: value)
        }
        return (Array(places.prefix(Self.mostDoubtful)), places.dropFirst(Self.mostDoubtful).first)
    }

    /// Finds the words of a text in its file. A folded text stands there differently, but for its words.
    private static func find(_ places: inout ArraySlice<Place>, in value: Value) {
        guard value.node.isDecoded else {
            let start = Int(value.node.textStart)
            for index in places.indices { places[index].inFile = start + places[index].range.lowerBound..<start + places[index].range.upperBound }
            return
        }
        var sought = Dictionary(uniqueKeysWithValues: places.indices.map { (places[$0].word, $0) })
        value.tree.source.bytes.withUnsafeBufferPointer { bytes in
            WordScan(UnsafeBufferPointer(rebasing: bytes[value.range]), isMarkdown: false).forEach { range in
                let place = value.range.lowerBound + range.lowerBound..<value.range.lowerBound + range.upperBound
                if let index = sought.removeValue(forKey: String(decoding: bytes[place], as: UTF8.self)) { places[index].inFile = place }
                return !sought.isEmpty
            }
        }
    }

    /// Whether a record says that it is in a language without a dictionary here.
    private static func isForeign(_ record: Record) -> Bool {
        guard let language = record.root["language"], language.kind == .string else { return false }
        return language.tree.withText(of: language.index) { text in
            let (first, second) = (text.first ?? 0, text.count > 1 ? text[1] : 0)
            return !(first | 0x20 == 0x6E && second | 0x20 == 0x6C) && !(first | 0x20 == 0x65 && second | 0x20 == 0x6E)
        }
    }
}
