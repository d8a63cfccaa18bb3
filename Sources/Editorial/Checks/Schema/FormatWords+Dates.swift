import Diagnostics

extension FormatWords {
    /// What to do with `z.j.` and `in druk`, where a date is asked for.
    static func undated(_ format: String, _ text: String) -> Words? {
        guard format == "edtf", withoutDate.contains(text.lowercased().filter { $0.isLetter }) else { return nil }
        return Words(
            nl: "Is er geen jaar bekend, laat dit veld dan weg; `accessed` zegt wanneer je de bron bekeek.",
            en: "If no year is known, leave this field out; `accessed` says when you looked at the source.")
    }

    /// Without blanks and full stops.
    private static let withoutDate: Set<String> = ["zj", "zonderjaar", "zd", "nd", "nodate", "onbekend", "unknown", "indruk", "inpress", "terperse", "forthcoming", "teverschijnen", "inpreparation"]
}
