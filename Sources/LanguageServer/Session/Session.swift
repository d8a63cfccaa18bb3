import Diagnostics
import Editorial
import Records
import Workspace

/// What is said with a client about one document: takes messages, gives messages. Reads files through `Workspace`, and writes none.
struct Session {
    enum Phase {
        case new, running, shutDown
        case over(Int32)
    }

    /// Where the server runs, for the folder of the document.
    let surroundings: (_ directory: String) -> Surroundings
    /// As the user chose on the command line; it wins from what the client says.
    let chosen: Language?
    /// Where nobody chose: the language of the environment.
    let fallback: Language?

    var phase = Phase.new
    var client = Client()
    var asked: Language?
    /// The folders that the client has open, absolute; of all sessions the first one keeps them.
    var starts: [String] = []
    var folder: Folder?
    /// The dictionaries of the machine, opened when a word is first asked for.
    var lexicon: Dictionaries?
    /// By URI.
    var documents: [String: OpenDocument] = [:]
    /// The document on disk.
    var base: Snapshot?
    /// The document with what is open laid over it; nil when that must be done anew.
    var current: Snapshot?
    /// Counts the changes of what a check would see.
    var generation = 0
    /// The last whole check; nil before the first.
    var checked: Checked?
    /// What is found in each open document, by path in the workspace, for the version that the client was told of.
    var shown: [String: [Finding]] = [:]
    /// What was last told to the client, by URI.
    var published: [String: JSON] = [:]
    /// Messages for the client.
    var outbox: [JSON] = []

    init(surroundings: @escaping (String) -> Surroundings, chosen: Language? = nil, fallback: Language? = nil) {
        self.surroundings = surroundings
        self.chosen = chosen
        self.fallback = fallback
    }

    /// A session with the same client about another document.
    ///
    /// - Parameter generation: what it begins to count at.
    func beside(generation: Int) -> Session {
        var session = Session(surroundings: surroundings, chosen: chosen, fallback: fallback)
        (session.phase, session.client, session.asked, session.starts, session.generation) = (phase, client, asked, starts, generation)
        return session
    }

    var language: Language { chosen ?? asked ?? fallback ?? base?.corpus.language ?? .nl }

    /// The exit code, once the conversation is over.
    var exitCode: Int32? { if case .over(let code) = phase { code } else { nil } }

    /// The exit code when the client goes away without a word.
    var codeAtEnd: Int32 { if case .shutDown = phase { 0 } else { 1 } }

    /// Whether the last whole check was of the documents as they are now.
    var isChecked: Bool { checked?.generation == generation }

    /// Deals with a message.
    ///
    /// - Returns: what is to be sent.
    mutating func receive(_ message: Incoming) -> [JSON] {
        switch message {
        case .request(let id, let method, let params):
            do throws(ResponseError) {
                let result = try answer(method, params)
                outbox.append(Outgoing.result(result, to: id))
            } catch {
                outbox.append(Outgoing.error(error, to: id, in: language))
            }
        case .notification(let method, let params): notice(method, params)
        case .response: break
        case .invalid(let id, let error): outbox.append(Outgoing.error(error, to: id, in: language))
        }
        return sent()
    }

    /// Empties the outbox.
    mutating func sent() -> [JSON] {
        defer { outbox = [] }
        return outbox
    }

    private mutating func answer(_ method: String, _ params: JSON) throws(ResponseError) -> JSON {
        switch (phase, method) {
        case (.new, "initialize"): return initialize(params)
        case (.new, _): throw .notInitialized
        case (.running, "initialize"): throw .isInitialized
        case (.running, "shutdown"):
            phase = .shutDown
            return .null
        case (.running, _): return try answer(to: method, params)
        case (.shutDown, _), (.over, _): throw .isShutDown
        }
    }

    private mutating func answer(to method: String, _ params: JSON) throws(ResponseError) -> JSON {
        switch method {
        case "textDocument/hover": try hover(params)
        case "textDocument/completion": try question(params)?.completion() ?? .null
        case "textDocument/definition": try question(params)?.definition() ?? .null
        case "textDocument/references": try question(params)?.references(withItself: params[path: "context", "includeDeclaration"].bool ?? false) ?? .null
        case "textDocument/prepareRename": try question(params)?.renamable() ?? .null
        case "textDocument/rename": try rename(params)
        case "textDocument/documentSymbol": try document(params).flatMap { world, document in world.symbols(of: document) } ?? .null
        case "textDocument/codeAction": try codeActions(params)
        case "textDocument/formatting": try document(params).flatMap { world, document in world.formatting(of: document) } ?? .null
        default: throw .unknownMethod(method)
        }
    }

    private mutating func notice(_ method: String, _ params: JSON) {
        if method == "exit" {
            if case .shutDown = phase { phase = .over(0) } else { phase = .over(1) }
            return
        }
        guard case .running = phase else { return }
        switch method {
        case "initialized": begin()
        case "textDocument/didOpen": open(params)
        case "textDocument/didChange": change(params)
        case "textDocument/didSave": saved(params)
        case "textDocument/didClose": close(params)
        case "workspace/didChangeWatchedFiles": filesChanged(params)
        default: break
        }
    }
}
