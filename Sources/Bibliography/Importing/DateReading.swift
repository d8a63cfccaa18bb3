import Diagnostics

/// Dates as reference managers and people write them, in EDTF: `2019/03/04/`, `March 4, 2019`, `12 mei 2019`, `2019–2021`.
struct DateReading {
    let edtf: String
    /// All of the text is in `edtf`; otherwise it is only the year.
    var isWhole = true

    init?(_ text: String) {
        let text = Self.withoutTime(TextTidying.line(text))
        guard !text.isEmpty, text.utf8.count <= 80 else { return nil }
        if EDTFText.isValid(text) {
            edtf = text
        } else if let found = Self.slashed(text) ?? Self.digits(text) ?? Self.interval(text) ?? Self.words(text) ?? Self.span(text) {
            edtf = found
        } else if let year = Self.years(in: text).first, let found = EDTFText(ends: [.init(year: year)]).text {
            (edtf, isWhole) = (found, false)
        } else {
            return nil
        }
    }

    /// RIS: `YYYY/MM/DD/other`, of which all but the year may be empty; also `YYYY/M`, `YYYY-M-D`.
    private static func slashed(_ text: String) -> String? {
        let parts = text.split(maxSplits: 3, omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "." }
        guard parts.count > 1, parts[0].utf8.count == 4, let year = EDTFText.number(parts[0]) else { return nil }
        let rest = parts.dropFirst().prefix(2).map { $0.isEmpty ? 0 : EDTFText.number($0) }
        guard rest.allSatisfy({ $0.map { $0 <= 31 } ?? false }) else { return nil }
        var end = EDTFText.End(year: year, month: rest.first.flatMap { $0 == 0 ? nil : $0 }, day: rest.count > 1 && rest[1] != 0 ? rest[1] : nil)
        let other = parts.count > 3 ? parts[3] : ""
        if !other.isEmpty {
            guard end.month == nil, let month = month(other.lowercased()) else { return nil }
            end.month = month
        }
        if end.month == nil { end.day = nil }
        return EDTFText(ends: [end]).text
    }

    /// `20030512`.
    private static func digits(_ text: String) -> String? {
        guard text.utf8.count == 8, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return slashed("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
    }

    /// `2019-2021`, `2019–2021`, `2019--2021`.
    private static func interval(_ text: String) -> String? {
        let parts = text.split { "-–—/ ".contains($0) }
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 4 }), let from = EDTFText.number(parts[0]), let to = EDTFText.number(parts[1]), from < to
        else { return nil }
        return EDTFText(ends: [.init(year: from), .init(year: to)]).text
    }

    /// A year, and in any order a month in words or a number, a day, and `ca.`.
    private static func words(_ text: String) -> String? {
        var date = EDTFText(ends: [])
        var (year, month, small): (Int?, Int?, [Int]) = (nil, nil, [])
        for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            let digits = word.prefix(while: \.isNumber)
            let ending = word.dropFirst(digits.count)
            if let number = EDTFText.number(digits), !digits.isEmpty {
                if digits.utf8.count == 4, year == nil, ending.count <= 1 {
                    year = number
                } else if digits.utf8.count <= 2, small.count < 2, ["", "st", "nd", "rd", "th", "e", "de", "ste"].contains(ending) {
                    small.append(number)
                } else {
                    return nil
                }
            } else if ["c", "ca", "circa", "approx"].contains(word) {
                date.isApproximate = true
            } else if month == nil, let found = Self.month(String(word)) {
                month = found
            } else if !isWeekday(word) {
                return nil
            }
        }
        guard let year else { return nil }
        if month == nil, small.count == 2 {
            // 13-05-2019 and 05/13/2019 are plain; 04-03-2019 may be either, so its year must do.
            guard let day = small.firstIndex(where: { $0 > 12 }), small[1 - day] <= 12 else { return nil }
            (month, small) = (small[1 - day], [small[day]])
        }
        guard small.count <= 1, !(small.count == 1 && month == nil) else { return nil }
        date.ends = [.init(year: year, month: month, day: small.first)]
        return date.text
    }

    /// `2005a`: the letter that tells it from others of its year in a list.
    static func hasLetter(_ text: String) -> Bool {
        text.split { !$0.isLetter && !$0.isNumber }.contains { $0.utf8.count == 5 && $0.dropLast().allSatisfy(\.isNumber) && $0.last?.isLetter == true }
    }

    private static func years(in text: String) -> [Int] {
        text.split { !$0.isASCII || !$0.isNumber }.filter { $0.utf8.count == 4 }.compactMap { EDTFText.number($0) }.filter { (1000...2999).contains($0) }
    }

    /// The month of a name or abbreviation (Dutch, English, German, French), or 21 to 24 of a season.
    static func month(_ word: String) -> Int? {
        let word = word.lowercased()
        if let season = seasons[word] { return season }
        guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
        return months.first { names in names.value.contains { $0.hasPrefix(word) } }?.key
    }

    /// `Tue`, `dinsdag`: which day of the week it was says nothing new.
    static func isWeekday(_ word: some StringProtocol) -> Bool {
        word.utf8.count >= 3 && weekdays.contains { $0.hasPrefix(word) }
    }

    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    ]
    private static let seasons = [
        "spring": 21, "lente": 21, "voorjaar": 21, "summer": 22, "zomer": 22, "autumn": 23, "fall": 23, "herfst": 23, "najaar": 23, "winter": 24,
    ]
    private static let months: [Int: [String]] = [
        1: ["january", "januari", "januar", "janvier"], 2: ["february", "februari", "februar", "février"], 3: ["march", "maart", "mrt", "märz", "mars"],
        4: ["april", "avril"], 5: ["may", "mei", "mai"], 6: ["june", "juni", "juin"], 7: ["july", "juli", "juillet"], 8: ["august", "augustus", "août"],
        9: ["september", "septembre", "sept"], 10: ["october", "oktober", "octobre"], 11: ["november", "novembre"],
        12: ["december", "dezember", "décembre"],
    ]
}

extension EntryDraft {
    /// Sets a date; what EDTF cannot say goes to the note as it is.
    mutating func setDate(_ field: String, _ text: String, from origin: String) {
        if DateReading.isNone(text) {
            return remark(Words(nl: "de bron heeft geen datum (`\(origin)` is ‘\(text)’)", en: "the source has no date (`\(origin)` is ‘\(text)’)"))
        }
        let reason = Words(nl: "als datum niet te lezen", en: "cannot be read as a date")
        guard let date = DateReading(text) else { return note(origin, text, because: reason) }
        set(field, date.edtf, from: origin)
        if !date.isWhole { note(origin, text, because: Words(nl: "alleen het jaar is te lezen", en: "only the year can be read")) } else
        if DateReading.hasLetter(text) {
            remark(Words(
                nl: "de letter achter het jaar (`\(origin)`: ‘\(text)’) is weggelaten; die hangt af van de lijst waarin de bron staat",
                en: "the letter behind the year (`\(origin)`: ‘\(text)’) was left out; it depends on the list that the source stands in"))
        }
    }
}
