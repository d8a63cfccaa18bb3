import Records

/// Dates of CSL-JSON: `date-parts` with season and circa, and the EDTF string that CSL prefers.
enum CSLDate {
    static func edtf(_ value: Plain) -> String? {
        let date = text(value) ?? text(value["raw"]) ?? text(value["literal"])
        if let date, EDTFText.isValid(date) { return date }
        let ends = value["date-parts"]?.items.map { end($0, season: value["season"]) } ?? []
        guard !ends.isEmpty, ends.count <= 2, ends.allSatisfy({ $0 != nil }) else { return nil }
        let isApproximate = value["circa"].map { $0 != .bool(false) && text($0) != "0" && text($0) != "" && text($0) != "false" && !$0.isNull } ?? false
        return EDTFText(ends: ends.compactMap(\.self), isApproximate: isApproximate && ends.count == 1).text
    }

    /// The date as an object; a date that EDTF's simple part does not cover as `raw`.
    static func json(_ edtf: String) -> Plain {
        guard let date = EDTFText(edtf) else { return ["raw": .string(edtf)] }
        let parts = date.ends.map { end -> Plain in
            let month = end.month.flatMap { $0 > 12 ? nil : $0 }
            return .array([end.year, month, end.day].compactMap(\.self).map { .number(String($0)) })
        }
        var fields = [Plain.Field(name: "date-parts", value: .array(parts))]
        if date.ends.count == 1, let season = date.ends[0].month, season > 12 { fields.append(.init(name: "season", value: .number(String(season - 20)))) }
        if date.isApproximate { fields.append(.init(name: "circa", value: true)) }
        return .object(fields)
    }

    private static func end(_ parts: Plain, season: Plain?) -> EDTFText.End? {
        let numbers = parts.items.map { text($0).flatMap { Int($0) } }
        guard let year = numbers.first.flatMap(\.self), numbers.count <= 3 else { return nil }
        var end = EDTFText.End(year: year, month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
        if end.month == 0 || (numbers.count > 1 && numbers[1] == nil) { end.month = nil }
        if end.month == nil || end.day == 0 { end.day = nil }
        if end.month == nil, let season = text(season).flatMap({ Int($0) ?? DateReading.month($0).map { $0 - 20 } }), (1...4).contains(season) { end.month = season + 20 }
        // Seasons as months 13 to 16 are what older programs write.
        if let month = end.month, (13...16).contains(month), end.day == nil { end.month = month + 8 }
        return end
    }

    private static func text(_ value: Plain?) -> String? {
        switch value {
        case .string(let text)?, .number(let text)?: text
        default: nil
        }
    }
}
