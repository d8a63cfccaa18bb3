/// Other ways in which people write the address of a record that is there: `/source/rug-2018`, `source:rug-2018`, the path or the name of its
/// file, or what they read on screen.
struct AddressForms {
    private let corpus: Corpus
    /// Records by title, name or e-mail address in lower case, read when a type is first asked for; nil for what several have.
    private var titled: [String: [String: Address?]] = [:]

    init(_ corpus: Corpus) {
        self.corpus = corpus
    }

    mutating func address(_ text: String, among types: [String]) -> Address? {
        if let address = written(text, types), types.contains(address.type), corpus[address] != nil { return address }
        return Address.isID(text) ? nil : byTitle(text, types)
    }

    /// By its address with other signs in or around it.
    private func written(_ text: String, _ types: [String]) -> Address? {
        if text.hasInvisibleSigns { return Corpus.target(of: text.withoutInvisibleSigns, among: types) }
        if case .record(let address, _) = CorpusPath.classify(text, corpus.types) { return address }
        var bare = text.drop { $0 == "/" || $0 == "#" }
        for ending in [".yaml", ".yml", ".md"] where bare.hasSuffix(ending) { bare = bare.dropLast(ending.count) }
        guard bare.count < text.count || bare.contains(":") else { return nil }
        if !bare.contains("/"), let colon = bare.firstIndex(of: ":") {
            return Address(type: String(bare[..<colon]), id: String(bare[bare.index(after: colon)...].drop { $0 == " " }))
        }
        return Corpus.target(of: String(bare), among: types)
    }

    /// By its title or name, or an e-mail address of a person; nil when several have it.
    mutating func byTitle(_ text: String, _ types: [String]) -> Address? {
        let title = text.lowercased()
        let found = types.compactMap { records(of: $0)[title] }
        return found.count == 1 ? found[0] : nil
    }

    private mutating func records(of type: String) -> [String: Address?] {
        if let known = titled[type] { return known }
        var records: [String: Address?] = [:]
        for record in corpus.records(of: type) {
            let names = ([record.text("title"), record.text("name"), corpus.label(of: record)].compactMap { $0 } + record.texts("email")).map { $0.lowercased() }
            for name in Set(names) where !name.isEmpty { records.updateValue(records.keys.contains(name) ? nil : record.address, forKey: name) }
        }
        titled[type] = records
        return records
    }
}

extension String {
    /// Zero-width spaces, soft hyphens and the like, which come along with what was copied.
    var hasInvisibleSigns: Bool { unicodeScalars.contains { $0.properties.generalCategory == .format } }

    var withoutInvisibleSigns: String {
        var scalars = unicodeScalars
        scalars.removeAll { $0.properties.generalCategory == .format }
        return String(scalars)
    }
}
