/// Lines that say the same on page after page, their numbers apart: running heads, or what the text itself repeats.
struct RepeatedHeads {
    struct Line {
        let text: String
        let index: Int
        let page: Int
        /// The line in lower case with every number as `#`, and `#` itself as something else.
        let key: String
        /// The numbers that are short enough for a page's; a longer one is -1.
        let numbers: [Int]

        init(_ text: String, at index: Int, page: Int) {
            (self.text, self.index, self.page) = (text, index, page)
            var (key, numbers, digits) = ("", [Int](), "")
            func end() {
                if digits.isEmpty { return }
                numbers.append(digits.count <= 4 ? Int(digits) ?? -1 : -1)
                key += "#"
                digits = ""
            }
            for scalar in text.lowercased().unicodeScalars {
                if ("0"..."9").contains(scalar) { digits.unicodeScalars.append(scalar) } else {
                    end()
                    if scalar != " " || key.last != " " { key.unicodeScalars.append(scalar == "#" ? "♯" : scalar) }
                }
            }
            end()
            (self.key, self.numbers) = (key, numbers)
        }
    }

    /// No page has fewer lines.
    static let pageLength = 15

    private let lines: [Line]
    /// Nil when nothing says where pages end.
    private let pageCount: Int?

    /// - Parameter lines: with one key, in the order of the text.
    init(_ lines: [Line], pageCount: Int?) {
        (self.lines, self.pageCount) = (lines, pageCount)
    }

    /// Whether lines with a number alone count the pages: true when certain, false when they may, nil when not at all.
    var numbers: Bool? {
        guard pageCount != nil ? counts(0) : lines.count >= 3 && rises(0) && isPageApart else { return nil }
        // Years that follow one another count no pages as a rule.
        return !lines.allSatisfy { (1900...2099).contains($0.numbers.first ?? 0) }
    }

    /// Whether lines that say the same are running heads: true when certain, false when they may be, nil when not.
    ///
    /// - Parameter inText: how often the line stands within a page.
    func heads(inText: Int) -> Bool? {
        guard lines.count >= 3, lines[0].text.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return nil }
        if pageCount != nil ? Set(lines.map(\.page)).count != lines.count : !isPageApart { return nil }
        if let changing = lines[0].numbers.indices.first(where: { place in Set(lines.map { $0.numbers[place] }).count > 1 }) {
            return numbered(changing)
        }
        guard pageCount != nil else { return isRegular ? false : nil }
        if inText >= lines.count { return nil }
        return isOnNearlyAllPages && inText < 2 && !endsSentence
    }

    /// Whether lines of which the number at a place differs are heads with the number of the page.
    private func numbered(_ place: Int) -> Bool? {
        let others = lines[0].numbers.indices.filter { $0 != place }
        guard others.allSatisfy({ other in Set(lines.map { $0.numbers[other] }).count == 1 }) else { return nil }
        let before = words(before: place)
        // What counts something of the text itself: `Hoofdstuk 2`, `Tabel 3. Gemiddelden per school`.
        if let last = before.last, Self.counted.contains(last) { return nil }
        let isShort = lines[0].key.split(whereSeparator: { !$0.isLetter }).count < 2
        if pageCount != nil { return counts(place) ? isOnNearlyAllPages && !isShort && !endsSentence : nil }
        guard rises(place) else { return isRegular ? false : nil }
        return isRegular && before.isEmpty && !isShort && !endsSentence
    }

    /// The words of the line before its number at a place.
    private func words(before place: Int) -> [Substring] {
        let parts = lines[0].key.split(separator: "#", omittingEmptySubsequences: false)
        return parts[...place].joined(separator: " ").split { !$0.isLetter }.map { $0 }
    }

    private static let counted: Set<Substring> = [
        "hoofdstuk", "bijlage", "tabel", "figuur", "grafiek", "afbeelding", "schema", "kader", "stelling", "school", "deel", "paragraaf", "vraag", "casus",
        "groep", "interview", "gesprek", "respondent", "leraar", "student", "stap", "fase", "les", "week", "dag", "jaar", "leerjaar", "thema", "onderzoek", "studie", "deelstudie",
        "voorbeeld", "scenario", "item", "opdracht", "oefening", "artikel", "ronde", "versie", "locatie", "niveau",
        "chapter", "appendix", "annex", "table", "figure", "box", "part", "section", "question", "case", "group", "teacher", "step", "phase", "lesson", "day", "year",
        "theme", "study", "example", "exercise", "article", "statement", "participant", "round", "version", "level",
    ]

    /// A number that goes up with the pages.
    private func counts(_ place: Int) -> Bool {
        lines.allSatisfy { $0.numbers[place] >= 0 } && Set(lines.map { $0.numbers[place] - $0.page }).count == 1
    }

    /// A number that goes up by one or two (left and right pages) each time.
    private func rises(_ place: Int) -> Bool {
        let numbers = lines.map { $0.numbers[place] }
        let steps = Set(zip(numbers, numbers.dropFirst()).map { $1 - $0 })
        return numbers.allSatisfy { $0 >= 0 } && (steps == [1] || steps == [2])
    }

    /// On four of five pages, or of the left or right ones alone; the first pages often go without.
    private var isOnNearlyAllPages: Bool {
        guard let pageCount else { return false }
        if lines.count * 5 >= pageCount * 4 { return true }
        let isOneSide = Set(lines.map { $0.page % 2 }).count == 1
        return isOneSide && lines.count >= 4 && lines.count * 5 >= (pageCount / 2) * 4
    }

    /// What somebody says, and no head: `Dank u wel.`, `Interviewer:`.
    private var endsSentence: Bool { lines[0].text.unicodeScalars.last.map { ".:?!…".unicodeScalars.contains($0) } ?? false }

    private var distances: [Int] { zip(lines, lines.dropFirst()).map { $1.index - $0.index } }

    private var isPageApart: Bool { distances.allSatisfy { $0 >= Self.pageLength } }

    private var isRegular: Bool { (distances.max() ?? 0) * 4 <= (distances.min() ?? 0) * 5 }
}
