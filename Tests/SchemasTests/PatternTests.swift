import Testing

@testable import Schemas

@Suite struct PatternTests {
    @Test(arguments: [
        ("abc", "xabcx", true), ("^abc$", "xabc", false), ("^abc$", "abc\n", false), ("", "", true), ("^$", "", true), ("^$", "a", false),
        ("a|b|", "c", true), ("^(a|bc)+$", "abcbca", true), ("^(a|bc)+$", "abcb", false), ("^a{2,3}$", "aa", true), ("^a{2,3}$", "aaaa", false),
        ("^a{2}$", "aa", true), ("^a{2,}$", "aaaaa", true), ("^a{0}$", "", true), ("^(a?b*)*$", "abbab", true), ("^a+?$", "aaa", true),
        ("^[a-c^-]$", "^", true), ("^[^a-c]$", "b", false), ("^[^a-c]$", "é", true), ("^[]$", "a", false), ("^[^]$", "a", true),
        ("^\\d\\D\\w\\W\\s\\S$", "1a_- x", true), ("^\\d$", "৪", false), ("^\\s$", "\u{FEFF}", true), ("^.$", "\u{2028}", false), ("^.$", "💩", true),
        ("^\\p{Script=Greek}+$", "αβγ", true), ("^\\p{sc=Grek}$", "a", false), ("^\\P{sc=Latn}$", "é", false), ("^[\\p{Script=Han}\\p{scx=Hira}]+$", "漢ー", true), ("^\\p{sc=Hira}$", "ー", false),
        ("^\\p{ASCII}+$", "é", false), ("^\\p{Dash}\\p{Quotation_Mark}$", "–„", true), ("^\\p{Assigned}$", "\u{378}", false), ("^\\p{AHex}+$", "aF9", true),
        ("^\\p{L}+$", "Één", true), ("^\\p{Lu}\\P{Lu}$", "Éé", true), ("^[\\p{L}\\d]+$", "é1", true), ("^[^\\p{L}]$", "é", false),
        ("^\\x41\\u0042\\u{43}\\cA\\t$", "ABC\u{1}\t", true), ("^\\ud83d\\udca9$", "💩", true), ("\\bab\\b", "x ab y", true), ("\\Bb", "ab", true),
        ("\\bb", "ab", false), ("^(?!x-)[a-z-]+$", "y-x", true), ("^(?!x-)[a-z-]+$", "x-y", false), ("^x-(?!groei-)", "x-groei-a", false),
        ("^x-(?!groei-)", "x-groe", true), ("a(?=b(?!c))", "abc abd", true), ("a(?=b(?!c))", "abc", false), ("(?<=a)b", "ab", true),
        ("(?<!a)b", "ab", false), ("^(?=.*\\d)(?=.*[a-z]).{4,}$", "ab12", true), ("^(?=.*\\d)(?=.*[a-z]).{4,}$", "abcd", false),
        ("(?<jaar>\\d{4})", "in 2020", true), ("^\\/[\\-]\\.$", "/-.", true), ("^\\p{ExtPict}\\p{EComp}$", "❤\u{FE0F}", true), ("\\p{Cs}", "💩", false), ("^\\p{RI}{2}$", "🇳🇱", true), ("^\\p{sc=Kawi}$", "𑼂", true),
        ("^(?<\\u0061>x)|(?<a>y)$", "y", true), ("\\uD83D\\u0061", "a", false), ("[\\uD83D\\u0061]", "a", true), ("$^", "", true), ("$^", ".aCl", false), ("(^a|b)c$", "xbc", true), ("(^a|b)c$", "xac", false),
    ])
    func matches(pattern: String, text: String, expected: Bool) throws {
        #expect(try Pattern(pattern).matches(text) == expected)
    }

    /// Both engines, the table and the step by step one, say the same.
    @Test(arguments: ["^a(b|c)*d$", "[ab]{3}c?", "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$", "é+|x$", "(^|,)a(,|$)", "^$|b"])
    func enginesAgree(pattern: String) throws {
        let program = try PatternCompiler.compile(try PatternParser.parse(pattern))
        let table = try #require(PatternTable(program))
        for text in ["", "a", "ad", "abcbd", "xaba", "ababc", "1.0", "01.0", "é", "xé", "x", "a,b", "b,a", "b,ax", "bb"] {
            var run = PatternRun(program, text.unicodeScalars.map(\.value))
            #expect(Array(text.utf8).withUnsafeBufferPointer(table.matches) == run.isMatch(), "\(text)")
        }
    }

