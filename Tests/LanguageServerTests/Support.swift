import Diagnostics
import Foundation
import Testing
import Workspace

@testable import LanguageServer

/// A small document, plainly an example, in a scratch folder.
final class Scratch {
    static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    let root: URL

    /// - Parameter name: of the folder; editors percent-encode it.
    init(_ files: [String: String] = Scratch.files, name: String = "Één document") throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("groei-\(UUID().uuidString)/\(name)").resolvingSymlinksInPath()
        for (path, text) in files { try write(text, to: path) }
        if !files.isEmpty { try FileManager.default.copyItem(at: Self.repository.appendingPathComponent("schemas"), to: root.appendingPathComponent("schemas")) }
    }

    deinit {
        try? FileManager.default.removeItem(at: root.deletingLastPathComponent())
    }

    func write(_ text: String, to path: String) throws {
        let url = root.appendingPathComponent(path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// Every file with its content: what a server must never change.
    func state() -> [String: Data] {
        var state: [String: Data] = [:]
        for case let url as URL in FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) ?? .init() {
            if let data = try? Data(contentsOf: url) { state[url.path] = data }
        }
        return state
    }

    static let files: [String: String] = [
        "corpus/document.yaml": "title: Wat werkt bij begeleiden?\nlanguage: nl\noutline:\n  - section: inleiding\n",
        "corpus/sections/inleiding.md": """
            ---
            title: Inleiding
            ---

            ## Eerst

            Begeleiden helpt 🎓, zo [vindt Één](claim/een-2020-zelfvertrouwen).

            ### Dan

            Meer over [uitval](effect/minder-uitval).

            """,
        "corpus/categories/primair.yaml": "title: Primaire effecten\norder: 1\n",
        "corpus/effects/zelfvertrouwen.yaml": "title: Meer zelfvertrouwen\ncategory: primair\norder: 1\n",
        "corpus/effects/minder-uitval.yaml": "title: Minder uitval\ncategory: primair\norder: 2\n",
        "corpus/conditions/tijd.yaml": "title: Tijd voor begeleiding\ntheme: organisatie\norder: 1\n",
        "corpus/sources/een-2020.yaml": "type: book\ntitle: Begeleiden in de praktijk # voorbeeld\nauthor:\n  - family: Één\n    given: A.\nissued: 2020\n",
        "corpus/claims/een-2020-zelfvertrouwen.yaml": """
            source: een-2020
            about:
              - effect/zelfvertrouwen
              - effect/minder-uitval
            statement: Begeleide starters 🎓 hebben meer zelfvertrouwen.
            direction: supports
            basis: empirical

            """,
    ]
}

/// An editor in the same process: opens documents, asks, and reads the answers. A `‸` in a text is the cursor.
final class Editor {
    let scratch: Scratch
    private var session: Conversation
    private var texts: [String: String] = [:]
    private var cursors: [String: JSON] = [:]
    private(set) var diagnostics: [String: [JSON]] = [:]
    private(set) var messages: [JSON] = []

