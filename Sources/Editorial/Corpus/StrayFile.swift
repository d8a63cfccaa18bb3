import Diagnostics

/// What somebody had in mind who made a file that is no record.
enum StrayFile {
    /// `RuG_2018.yml` → `source/rug-2018`; nil for what does not look like a record: a picture, a text for readers.
    static func address(_ file: String, _ type: RecordType) -> Address? {
        var id = file.lowercased()
        guard ["yaml", "yml", "md", "json"].contains(where: { id.contains(".\($0)") }) else { return nil }
        for ending in [".txt", ".bak", ".orig", ".yaml", ".yml", ".md", ".json"] where id.hasSuffix(ending) { id = String(id.dropLast(ending.count)) }
        id = String(id.map { "_ ".contains($0) ? "-" : $0 })
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

/// Why a file under `corpus/` is no record.
enum StrayReason {
    case noRecordFile(String), besideDocument(String), unknownFolder(String, meant: String?)
    case tooDeep(RecordType, Address?), wrongEnding(String, RecordType, Address?), notAnID(String, RecordType, Address?)

    func path(_ path: String, _ meant: Address? = nil) -> CorpusPath {
        let (message, note) = words
        return .stray(Finding(rule: rule, severity: .error, place: Place(path: path), message: message, note: note), meant: meant)
    }

    private var rule: String {
        if case .notAnID = self { return "file-name" }
        return "stray-file"
    }

    private var words: (Words, Words?) {
        switch self {
        case .besideDocument(let file):
            (Words(nl: "geen enkel schema kent `\(file)`", en: "no schema knows `\(file)`"),
                Words(
                    nl: "Ontbreekt het schema in `schemas/`? Zet dat dan terug. Hoort het bestand hier niet? Verplaats het naar een map buiten `corpus/`, of naar de map van zijn soort.",
                    en: "Is the schema missing from `schemas/`? Then put it back. Does the file not belong here? Move it out of `corpus/`, or into the folder of its type."))
        case .noRecordFile(let file):
            (Words(nl: "`\(file)` is geen record", en: "`\(file)` is no record"),
                Words(nl: "Verplaats het bestand naar een map buiten `corpus/`, of naar de map van zijn soort.",
                    en: "Move the file out of `corpus/`, or into the folder of its type."))
        case .unknownFolder(let folder, let meant):
            (Words(nl: "geen enkel schema kent de map `\(folder)`", en: "no schema knows the folder `\(folder)`"),
                meant.map { Words(nl: "Bedoelde je `\($0)`?", en: "Did you mean `\($0)`?") }
                    ?? Words(nl: "Maak een schema in `schemas/` met deze map, of verplaats het bestand.", en: "Write a schema in `schemas/` for this folder, or move the file."))
        case .tooDeep(let type, let meant):
            (Words(nl: "records staan niet in een map binnen `\(type.folder)`", en: "records are not in a folder within `\(type.folder)`"),
                Self.move(to: meant, type)
                    ?? Words(nl: "Verplaats het bestand naar `corpus/\(type.folder)/`.", en: "Move the file to `corpus/\(type.folder)/`."))
        case .wrongEnding(let file, let type, let meant):
            (Words(nl: "`\(file)` eindigt niet op `.\(type.fileExtension)`", en: "`\(file)` does not end in `.\(type.fileExtension)`"),
                Self.rename(to: meant, type)
                    ?? Words(nl: "Verplaats het bestand naar een map buiten `corpus/`.", en: "Move the file out of `corpus/`."))
        case .notAnID(let id, let type, let meant):
            (Words(nl: "`\(id)` kan geen id zijn", en: "`\(id)` cannot be an id"),
                Self.rename(to: meant, type)
                    ?? Words(nl: "Een id bestaat uit kleine letters zonder accenten, cijfers en streepjes: `de-vries-2024`.",
                        en: "An id is made of lower-case letters without accents, digits and hyphens: `de-vries-2024`."))
        }
    }

    private static func rename(to meant: Address?, _ type: RecordType) -> Words? {
        meant.map { Words(nl: "Hernoem het tot `\($0.id).\(type.fileExtension)`.", en: "Rename it to `\($0.id).\(type.fileExtension)`.") }
    }

    private static func move(to meant: Address?, _ type: RecordType) -> Words? {
        meant.map { Words(nl: "Verplaats het naar `\(type.path(of: $0.id))`.", en: "Move it to `\(type.path(of: $0.id))`.") }
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
