import Diagnostics
import Editorial
import Workspace

extension Corpus {
    /// The record that an address on the command line means: `type/id`, an id that occurs once, a former id, or the path of its file. For a
    /// type the name of its folder does too, and what people call it: `bron/rug-2018`.
    ///
    /// - Throws: also when it is there and cannot be read, with what is wrong with it.
    func find(_ text: String) throws(Failure) -> Record {
        let text = address(typed: text)
        if let refused = unreadable(text) { throw .notReadable(refused, self) }
        if let type = Address(text).flatMap({ types[$0.type] }), unreadable.types.contains(type.name) { throw .notReadable(type, self) }
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

    /// What was typed as an address, where it says the same in another way.
    private func address(typed text: String) -> String {
        if case .record(let address, _) = CorpusPath.classify(text, types) { return address.description }
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let type = type(called: parts[0]) else { return text }
        return Address(type: type.name, id: parts[1]).description
    }

    /// The record that an address or an id means, if it is one whose file cannot be read.
    func unreadable(_ text: String) -> Address? {
        if let address = Address(text), unreadable.addresses.contains(address) { return address }
        guard !text.contains("/"), !types.all.contains(where: { self[Address(type: $0.name, id: text)] != nil }) else { return nil }
        let found = types.all.map { Address(type: $0.name, id: text) }.filter(unreadable.addresses.contains)
        return found.count == 1 ? found[0] : nil
    }

    private func type(called name: String) -> RecordType? {
        types[name] ?? types.all.first { $0.folder == name || [$0.label.nl, $0.label.en].contains { $0.lowercased() == name.lowercased() } }
    }

    /// The type that a name on the command line means: its name, the name of its folder, or what people call it.
    func findType(_ name: String) throws(Failure) -> RecordType {
        if let type = type(called: name) { return type }
        let meant = Likeness.closest(to: name, among: types.names)
        throw Failure(
            .usage, Words(nl: "er is geen soort record `\(name)`", en: "there is no type of record `\(name)`"),
            hint: meant.map { Words(nl: "Bedoelde je `\($0)`?", en: "Did you mean `\($0)`?") }
                ?? Words(nl: "Er is: \(types.names.joined(separator: ", ")).", en: "There is: \(types.names.joined(separator: ", "))."))
    }
}

extension Failure {
    static func notReadable(_ type: RecordType, _ corpus: Corpus) -> Failure {
        Failure(
            .findings, Words(nl: "de map van de soort ‘\(type.label.nl)’ kan niet gelezen worden", en: "the folder of the type ‘\(type.label.en)’ cannot be read"),
            findings: corpus.refusals(ofFolder: type))
    }

    static func notReadable(_ address: Address, _ corpus: Corpus) -> Failure {
        Failure(
            .findings, Words(nl: "\(address) kan niet gelezen worden", en: "\(address) cannot be read"),
            hint: Words(nl: "Verbeter het in je tekstprogramma: groei edit \(address)", en: "Mend it in your editor: groei edit \(address)"),
            findings: corpus.refused.filter { $0.record == address.description })
    }
}
