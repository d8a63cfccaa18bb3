/// The record types of a workspace, by name and by folder.
package struct RecordTypes: Sendable {
    /// In the order of their names.
    package let all: [RecordType]
    /// What the names of their files end in, in the same order; worked out once, for every path asks.
    let endings: [String]
    /// The ways to the texts of a record, to what it refers to, and to its words; worked out once, for every part of a corpus takes them.
    let texts: FieldWalk<Field.TextKind>
    let mentions: FieldWalk<MentionScan.Place>
    let words: FieldWalk<SpellingScan.Role>
    private let positions: [String: Int]
    private let folders: [String: Int]

    package init(_ types: [RecordType]) {
        all = types.sorted { $0.name < $1.name }
        endings = all.map(\.fileExtension)
        texts = FieldWalk(all) { $1.text }
        mentions = FieldWalk(all) { MentionScan.place($1) }
        words = FieldWalk(all, SpellingScan.role)
        positions = Dictionary(all.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        folders = Dictionary(
            all.enumerated().filter { !$1.isSingle }.map { ($1.folder, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(name: String) -> RecordType? { positions[name].map { all[$0] } }

    package func position(of name: String) -> Int? { positions[name] }
    package func position(ofFolder folder: String) -> Int? { folders[folder] }

    /// The types of record that claims are about, as the schema of claims says.
    package var subjects: [String] {
        guard let claim = self["claim"], let about = claim.field(named: "about") else { return [] }
        return claim.items(of: about)?.reference ?? []
    }

    /// Whether anything in the document may refer to a record of this type.
    package var names: [String] { all.map(\.name) }
}
