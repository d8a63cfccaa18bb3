package import Diagnostics
package import Records

/// A file that was read: its tree, or the findings because of which it has none.
package struct LoadedFile: Sendable {
    package let path: String
    package let content: Result<Tree, Refusals>

    package init(path: String, content: Result<Tree, Refusals>) {
        self.path = path
        self.content = content
    }
}

/// A snapshot of the document: every record of one commit or of the working copy.
package struct Corpus: Sendable {
    package let types: RecordTypes
    /// By type, then by id.
    package let records: [Record]
    /// What is wrong with files that gave no record.
    package let refused: [Finding]
    package let unreadable: UnreadableRecords
    private let index: RecordIndex
    private let ranges: [Range<Int>]

    package init(types: RecordTypes, files: [LoadedFile]) {
        self.init(types: types, parts: [Part(files[...], types)])
    }

    /// Of parts, which are empty after it.
    ///
    /// - Parameter known: parts that are in order among themselves already; the records of the others are put among them.
    package init(types: RecordTypes, known: [Part] = [], parts: [Part]) {
        var records = [Record](moving: known.map(\.run))
        records.merge([Record](moving: parts.map(\.run)))
        self.init(
            types: types, sorted: records, refused: parts.flatMap(\.refused) + StrayFile.findings(parts.flatMap(\.strays)),
            unreadable: parts.reduce(into: UnreadableRecords()) { $0.formUnion($1.unreadable) })
    }

    init(types: RecordTypes, sorted records: [Record], refused: [Finding] = [], unreadable: UnreadableRecords = UnreadableRecords()) {
        self.types = types
        self.records = records
        self.refused = refused
        self.unreadable = unreadable
        index = RecordIndex(records)
        var start = 0
        ranges = types.all.indices.map { position in
            var end = start
            while end < records.count, records[end].typePosition == position { end += 1 }
            defer { start = end }
            return start..<end
        }
    }

    /// - Parameter records: as many as the other corpus has, with the same addresses, so that its index holds.
    init(indexedAs other: Corpus, _ records: [Record], refused: [Finding], unreadable: UnreadableRecords) {
        (types, index, ranges) = (other.types, other.index, other.ranges)
        (self.records, self.refused, self.unreadable) = (records, refused, unreadable)
    }

    package subscript(address: Address) -> Record? { position(of: address).map { records[$0] } }

    package func position(of address: Address) -> Int? {
        guard let type = types.position(of: address.type) else { return nil }
        var id = address.id
        return id.withUTF8 { index.position(type: type, id: $0, in: records) }
    }

    /// The position of the record that a reference means, read from its UTF-8 bytes: ``target(of:among:)`` without strings.
    func position(of text: UnsafeBufferPointer<UInt8>, among types: [String]) -> Int? {
        guard let slash = text.firstIndex(of: UInt8(ascii: "/")) else {
            guard types.count == 1, let type = self.types.position(of: types[0]) else { return nil }
            return index.position(type: type, id: text, in: records)
        }
        let name = text[..<slash]
        guard let type = self.types.all.firstIndex(where: { $0.name.utf8.count == name.count && $0.name.utf8.elementsEqual(name) })
        else { return nil }
        return index.position(type: type, id: UnsafeBufferPointer(rebasing: text[(slash + 1)...]), in: records)
    }

    /// The positions in ``records`` of the records of a type.
    package func positions(of type: String) -> Range<Int> {
        types.position(of: type).map { ranges[$0] } ?? 0..<0
    }

    package func records(of type: String) -> ArraySlice<Record> {
        types.position(of: type).map { records[ranges[$0]] } ?? []
    }

    package func type(of record: Record) -> RecordType { types.all[record.typePosition] }

    /// The record of `document.yaml`.
    package var document: Record? { self[Self.documentAddress] }

    static let documentAddress = Address(type: "document", id: "document")

    /// The address that a reference means: an id where one type is allowed, an address where several are.
    package static func target(of text: String, among types: [String]) -> Address? {
        types.count == 1 && !text.contains("/") ? Address(type: types[0], id: text) : Address(text)
    }

    /// Whether there is a file of a record that could not be read, whatever is known of its type.
    package func isUnreadable(_ address: Address) -> Bool {
        types[address.type] == nil ? unreadable.idsOfNoType.contains(address.id) : unreadable.contains(address)
    }

    /// Why the folder of a type, or that of all records, cannot be read.
    package func refusals(ofFolder type: RecordType) -> [Finding] {
        refused.filter { ["corpus", "corpus/\(type.folder)"].contains($0.place?.path) }
    }

    /// The record that once had this address, by its `aliases`; slow, for messages only.
    package func renamed(_ address: Address) -> Record? {
        records(of: address.type).first { $0.texts("aliases").contains(address.id) }
    }

    /// The language of the document; Dutch when it does not say.
    package var language: Language {
        document?.text("language").flatMap(Language.init) ?? .nl
    }
}
