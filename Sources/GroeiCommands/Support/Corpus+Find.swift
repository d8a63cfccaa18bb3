import Diagnostics
import Editorial
import Workspace

/// What names on the command line mean.
extension Corpus {
    /// The record that an address on the command line means: `type/id`, an id that occurs once, a former id, the path of its file, or a title, name
    /// or e-mail address that occurs once. For a type the name of its folder does too, and what people call it: `bron/rug-2018`.
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
        if let record = record(called: text, among: types.names) { return record }
        throw Failure(
            .usage, Words(nl: "er is geen record `\(text)`", en: "there is no record `\(text)`"),
            hint: .didYouMean(nearest(to: text)) ?? Words(nl: "`groei list SOORT` laat zien wat er is.", en: "`groei list TYPE` shows what there is."))
    }

    /// What a reference has to say where something else was typed: `bron/rug-2018`, an id that only one of them has, a title, a name, an e-mail
    /// address; nil when it says so already, or means nothing.
    ///
    /// - Parameter types: those that the reference may name.
    func reference(typed text: String, to types: [String]) -> String? {
        let named = Address(address(typed: text)).flatMap { types.contains($0.type) && (self[$0] != nil || unreadable.contains($0)) ? $0 : nil }
        let sameID = types.map { Address(type: $0, id: text) }.filter { self[$0] != nil || unreadable.contains($0) }
        let target = Corpus.target(of: text, among: types).flatMap { self[$0]?.address } ?? named ?? (sameID.count == 1 ? sameID[0] : nil) ?? record(called: text, among: types)?.address
        return target.map { types.count == 1 ? $0.id : $0.description }.flatMap { $0 == text ? nil : $0 }
    }

    /// The addresses that were probably meant; ids alone where no type was typed.
    private func nearest(to text: String) -> [String] {
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return Likeness.nearest(to: text, among: records.lazy.map(\.id)) }
        let same = types.names.map { Address(type: $0, id: parts[1]) }.filter { self[$0] != nil }
        if !same.isEmpty { return same.map(\.description) }
        guard let type = type(called: parts[0]) else { return Likeness.nearest(to: text, among: records.lazy.map(\.address.description)) }
        return Likeness.nearest(to: parts[1], among: records(of: type.name).lazy.map(\.id)).map { "\(type.name)/\($0)" }
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
        if name.isEmpty { return nil }
        return types[name] ?? types.all.first { $0.folder == name || [$0.label.nl, $0.label.en].contains { $0.lowercased() == name.lowercased() } }
    }

    /// The type that a name on the command line means: its name, the name of its folder, or what people call it.
    func findType(_ name: String) throws(Failure) -> RecordType {
        if let type = type(called: name) { return type }
        guard !types.all.isEmpty else {
            throw Failure(
                .environment, Words(nl: "de map `schemas/` ontbreekt of is leeg, dus groei kent geen soorten records", en: "the folder `schemas/` is missing or empty, so groei knows no types of records"),
                hint: Words(nl: "Haal haar terug: git restore schemas", en: "Get it back: git restore schemas"))
        }
        let known = types.all.flatMap { [$0.name, $0.label.nl, $0.label.en].map { $0.lowercased() } }
        throw Failure(
            .usage, Words(nl: "er is geen soort record `\(name)`", en: "there is no type of record `\(name)`"),
            hint: .didYouMean(Likeness.nearest(to: name, among: known, limit: 1))
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
        let findings = corpus.refused.filter { $0.record == address.description }
        // What is no file cannot be edited; the finding says what to do with it.
        let isFile = !findings.contains { ["symbolic-link", "stray-file"].contains($0.rule) }
        return Failure(
            .findings, Words(nl: "\(address) kan niet gelezen worden", en: "\(address) cannot be read"),
            hint: isFile ? Words(nl: "Verbeter het in je tekstprogramma: groei edit \(address)", en: "Mend it in your editor: groei edit \(address)") : nil,
            findings: findings)
    }
}
