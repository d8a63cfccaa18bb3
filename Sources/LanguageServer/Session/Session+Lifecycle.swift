import Diagnostics
import Workspace

extension Session {
    mutating func initialize(_ params: JSON) -> JSON {
        phase = .running
        client = Client(params)
        let wished = params[path: "initializationOptions", "language"].string ?? params["locale"]?.string
        asked = wished.flatMap { Language(rawValue: $0.prefix(2).lowercased()) }
        let folders = params[path: "workspaceFolders"].items.compactMap { $0["uri"]?.string }
        let root = folders.isEmpty ? params["rootUri"]?.string.map { [$0] } ?? [] : folders
        starts = root.compactMap(FileURI.path)
        // What clients said before there were URIs.
        if starts.isEmpty { starts = params["rootPath"]?.string.map { [$0] } ?? [] }
        return ["capabilities": capabilities, "serverInfo": ["name": "groei"]]
    }

    private var capabilities: JSON {
        [
            "positionEncoding": .string(client.encoding.rawValue),
            "textDocumentSync": ["openClose": true, "change": 2, "save": ["includeText": false]],
            "hoverProvider": true,
            "completionProvider": ["triggerCharacters": [" ", "/", "(", "["], "resolveProvider": false],
            "definitionProvider": true,
            "referencesProvider": true,
            "renameProvider": ["prepareProvider": true],
            "documentSymbolProvider": true,
            "workspaceSymbolProvider": true,
            "codeActionProvider": ["codeActionKinds": ["quickfix"]],
            "documentFormattingProvider": true,
            "workspace": ["workspaceFolders": ["supported": true, "changeNotifications": true]],
        ]
    }

    /// The client is ready: it is asked to tell when files change.
    mutating func begin() {
        if folder == nil, let start = starts.first {
            log(3, Words(nl: "in `\(start)` is geen groeidocument", en: "there is no document in `\(start)`"))
        }
        guard client.watchesFiles else { return }
        let watchers = ["**/corpus/**", "**/schemas/*.json", "**/CHANGELOG.md", "**/\(StoredTexts.folder)**"].map { JSON.object([.init("globPattern", .string($0))]) }
        outbox.append(Outgoing.request("client/registerCapability", id: "groei-files", ["registrations": [[
            "id": "groei-files", "method": "workspace/didChangeWatchedFiles", "registerOptions": ["watchers": .array(watchers)],
        ]]]))
    }

    /// A line in the log that the editor keeps; 1 is an error, 3 information.
    mutating func log(_ type: Int, _ words: Words) {
        outbox.append(Outgoing.notification("window/logMessage", ["type": .integer(type), "message": .string("groei: " + words.in(language))]))
    }
}
