import Testing

@testable import Bibliography

@Suite struct TitleWordsTests {
    private static let vocabulary = [
        "samen", "opleiden", "in", "de", "school", "leraren", "van", "for", "teacher", "education", "beginnende", "effect", "begeleiding", "2019", "deel", "2",
        "ii", "professionalisering", "één", "coöperatief", "leren", "praktijk", "theorie", "op", "at", "werkplek", "het", "onderzoek", "ønsker", "логика",
    ]

    /// A title of small words alone is one still.
    @Test func titlesOfSmallWords() {
        #expect(SourceTitle("Eén")?.words == ["een"] && SourceTitle("De de")?.words == ["de", "de"] && SourceTitle("De school")?.words == ["school"] && SourceTitle("?!") == nil)
    }

    private static func words(_ text: String) -> TitleWords {
        var text = text
        return text.withUTF8 { bytes in
            let bytes = UnsafeBufferPointer(rebasing: bytes[..<EditionText.cut(bytes)])
            let cut = TitleParts.cut(bytes)
            var folded = FoldedText()
            folded.append(UnsafeBufferPointer(rebasing: bytes[..<cut]))
            let count = folded.ends.count
            folded.append(UnsafeBufferPointer(rebasing: bytes[cut...]))
            folded.dropUmlauts()
            return TitleWords(folded, mainCount: count == 0 ? folded.ends.count : count)
        }
    }

    /// What happens to a title on its way into a record.
    private static func spoiled(_ title: [String], _ dice: inout SystemRandomNumberGenerator) -> String {
        var title = title
        for _ in 0..<Int.random(in: 0...2, using: &dice) {
            let index = title.indices.randomElement(using: &dice) ?? 0
            switch Int.random(in: 0..<7, using: &dice) {
            case 0 where title.count > 1: title.remove(at: index)
            case 1: title.insert(["van", "in", "op", "the"].randomElement(using: &dice) ?? "in", at: index)
            case 2 where title[index].count > 3: title[index].remove(at: title[index].index(title[index].startIndex, offsetBy: Int.random(in: 1..<title[index].count, using: &dice)))
            case 3 where title[index].count > 1: title[index] = String(title[index].prefix(2).reversed()) + title[index].dropFirst(2)
            case 4 where title[index].count > 5: title[index].insert(" ", at: title[index].index(title[index].startIndex, offsetBy: 3))
            case 5 where index + 1 < title.count: title[index] += title.remove(at: index + 1)
            case 6: title.append(["(2e druk)", "(tweede druk)", "[3rd ed.]", "(2nd completely revised edition)"].randomElement(using: &dice) ?? "")
            default: title[index] = vocabulary.randomElement(using: &dice) ?? ""
            }
        }
        if title.count > 2, Bool.random(using: &dice) { title[1] += ":" }
        return title.joined(separator: " ")
    }

    private static func haveSameLetters(_ left: SourceTitle, _ right: SourceTitle) -> Bool {
        func keys(_ title: SourceTitle) -> Set<[UInt8]> { [Umlauts.dropped(title.whole.utf8), Umlauts.dropped(title.mainLetters.utf8)] }
        return !keys(left).isDisjoint(with: keys(right))
    }

    /// Two titles that agree are never told apart by their words alone; those with the same letters have a key in common anyway.
    @Test func titlesThatAgreeMayAgree() throws {
        var dice = SystemRandomNumberGenerator()
        var agreed = 0
        for _ in 0..<20_000 {
            let title = Array(Self.vocabulary.shuffled(using: &dice).prefix(Int.random(in: 1...9, using: &dice)))
            let (left, right) = (Self.spoiled(title, &dice), Self.spoiled(title, &dice))
            guard let mine = SourceTitle(left), let theirs = SourceTitle(right), TitleAgreement.of(mine, theirs) != .different else { continue }
            agreed += 1
            #expect(Self.haveSameLetters(mine, theirs) || Self.words(left).mayAgree(with: Self.words(right)), "‘\(left)’ and ‘\(right)’")
        }
        #expect(agreed > 2000)
    }

    @Test(arguments: [
        ("Samen opleiden in de school", "Leren op de werkplek"), ("Samen opleiden in school", "Samen leren in school"),
        ("Begeleiding van beginnende leraren", "Begeleiding van ervaren directeuren"),
    ])
    func othersAreToldApart(_ left: String, _ right: String) {
        #expect(!Self.words(left).mayAgree(with: Self.words(right)))
    }

    @Test func keysComeBackFromNumbers() throws {
        var keys = SourceKeys()
        keys.doi = 7
        keys.year = -44
        keys.words = Self.words("Eén titel: met een ondertitel (2e druk)")
        var numbers: [UInt64] = []
        keys.append(to: &numbers)
        #expect(numbers.withUnsafeBufferPointer { SourceKeys($0) } == keys)
        #expect(numbers.prefix(9).withUnsafeBufferPointer { SourceKeys($0) } == nil)
    }
}
