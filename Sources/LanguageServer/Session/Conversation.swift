import Diagnostics
import Workspace

/// A conversation with one client: a session for each document among what it has open, and for each message the session that it is about.
struct Conversation {
    /// The first deals with what is about no document in particular; there always is one.
    private var sessions: [Session]

    init(surroundings: @escaping (String) -> Surroundings, chosen: Language? = nil, fallback: Language? = nil) {
        sessions = [Session(surroundings: surroundings, chosen: chosen, fallback: fallback)]
    }

    var phase: Session.Phase {
        get { sessions[0].phase }
        set { sessions[0].phase = newValue }
    }

    /// The exit code, once the conversation is over.
    var exitCode: Int32? { sessions[0].exitCode }

    /// The exit code when the client goes away without a word.
    var codeAtEnd: Int32 { sessions[0].codeAtEnd }

    /// Counts the changes of what a check would see.
    var generation: Int { sessions.reduce(0) { $0 + $1.generation } }

    /// Whether the last whole check of each document was of what it is now.
    var isChecked: Bool { sessions.allSatisfy(\.isChecked) }

    /// Whether there is an open file of which the client was told nothing in this version.
    var hasUntold: Bool { isRunning && sessions.contains(where: \.hasUntold) }

    private var isRunning: Bool { if case .running = phase { true } else { false } }

    /// Deals with a message.
    ///
    /// - Returns: what is to be sent.
    mutating func receive(_ message: Incoming) -> [JSON] {
        guard isRunning else { return sessions[0].receive(message) }
        switch message {
        case .notification("initialized", _):
            for start in sessions[0].starts { _ = session(of: start) }
            return sent() + sessions[0].receive(message)
        case .notification("workspace/didChangeWorkspaceFolders", let params): return changeFolders(params[path: "event"])
        case .notification("workspace/didChangeWatchedFiles", _): return sessions.indices.flatMap { sessions[$0].receive(message) }
        case .request(let id, "workspace/symbol", let params):
            let query = params["query"]?.string ?? ""
            let found = sessions.indices.flatMap { sessions[$0].world?.symbols(matching: query) ?? [] }
            return [Outgoing.result(.array(found), to: id)] + sent()
        case .notification("textDocument/didOpen", let params):
            let session = session(for: params[path: "textDocument", "uri"].string ?? "")
            return sent() + sessions[session].receive(message)
        case .request(_, _, let params), .notification(_, let params): return sessions[session(about: params)].receive(message)
        case .response, .invalid: return sessions[0].receive(message)
        }
    }

    /// Tells of what was typed, at once.
    mutating func tellTyped() -> [JSON] { hasUntold ? sessions.indices.flatMap { sessions[$0].tellTyped() } : [] }

    /// A whole check that is due; nil when there is none.
    mutating func dueCheck() -> CheckJob? {
        guard isRunning else { return nil }
        for session in sessions.indices {
            if let job = sessions[session].dueCheck() { return job }
        }
        return nil
    }

    /// Tells what a whole check found.
    mutating func take(_ outcome: CheckJob.Outcome) -> [JSON] { sessions.indices.flatMap { sessions[$0].take(outcome) } }
}

/// Which session it is.
extension Conversation {
    /// The session that has a file open; the first when none has.
    private func session(about params: JSON) -> Int {
        guard let uri = params[path: "textDocument", "uri"].string else { return 0 }
        return sessions.firstIndex { $0.documents[uri] != nil } ?? 0
    }

    /// The session of the document that a file is in; the first when it is in none.
    private mutating func session(for uri: String) -> Int {
        guard let file = FileURI.path(of: uri), let slash = file.lastIndex(of: "/") else { return 0 }
        // The folder of a file that was not saved yet need not be there.
        return session(of: String(file[..<slash])) ?? sessions.firstIndex { $0.folder?.path(of: file) != nil } ?? 0
    }

    /// The session of the document that a folder is in, which begins when there is none; nil when it is in no document.
    private mutating func session(of folder: String) -> Int? {
        guard let root = sessions[0].root(around: folder) else { return nil }
        if let known = sessions.firstIndex(where: { $0.folder?.root == root }) { return known }
        if sessions[0].folder != nil { sessions.append(sessions[0].beside(generation: 0)) }
        sessions[sessions.count - 1].locate(from: folder)
        return sessions.count - 1
    }

    /// The client has other folders open: all begin anew, with the files that are open.
    private mutating func changeFolders(_ event: JSON) -> [JSON] {
        func folders(_ list: String) -> [String] { event[path: list].items.compactMap { $0["uri"]?.string }.compactMap(FileURI.path) }
        let gone = Set(folders("removed").map(\.droppingSlash))
        let messages = sessions.flatMap(\.withdrawals)
        let documents = sessions.flatMap { $0.documents.values }.sorted { $0.uri < $1.uri }
        var first = sessions[0].beside(generation: generation + 1)
        first.starts = first.starts.filter { !gone.contains($0.droppingSlash) } + folders("added")
        sessions = [first]
        for start in first.starts { _ = session(of: start) }
        for document in documents {
            let session = session(for: document.uri)
            sessions[session].keep(document)
        }
        return messages + sent()
    }

    private mutating func sent() -> [JSON] { sessions.indices.flatMap { sessions[$0].sent() } }
}
