import Records

/// Dates of CSL-JSON: `date-parts` with season and circa, and the EDTF string that CSL prefers.
struct CSLDate {
    /// Nil when nothing of it can be read.
    private(set) var edtf: String?
    /// What of it EDTF does not say, as it stood there.
    private(set) var rest: [String] = []

    init(_ value: Plain) {
        let exact = Self.text(value) ?? Self.text(value["raw"])
        let literal = Self.text(value["literal"])
        if let text = [exact, literal].compactMap(\.self).first(where: EDTFText.isValid) { edtf = text } else { readParts(value) }
        if edtf == nil, let text = exact ?? literal, let date = DateReading(text) {
            edtf = date.edtf
            if !date.isWhole { rest.append(text) }
            return
        }
        for text in [exact, literal].compactMap(\.self) where DateReading(text)?.edtf != edtf { rest.append(text) }
    }

    private mutating func readParts(_ value: Plain) {
        let parts = value["date-parts"]?.items.filter { $0.items.contains { !$0.isNull } } ?? []
        let ends = parts.compactMap { end($0, value["season"]) }
        guard ends.count == parts.count, (1...2).contains(ends.count) else {
            rest += parts.map(Self.written)
            return
        }
        let isApproximate = value["circa"].map { $0 != .bool(false) && Self.text($0) != "0" && Self.text($0) != "" && Self.text($0) != "false" && !$0.isNull } ?? false
        let texts = ends.compactMap(\.text)
        guard texts.count == ends.count else { return rest = parts.map(Self.written) }
        edtf = texts.map { $0 + (isApproximate ? "~" : "") }.joined(separator: "/")
    }

    /// One end; what is no day or month leaves the year.
    private mutating func end(_ parts: Plain, _ season: Plain?) -> EDTFText.End? {
        let texts = parts.items.map { Self.text($0) ?? "" }
        guard let number = texts.first.flatMap({ Int($0) }), number != 0, texts.count <= 3 else { return nil }
        // 44 BC is -44 to CSL, which has no year 0, and -0043 to EDTF.
        let year = number < 0 ? number + 1 : number
        let month = texts.count > 1 ? Int(texts[1]) ?? DateReading.month(texts[1]) : nil
        let day = texts.count > 2 ? Int(texts[2]) : nil
        var end = EDTFText.End(year: year, month: month == 0 ? nil : month, day: month == nil || month == 0 || day == 0 ? nil : day)
        // Seasons as months 13 to 16 are what older programs write.
        if let month, (13...16).contains(month), end.day == nil { end.month = month + 8 }
        if end.month == nil, let season = Self.text(season), !season.isEmpty {
            end.month = (Int(season).map { $0 > 20 ? $0 : $0 > 12 ? $0 + 8 : $0 + 20 } ?? DateReading.month(season)).flatMap { (21...24).contains($0) ? $0 : nil }
            if end.month == nil { rest.append(season) }
        }
        let said = texts.count { !$0.isEmpty && $0 != "0" }
        if end.text == nil { end.day = nil }
        if end.text == nil { end.month = nil }
        if [end.month, end.day].compactMap(\.self).count + 1 < said { rest.append(Self.written(parts)) }
        return end
    }

    /// `2019-2-30`
    private static func written(_ parts: Plain) -> String { parts.items.compactMap(text).joined(separator: "-") }

    /// The date as an object; a date that EDTF's simple part does not cover as `raw`.
    static func json(_ edtf: String) -> Plain {
        guard let date = EDTFText(edtf) else { return ["raw": .string(edtf)] }
        let parts = date.ends.map { end -> Plain in
            let month = end.month.flatMap { $0 > 12 ? nil : $0 }
            return .array([end.year > 0 ? end.year : end.year - 1, month, end.day].compactMap(\.self).map { .number(String($0)) })
        }
        var fields = [Plain.Field(name: "date-parts", value: .array(parts))]
        if date.ends.count == 1, let season = date.ends[0].month, season > 12 { fields.append(.init(name: "season", value: .number(String(season - 20)))) }
        if date.isApproximate { fields.append(.init(name: "circa", value: true)) }
        return .object(fields)
    }

    private static func text(_ value: Plain?) -> String? {
        switch value {
        case .string(let text)?, .number(let text)?: text
        default: nil
        }
    }
}
