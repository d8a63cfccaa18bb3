import Diagnostics
import Records
import Testing

@testable import Editorial

@Suite struct SpellingTests {
    private func check(_ changes: [String: String], knows words: [String], known: [String] = []) -> [Finding] {
        struct Some: Lexicon {
            let words: Set<String>
            let known: HashSet
            func contains(_ word: String) -> Bool { words.contains(word) || words.contains(word.prefix(1).lowercased() + word.dropFirst()) }
            func suggestions(for word: String, in language: Language) -> [String]? {
                word.hasPrefix("later") || word.hasPrefix("Later") ? nil : word == "begleiding" && language == .nl ? ["begeleiding", "onbegrijpelijk"] : word == "recieve" && language == .en ? ["receive"] : word == "wich" ? [language == .nl ? "wicht" : "which"] : []
            }
        }
        let texts = Support.sound.merging(changes) { $1 }
        let corpus = Support.corpus(Dictionary(uniqueKeysWithValues: texts.map { ("corpus/" + $0.key, $0.value) }))
        let lexicon = Some(words: Set(words + ["effecten", "inleiding", "zie", "het", "onderzoek", "primair", "behoud", "leiderschap", "helpt", "beheer"]), known: HashSet(known.map { ByteHash.of($0) }))
        return Checker(corpus: corpus, schemas: Support.schemas, surroundings: CheckSurroundings(lexicon: lexicon)).findings().filter { $0.rule == "spelling" }
    }

    private func words(_ body: String, knows: [String] = []) -> [String] {
        check(["sections/inleiding.md": "---\ntitle: Inleiding\n---\n\n\(body)\n"], knows: knows).compactMap { finding in
            finding.message.nl.split(separator: "‘").last.map { String($0.prefix { $0 != "’" }) }
        }
    }

    @Test func saysNothingInADocumentThatHasItOff() throws {
        let document = try #require(Support.sound["document.yaml"])
        let slip = ["effects/behoud.yaml": "title: Hlpt\ncategory: primair\norder: 1\n"]
        #expect(check(slip, knows: []).count == 1)
        let off = slip.merging(["document.yaml": document + "checks:\n  severities:\n    spelling: off\n"]) { $1 }
        #expect(check(off, knows: []).isEmpty && !Support.corpus(Dictionary(uniqueKeysWithValues: Support.sound.merging(off) { $1 }.map { ("corpus/" + $0.key, $0.value) })).checksSpelling)
    }

    /// A record in another language is not told word by word, nor are all its words looked up.
    @Test func leavesTheRestOfMuchThatIsUnknown() throws {
        let most = SpellingScan.mostDoubtful
        let words = (0..<most + 100).map { number in "x" + String(number).map { String(UnicodeScalar(UInt8(ascii: "a") + $0.utf8.first! - 0x30)) }.joined() + "z" }
        for body in [words.prefix(most).joined(separator: " "), words.joined(separator: " ")] {
            let findings = check(["effects/behoud.yaml": "title: Behoud\ncategory: primair\norder: 1\ndescription: >-\n  \(body)\n"], knows: [])
            let isMore = body.hasSuffix(words[most + 99])
            #expect(findings.count == (isMore ? most + 1 : most))
            #expect(findings.filter { $0.message.nl.hasPrefix("vanaf hier is de spelling niet nagekeken") }.count == (isMore ? 1 : 0))
        }
    }

    /// References to characters are passed over together, and not looked through again for each.
    @Test(.timeLimit(.minutes(2)), arguments: ["", "http://a.nl/"]) func passesOverReferences(start: String) {
        #expect(words(start + String(repeating: "&amp;", count: 80_000) + " Eene fout.") == ["Eene", "fout"])
    }

    @Test func findsWordsWithTheirPlace() throws {
        let findings = check(["effects/behoud.yaml": "title: Behoud\ncategory: primair\norder: 1\ndescription: >-\n  Het helpt\n  begleiding, en nog eens begleiding.\n"], knows: ["en", "nog", "eens"])
        #expect(findings.map(\.brief) == ["spelling effects/behoud.yaml:6:3"])
        #expect(findings.first?.note?.nl == "Bedoelde je ‘begeleiding’?" && findings.first?.severity == .information)
    }

