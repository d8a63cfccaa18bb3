import Diagnostics
import Schemas

/// Texts that have the form of a date or a number and are none, and texts that say one in another form.
extension FormatWords {
    /// Why a text is none although it looks like one, and what to do.
    static func nearly(_ format: String, _ text: String) -> (Words, Words)? {
        switch format {
        case "date", "edtf": noDay(text) ?? (format == "edtf" ? period(text) : nil)
        case "orcid", "isbn", "issn": wrongCheckDigit(format, text)
        default: nil
        }
    }

    /// `2025-02-29`, `2019-13`
    private static func noDay(_ text: String) -> (Words, Words)? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let year = Int(parts[0]), let month = Int(parts[1])
        else { return nil }
        let look = Words(nl: "Kijk na welke dag het was.", en: "See which day it was.")
        // Beyond the months are the seasons of an EDTF date, and what `2019-20` means.
        guard (1...12).contains(month) else { return (13...20).contains(month) || month == 0 ? (Words(nl: "er is geen maand \(parts[1])", en: "there is no month \(parts[1])"), look) : nil }
        guard parts.count == 3, let day = Int(parts[2]) else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        guard !(1...days).contains(day) else { return nil }
        return (Words(nl: "die maand heeft \(days) dagen", en: "that month has \(days) days"), look)
    }

    /// `2019-2020`
    private static func period(_ text: String) -> (Words, Words)? {
        let years = text.split { "-–/".contains($0) }.map { $0.filter { $0 != " " } }
        guard years.count == 2, years.allSatisfy({ $0.count == 4 && Int($0) != nil }), text.count < 13 else { return nil }
        return (
            Words(nl: "tussen twee jaren hoort een schuine streep", en: "a slash belongs between two years"),
            Words(nl: "Schrijf een periode zo: `\(years[0])/\(years[1])`.", en: "Write a period so: `\(years[0])/\(years[1])`."))
    }

    private static func wrongCheckDigit(_ format: String, _ text: String) -> (Words, Words)? {
        guard let kind = Format(rawValue: format), !kind.admits(text), text.utf8.count < 30 else { return nil }
        // Of ten last digits one is right, where all before it is as it should be.
        let others = "0123456789X".map { String(text.dropLast()) + String($0) }
        guard others.contains(where: { kind.admits($0) }) else { return nil }
        return (
            Words(nl: "het laatste teken, dat de andere controleert, klopt niet", en: "the last sign, which checks the others, is not right"),
            Words(nl: "Er staat ergens een tikfout in; leg het naast de bron.", en: "There is a slip somewhere in it; hold it against the source."))
    }

    /// `https://orcid.org/0000-0002-1825-0097` and `0000000218250097` → `0000-0002-1825-0097`.
    static func tidied(_ format: String, _ text: String) -> String? {
        guard format == "orcid" else { return nil }
        let digits = Array((text.split(separator: "/").last ?? "").uppercased().filter { $0.isNumber || $0 == "X" })
        guard digits.count == 16 else { return nil }
        let orcid = stride(from: 0, to: 16, by: 4).map { String(digits[$0..<$0 + 4]) }.joined(separator: "-")
        return Format.orcid.admits(orcid) && orcid != text ? orcid : nil
    }
}