    @Test(arguments: [
        ("a**", PatternError.unexpected("*")), ("*a", .unexpected("*")), ("(a", .unexpectedEnd), ("a)", .unexpected(")")), ("[a", .unexpectedEnd),
        ("a{3,1}", .reversedRange), ("[z-a]", .reversedRange), ("{", .unexpected("{")), ("a{", .unexpectedEnd), ("a{x}", .unexpected("x")),
        ("\\", .unexpectedEnd), ("\\a", .unknownEscape("a")), ("\\Z", .unknownEscape("Z")), ("a\\-b", .unknownEscape("-")), ("\\_", .unknownEscape("_")), ("[\\#]", .unknownEscape("#")), ("(a)\\1", .backreference), ("(?<a>a)\\k<a>", .backreference), ("(a)\\1(", .unexpectedEnd),
        ("\\2(a)", .unknownGroup("2")), ("\\k<a>", .unknownGroup("a")), ("\\k", .unknownEscape("k")), ("\\u{}", .unknownEscape("u")), ("[\\1]", .unknownEscape("1")), ("(?<1a>x)", .unexpected("1")), ("(?<a>a)(?<a>b)", .repeatedName("a")),
        ("\\p{Nope}", .unknownProperty("Nope")), ("\\p{Script=Nope}", .unknownProperty("Script=Nope")), ("[a-\\d]", .unexpected("-")), ("^*", .unexpected("*")), ("(?x)", .unexpected("?")),
        ("((a{1000}){1000}){1000}", .tooLarge), ("((){1000000}){1000000}", .tooLarge), (String(repeating: "(", count: 5000), .tooLarge),
        (String(repeating: "a", count: 10_001), .tooLarge), (String(repeating: "(?=a)", count: 25), .tooLarge),
    ])
    func refuses(pattern: String, error: PatternError) {
        #expect(throws: error) { try Pattern(pattern) }
    }

    @Test(.timeLimit(.minutes(10)), arguments: [
        "(a+)+$", "(a|a)*b", "^(a*)*b$", "^(([a-z])+.)+[A-Z]([a-z])+$", "(?=(a+)+$)x", "(x+x+)+y", "(a|b)*a(a|b){30}c", "^(\\w+\\b)*[?]$",
        "(?<=(a|a)*b)c", "[a-z].{0,150}Z", "a{1000}b", "(a{40}){50}b",
    ])
    func isNeverSlow(pattern: String) throws {
        let pattern = try Pattern(pattern)
        #expect(pattern.matches(String(repeating: "a", count: 10_000) + "!") == false)
    }

    /// Long texts, of which a pattern remembers what it did, and short ones, of which it does not, are matched the same.
    @Test(arguments: [
        ("(a|b)*a(a|b){9}c", "c", 9), ("\\bx.{3}y\\b", " xabcy ", 0), ("(?=é{2}z)\\p{L}+", "ééz", 0), ("(?<!b)c$", "ac", 0), ("^b.*\\Bq", "aq", 0), ("x{120}$", "x", 119),
    ])
    func remembersRightly(pattern: String, end: String, repeats: Int) throws {
        let pattern = try Pattern(pattern)
        let filler = String(repeating: "ab é", count: 500)
        for count in [0, 1, 99, 100, 101, 1999] {
            let start = String(filler.unicodeScalars.prefix(count))
            let whole = start + String(repeating: end.unicodeScalars.first.map(String.init)!, count: repeats) + end
            let plain = try Pattern(pattern.source + "(?=)")
            #expect(pattern.matches(whole) == plain.matches(whole), "\(count)")
        }
    }

    /// What a pattern cannot do within its effort it does not answer.
    @Test func givesUp() throws {
        let text = scatteredLetters()
        #expect(try Pattern("a.{0,2000}Z").matches(text) == nil)
        #expect(try Pattern("a.{0,4}Z").matches(text) == false)
    }
}