    /// Each passage is asked of its own language, and of the other where that has nothing like it.
    @Test(arguments: [
        ("The effects of the school are wich we recieve", ["wich": "Bedoelde je ‘which’?", "recieve": "Bedoelde je ‘receive’?"]),
        ("De effecten van het onderzoek zijn wich en recieve", ["wich": "Bedoelde je ‘wicht’?", "recieve": "Bedoelde je ‘receive’?"]),
    ])
    func suggestionsAreInTheLanguageOfThePassage(text: String, expected: [String: String]) {
        let findings = check(["sections/inleiding.md": "---\ntitle: Inleiding\n---\n\n\(text)\n"], knows: [])
        for (word, note) in expected {
            #expect(findings.first { $0.message.nl.contains("‘\(word)’") }?.note?.nl == note)
        }
    }

    @Test(arguments: [
        ("Het helpt.", []), ("Eén keer.", ["keer"]), ("Eénzelfde Eénig.", ["Eénig"]), ("Het hlpt.", ["hlpt"]), ("hlpt hlpt Hlpt", ["hlpt", "Hlpt"]),
        ("`xyzxyz` en ``abc ` def`` zie", []), ("```swift\nlet xyzzy\n```\nhlpt", ["hlpt"]), ("~~~\nxyzzy\n~~~~\nhlpt", ["hlpt"]),
        ("[het](source/rug-2018 \"titel\") zie [hlpt](https://xyzzy.example/abcd)", ["hlpt"]), ("<https://xyzzy.example> <span class=\"xyzzy\">zie</span>", []),
        ("https://xyzzy.example/qwerty zie", []), ("naam.voornaam@xyzzy.example", []), ("www.xyzzy.example/abcd zie", []),
        ("PDS RuG PDS-lrrn 3xyz2 x\u{FFFD}yz ﬁxyz".replacing("ﬁ", with: "\u{FB01}"), []), ("beleids- en zie, deelaspect(-wxyz)", ["deelaspect"]), ("(persons)gegevens, lerar(inn)en, (zwxy) zie", ["zwxy"]),
        ("het-onderzoek, het-hlpt", ["het-hlpt"]), ("‘hlpt’ zie’s", ["hlpt"]), ("e.a. t.b.v. o.a.", []), ("слово λέξη", []), ("zie\u{A0}hlpt", ["hlpt"]),
        ("Zie enz. en hlpt.", ["hlpt"]), ("zie enz en enz.", ["enz"]), ("‘’s-Gravenhage’, 's-Gravenhage en 's-Hlpt", ["'s-Hlpt"]),
        ("[b]hlpten, [hlp]heid, hlpter[s] en [hlpt]", ["hlpt"]), ("doi:10.1177/abcdefgh, 10.1177/abcdefgh en zie:hlpt", []), ("#samenhlpten zie", []),
        ("caf&eacute; en &eacute;&eacute;nvxyz zie &amp; hlpt", ["hlpt"]), ("https://a.example/School_(xyzzy)_qwert zie", []), ("(https://a.example/x), hlpt", ["hlpt"]),
    ])
    func looksAtWordsOnly(body: String, expected: [String]) {
        #expect(Set(words(body, knows: ["en", "één", "éénzelfde", "enz.", "’s-Gravenhage", "'s-Gravenhage"])) == Set(expected))
    }

    @Test func namesAndTermsAreRight() {
        let changes = [
            "sources/rug-2018.yaml": "type: report\ntitle: Wat Xyzzy doet\nauthor:\n  - family: Qwert\n    given: Asdf\npublisher: Uiopbureau\nissued: 2018\nnote: Dit hlpt niet.\n",
            "sections/inleiding.md": "---\ntitle: Inleiding\n---\n\nZie [het](source/rug-2018) Qwert-Xyzzy, Qwerts en Qwert’s Uiopbureau. Vakterm en samengestelde vakterm.\n",
            "terms.yaml": "terms:\n  - vakterm\n  - samengestelde zaken\n",
        ]
        #expect(check(changes, knows: ["en", "dit", "niet"]).map(\.brief) == ["spelling sources/rug-2018.yaml:8:11"])
    }

