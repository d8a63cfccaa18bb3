import Foundation

/// A web server on this machine alone, which answers as doi.org, Open Library and publishers do, well and badly.
final class LocalWeb {
    private let process = Process()
    private let output = Pipe()
    let base: String

    /// - Parameter pages: what to answer by path: status, media type and text.
    init(_ pages: [String: (status: Int, type: String, text: String)]) throws {
        let json = pages.mapValues { [String($0.status), $0.type, $0.text] }
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", Self.script, String(decoding: try JSONSerialization.data(withJSONObject: json), as: UTF8.self)]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // Its first line is the port that it got.
        var line: [UInt8] = []
        while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A { line.append(byte) }
        base = "http://127.0.0.1:\(String(decoding: line, as: UTF8.self))"
    }

    deinit {
        // The threads of tests have SIGTERM blocked, and the server with them.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Paths that begin so: `/naar/` redirects to what follows, `/besloten` to `/login`, `/groot` never stops sending, `/stil` says nothing,
    /// `/geen-http` speaks another language; a text that begins with `%HEX%` is sent as the bytes that follow.
    private static let script = #"""
        import http.server, json, sys, time
        pages = json.loads(sys.argv[1])
        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.0"
            def log_message(self, *arguments): pass
            def do_GET(self):
                if self.path.startswith("/naar/") or self.path == "/besloten":
                    self.send_response(302)
                    self.send_header("Location", "/login" if self.path == "/besloten" else self.path[5:] if not self.path.startswith("/naar/bestand") else "file:///etc/hostname")
                    self.end_headers()
                    return
                if self.path.startswith("/geen-http"):
                    self.wfile.write(b"* OK IMAP klaar\r\n")
                    return
                if self.path.startswith("/stil"):
                    time.sleep(600)
                    return
                if self.path.startswith("/groot"):
                    self.send_response(200)
                    self.end_headers()
                    try:
                        for _ in range(4096): self.wfile.write(b"x" * 65536)
                    except OSError: pass
                    return
                status, kind, text = pages.get(self.path, ["404", "text/plain", "weg"])
                if "%ACCEPT%" in text: text = text.replace("%ACCEPT%", self.headers.get("Accept", ""))
                body = bytes.fromhex(text[5:]) if text.startswith("%HEX%") else text.encode()
                self.send_response(int(status))
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        print(server.server_address[1], flush=True)
        server.serve_forever()
        """#
}
