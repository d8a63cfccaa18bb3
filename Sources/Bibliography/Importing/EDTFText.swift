/// The part of EDTF (ISO 8601-2:2019) that dates of publication use, taken apart and put together.
struct EDTFText: Hashable {
    /// One end: year, and with it month or season (21 to 24), and day.
    struct End: Hashable {
        var year: Int
        var month: Int?
        var day: Int?

        /// `2019-03-04`; nil when there is no such day.
        var text: String? {
            guard (-9999...9999).contains(year) else { return nil }
            var text = (year < 0 ? "-" : "") + EDTFText.padded(abs(year), 4)
            guard let month else { return text }
            guard (1...12).contains(month) || ((21...24).contains(month) && day == nil) else { return nil }
            text += "-" + EDTFText.padded(month, 2)
            guard let day else { return text }
            return (1...EDTFText.days(month, year)).contains(day) ? text + "-" + EDTFText.padded(day, 2) : nil
        }
    }

    /// One, or the two of an interval.
    var ends: [End]
    var isApproximate = false

    var text: String? {
        let texts = ends.compactMap(\.text)
        guard texts.count == ends.count, (1...2).contains(texts.count) else { return nil }
        return texts.joined(separator: "/") + (isApproximate ? "~" : "")
    }

    init(ends: [End], isApproximate: Bool = false) {
        self.ends = ends
        self.isApproximate = isApproximate
    }

    /// A date or interval without open ends, unknown digits or doubt other than `~`; nil for the rest of EDTF.
    init?(_ text: String) {
        isApproximate = text.hasSuffix("~")
        let ends = (isApproximate ? text.dropLast() : text[...]).split(separator: "/", omittingEmptySubsequences: false)
        guard ends.count <= 2, !(isApproximate && ends.count == 2) else { return nil }
        self.ends = ends.compactMap(Self.end)
        guard self.ends.count == ends.count, self.text == text else { return nil }
    }

    private static func end(_ text: Substring) -> End? {
        let isBefore = text.hasPrefix("-")
        let parts = text.dropFirst(isBefore ? 1 : 0).split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4, parts.count <= 3, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return nil }
        let numbers = parts.compactMap(number)
        guard numbers.count == parts.count else { return nil }
        return End(year: isBefore ? -numbers[0] : numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// Digits only, at most nine.
    static func number(_ text: some StringProtocol) -> Int? {
        text.utf8.count <= 9 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }

    /// All that the schema's format `edtf` may hold, roughly: digits, `X`, doubt, and open or unknown ends.
    static func isValid(_ text: String) -> Bool {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false)
        guard ends.count <= 2, !ends.allSatisfy({ $0.isEmpty || $0 == ".." }) else { return false }
        return ends.allSatisfy { part in
            if ends.count == 2, part.isEmpty || part == ".." { return true }
            var part = part
            if part.last.map({ "?~%".contains($0) }) == true { part = part.dropLast() }
            if end(part)?.text != nil { return true }
            let digits = part.split(separator: "-", omittingEmptySubsequences: false)
            guard digits.count <= 3, digits[0].count == 4, digits.dropFirst().allSatisfy({ $0.count == 2 }), part.contains("X") else { return false }
            return digits[0].prefix(2).allSatisfy(\.isNumber) && end(Substring(part.replacing("X", with: "0").replacing("-00", with: "-01"))) != nil
        }
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func days(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
