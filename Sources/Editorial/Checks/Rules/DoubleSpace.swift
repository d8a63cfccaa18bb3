package import Diagnostics
import Records

/// Two or three spaces between two words.
package struct DoubleSpace: TextRule {
    package static let id = "double-space"
    package static let severity = Severity.information
    package static let page = RulePage(
        what: Words(nl: "Tussen twee woorden staan twee of drie spaties.", en: "There are two or three spaces between two words."),
        why: Words(
            nl: "Ze blijven over van knippen en plakken, en zoeken vindt zulke woorden niet naast elkaar. Kolommen, tabellen, code en het einde van een regel (in Markdown een nieuwe regel) blijven zoals ze zijn.",
            en: "They are left over from cutting and pasting, and a search does not find such words side by side. Columns, tables, code and the end of a line (a new line in Markdown) stay as they are."),
        example: "statement: De  begeleiding telt.", instead: "statement: De begeleiding telt.")

    package static let signs: TextSigns = .doubleSpace

    package init() {}

    package func check(_ passage: Passage) -> [Finding] {
        let repairs = passage.withBytes { Spacing.repairs(in: $0, indentation: Self.indentation(passage.value, $0)) }
        return passage.findings(of: repairs) { repair in
            guard repair.old.utf8.count > 1 else { return nil }
            let start = passage.range.lowerBound
            return passage.finding(
                Self.id, Self.severity, at: repair.range, Words(nl: "hier staan spaties te veel", en: "there are too many spaces here"),
                fix: Fix(
                    title: Words(nl: "laat \(repair.new == " " ? "er één" : "er geen") over", en: "leave \(repair.new == " " ? "one" : "none")"),
                    replacements: [.init(range: start + repair.range.lowerBound..<start + repair.range.upperBound, text: repair.new ?? " ")]))
        }
    }

    /// How far the lines of a text stand from the edge of the file.
    private static func indentation(_ value: Value, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        switch value.node.style {
        case .body: 0
        case .literal, .folded: bytes.dropFirst().drop { $0 == 0x0A }.prefix { $0 == 0x20 }.count
        // The lines of these become one, wherever they stand.
        default: bytes.count
        }
    }
}
