import Diagnostics

/// What the client can do and wants, from the parameters of `initialize`.
struct Client {
    var encoding = PositionEncoding.utf16
    /// Of hovers and the documentation of completions.
    var readsMarkdown = false
    var fillsSnippets = false
    var takesDocumentChanges = false
    var renamesFiles = false
    var nestsSymbols = false
    var takesCodeActions = false
    var takesDiagnosticVersions = false
    var watchesFiles = false

    init() {}

    init(_ params: JSON) {
        let capabilities = params[path: "capabilities"]
        let document = capabilities[path: "textDocument"]
        let edit = capabilities[path: "workspace", "workspaceEdit"]
        // UTF-8 needs no counting, so it is taken when it is offered first.
        let encodings = capabilities[path: "general", "positionEncodings"].items.compactMap(\.string)
        encoding = encodings.lazy.compactMap(PositionEncoding.init).first ?? .utf16
        readsMarkdown = document[path: "hover", "contentFormat"].items.first?.string == "markdown"
        fillsSnippets = document[path: "completion", "completionItem", "snippetSupport"].bool ?? false
        renamesFiles = edit[path: "resourceOperations"].items.contains(.string("rename"))
        // Files are renamed in `documentChanges`; not every client that takes it says so twice.
        takesDocumentChanges = renamesFiles || edit[path: "documentChanges"].bool ?? false
        nestsSymbols = document[path: "documentSymbol", "hierarchicalDocumentSymbolSupport"].bool ?? false
        takesCodeActions = document[path: "codeAction", "codeActionLiteralSupport"] != .null
        takesDiagnosticVersions = document[path: "publishDiagnostics", "versionSupport"].bool ?? false
        watchesFiles = capabilities[path: "workspace", "didChangeWatchedFiles", "dynamicRegistration"].bool ?? false
    }
}
