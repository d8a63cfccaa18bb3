import Diagnostics

/// What the client sent: JSON-RPC 2.0, one message at a time (the Language Server Protocol has no batches).
enum Incoming {
    case request(id: JSON, method: String, params: JSON)
    case notification(method: String, params: JSON)
    /// An answer to something that the server asked.
    case response
    /// No message; answered with an error.
    case invalid(id: JSON, ResponseError)

    init(_ bytes: [UInt8]) {
        guard let json = JSONReader.read(bytes) else {
            self = .invalid(id: .null, .notJSON)
            return
        }
        self.init(json)
    }

    init(_ json: JSON) {
        let id = json["id"]
        guard case .object = json, json["jsonrpc"] == .string("2.0"), id.map(Self.isID) ?? true else {
            self = .invalid(id: .null, .notAMessage)
            return
        }
        guard let method = json["method"] else {
            let isResponse = id != nil && (json["result"] != nil || json["error"] != nil)
            self = isResponse ? .response : .invalid(id: id ?? .null, .notAMessage)
            return
        }
        guard let method = method.string else {
            self = .invalid(id: id ?? .null, .notAMessage)
            return
        }
        let params = json["params"] ?? .null
        self = if let id { .request(id: id, method: method, params: params) } else { .notification(method: method, params: params) }
    }

    private static func isID(_ json: JSON) -> Bool { json.string != nil || json.integer != nil }
}

/// An error that answers a request; `message` is shown to the user by most editors.
struct ResponseError: Error {
    let code: Int
    let message: Words

    static let notJSON = ResponseError(code: -32700, message: Words(nl: "dit is geen JSON-bericht", en: "this is no JSON message"))
    static let notAMessage = ResponseError(code: -32600, message: Words(nl: "dit is geen bericht van JSON-RPC 2.0", en: "this is no message of JSON-RPC 2.0"))
    static let isShutDown = ResponseError(code: -32600, message: Words(nl: "de server is al afgesloten", en: "the server was shut down"))
    static let isInitialized = ResponseError(code: -32600, message: Words(nl: "de server is al begonnen", en: "the server was initialized before"))
    static let notInitialized = ResponseError(code: -32002, message: Words(nl: "de server is nog niet begonnen", en: "the server is not initialized yet"))
    static let cancelled = ResponseError(code: -32800, message: Words(nl: "het verzoek is ingetrokken", en: "the request was cancelled"))

    static func unknownMethod(_ method: String) -> ResponseError {
        ResponseError(code: -32601, message: Words(nl: "`\(method)` kent deze server niet", en: "this server does not know `\(method)`"))
    }

    static func missing(_ name: String) -> ResponseError {
        ResponseError(code: -32602, message: Words(nl: "in het verzoek ontbreekt `\(name)`", en: "the request lacks `\(name)`"))
    }

    /// RequestFailed: the request is right, but cannot be carried out.
    static func refused(_ failure: Failure) -> ResponseError {
        let hint = failure.hint
        return ResponseError(code: -32803, message: Words(
            nl: failure.message.nl + (hint.map { ". " + $0.nl } ?? ""), en: failure.message.en + (hint.map { ". " + $0.en } ?? "")))
    }
}

/// What the server sends, as JSON.
enum Outgoing {
    static func result(_ result: JSON, to id: JSON) -> JSON {
        ["jsonrpc": "2.0", "id": id, "result": result]
    }

    static func error(_ error: ResponseError, to id: JSON, in language: Language) -> JSON {
        ["jsonrpc": "2.0", "id": id, "error": ["code": .integer(error.code), "message": .string(error.message.in(language))]]
    }

    static func notification(_ method: String, _ params: JSON) -> JSON {
        ["jsonrpc": "2.0", "method": .string(method), "params": params]
    }

    static func request(_ method: String, id: String, _ params: JSON) -> JSON {
        ["jsonrpc": "2.0", "id": .string(id), "method": .string(method), "params": params]
    }

    /// The bytes on the wire.
    static func frame(_ message: JSON) -> [UInt8] {
        let body = Array(message.text(.compact).utf8)
        return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
    }
}
