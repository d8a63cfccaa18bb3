package import Diagnostics

/// What a path under the workspace is: a record of some type, or why it is none.
package enum CorpusPath: Sendable {
    case record(Address, typePosition: Int)
    /// Not a record and no matter: a file outside `corpus/`, or a hidden one.
    case ignored
    case stray(Finding)

    package static func classify(_ path: String, _ types: RecordTypes) -> CorpusPath {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String(Substring($0)) }
        guard parts.first == "corpus", let file = parts.last, !file.hasPrefix(".") else { return .ignored }
        guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")) else { return stray(path, .noRecordFile(file)) }
        let (id, ending) = (String(file[..<dot]), String(file[file.utf8.index(after: dot)...]))
        if parts.count == 2 {
            guard let position = types.position(of: id), types.all[position].isSingle, ending == types.endings[position] else {
                return stray(path, .besideDocument(file))
            }
            return .record(Address(type: types.all[position].name, id: id), typePosition: position)
        }
        guard parts.count == 3, let position = types.position(ofFolder: parts[1]) else {
            return stray(path, .unknownFolder(parts[1], meant: Likeness.closest(to: parts[1], among: types.all.map(\.folder))))
        }
        guard ending == types.endings[position] else { return stray(path, .wrongEnding(file, types.endings[position])) }
        guard Address.isID(id) else { return stray(path, .notAnID(id)) }
        return .record(Address(type: types.all[position].name, id: id), typePosition: position)
    }

    private static func stray(_ path: String, _ reason: StrayReason) -> CorpusPath {
        .stray(Finding(
            rule: reason.rule, severity: .error, place: Place(path: path), message: reason.words.0, note: reason.words.1))
    }
}

private enum StrayReason {
    case noRecordFile(String), besideDocument(String), unknownFolder(String, meant: String?), wrongEnding(String, String), notAnID(String)

    var rule: String {
        if case .notAnID = self { return "file-name" }
        return "stray-file"
    }

    var words: (Words, Words?) {
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
        case .wrongEnding(let file, let ending):
            (Words(nl: "`\(file)` eindigt niet op `.\(ending)`", en: "`\(file)` does not end in `.\(ending)`"), nil)
        case .notAnID(let id):
            (Words(nl: "`\(id)` kan geen id zijn", en: "`\(id)` cannot be an id"),
                Words(nl: "Een id bestaat uit kleine letters zonder accenten, cijfers en streepjes: `de-vries-2024`.",
                    en: "An id is made of lower-case letters without accents, digits and hyphens: `de-vries-2024`."))
        }
    }
}
