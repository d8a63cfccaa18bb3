import Diagnostics
import Records
import Testing

@testable import Bibliography

/// What stands in one book, or at one address, is not one source for that.
@Suite struct SeveralInOneTests {
    private static func isSame(_ left: Plain, _ right: Plain, _ common: Plain = [:]) throws -> Bool {
        try Plain.object(left.fields + common.fields).likeness(to: .object(right.fields + common.fields)) != nil
    }

    private static let paper: Plain = ["type": "paper-conference", "title": "Leren op de werkplek", "author": [person("Bos", "A.")], "container-title": "Proceedings ORD"]
    private static let volume: Plain = ["type": "book", "title": "Proceedings ORD", "editor": [person("Vos", "C.")]]

    @Test(arguments: [
        (["type": "paper-conference", "title": "Opleiden in de school", "author": [person("Smit", "B.")]], false), (volume, false),
        (["type": "article-journal", "title": "Opleiden in de school", "author": [person("Smit", "B.")]], false),
        (["type": "document", "title": "Opleiden in de school", "author": [person("Smit", "B.")]], false),
        (["type": "review-book", "title": "Proceedings ORD", "author": [person("Smit", "B.")]], false),
        (["type": "paper-conference", "title": "Leren op de werkplek", "author": [person("Bos", "Anna")]], true),
    ] as [(Plain, Bool)])
    func papersOfOneVolume(other: Plain, isSame: Bool) throws {
        let common: Plain = ["ISBN": "978-3-16-148410-0", "issued": 2019]
        #expect(try Self.isSame(Self.paper, other, common) == isSame)
    }

    @Test(arguments: [
        (["type": "book", "title": "Proceedings of ORD 2019"], false), (["type": "book", "title": "Proceedings ORD", "editor": [person("Vos", "Cor")]], true),
        (["type": "document", "title": "Proceedings ORD"], true), (["type": "document", "title": "Iets anders"], false),
        (["type": "book", "title": "Verslagen van de onderzoeksdagen", "publisher": "Boom"], true),
        (["type": "document", "title": "Proceedings ORD", "page": "3-9"], false),
    ] as [(Plain, Bool)])
    func anISBNNamesABook(other: Plain, isSame: Bool) throws {
        #expect(try Self.isSame(Self.volume, other, ["ISBN": "978-3-16-148410-0"]) == isSame)
    }

    @Test func twoDOIsAreNotOneBook() throws {
        #expect(try !Self.isSame(["type": "book", "title": "Een", "DOI": "10.1000/1"], ["type": "book", "title": "Twee", "DOI": "10.1000/2"], ["ISBN": "978-3-16-148410-0"]))
    }

    @Test(arguments: [
        ("https://a.nl/statline/#/CBS/nl/dataset/37220/table", "Bevolking", "https://a.nl/statline/#/CBS/nl/dataset/80781/table", "Landbouw", false),
        ("https://a.nl/statline/#/CBS/nl/dataset/37220/table", "Bevolking", "http://www.a.nl/statline#/CBS/nl/dataset/37220/table/", "Bevolking; kerncijfers", true),
        ("https://a.nl/statline/#/CBS/nl/37220", "Bevolking", "http://www.a.nl/statline/#/CBS/nl/37220/", "Kerncijfers van de bevolking", true),
        ("https://a.nl/faq#toelating", "Toelating tot de opleiding", "https://a.nl/faq#begrippen", "Begrippen", false),
        ("https://a.nl/faq#toelating", "Veelgestelde vragen", "https://a.nl/faq#begrippen", "Veelgestelde vragen", true),
        ("https://a.nl/faq#toelating", "Toelating tot de opleiding", "https://a.nl/faq", "Veelgestelde vragen", true),
    ])
    func placesAndPagesOfASite(url: String, title: String, otherURL: String, otherTitle: String, isSame: Bool) throws {
        let (left, right): (Plain, Plain) = (["URL": .string(url), "title": .string(title)], ["URL": .string(otherURL), "title": .string(otherTitle)])
        #expect(try Self.isSame(left, right, ["type": "webpage"]) == isSame)
    }

    /// What has no title is told apart by all that else it says of itself.
    @Test(arguments: [
        (["container-title": "Pedagogiek"], ["container-title": "Didactief"], false), (["volume": 3], ["volume": 4], false), (["page": "3-9"], ["page": "12-18"], false),
        (["container-title": "Pedagogiek"], ["container-title": "Pedagogiek"], true), (["note": "Interview"], ["title": "Leren op de werkplek", "container-title": "Pedagogiek", "DOI": "10.1000/1"], false),
        ([:], ["title": "Leren op de werkplek", "container-title": "Pedagogiek"], true),
    ] as [(Plain, Plain, Bool)])
    func withoutTitle(left: Plain, right: Plain, isSame: Bool) throws {
        let common: Plain = ["type": "article-journal", "author": [person("Bos", "A.")], "issued": 2019]
        #expect(try Self.isSame(left, right, common) == isSame)
    }

    @Test func saysWhichOfThemHasNoTitle() throws {
        let bare: Plain = ["type": "article-journal", "author": [person("Bos", "A.")], "issued": 2019]
        #expect(try bare.likeness(to: bare)?.words.nl == "dezelfde auteur en hetzelfde jaar; ze hebben geen titel om te vergelijken")
        #expect(try bare.likeness(to: .object(bare.fields + [.init(name: "title", value: "Leren")]))?.words.nl == "dezelfde auteur en hetzelfde jaar; een van beide heeft geen titel om te vergelijken")
    }

    @Test(arguments: ["webpage", "document", "report"])
    func lettersUnderOneTitleOfTwoDates(type: String) throws {
        let letter: Plain = ["type": .string(type), "title": "Kamerbrief over het lerarentekort", "author": [["literal": "Ministerie van OCW"]]]
        #expect(try !Self.isSame(["issued": "2021-06-01"], ["issued": "2021-12-01"], letter) && Self.isSame(["issued": "2021-06-01"], ["issued": 2021], letter))
    }
}
