import Diagnostics
import Testing

@testable import Editorial

@Suite struct ClaimRuleTests {
    private func claim(_ statement: String, about: String = "effect/behoud", direction: String = "supports", _ rest: String = "") -> String {
        "source: rug-2018\nabout:\n  - \(about)\nstatement: \(statement)\ndirection: \(direction)\nbasis: empirical\n\(rest)"
    }

    private func check(_ changes: [String: String?], today: String? = "2026-03-01", texts: [String: String] = [:]) -> [String] {
        let surroundings = CheckSurroundings(today: today) { id in texts[id].map { Array($0.utf8) } }
        return Support.check(changing: changes, in: surroundings).map { "\($0.brief) \($0.message.nl)" }
    }

    @Test func quotesHaveAPlace() {
        let quote = claim("Het helpt zeer.", "quote: Het helpt.\n")
        #expect(check(["claims/x.yaml": quote]) == ["quote-without-locator claims/x.yaml:7:8 dit citaat heeft geen vindplaats"])
        #expect(check(["claims/x.yaml": quote + "locator: p. 3\n"]) == [])
    }

    @Test func datesPass() {
        let due = claim("Het werkt zeer.", "review-by: 2026-02-28\n")
        #expect(check(["claims/x.yaml": due]) == ["review-overdue claims/x.yaml:7:12 dit zou vóór 2026-02-28 opnieuw bekeken worden"])
        #expect(check(["claims/x.yaml": due], today: "2026-02-28") == [])
        #expect(check(["claims/x.yaml": due], today: nil) == [])
        #expect(check(["claims/x.yaml": due + "status: withdrawn\n"]) == [])
        #expect(check(["sections/inleiding.md": "---\ntitle: Inleiding\nreview-by: 2025-01-01\n---\n"]).count == 1)
        #expect(check(["claims/x.yaml": claim("Het werkt zeer.", "assessed: 2026-05-01\n")]) == ["future-date claims/x.yaml:7:11 2026-05-01 moet nog komen"])
    }

    @Test func repeats() {
        let again = "repeated-statement claims/x.yaml:4:12 deze bevinding zegt hetzelfde als `rug-2018-behoud`, uit dezelfde bron"
        #expect(check(["claims/x.yaml": claim("\"het HELPT\"")]) == [again])
        #expect(check(["claims/x.yaml": claim("Hét helpt!")]) == [again])
        #expect(check(["claims/x.yaml": claim("Het helpt.", "status: withdrawn\n")]) == [])
        #expect(check(["claims/x.yaml": claim("Het helpt niet.")]) == [])
        let other = claim("Het helpt.").replacing("rug-2018", with: "b")
        #expect(check(["claims/x.yaml": other, "sources/b.yaml": "type: report\ntitle: B\nissued: 2019\n"]) == [])
    }

    static let long = """
        Leraren die in een opleidingsschool zijn opgeleid rapporteerden gedurende de drie jaar van het onderzoek een hogere lerareneffectiviteit en \
        hadden meer vertrouwen dat zij met succes kunnen lesgeven en uitdagingen in de klas aankunnen dan hun collega’s van andere scholen in de regio
        """

    @Test(arguments: [
        ("in de regio", "in die regio", 1), ("die in een", "die op een", 1), ("die in een opleidingsschool", "die bij de opleidingsschool", 1), ("met succes", "met veel succes", 1), ("drie jaar", "3 jaar", 0), ("meer vertrouwen", "minder vertrouwen", 0),
        ("kunnen lesgeven", "niet kunnen lesgeven", 0), ("meer vertrouwen dat zij", "minder plezier dat zij", 0), ("hadden meer", "hadden zelden meer", 0), ("met succes", "met positief succes", 0), ("zijn opgeleid rapporteerden", "zijn gevormd en begeleid meldden", 0),
    ])
    func nearlyRepeats(old: String, new: String, count: Int) {
        let found = check(["claims/x.yaml": claim(Self.long), "claims/y.yaml": claim(Self.long.replacing(old, with: new))])
        #expect(found.count { $0.contains("bijna hetzelfde als `x`") } == count)
        #expect(found.count == count)
    }

    /// Nearly the same words on the other side, or of others, say something else.
    @Test(arguments: [("direction: contradicts", ["contradicting-claims"]), ("population: zij-instromers", []), ("population: starters", ["repeated-statement"])])
    func nearlyTheSameOfOthers(line: String, rules: [String]) {
        let first = claim(Self.long, "population: starters\n")
        let isAgainst = line.hasPrefix("direction")
        let statement = Self.long.replacing("in de regio", with: "in die regio")
        let second = claim(statement, direction: isAgainst ? "contradicts" : "supports", isAgainst ? "" : line + "\n")
        let found = check(["claims/x.yaml": first, "claims/y.yaml": second]).filter { $0.contains("claims/y.yaml") }
        #expect(found.map { String($0.prefix { $0 != " " }) } == rules)
    }

