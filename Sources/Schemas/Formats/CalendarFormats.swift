/// Dates, times and durations as RFC 3339 writes them.
enum CalendarFormats {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    static func isDate(_ text: Bytes) -> Bool {
        var scanner = ByteScanner(text)
        return date(&scanner) && scanner.isAtEnd
    }

    static func isTime(_ text: Bytes) -> Bool {
        var scanner = ByteScanner(text)
        return time(&scanner) && scanner.isAtEnd
    }

    static func isDateTime(_ text: Bytes) -> Bool {
        var scanner = ByteScanner(text)
        return date(&scanner) && scanner.eat(anyOf: "Tt") && time(&scanner) && scanner.isAtEnd
    }

    static func date(_ scanner: inout ByteScanner) -> Bool {
        guard let year = scanner.digits(4), scanner.eat("-"), let month = scanner.digits(2), scanner.eat("-"), let day = scanner.digits(2)
        else { return false }
        return isDay(day, month, year)
    }

    static func isDay(_ day: Int, _ month: Int, _ year: Int) -> Bool {
        (1...12).contains(month) && day >= 1 && day <= days(in: month, year)
    }

    static func days(in month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// With an offset; a leap second only where it can be, at 23:59:60 UTC.
    static func time(_ scanner: inout ByteScanner) -> Bool {
        guard let hour = scanner.digits(2), scanner.eat(":"), let minute = scanner.digits(2), scanner.eat(":"), let second = scanner.digits(2),
            hour <= 23, minute <= 59, second <= 60
        else { return false }
        if scanner.eat("."), scanner.skip(while: \.isDigit) == 0 { return false }
        guard let offset = offset(&scanner) else { return false }
        let utc = (hour * 60 + minute - offset + 1440) % 1440
        return second < 60 || utc == 1439
    }

    /// Minutes east of Greenwich.
    private static func offset(_ scanner: inout ByteScanner) -> Int? {
        if scanner.eat(anyOf: "Zz") { return 0 }
        let sign = scanner.eat("+") ? 1 : scanner.eat("-") ? -1 : 0
        guard sign != 0, let hours = scanner.digits(2), scanner.eat(":"), let minutes = scanner.digits(2), hours <= 23, minutes <= 59
        else { return nil }
        return sign * (hours * 60 + minutes)
    }

    /// RFC 3339, appendix A: units from large to small, none left out in between; weeks stand alone.
    static func isDuration(_ text: Bytes) -> Bool {
        var scanner = ByteScanner(text)
        guard scanner.eat("P") else { return false }
        var count = 0
        guard units("YMD", "W", &scanner, &count) else { return false }
        guard scanner.eat("T") else { return count > 0 && scanner.isAtEnd }
        // Nothing follows weeks.
        guard text[scanner.index - 2] != 0x57 else { return false }
        count = 0
        return units("HMS", "", &scanner, &count) && count > 0 && scanner.isAtEnd
    }

    private static func units(_ units: StaticString, _ alone: StaticString, _ scanner: inout ByteScanner, _ count: inout Int) -> Bool {
        let names = UnsafeBufferPointer(start: units.utf8Start, count: units.utf8CodeUnitCount)
        var next: Int?
        while let byte = scanner.peek, byte.isDigit {
            _ = scanner.skip(while: \.isDigit)
            guard let unit = scanner.next() else { return false }
            count += 1
            if unit.isOne(of: alone), count == 1 { return true }
            guard let position = names.firstIndex(of: unit), position == next ?? position else { return false }
            next = position + 1
        }
        return true
    }
}
