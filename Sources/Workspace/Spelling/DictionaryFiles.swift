import Diagnostics
import Glibc

/// The two files of a dictionary, as hunspell and all that use it lay them down.
struct DictionaryFiles: Sendable {
    let language: Language
    let affixes: String
    let words: String
    /// What tells this dictionary from a newer one: path, size and time of change of both files.
    let identity: String

    private init?(_ language: Language, _ folder: String, _ name: String) {
        self.language = language
        affixes = "\(folder)/\(name).aff"
        words = "\(folder)/\(name).dic"
        guard let first = Self.identity(affixes), let second = Self.identity(words) else { return nil }
        identity = "\(first) \(second)"
    }

    /// Where the machine's dictionaries are; `GROEI_DICTIONARIES` names other folders, and empty means none.
    enum Choice: Sendable {
        /// Switched off by an empty `GROEI_DICTIONARIES`.
        case off
        /// Not installed, or not all of it.
        case missing
        /// In the order in which they are asked: Dutch, English.
        case found([DictionaryFiles])
    }

    static func choose(_ environment: [String: String]) -> Choice {
        if environment["GROEI_DICTIONARIES"] == "" { return .off }
        let folders = environment["GROEI_DICTIONARIES"].map(split) ?? split(environment["DICPATH"] ?? "") + usual
        func first(_ language: Language, _ names: [String]) -> [DictionaryFiles] {
            folders.lazy.flatMap { folder in names.lazy.compactMap { DictionaryFiles(language, folder, $0) } }.first.map { [$0] } ?? []
        }
        // What is right in one English or the other is right.
        let english = first(.en, ["en_US"]) + first(.en, ["en_GB"])
        let found = first(.nl, ["nl_NL", "nl"]) + (english.isEmpty ? first(.en, ["en"]) : english)
        return found.isEmpty || !Hunspell.isInstalled ? .missing : .found(found)
    }

    private static let usual = ["/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell"]

    private static func split(_ folders: String) -> [String] { folders.split(separator: ":").map(String.init) }

    private static func identity(_ path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return "\(path):\(status.st_size):\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }
}