    @Test func otherLanguagesAreLeftAlone() {
        let foreign = "type: report\ntitle: Bericht\nlanguage: de\nissued: 2018\nabstract: Die Zusammenarbeit\n"
        #expect(check(["sources/rug-2018.yaml": foreign], knows: []).isEmpty)
        #expect(check(["sources/rug-2018.yaml": foreign.replacing("de\n", with: "nl-BE\n")], knows: []).count == 2)
    }

    @Test func knownWordsAreNotAskedAgain() {
        let changes = ["effects/behoud.yaml": "title: Hlpt\ncategory: primair\norder: 1\n"]
        #expect(check(changes, knows: []).count == 1)
        #expect(check(changes, knows: [], known: ["Hlpt"]).isEmpty)
    }

    /// An exception may be about one field; a word that stands in another too is told there.
    @Test func theFieldIsTold() {
        let claim = "source: rug-2018\nabout: [effect/behoud, condition/leiderschap]\nstatement: Het hlpt.\ndirection: supports\nbasis: empirical\nquote: Het hlpt.\nlocator: p. 1\n"
        let path = "claims/rug-2018-behoud.yaml"
        #expect(check([path: claim], knows: []).map(\.field) == ["statement", "quote"])
        #expect(check([path: claim + "x-allow:\n  - rule: spelling\n    field: quote\n    reason: Zo.\n"], knows: ["zo"]).map(\.field) == ["statement"])
    }

    /// Suggestions take time: some words get them at once, those that may be slips first, and the others another time.
    @Test func suggestionsComeInParts() {
        let findings = check(["sections/inleiding.md": "---\ntitle: Inleiding\n---\n\nLaterx begleiding laterz latery hlpt\n"], knows: [])
        #expect(findings.compactMap { finding in finding.note.map { "\(finding.message.nl.split(separator: "‘")[1].prefix(6)): \($0.nl)" } }.sorted() == [
            "beglei: Bedoelde je ‘begeleiding’?", "latery: Wat hier en bij nog 2 andere woorden bedoeld kan zijn, zoekt een volgende controle uit.",
        ])
    }

    /// A word that was spoilt on its way from a PDF is told by another rule; what cannot be read may hold names and terms.
    @Test func oneMistakeIsToldOnce() {
        func all(_ body: String, _ changes: [String: String] = [:]) -> [String] {
            check(changes.merging(["sections/inleiding.md": "---\ntitle: Inleiding\n---\n\nZie het onderzoek. \(body)\n"]) { $1 }, knows: ["opleidingsstandaarden"]).map { $0.message.nl }
        }
        #expect(all("Zie opleidings-standaarden.") == [] && all("Zie begelei-\ndinq het.") == [] && all("Zie e ecten het.") == [])
        #expect(all("Zie opleidings-standaarden, hlpt.").count == 1)
        for path in ["terms.yaml", "sources/stuk.yaml", "people/stuk.yaml"] { #expect(all("Zie hlpt.", [path: "{"]) == []) }
        #expect(all("Zie hlpt.", ["effects/stuk.yaml": "{"]).count == 1)
    }

    @Test func setsHoldWords() {
        let words = (0..<2000).map { "woord\($0 * 7919 % 2000)" }
        let hashes = HashSet(words.map { ByteHash.of($0) })
        for word in words + ["woord", "woord2000", ""] { #expect(hashes.contains(ByteHash.of(word)) == words.contains(word)) }
        #expect(!HashSet().contains(0) && HashSet([0]).contains(0))
    }

    /// Terms that cannot be used are one mistake, of the list and not of the words.
    @Test(arguments: ["termen:\n  - Kempel\n", "", "- Kempel\n", "Kempel\n", "terms: Kempel\n"])
    func saysNothingWhenTheTermsAreBroken(terms: String) {
        let slip = ["effects/behoud.yaml": "title: Kempel\ncategory: primair\norder: 1\n"]
        #expect(check(slip, knows: []).count == 1)
        #expect(check(slip.merging(["terms.yaml": terms]) { $1 }, knows: []).isEmpty)
    }
}