    @Test func contradicts() {
        let against = claim("Het remt.", direction: "contradicts")
        #expect(check(["claims/x.yaml": against]) == [
            "contradicting-claims claims/x.yaml:5:12 deze bron spreekt ‘Behoud’ hier tegen, en ondersteunt het in `rug-2018-behoud`"
        ])
        #expect(check(["claims/x.yaml": claim("Het remt.", direction: "mixed")]) == [])
        #expect(check(["claims/x.yaml": against.replacing("effect/behoud", with: "effect/e"), "effects/e.yaml": "title: E\ncategory: primair\norder: 2\n"]) == [])
        let first = (Support.sound["claims/rug-2018-behoud.yaml"] ?? "") + "population: starters\n"
        #expect(check(["claims/x.yaml": against + "population: ervaren leraren\n", "claims/rug-2018-behoud.yaml": first]) == [])
        #expect(check(["claims/x.yaml": against + "population: starters\n", "claims/rug-2018-behoud.yaml": first]).count == 1)
    }

    @Test func sourcesThatNoLongerStand() {
        let source = Support.sound["sources/rug-2018.yaml"] ?? ""
        #expect(check(["sources/rug-2018.yaml": source + "status: retracted\nstatus-date: 2025-03-01\nstatus-reason: Gegevens klopten niet.\n"]) == [
            "retracted-source claims/rug-2018-behoud.yaml:1:9 de bron ‘Onderzoek (2018)’ is teruggetrokken"
        ])
        // A preprint, and what came of it; nobody need take a claim from the preprint.
        let preprint = "type: article\ntitle: Voorpublicatie\nissued: 2017\nURL: https://a.example/\nstatus: superseded\nsuperseded-by: rug-2018\n"
        #expect(check(["sources/p.yaml": preprint]) == [])
        #expect(check(["sources/p.yaml": preprint, "claims/x.yaml": claim("Het werkt.").replacing("rug-2018", with: "p")]) == [
            "retracted-source claims/x.yaml:1:9 de bron ‘Voorpublicatie (2017)’ is vervangen door `source/rug-2018`"
        ])
        #expect(check(["sources/rug-2018.yaml": source + "status: current\n"]) == [])
        #expect(check(["sources/rug-2018.yaml": source + "superseded-by: rug-2018\n"]).count == 1)
    }

    /// A stored text is seldom in git: where somebody else renamed the source it still has the name of before.
    @Test(arguments: ["rug-2018", "rug-17", "anders"]) func theTextOfARenamedSourceIsFound(name: String) {
        let claim = claim("Het werkt zeer.", "locator: p. 3\nquote: Iets anders.\n")
        let source = (Support.sound["sources/rug-2018.yaml"] ?? "") + "aliases:\n  - rug-17\n"
        let found = check(["claims/x.yaml": claim, "sources/rug-2018.yaml": source], texts: [name: "De begeleiding was intensief."])
        #expect(found.count == (name == "anders" ? 0 : 1))
    }

    @Test func quotesAreLiteral() {
        let text = "De begelei-\nding was   “intensief”, zo’n zegt\n men: effecten na een jaar."
        func quote(_ quote: String, text: String = text) -> [String] {
            check(["claims/x.yaml": claim("Het werkt zeer.", "locator: p. 3\nquote: >-\n  \(quote)\n")], texts: ["rug-2018": text])
        }
        #expect(quote("de begeleiding was 'intensief'") == [])
        #expect(quote("De begeleiding was zeer intensief") == [
            "quote-not-found claims/x.yaml:8:8 ‘De begeleiding was zeer intensief’ staat niet in de opgeslagen tekst van de bron"
        ])
        #expect(quote("De begeleiding […] effecten na een jaar.") == [])
        #expect(quote("Effecten na … de begeleiding was intensief").count == 1)
        #expect(quote("[Zij zegt:] effecten na ... jaar") == [])
        #expect(quote("de effecten na een jaar", text: "de e\u{FFFD}ecten na een jaar") == [])
        #expect(quote("de effecten na een jaar", text: "de e\u{FB00}ecten na één jaar") == [])
        #expect(quote("de effecten na twee jaar", text: "de e\u{FFFD}ecten na een jaar").count == 1)
        // Neither within a word nor within a number; a sign before or in a number is of it.
        #expect(quote("belangrijk voor leraren", text: "Dit is onbelangrijk voor leraren.").count == 1)
        #expect(quote("[b]elangrijk voor leraren", text: "Dit is belangrijk voor leraren.") == [])
        #expect(quote("Het steeg met 35 procent.", text: "Het steeg met 3,5 procent.").count == 1)
        #expect(quote("Het steeg met 3.5 procent.", text: "Het steeg met 3,5 procent.") == [])
        #expect(quote("Het daalde met 3 punten", text: "Het daalde met -3 punten").count == 1)
        #expect(quote("punten in 2019-2020", text: "punten in 2019\u{2013}2020") == [])
        #expect(quote("De begeleiding . . . effecten na een jaar.") == [])
        #expect(quote("De begeleiding (...) effecten na drie jaar") == [
            "quote-not-found claims/x.yaml:8:8 ‘effecten na drie jaar’ staat niet in de opgeslagen tekst van de bron"
        ])
        // A quote goes on over the edge of a page and past the numbers of notes, and not past those of the text.
        let pages = "Dat de opbrengsten sterk\n\n3\n\n\u{C}uiteenlopen, blijkt uit gesprekken.1 De leraren2 vinden dat in 2017 niet."
        #expect(quote("Dat de opbrengsten sterk uiteenlopen, blijkt uit gesprekken. De leraren vinden dat", text: pages) == [])
        #expect(quote("De leraren vinden dat in 2018 niet", text: pages).count == 1)
        #expect(quote("De leraren vinden dat in niet", text: pages).count == 1)
        // Without a text nothing is compared.
        #expect(check(["claims/x.yaml": claim("Het werkt zeer.", "locator: p. 3\nquote: Iets anders.\n")]) == [])
    }

    @Test func showsTheNearestPassage() {
        let text = StoredText(Array("Inleiding. Uit het onderzoek blijkt dat\nbegeleiding helpt bij het behoud van starters. Slot.".utf8))
        #expect(text.firstMissing(of: "Uit het onderzoek blijkt dat coaching helpt bij het behoud")?.nearest == "Uit het onderzoek blijkt dat begeleiding helpt bij het beh")
        let later = text.firstMissing(of: "Hier staat dat begeleiding helpt bij het behoud van starters")
        #expect(later?.nearest?.hasSuffix("begeleiding helpt bij het behoud van starters.") == true, "\(later?.nearest ?? "")")
        #expect(text.firstMissing(of: "Geheel iets anders dan er staat")?.nearest == nil)
        #expect(text.firstMissing(of: "…") == nil)
        let numbers = StoredText(Array("Van hen (tabel 1) verlaat 15 procent de school, en 1,5 procent het vak in 2019. 20 procent blijft.".utf8))
        #expect(numbers.firstMissing(of: "5 procent de school")?.nearest == "15 procent de schoo")
        #expect(numbers.firstMissing(of: "5 procent het vak") != nil && numbers.firstMissing(of: "en 1,5 procent het vak in 20") != nil)
        #expect(numbers.firstMissing(of: "15 procent de school") == nil && numbers.firstMissing(of: "20 procent blijft") == nil && numbers.firstMissing(of: "het vak in 2019") == nil)
    }

    @Test func searchIsLinear() {
        let letters = Array(String(repeating: "a", count: 2_000_000).utf8)
        let wanted = Array((String(repeating: "a", count: 1_000_000) + "b").utf8)
        guard case .missing(let length, _) = LetterSearch(wanted).first(in: letters, from: 0) else {
            Issue.record("found")
            return
        }
        #expect(length == 1_000_000)
    }

    /// A successor that is not there is told once, and one that is the source itself is none.
    @Test func successorsOfSources() {
        let source = "type: report\ntitle: Onderzoek\nissued: 2018\nstatus: superseded\nsuperseded-by: "
        func found(_ successor: String) -> [String] { check(["sources/rug-2018.yaml": source + successor + "\n"]).filter { !$0.hasPrefix("missing") } }
        #expect(found("rug-1018") == [
            "retracted-source claims/rug-2018-behoud.yaml:1:9 de bron ‘Onderzoek (2018)’ is vervangen", "unresolved-reference sources/rug-2018.yaml:5:16 er is geen bron `rug-1018`",
        ])
        #expect(found("rug-2018") == [
            "retracted-source claims/rug-2018-behoud.yaml:1:9 de bron ‘Onderzoek (2018)’ is vervangen", "source-circle sources/rug-2018.yaml:5:16 deze bron is door zichzelf vervangen",
        ])
    }

    /// A circle is one mistake, told at its first source; a source is no other than itself.
    @Test func circlesOfSources() {
        func source(_ next: String, _ more: String = "") -> String {
            "type: report\ntitle: Onderzoek van \(next)\nissued: 2018\nstatus: superseded\nsuperseded-by: \(next)\n\(more)"
        }
        func found(_ files: [String: String]) -> [String] { check(files).filter { $0.hasPrefix("source-circle") } }
        #expect(found(["sources/a.yaml": source("b"), "sources/b.yaml": source("c"), "sources/c.yaml": source("b"), "sources/d.yaml": source("rug-2018")]) == [
            "source-circle sources/b.yaml:5:16 deze bronnen zijn in een kring door elkaar vervangen: `b` → `c` → `b`"
        ])
        #expect(found(["sources/a.yaml": source("rug-2018", "distinct-from:\n  - source: a\n    reason: Anders.\n")]) == [
            "source-circle sources/a.yaml:7:13 deze bron kan geen andere zijn dan zichzelf"
        ])
        let chain = Dictionary(uniqueKeysWithValues: (0..<99).map { ($0, $0 + 1) })
        #expect(Circles.find(in: chain.merging([99: 50, 200: 3, 301: 300, 300: 301]) { $1 }) == [Array(50...99), [300, 301]])
    }
}
