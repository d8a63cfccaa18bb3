import Bibliography
import Diagnostics

/// A file under `corpus/` that is no record.
package struct StrayFile: Sendable {
    let path: String
    let reason: StrayReason
    /// The record that whoever made the file probably had in mind: what refers to that is no mistake as well.
    let meant: Address?

    init(_ path: String, _ reason: StrayReason, meant: Address? = nil) {
        (self.path, self.reason, self.meant) = (path, reason, meant)
    }

    /// The id that the file has where no schema knows it.
    var idOfNoType: String? {
        switch reason {
        case .unknownFolder where meant == nil, .besideDocument: break
        default: return nil
        }
        guard let file = path.split(separator: "/").last, let dot = file.lastIndex(of: ".") else { return nil }
        return String(file[..<dot])
    }

    /// What is wrong; where it is their folder that is wrong for all of its files, once.
    static func findings(_ files: [StrayFile]) -> [Finding] {
        let grouped = Dictionary(grouping: files.indices) { files[$0].reason.folder(of: files[$0].path) ?? files[$0].path }
        return grouped.map { place, group in
            let first = files[group[0]]
            let (message, note) = group.count > 1 ? first.reason.words(ofMany: group.count) : first.reason.words(first.meant)
            return Finding(
                rule: first.reason.rule, severity: .error, place: Place(path: group.count > 1 ? place : first.path), message: message, note: note)
        }
    }

    /// `RuG_2018.yml` → `source/rug-2018`, `José (2020).yaml` → `source/jose-2020`; nil for what does not look like a record: a picture, a text for readers.
    static func address(_ file: String, _ type: RecordType) -> Address? {
        var id = file.lowercased()
        guard ["yaml", "yml", "md", "json"].contains(where: { id.contains(".\($0)") }) else { return nil }
        for ending in [".txt", ".bak", ".orig", ".yaml", ".yml", ".md", ".json"] where id.hasSuffix(ending) { id = String(id.dropLast(ending.count)) }
        if !Address.isID(id) { id = SourceID.slug(id, maximum: 100) }
        return Address.isID(id) ? Address(type: type.name, id: id) : nil
    }

    /// The type whose folder was meant: misspelt, or called by its name or its label, `source` or `bronnen` for `sources`.
    static func folder(_ name: String, _ types: RecordTypes) -> RecordType? {
        let name = name.lowercased()
        let own = types.all.filter { !$0.isSingle }
        if let near = Likeness.closest(to: name, among: own.map(\.folder)) { return own.first { $0.folder == near } }
        return own.first { type in [type.name, type.label.nl.lowercased(), type.label.en.lowercased()].contains { name.hasPrefix($0) } }
    }
}

extension Record {
    /// That this is a record of another type, in the folder of its own.
    func inWrongFolder(_ type: RecordType) -> Finding {
        Finding(
            rule: "stray-file", severity: .error, place: Place(path: path), record: address.description,
            message: Words(nl: "dit is een record van de soort ‘\(type.label.nl)’, en staat in een andere map", en: "this is a record of the type ‘\(type.label.en)’, and is in another folder"),
            note: Words(nl: "Verplaats het naar `\(type.path(of: id))`.", en: "Move it to `\(type.path(of: id))`."))
    }
}
