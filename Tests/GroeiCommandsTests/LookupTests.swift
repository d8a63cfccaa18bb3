import Foundation
import Testing

/// `groei source add DOI`, `ISBN …` and `https://…`, with a server on this machine in place of the web.
@Suite struct LookupTests {
    static let csl = #"{"type":"article-journal","title":"Uitval &amp; <i>begeleiding</i>","author":[{"family":"Voorbeeld","given":"C."}],"issued":{"date-parts":[[2022,5]]},"container-title":["Pedagogiek"],"volume":"3","page":"1-9","score":1,"custom":{"gevraagd":"%ACCEPT%"}}"#
    static let book = #"{"ISBN:9780306406157":{"title":"Een boek","authors":[{"name":"Dirk Voorbeeld"}],"publishers":[{"name":"Uitgeverij"}],"publish_date":"2019","number_of_pages":90}}"#
    static let isbn = "/api/books?bibkeys=ISBN:9780306406157&format=json&jscmd=data"
    static let pages: [String: (status: Int, type: String, text: String)] = [
        "/10.1000/a%3Cb%3E": (200, "application/vnd.citationstyles.csl+json", csl), isbn: (200, "application/json", book),
        "/10.1000/html": (200, "text/html", "<title>Een pagina</title>"), "/10.1000/druk": (429, "text/plain", ""), "/10.1000/stuk": (503, "text/plain", ""),
        "/10.1000/anders": (406, "text/plain", ""), "/verboden": (403, "text/html", ""), "/leeg": (200, "text/html", "<p>Niets"),
        "/api/books?bibkeys=ISBN:080442957X&format=json&jscmd=data": (200, "application/json", "{}"),
        "/rapport.pdf": (200, "application/pdf", "%PDF-1.7"),
        "/artikel": (200, "text/html; charset=utf-8", #"<html lang="nl"><meta name="citation_title" content="X"><meta name="citation_doi" content="10.1000/a<b>"></html>"#),
        "/nieuws": (200, "text/html", #"<html lang="nl"><title>Nieuws - Voorbeeldsite</title><meta property="og:site_name" content="Voorbeeldsite"><meta property="article:published_time" content="2025-03-04T10:00:00Z">"#),
        "/artikel-zonder": (200, "text/html", #"<meta name="citation_title" content="Titel van de pagina"><meta name="citation_doi" content="10.1000/weg">"#),
    ]

    private func scratch(_ web: LocalWeb) throws -> Scratch {
        let scratch = try Scratch()
        scratch.hide(web.base, as: "http://web")
        scratch.environment["GROEI_DOI_BASE"] = web.base
        scratch.environment["GROEI_ISBN_BASE"] = web.base + "/"
        return scratch
    }

    @Test(.enabled(if: hasCurl, "needs curl and python3"))
    func findsWhatIsKnown() throws {
        let web = try LocalWeb(Self.pages)
        let scratch = try scratch(web)
        try scratch.groei("source", "add", "https://doi.org/10.1000/a%3Cb%3E", "--dry-run")
        try scratch.groei("source", "add", "10.1000/a<b>", "--note", "Eigen aantekening")
        try scratch.groei("source", "add", "ISBN", "978-0-306-40615-7", "--set", "language=nl", "--format", "json")
        try scratch.groei("source", "add", "\(web.base)/naar/nieuws")
        try scratch.groei("source", "add", "\(web.base)/artikel", "--dry-run", "--lang", "en")
        try scratch.groei("source", "add", "\(web.base)/artikel-zonder", "--dry-run")
        #expect(try scratch.groei("check").code == 0)
        try scratch.expectSnapshot("lookup")
    }

    /// What is found under another name than was asked is told, so that nobody keeps a page to sign in or another work for what was meant.
    @Test(.enabled(if: hasCurl, "needs curl and python3"))
    func tellsOfAnswersFromElsewhere() throws {
        let other = #"{"type":"book","title":"Iets anders","DOI":"10.2000/Ander"}"#
        let web = try LocalWeb(Self.pages.merging(["/10.1000/ander": (200, "application/json", other), "/10.2000/ander": (200, "application/json", other)]) { $1 })
        let scratch = try scratch(web)
        let away = "\(web.base)/naar/\(web.base.dropFirst(5).replacing("127.0.0.1", with: "localhost"))/nieuws"
        #expect(try scratch.groei("source", "add", away, "--dry-run").out.contains("/nieuws; kijk of dat de bedoelde pagina is"))
        #expect(try !scratch.groei("source", "add", "\(web.base)/naar/nieuws", "--dry-run").out.contains("kijk of"))
        #expect(try scratch.groei("source", "add", "10.1000/ander", "--dry-run").out.contains("gezocht is op DOI 10.1000/ander, en gevonden is DOI 10.2000/"))
        #expect(try !scratch.groei("source", "add", "10.2000/ander", "--dry-run").out.contains("gezocht is"))
    }

    /// What goes wrong is said in words, with the way on; nothing is written.
    @Test(.enabled(if: hasCurl, "needs curl and python3"))
    func saysWhatGoesWrong() throws {
        let web = try LocalWeb(Self.pages)
        let scratch = try scratch(web)
        let before = try scratch.state()
        for doi in ["weg", "html", "druk", "stuk", "anders"] { #expect(try scratch.groei("source", "add", "10.1000/\(doi)").code == 3) }
        #expect(try scratch.groei("source", "add", "0-8044-2957-X").code == 3)
        for path in ["verboden", "leeg", "rapport.pdf", "groot", "naar/bestand", "weg"] { #expect(try scratch.groei("source", "add", "\(web.base)/\(path)").code == 3) }
        #expect(try scratch.groei("source", "add", "978-0-306-40615-8").code == 2)
        #expect(try scratch.groei("source", "add", "1234-5679").code == 2)
        #expect(try scratch.groei("source", "add", "a.bib", "b.bib").code == 2)
        scratch.environment["GROEI_DOI_BASE"] = "http://127.0.0.1:1"
        #expect(try scratch.groei("source", "add", "10.1000/x").code == 3)
        scratch.environment["PATH"] = scratch.root.path
        #expect(try scratch.groei("source", "add", "10.1000/x").code == 3)
        #expect(try scratch.state() == before)
        try scratch.expectSnapshot("lookup-fails")
    }

    /// A page in the encoding that its server or the page itself names; one that nobody knows is told.
    @Test(.enabled(if: hasCurl, "needs curl and python3"), arguments: [
        ("text/html; charset=ISO-8859-2", "", [0xAE, 0x6C, 0x75, 0xBB, 0x6F, 0x75, 0xE8, 0x6B, 0xFD], "Žluťoučký"), ("text/html", "<meta charset='shift_jis'>", [0x8B, 0xB3, 0x8E, 0x74], "教師"),
        ("text/html", #"<meta http-equiv="Content-Type" content="text/html; charset=gb2312">"#, [0xBD, 0xCC, 0xCA, 0xA6], "教师"), ("text/html;charset=\"euc-kr\"", "", [0xB1, 0xB3, 0xBB, 0xE7], "교사"),
        ("text/html; charset=iso-8859-1", "", [0x43, 0x61, 0x66, 0xE9], "Café"), ("text/html; charset=iso-8859-2", "", Array("Één".utf8), "Één"), ("text/html; charset=x-onbekend", "", [0xAE, 0x6C], nil),
    ] as [(String, String, [UInt8], String?)])
    func readsEveryEncoding(type: String, meta: String, bytes: [UInt8], title: String?) throws {
        let text = "%HEX%" + (Array((meta + "<title>").utf8) + bytes + Array("</title>".utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let web = try LocalWeb(["/pagina": (200, type, text)])
        let outcome = try scratch(web).groei("source", "add", "\(web.base)/pagina", "--dry-run")
        #expect(outcome.code == (title == nil ? 3 : 0) && outcome.out.contains("title: \(title ?? "")\n") == (title != nil), "\(outcome.out)\(outcome.error)")
        if title == nil { #expect(outcome.error.contains("tekencodering die groei hier niet kan lezen (x-onbekend)"), "\(outcome.error)") }
    }

    /// A page to sign in on the same site, and what is no website.
    @Test(.enabled(if: hasCurl, "needs curl and python3"))
    func whatIsNotThePage() throws {
        let web = try LocalWeb(Self.pages.merging(["/login": (200, "text/html", "<title>Inloggen</title>")]) { $1 })
        let scratch = try scratch(web)
        #expect(try scratch.groei("source", "add", "\(web.base)/besloten", "--dry-run").out.contains("/login; kijk of dat de bedoelde pagina is"))
        #expect(try scratch.groei("source", "add", "\(web.base)/geen-http").error.contains("antwoordt, maar niet zoals een website"))
        for words in [["10.1000/a", "10.1000/b"], ["10.1000/a 10.1000/b"]] {
            #expect(try scratch.groei(arguments: ["source", "add"] + words).error.contains("geef één bestand, DOI, ISBN of webadres tegelijk"))
        }
        #expect(try scratch.groei("source", "add", "DOI", "10.1000/a<b>", "--dry-run").code == 0)
    }

    /// A server that takes the question and never answers.
    @Test(.enabled(if: hasCurl, "needs curl and python3"))
    func doesNotWaitForEver() throws {
        let web = try LocalWeb([:])
        let scratch = try scratch(web)
        scratch.environment["GROEI_DOI_BASE"] = web.base + "/stil"
        scratch.environment["GROEI_WEB_SECONDS"] = "2"
        let before = try scratch.state()
        #expect(try scratch.groei("source", "add", "10.1000/x").code == 3)
        #expect(try scratch.groei("source", "add", "\(web.base)/stil", "--lang", "en").code == 3)
        #expect(try scratch.state() == before)
        try scratch.expectSnapshot("lookup-silence")
    }

    /// On a terminal the form is complete all the same; stopping while it waits leaves nothing.
    @Test(.enabled(if: hasCurl, "needs curl and python3"), .enabled(if: Terminal.isAvailable, "needs the program script (Debian: bsdutils) and /dev/pts"))
    func asksWhatCouldNotBeLookedUp() throws {
        let web = try LocalWeb([:])
        let scratch = try scratch(web)
        scratch.environment["GROEI_DOI_BASE"] = web.base + "/stil"
        scratch.environment["GROEI_WEB_SECONDS"] = "1"
        let outcome = try Terminal.run(scratch, "source add 10.1000/x", ["boek", "Zelf getypt", "Bos, A.", "", "2024", "", "", "", "", "", "j", "n"])
        #expect(outcome.text.contains("antwoordt niet binnen 1 seconde") && outcome.text.contains("Toegevoegd: source/bos-2024."), "\(outcome.text)")
        #expect(try scratch.read("corpus/sources/bos-2024.yaml").contains("DOI: 10.1000/x"))
    }

    static let hasCurl = ["/usr/bin/curl", "/usr/local/bin/curl"].contains { FileManager.default.isExecutableFile(atPath: $0) }
}
