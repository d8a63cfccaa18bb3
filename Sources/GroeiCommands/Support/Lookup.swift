import Diagnostics
import Editorial
import Workspace

extension Corpus {
    /// The record that an address on the command line means: `type/id`, an id that occurs once, or a former id.
    func find(_ text: String) throws(Failure) -> Record {
        let words = text.contains("/") || self[Address(type: text, id: text)] != nil ? Address(text) : nil
        if let words, let record = self[words] ?? renamed(words) { return record }
        let byID = text.contains("/") ? [] : types.all.compactMap { self[Address(type: $0.name, id: text)] ?? renamed(Address(type: $0.name, id: text)) }
        if byID.count == 1 { return byID[0] }
        if byID.count > 1 {
            throw Failure(
                .usage, Words(nl: "`\(text)` kan van alles zijn", en: "`\(text)` could be several things"),
                hint: Words(nl: "Kies: \(byID.map(\.address.description).joined(separator: ", "))", en: "Choose: \(byID.map(\.address.description).joined(separator: ", "))"))
        }
        let meant = Likeness.closest(to: text, among: records.lazy.map { text.contains("/") ? $0.address.description : $0.id })
        throw Failure(
            .usage, Words(nl: "er is geen record `\(text)`", en: "there is no record `\(text)`"),
            hint: meant.map { Words(nl: "Bedoelde je `\($0)`?", en: "Did you mean `\($0)`?") }
                ?? Words(nl: "`groei list SOORT` laat zien wat er is.", en: "`groei list TYPE` shows what there is."))
    }

    /// The type that a name on the command line means: its name, or the name of its folder.
    func findType(_ name: String) throws(Failure) -> RecordType {
        if let type = types[name] ?? types.all.first(where: { $0.folder == name || $0.label.nl.lowercased() == name.lowercased() }) { return type }
        let meant = Likeness.closest(to: name, among: types.names)
        throw Failure(
            .usage, Words(nl: "er is geen soort record `\(name)`", en: "there is no type of record `\(name)`"),
            hint: meant.map { Words(nl: "Bedoelde je `\($0)`?", en: "Did you mean `\($0)`?") }
                ?? Words(nl: "Er is: \(types.names.joined(separator: ", ")).", en: "There is: \(types.names.joined(separator: ", "))."))
    }
}
