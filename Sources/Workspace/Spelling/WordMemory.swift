import Diagnostics
import Git

/// The file `.git/groei/words`: what the dictionaries said of the words of this document. Derived; it may be deleted at any time.
///
/// Its head names the dictionaries, their sizes and times, and a checksum of the rest. A file with another head, or with
/// anything changed in it, counts for nothing.
struct WordMemory: Sendable {
    struct Content {
        let right: [ArraySlice<UInt8>]
        let wrong: [String: [Language: [String]]]
    }

    private static let maximumBytes = 16 << 20
    private let path: String
    private let identity: String

    /// - Returns: nil for a document that is in no git repository of its own folder or one above it.
    init?(of workspace: Workspace, _ files: [DictionaryFiles]) {
        let git = workspace.root.map { GitFolder.around($0, workspace.surroundings) } ?? workspace.repository.map { GitFolder(path: $0.gitDirectory, top: "") }
        guard let folder = git?.kept else { return nil }
        path = folder + "/words"
        identity = files.map(\.identity).joined(separator: " ")
    }

    func read() -> Content? {
        guard case .bytes(let bytes) = Files.read(path, maximum: Self.maximumBytes) else { return nil }
        guard let end = bytes.firstIndex(of: Self.lineFeed), let body = Optional(bytes[(end + 1)...]),
            bytes[..<end].elementsEqual(head(of: body).utf8), let gap = Self.gap(in: body)
        else { return nil }
        var wrong: [String: [Language: [String]]] = [:]
        for line in body[(gap + 1)...].split(separator: Self.lineFeed) {
            let parts = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
            // Behind the word each language that was asked, and what it gave: `nl=ideeën`; `nl=` for nothing.
            var suggestions: [Language: [String]] = [:]
            for part in parts.dropFirst() {
                guard let sign = part.firstIndex(of: "="), let language = Language(rawValue: String(part[..<sign])) else { continue }
                suggestions[language, default: []] += [String(part[part.index(after: sign)...])].filter { !$0.isEmpty }
            }
            wrong[parts[0]] = suggestions
        }
        return Content(right: body[...gap].split(separator: Self.lineFeed), wrong: wrong)
    }

    /// Adds to what is there: another process may have written meanwhile.
    func write(_ right: Set<String>, _ wrong: [String: [Language: [String]]]) {
        let now = read()
        var words = right
        for word in now?.right ?? [] { words.insert(String(decoding: word, as: UTF8.self)) }
        let doubtful = (now?.wrong ?? [:]).merging(wrong) { old, new in old.merging(new) { $1 } }
        var body = words.sorted().flatMap { Array($0.utf8) + [Self.lineFeed] } + [Self.lineFeed]
        for (word, suggestions) in doubtful.sorted(by: { $0.key < $1.key }) {
            let line = [word] + Language.allCases.flatMap { language in
                (suggestions[language].map { $0.isEmpty ? [""] : $0 } ?? []).map { "\(language.rawValue)=\($0)" }
            }
            body += line.joined(separator: "\t").utf8 + [Self.lineFeed]
        }
        guard body.count < Self.maximumBytes else { return }
        do throws(Failure) {
            try Files.write(Array("\(head(of: body[...]))\n".utf8) + body, to: path)
        } catch {
            // A full disk, or a folder that may only be read: the words are asked again next time.
        }
    }

    private static let lineFeed = UInt8(ascii: "\n")

    /// Where the empty line between right and wrong words ends the last right one.
    private static func gap(in body: ArraySlice<UInt8>) -> Int? {
        if body.first == lineFeed { return body.startIndex }
        return body.indices.dropFirst().first { body[$0] == lineFeed && body[$0 - 1] == lineFeed }
    }

    private func head(of body: ArraySlice<UInt8>) -> String {
        // FNV-1a, 64 bits: a guard against accidents, as the whole file is.
        var checksum: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in body { checksum = (checksum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return "groei-words 2 \(String(checksum, radix: 16)) \(identity)"
    }
}
