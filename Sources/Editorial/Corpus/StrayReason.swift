import Diagnostics

/// Why a file under `corpus/` is no record.
enum StrayReason {
    case noRecordFile(String), besideDocument(String), unknownFolder(String, meant: String?)
    case tooDeep(RecordType), wrongEnding(String, RecordType), notAnID(String, RecordType)

    var rule: String {
        if case .notAnID = self { return "file-name" }
        return "stray-file"
    }

    /// Where the mistake is, if it is not the file but a folder that it is in.
    func folder(of path: String) -> String? {
        switch self {
        case .unknownFolder(let folder, _): "corpus/\(folder)"
        case .tooDeep: path.lastIndex(of: "/").map { String(path[..<$0]) }
        case .noRecordFile, .besideDocument, .wrongEnding, .notAnID: nil
        }
    }

    /// The message and the note for one file.
    func words(_ meant: Address?) -> (Words, Words?) {
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
        case .unknownFolder(let folder, let near): (Self.unknown(folder, 1), Self.advice(near))
        case .tooDeep(let type):
            (Self.deep(type, 1),
                Self.move(to: meant, type)
                    ?? Words(nl: "Verplaats het bestand naar `corpus/\(type.folder)/`.", en: "Move the file to `corpus/\(type.folder)/`."))
        case .wrongEnding(let file, let type):
            (Words(nl: "`\(file)` eindigt niet op `.\(type.fileExtension)`", en: "`\(file)` does not end in `.\(type.fileExtension)`"),
                Self.rename(to: meant, type)
                    ?? Words(nl: "Verplaats het bestand naar een map buiten `corpus/`.", en: "Move the file out of `corpus/`."))
        case .notAnID(let id, let type):
            (Words(nl: "`\(id)` kan geen id zijn", en: "`\(id)` cannot be an id"),
                Self.rename(to: meant, type)
                    ?? Words(nl: "Een id bestaat uit kleine letters zonder accenten, cijfers en streepjes: `de-vries-2024`.",
                        en: "An id is made of lower-case letters without accents, digits and hyphens: `de-vries-2024`."))
        }
    }

    /// The same for the folder of several files.
    func words(ofMany count: Int) -> (Words, Words?) {
        switch self {
        case .unknownFolder(let folder, let near): (Self.unknown(folder, count), Self.advice(near))
        case .tooDeep(let type):
            (Self.deep(type, count), Words(nl: "Verplaats de bestanden naar `corpus/\(type.folder)/`.", en: "Move the files to `corpus/\(type.folder)/`."))
        case .noRecordFile, .besideDocument, .wrongEnding, .notAnID: words(nil)
        }
    }

    private static func files(_ count: Int) -> Words {
        count > 1 ? Words(nl: " (\(count) bestanden)", en: " (\(count) files)") : Words(same: "")
    }

    private static func unknown(_ folder: String, _ count: Int) -> Words {
        Words(nl: "geen enkel schema kent de map `\(folder)`\(files(count).nl)", en: "no schema knows the folder `\(folder)`\(files(count).en)")
    }

    private static func advice(_ near: String?) -> Words {
        near.map { .didYouMean($0) }
            ?? Words(
                nl: "Ontbreekt het schema in `schemas/`? Zet dat dan terug, of schrijf er een met deze map. Hoort dit hier niet? Verplaats het naar buiten `corpus/`.",
                en: "Is the schema missing from `schemas/`? Then put it back, or write one for this folder. Does this not belong here? Move it out of `corpus/`.")
    }

    private static func deep(_ type: RecordType, _ count: Int) -> Words {
        Words(
            nl: "records staan niet in een map binnen `\(type.folder)`\(files(count).nl)",
            en: "records are not in a folder within `\(type.folder)`\(files(count).en)")
    }

    private static func rename(to meant: Address?, _ type: RecordType) -> Words? {
        meant.map { Words(nl: "Hernoem het tot `\($0.id).\(type.fileExtension)`.", en: "Rename it to `\($0.id).\(type.fileExtension)`.") }
    }

    private static func move(to meant: Address?, _ type: RecordType) -> Words? {
        meant.map { Words(nl: "Verplaats het naar `\(type.path(of: $0.id))`.", en: "Move it to `\(type.path(of: $0.id))`.") }
    }
}
