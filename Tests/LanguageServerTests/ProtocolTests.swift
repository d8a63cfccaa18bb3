import Diagnostics
import Testing

@testable import LanguageServer

@Suite struct ProtocolTests {
    private func frames(_ pieces: [String]) -> [String] {
        var reader = FrameReader()
        return pieces.flatMap { reader.feed($0.utf8) }.map { frame in
            if case .message(let bytes) = frame { String(decoding: bytes, as: UTF8.self) } else { "?" }
        }
    }

    @Test func messagesComeInAnyPieces() {
        let stream = "Content-Length: 2\r\n\r\n{}content-type: x\r\nCONTENT-LENGTH:4 \r\n\r\n\"é\"Content-Length: 0\r\n\r\n"
        #expect(frames([stream]) == ["{}", "\"é\"", ""])
        var reader = FrameReader()
        #expect(stream.utf8.flatMap { reader.feed([$0]) }.count == 3)
    }

    @Test func afterANonsenseHeaderTheNextMessageIsFound() {
        #expect(frames(["Content-Length: veel\r\n\r\n{}Content-Length: 2\r\n\r\n{}"]) == ["?", "{}"])
        #expect(frames(["Content-Type: x\r\n\r\nContent-Length: 2\r\n\r\n{}"]) == ["?", "{}"])
        #expect(frames(["Content-Length: -3\r\n\r\nContent-Length: 2\r\n\r\n{}"]) == ["?", "{}"])
        // Too short: what is left over is passed by.
        #expect(frames(["Content-Length: 2\r\n\r\n{}}}}}Content-Length: 2\r\n\r\n[]"]) == ["{}", "?", "[]"])
        let noise = String(repeating: "ruis ", count: 20_000)
        #expect(frames([noise, noise + "Content-Length: 2\r\n\r\n[]"]) == ["?", "[]"])
    }

    @Test func aMessageOf100MBIsRefusedAndTheNextOneRead() {
        #expect(frames(["Content-Length: 104857600\r\n\r\n{\"a\":", "1}Content-Length: 2\r\n\r\n{}"]) == ["?", "{}"])
        #expect(frames(["Content-Length: 99999999999999999999999\r\n\r\nContent-Length: 2\r\n\r\n{}"]) == ["?", "{}"])
    }

    @Test func aHeaderThatSwallowedTheNextMessageGivesItBack() {
        var reader = FrameReader()
        let frames = reader.feed("Content-Length: 25\r\n\r\n{}Content-Length: 2\r\n\r\n[]".utf8)
        guard case .message(let bytes)? = frames.first else { return #expect(Bool(false), "no message") }
        #expect(JSONReader.read(bytes) == nil)
        reader.giveBack(bytes)
        #expect(reader.feed([]) == [.message(Array("[]".utf8))])
    }

    @Test(arguments: [
        ("{}", "{}"), (" [1, -2.5 ,1e3,\"a\"] ", "[1,-2.5,1000.0,\"a\"]"), ("[true,false,null]", "[true,false,null]"),
        (#""\u00e9\n\/\"""#, #""é\n/\"""#), (#""\ud83c\udf93""#, "\"🎓\""), (#""\ud83c""#, "\"\u{FFFD}\""), (#""\ud83cx""#, "\"\u{FFFD}x\""), (#""\udf93\ud83c\u0041""#, "\"\u{FFFD}\u{FFFD}A\""),
    ])
    func readsJSON(text: String, expected: String) {
        #expect(JSONReader.read(Array(text.utf8))?.text(.compact) == expected)
    }

    @Test(arguments: ["", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "tru", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "1 2", "\"\n\"", "{a:1}", "--1", "nul"])
    func refusesWhatIsNoJSON(text: String) {
        #expect(JSONReader.read(Array(text.utf8)) == nil)
    }

    @Test func refusesDepthsThatNobodyNeeds() {
        #expect(JSONReader.read(Array(repeating: UInt8(ascii: "["), count: 1_000_000)) == nil)
    }

    @Test(arguments: [
        ("file:///home/x/Een%20map/%C3%A9.yaml", "/home/x/Een map/é.yaml"), ("file:/a/b", "/a/b"), ("FILE://localhost/a%2Fb", "/a/b"), ("file:///a/b?x#y", "/a/b"),
        ("file:///a%2B+b", "/a++b"),
    ])
    func readsFileURIs(uri: String, path: String) {
        #expect(FileURI.path(of: uri) == path)
    }

    @Test(arguments: ["untitled:Untitled-1", "file://server/share/x", "https://voorbeeld.example/x", "file:///a%", "file:///a%ff", "file:///a%00", "file:", ""])
    func otherURIsAreNoFiles(uri: String) {
        #expect(FileURI.path(of: uri) == nil)
    }

    @Test func aPathComesBackFromItsURI() {
        for path in ["/a/b", "/Één map/🎓 #1?.yaml", "/a%20b", "/a:b/(c)"] { #expect(FileURI.path(of: FileURI.uri(of: path)) == path) }
        #expect(FileURI.uri(of: "/Één map") == "file:///%C3%89%C3%A9n%20map")
    }
}
