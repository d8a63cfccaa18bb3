extension Timestamp {
    /// Reads a date as `GIT_AUTHOR_DATE` has it: `1700000000 +0100`, with or without `@`, or `2024-02-29T12:00:00+01:00`, with
    /// a space for the `T`, and without a zone meaning UTC.
    package init?(gitDate text: String) {
        let parts = text.split(separator: " ")
        guard let first = parts.first, let last = parts.last, parts.count <= 3 else { return nil }
        let digits = first.hasPrefix("@") ? first.dropFirst() : first
        // Eight digits or fewer are a date without dashes to git; it never writes such a moment as seconds without '@'.
        if let seconds = Int64(digits), parts.count <= 2, first.hasPrefix("@") || digits.utf8.count > 8 {
            guard let offset = parts.count == 1 ? 0 : Self.offset(last) else { return nil }
            self.init(seconds: seconds, offsetMinutes: offset)
            return
        }
        self.init(iso: parts.joined(separator: " "))
    }

    static func parsed(_ text: String) throws(GitError) -> Timestamp {
        if let date = Timestamp(gitDate: text) { return date }
        let message = "a date is '<seconds> <+hhmm>' or '2024-02-29T12:00:00+01:00'"
        throw GitError(.invalidDate(text), operation: "read the date \(text)", message: message)
    }

    /// `YYYY-MM-DDThh:mm:ss`, then `Z` or an offset or nothing.
    private init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 19, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10]), let hour = Self.number(bytes[11..<13]),
            let minute = Self.number(bytes[14..<16]), let second = Self.number(bytes[17..<19]),
            (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second <= 60
        else { return nil }
        let zone = String(decoding: bytes[19...], as: UTF8.self).drop { $0 == " " }
        guard let offset = zone.isEmpty || zone == "Z" ? 0 : Self.offset(zone) else { return nil }
        let days = Self.days(year, month, day)
        let local = Int64(days) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
        self.init(seconds: local - Int64(offset) * 60, offsetMinutes: offset)
    }

    /// `+hhmm` or `+hh:mm` in minutes.
    private static func offset(_ text: Substring) -> Int? {
        let bytes = Array(text.utf8.filter { $0 != UInt8(ascii: ":") })
        guard bytes.count == 5, let sign = bytes.first, let hours = number(bytes[1..<3]), let minutes = number(bytes[3..<5]),
            hours <= 14, minutes < 60
        else { return nil }
        switch sign {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -(hours * 60 + minutes)
        default: return nil
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            ? digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } : nil
    }

    /// Days since 1970-01-01 in the Gregorian calendar, counting years from March so that a leap day comes last.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let monthFromMarch = (month + 9) % 12
        let leapDays = year / 4 - year / 100 + year / 400
        return year * 365 + leapDays + (monthFromMarch * 153 + 2) / 5 + day - 1 - 719_468
    }
}
