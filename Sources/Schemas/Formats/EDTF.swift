/// Extended Date/Time Format (ISO 8601-2:2019): level 0, and of level 1 what bibliographies use.
///
/// That is: years beyond four digits (`Y17000`) and before 0 (`-0044`), seasons (`2001-21`), doubt (`1984?`, `~`, `%`),
/// digits that are not known (`201X`, `2004-XX`) and intervals with an open or unknown end (`2004-06/..`, `/2006`).
enum EDTF {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    static func isValid(_ text: Bytes) -> Bool {
        guard let slash = text.firstIndex(of: 0x2F) else { return isDate(text) || isDateTime(text) }
        let (start, end) = (text.part(0..<slash), text.part(slash + 1..<text.count))
        return !(isOpen(start) && isOpen(end)) && (isOpen(start) || isDate(start)) && (isOpen(end) || isDate(end))
    }

    /// An end of an interval that is unknown (nothing) or open (`..`).
    private static func isOpen(_ text: Bytes) -> Bool {
        text.isEmpty || (text.count == 2 && text[0] == 0x2E && text[1] == 0x2E)
    }

    private static func isDate(_ text: Bytes) -> Bool {
        var scanner = ByteScanner(text)
        if scanner.eat("Y") { return isLongYear(&scanner) }
        _ = scanner.eat("-")
        guard let year = year(&scanner) else { return false }
        if scanner.eat("-"), !monthAndDay(year, &scanner) { return false }
        _ = scanner.eat(anyOf: "?~%")
        return scanner.isAtEnd
    }

    private static func isLongYear(_ scanner: inout ByteScanner) -> Bool {
        _ = scanner.eat("-")
        return scanner.peek != 0x30 && scanner.skip(while: \.isDigit) > 4 && scanner.isAtEnd
    }

    /// Four digits, of which the last or the last two may be `X`; a leap year then, since any day may be meant.
    private static func year(_ scanner: inout ByteScanner) -> Int? {
        if let year = scanner.digits(4) { return year }
        if scanner.digits(3) != nil { return scanner.eat("X") ? 2000 : nil }
        guard scanner.digits(2) != nil, scanner.eat("X"), scanner.eat("X") else { return nil }
        return 2000
    }

    private static func monthAndDay(_ year: Int, _ scanner: inout ByteScanner) -> Bool {
        if scanner.eat("X") {
            guard scanner.eat("X") else { return false }
            return !scanner.eat("-") || (scanner.eat("X") && scanner.eat("X"))
        }
        guard let month = scanner.digits(2) else { return false }
        // 21 to 24 are the seasons, and a season has no days.
        if (21...24).contains(month) { return true }
        guard (1...12).contains(month) else { return false }
        guard scanner.eat("-") else { return true }
        if scanner.eat("X") { return scanner.eat("X") }
        return scanner.digits(2).map { CalendarFormats.isDay($0, month, year) } ?? false
    }

    /// A date with a time, which may have an offset.
    private static func isDateTime(_ text: Bytes) -> Bool {
        if CalendarFormats.isDateTime(text) { return text[10] == 0x54 && text.last != 0x7A }
        var scanner = ByteScanner(text)
        guard CalendarFormats.date(&scanner), scanner.eat("T"), let hour = scanner.digits(2), scanner.eat(":"), let minute = scanner.digits(2),
            scanner.eat(":"), let second = scanner.digits(2)
        else { return false }
        // A shift may be of hours only.
        let isShifted = scanner.eat(anyOf: "+-")
        if isShifted { guard let hours = scanner.digits(2), hours <= 23 else { return false } }
        return hour <= 23 && minute <= 59 && second <= 59 && scanner.isAtEnd
    }
}
