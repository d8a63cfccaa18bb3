import Records
import Testing

@testable import Schemas

@Suite struct FormatTests {
    private static let right: [(Format, [String])] = [
        (.date, ["2024-02-29", "2000-02-29", "2023-12-31", "0000-01-01"]),
        (.time, ["12:00:00Z", "23:59:60Z", "00:59:60+01:00", "12:00:00.123456-03:30", "12:00:00z"]),
        (.dateTime, ["2024-02-29T12:00:00Z", "1998-12-31t23:59:60z", "2026-01-01T00:00:00.5+01:00"]),
        (.duration, ["P1Y", "P1Y2M3D", "PT1H30M", "P1DT12H", "P4W", "PT36H"]),
        (.email, ["redactie@example.org", "a.b+c@sub.example.nl", "\"a b\"@example.org", "a@[127.0.0.1]", "a@[IPv6:::1]", "a@[ipv6:::1]"]),
        (.idnEmail, ["é@müller.example", "실례@실례.테스트"]),
        (.hostname, ["example.org", "a", "xn--nxasmq6b.com", "1-2.nl"]),
        (.idnHostname, ["müller.example", "l·l", "例え。jp", "straße.de", "שלום5.co.il", "\u{13A0}\u{13A1}", "ب٠ب", "۰0"]),
        (.ipv4, ["0.0.0.0", "255.255.255.255"]),
        (.ipv6, ["::", "::1", "1::", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "1::8"]),
        (.uri, ["https://example.org/a?b=c#d", "urn:isbn:9780306406157", "http://[::1]:80/", "mailto:a@b.nl", "http://user:x@h/%20"]),
        (.uriReference, ["", "a/b", "#x", "?q", "//h/p", "../a", "a:b"]),
        (.iri, ["https://example.org/één", "http://müller.example", "http://a?\u{E000}"]),
        (.iriReference, ["één", "#é"]),
        (.uuid, ["123e4567-e89b-12d3-a456-426614174000", "123E4567-E89B-12D3-A456-426614174000"]),
        (.uriTemplate, ["http://a/{b}{?c,d*}{e:3}", "a", "{+x}", "{a.b}"]),
        (.jsonPointer, ["", "/", "/a~0b~1c/0"]),
        (.relativeJSONPointer, ["0", "1/a", "12#", "0/"]),
        (.regex, ["^a$", "(a)\\1", "\\p{Script=Latin}"]),
        (.edtf, [
            "1985", "1985-04", "1985-04-12", "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1964/2008", "2004-06/2006-08", "2004-02-01/2005",
            "Y170000002", "Y-170000002", "-1985", "2001-21", "1984?", "2004-06~", "2004-06-11%", "201X", "20XX", "2004-XX", "1985-04-XX",
            "1985-XX-XX", "1985-04-12/..", "1985/", "../1985", "/1985-04", "1984~/2004-06", "2004-02-29", "1985-04-12T23:20:30-04", "1985-04-12T23:20:30+04:30",
        ]),
        (.doi, ["10.1000/182", "10.1016/0742-051X(94)90012-4", "10.1000.10/x"]),
        (.isbn, ["0-306-40615-2", "978-0-306-40615-7", "9780306406157", "080442957X", "979 10 90636 07 1"]),
        (.issn, ["0378-5955", "2434-561X", "0317-8471"]),
        (.orcid, ["0000-0002-1825-0097", "0000-0002-1694-233X"]),
    ]
    private static let wrong: [(Format, [String])] = [
        (.date, ["2023-02-29", "1900-02-29", "2023-04-31", "2023-13-01", "2023-00-01", "2023-01-00", "23-01-01", "2023-1-01", "2023-01-01 ", "২০২৩-01-01"]),
        (.time, ["12:00:00", "24:00:00Z", "12:60:00Z", "12:00:60Z", "23:59:60+01:00", "12:00Z", "12:00:00.Z", "12:00:00+24:00"]),
        (.dateTime, ["2023-02-29T12:00:00Z", "2024-02-29 12:00:00Z", "2024-02-29"]),
        (.duration, ["P", "PT", "P1", "P1YT", "1Y", "P2D1Y", "P1Y2W", "P1WT1H", "PT1D", "P1.5Y", "P1Y1D"]),
        (.email, ["", "a", "@b.nl", "a@", "a..b@c.nl", ".a@c.nl", "a b@c.nl", "a@b@c.nl", "é@c.nl", "a@-c.nl", "a@[300.0.0.1]"]),
        (.idnEmail, ["é", "é@"]),
        (.hostname, ["", ".", "a.", "-a", "a-", "a_b", "a..b", String(repeating: "a", count: 64), "ab--c", "xn--X"]),
        (.idnHostname, [String(repeating: "٣", count: 100_000), "·l", "a\u{0640}b", "\u{0300}a", "-é", "١٠", "1א", "ĳs.nl", "ﬁets.nl", "１.nl", "ſ.de", "\u{1100}.kr", "\u{AB70}\u{AB71}", "caféא.nl", "אa", "א٠1", "cafe\u{301}.nl", "Müller.de"]),
        (.ipv4, ["256.0.0.0", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.a", "1.2.3.", "0x7f.0.0.1"]),
        (.ipv6, ["", ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "::g", "1:2:3:4:5:6:7::8", "::1%eth0", ":1", "1:", "1.2.3.4::"]),
        (.uri, ["", "a/b", "http://a b", "http://[::1", "http://h/%2", "http://h/<>", "//h", "http://é", "1a:b"]),
        (.uriReference, [":a", "a b", "#a#b", "é"]),
        (.iri, ["één", "http://a\u{E000} b", "http://a/\u{E000}", "http://a#\u{E000}", "http://\u{F0000}"]),
        (.iriReference, ["a b", "\\\\win\\share"]),
        (.uuid, ["123e4567e89b12d3a456426614174000", "123e4567-e89b-12d3-a456-42661417400g", ""]),
        (.uriTemplate, ["{", "}", "{}", "{a", "{a:0}", "{a,}", "a b"]),
        (.jsonPointer, ["a", "/~", "/~2", "#/a"]),
        (.relativeJSONPointer, ["", "/a", "01", "-1", "0##", "a"]),
        (.regex, ["(", "*", "\\a", "a\\-b", "\\1", "\\k<n>", "(?<n>a)(?<n>b)"]),
        (.edtf, [
            "", "85", "1985-13", "1985-02-30", "2023-02-29", "1985-4", "2001-25", "2001-21-01", "Y1985", "Y01985", "20X1", "1985-XX-12", "../..", "/",
            "1/2/3", "1985??", "april 1985", "1985-04-12T25:00:00Z", "z.j.", "19855", "1985-04-12T10:00:00z", "1985-04-12T10:00:00+4",
        ]),
        (.doi, ["10.1000", "10.1/x", "11.1000/x", "https://doi.org/10.1000/182", "10.1000/", "10.1000/a b"]),
        (.isbn, ["979-0-2600-0043-8", "0-306-40615-3", "978-0-306-40615-8", "9770306406157", "X", "", "-0306406152", "978-0-306-40615--7", "0- 306406152"]),
        (.issn, ["0378-5954", "03785955", "0378-595x", ""]),
        (.orcid, ["0000-0002-1825-0098", "0000-0002-1694-2330", "0000000218250097", "https://orcid.org/0000-0002-1825-0097"]),
    ]

    @Test(arguments: right) func admits(format: Format, texts: [String]) {
        for text in texts { #expect(format.admits(text), "\(format.rawValue): \(text)") }
    }

    @Test(arguments: wrong) func refuses(format: Format, texts: [String]) {
        for text in texts { #expect(!format.admits(text), "\(format.rawValue): \(text)") }
    }

    @Test func everyFormatIsInBothTables() {
        #expect(Set(Self.right.map(\.0)) == Set(Format.allCases))
        #expect(Set(Self.wrong.map(\.0)) == Set(Format.allCases))
    }

    @Test func integersPass() throws {
        #expect(try violations(#"{"type": ["integer", "string"], "format": "edtf"}"#, "1985").isEmpty)
        #expect(try violations(#"{"type": ["integer", "string"], "format": "edtf"}"#, "'85'").count == 1)
    }

    @Test func assertsWhatIsAskedAlone() throws {
        let schema = #"{"format": "date"}"#
        let value = try tree("morgen").root
        #expect(try compile(schema, formats: .none).isValid(value))
        #expect(try compile(schema, formats: .only(["time"])).isValid(value))
        #expect(try !compile(schema, formats: .only(["date"])).isValid(value))
        #expect(try compile(#"{"format": "colour"}"#).isValid(value))
    }
}
