import Bibliography
import Diagnostics
import Records
import Testing

@testable import Editorial

@Suite struct DuplicateFinderTests {
    private static let files = [
        "corpus/sources/a-2020.yaml": "type: book\ntitle: Leren op de werkplek\nauthor: [{family: Voorbeeld}]\nissued: 2020\n",
        "corpus/sources/b-2021.yaml": "type: book\ntitle: Iets anders over scholen\nauthor: [{family: Voorbeeld}]\nissued: 2021\n",
        "corpus/exclusions/c-2019.yaml":
            "type: report\ntitle: Wat er niet bij hoort\nauthor: [{literal: Voorbeeldinstituut}]\nissued: 2019\nreason: Geen onderzoek.\ndate: '2026-01-01'\n",
    ]

    private func value(_ text: String) throws -> Value { try YAMLReader.read(SourceFile(path: "x.yaml", text: text)).get().root }

    @Test(arguments: [false, true])
    func finds(isForMany: Bool) throws {
        var finder = DuplicateFinder(Support.corpus(Self.files), isForMany: isForMany)
        let known = finder.matches(for: try value("type: book\ntitle: 'Leren op de werkplek: een handboek'\nauthor: [{family: Voorbeeld, given: A.}]\nissued: 2020\n"))
        #expect(known.map(\.record.address.description) == ["source/a-2020"])
        #expect(known.first?.likeness.words.nl == "dezelfde titel, met en zonder ondertitel, dezelfde auteur en hetzelfde jaar")
        let excluded = finder.matches(for: try value("type: report\ntitle: Wat er niet bij hoort\nissued: 2019\n"))
        #expect(excluded.map(\.isExcluded) == [true])
        let new = try value("type: report\ntitle: Een nieuw rapport over begeleiding\nauthor: [{family: Ander}]\nissued: 2022\n")
        #expect(finder.matches(for: new).isEmpty)
        finder.add(Record(address: Address(type: "source", id: "nieuw"), typePosition: 0, tree: new.tree))
        #expect(finder.matches(for: new).map(\.record.id) == ["nieuw"])
    }

    /// What a record says is a year may be any number.
    @Test func yearsThatAreNone() throws {
        func book(_ issued: String) -> String { "type: book\ntitle: Leren op de werkplek\nauthor: [{family: Voorbeeld}]\nissued: '\(issued)'\n" }
        var finder = DuplicateFinder(Support.corpus(["corpus/sources/a.yaml": book("9223372036854775807")]), isForMany: false)
        #expect(finder.matches(for: try value(book("-1000"))).count == 1)
    }

    /// What is known of so little may be any work of that author in that year.
    @Test func asksWhenThereIsNoTitle() throws {
        var finder = DuplicateFinder(Support.corpus(["corpus/sources/a.yaml": "type: document\nauthor: [{family: Voorbeeld}]\nissued: 2020\n"]), isForMany: false)
        let found = finder.matches(for: try value("type: book\ntitle: Leren op de werkplek\nauthor: [{family: Voorbeeld}]\nissued: 2020\n"))
        #expect(found.map(\.likeness.words.nl) == ["dezelfde auteur en hetzelfde jaar; een van beide heeft geen titel om te vergelijken"])
        #expect(finder.matches(for: try value("type: book\ntitle: Leren op de werkplek\nauthor: [{family: Voorbeeld}]\nissued: 2021\n")).isEmpty)
    }
}
