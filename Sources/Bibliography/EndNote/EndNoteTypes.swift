/// EndNote's reference types (EndNote X and later) beside CSL's.
enum EndNoteTypes {
    /// The name counts: other programs write it with a number of their own, and the numbers changed with EndNote X.
    static func csl(name: String, number: String) -> String? {
        let name = name.lowercased()
        return types.first { $0.name == name }?.csl ?? types.first { $0.number == number }?.csl ?? (number == "0" ? "article-journal" : nil)
    }

    /// Whose authors are editors.
    static func isEdited(name: String, number: String) -> Bool { name.isEmpty ? number == "28" : name.lowercased() == "edited book" }

    private static let types: [(number: String, name: String, csl: String)] = [
        ("2", "artwork", "graphic"), ("3", "audiovisual material", "motion_picture"), ("4", "bill", "bill"), ("5", "book section", "chapter"), ("6", "book", "book"),
        ("7", "case", "legal_case"), ("8", "catalog", "book"), ("9", "computer program", "software"), ("10", "conference proceedings", "paper-conference"),
        ("12", "web page", "webpage"), ("13", "generic", "document"), ("14", "hearing", "hearing"), ("17", "journal article", "article-journal"),
        ("19", "magazine article", "article-magazine"), ("20", "map", "map"), ("21", "film or broadcast", "motion_picture"), ("23", "newspaper article", "article-newspaper"),
        ("24", "pamphlet", "pamphlet"), ("25", "patent", "patent"), ("26", "personal communication", "personal_communication"), ("27", "report", "report"),
        ("28", "edited book", "book"), ("31", "statute", "legislation"), ("32", "thesis", "thesis"), ("34", "unpublished work", "manuscript"), ("36", "manuscript", "manuscript"),
        ("37", "figure", "figure"), ("38", "chart or table", "figure"), ("39", "equation", "document"), ("43", "electronic article", "article-journal"),
        ("44", "electronic book", "book"), ("45", "online database", "dataset"), ("46", "government document", "report"), ("47", "conference paper", "paper-conference"),
        ("48", "online multimedia", "webpage"), ("49", "classical work", "classic"), ("50", "legal rule or regulation", "regulation"), ("51", "ancient text", "classic"),
        ("52", "dictionary", "entry-dictionary"), ("53", "encyclopedia", "entry-encyclopedia"), ("54", "grant", "document"), ("55", "aggregated database", "dataset"),
        ("56", "blog", "post-weblog"), ("57", "serial", "periodical"), ("58", "standard", "standard"), ("59", "dataset", "dataset"), ("60", "electronic book section", "chapter"),
        ("61", "music", "song"), ("62", "interview", "interview"),
    ]
}