    static let everything: JSON = [
        "general": ["positionEncodings": ["utf-16"]],
        "workspace": ["workspaceEdit": ["documentChanges": true, "resourceOperations": ["rename"]]],
        "textDocument": [
            "hover": ["contentFormat": ["markdown"]], "completion": ["completionItem": ["snippetSupport": true]],
            "documentSymbol": ["hierarchicalDocumentSymbolSupport": true], "publishDiagnostics": ["versionSupport": true],
            "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": []]]],
        ],
    ]

    init(_ scratch: Scratch? = nil, capabilities: JSON = Editor.everything, locale: String = "nl", hasFolder: Bool = true, beside others: [String] = [], dictionaries: String = "") throws {
        let scratch = try scratch ?? Scratch()
        self.scratch = scratch
        session = Conversation(surroundings: { .current(environment: ["SOURCE_DATE_EPOCH": "1767268800", "GROEI_DICTIONARIES": dictionaries], directory: $0) })
        let folders = (hasFolder ? [scratch.root.path] : []) + others.map { scratch.root.path + "/" + $0 }
        let uris = JSON.array(folders.map { ["uri": .string(FileURI.uri(of: $0)), "name": "document"] })
        _ = try ask("initialize", ["capabilities": capabilities, "locale": .string(locale), "workspaceFolders": uris])
        tell("initialized", [:])
    }

    func uri(_ path: String) -> String { FileURI.uri(of: scratch.root.path + "/" + path) }

    /// Sends something that has no answer.
    func tell(_ method: String, _ params: JSON) { keep(session.receive(.notification(method: method, params: params))) }

    func ask(_ method: String, _ params: JSON) throws -> JSON {
        let sent = session.receive(.request(id: 1, method: method, params: params))
        let answer = try #require(sent.first { $0["id"] == .integer(1) })
        keep(sent.filter { $0["id"] != .integer(1) })
        if let error = answer["error"] { throw Refused(message: error["message"]?.string ?? "", code: error["code"]?.integer ?? 0) }
        return try #require(answer["result"])
    }

    struct Refused: Error {
        let message: String
        let code: Int
    }

    /// Opens a document with a text, or as it is on disk.
    func open(_ path: String, _ text: String? = nil) throws {
        let text = try text ?? String(contentsOf: scratch.root.appendingPathComponent(path), encoding: .utf8)
        note(path, text)
        tell("textDocument/didOpen", ["textDocument": ["uri": .string(uri(path)), "languageId": "yaml", "version": 1, "text": .string(texts[path] ?? "")]])
    }

    /// Makes the text another one.
    func type(_ path: String, _ text: String, version: Int = 2) {
        note(path, text)
        tell("textDocument/didChange", [
            "textDocument": ["uri": .string(uri(path)), "version": .integer(version)], "contentChanges": [["text": .string(texts[path] ?? "")]],
        ])
    }

    private func note(_ path: String, _ text: String) {
        let index = TextIndex(Array(text.prefix { $0 != "‸" }.utf8))
        cursors[path] = index.position(of: index.bytes.count, .utf16).json
        texts[path] = text.replacingOccurrences(of: "‸", with: "")
    }

    /// Asks something about the cursor in a document.
    func ask(_ method: String, at path: String, _ more: KeyValuePairs<String, JSON> = [:]) throws -> JSON {
        let position = cursors[path] ?? TextPosition(line: 0, character: 0).json
        let params: [JSON.Member] = [.init("textDocument", ["uri": .string(uri(path))]), .init("position", position)] + more.map { JSON.Member($0, $1) }
        return try ask(method, .object(params))
    }

    /// Is told what is found in what was typed, before the whole is checked.
    func pause() { keep(session.tellTyped()) }

    /// Checks what is due: first what was typed, then the whole.
    func check() {
        pause()
        guard let job = session.dueCheck(), let outcome = job.run() else { return }
        keep(session.take(outcome))
    }

    /// What a check of the document on disk says of a file, as `groei check` does: `rule line:character-line:character`.
    func wholeCheck(_ path: String) throws -> [String] {
        let fresh = try Editor(scratch)
        fresh.check()
        return fresh.findings(path) ?? []
    }

    private func keep(_ sent: [JSON]) {
        for message in sent {
            messages.append(message)
            guard message["method"] == "textDocument/publishDiagnostics", let uri = message[path: "params", "uri"].string else { continue }
            diagnostics[uri] = message[path: "params", "diagnostics"].items
        }
    }

    /// `rule line:character-line:character` of what was told of a file.
    func findings(_ path: String) -> [String]? {
        diagnostics[uri(path)]?.map { "\($0["code"]?.string ?? "") \(Self.range($0["range"] ?? .null))" }
    }

    static func range(_ json: JSON) -> String {
        let (start, end) = (TextPosition(json[path: "start"]), TextPosition(json[path: "end"]))
        return "\(start?.line ?? -1):\(start?.character ?? -1)-\(end?.line ?? -1):\(end?.character ?? -1)"
    }

    /// The code actions for the place of the cursor in a document.
    func actions(at path: String) throws -> [JSON] {
        let position = cursors[path] ?? .null
        let params: JSON = ["textDocument": ["uri": .string(uri(path))], "range": ["start": position, "end": position], "context": ["diagnostics": []]]
        return try ask("textDocument/codeAction", params).items
    }

    /// A document's text after a code action that changes it alone.
    func text(_ path: String, after action: JSON) throws -> String {
        try text(path, after: action[path: "edit", "documentChanges"].items.first?[path: "edits"].items ?? [])
    }

    /// A document's text after edits.
    func text(_ path: String, after edits: [JSON]) throws -> String {
        let text = if let text = texts[path] { text } else { try String(contentsOf: scratch.root.appendingPathComponent(path), encoding: .utf8) }
        let index = TextIndex(Array(text.utf8))
        var bytes = index.bytes
        for edit in edits.reversed() {
            let range = try #require(index.range(edit[path: "range"], .utf16))
            bytes.replaceSubrange(range, with: Array((edit["newText"]?.string ?? "").utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The labels of a completion.
    func labels(at path: String) throws -> [String] {
        try ask("textDocument/completion", at: path)[path: "items"].items.map { $0["label"]?.string ?? "" }
    }

    /// The text after choosing a completion.
    func completing(_ path: String, _ label: String) throws -> String {
        let items = try ask("textDocument/completion", at: path)[path: "items"].items
        let item = try #require(items.first { $0["label"]?.string == label }, "\(label) is not among \(items.map { $0["label"]?.string ?? "" })")
        return try text(path, after: [try #require(item["textEdit"])])
    }
}

/// A small generator, the same every run (Steele, Lea and Flood 2014: SplitMix64).
struct Dice: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
