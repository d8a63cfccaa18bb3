package import Diagnostics
import Records

/// A text that ends at a `#`, because that begins a remark of the file.
package struct CutOffText: RecordRule {
    package static let id = "cut-off-text"
    package static let severity = Severity.warning
    package static let page = RulePage(
        what: Words(
            nl: "In een tekst zonder aanhalingstekens staat een `#` met een spatie ervoor: wat erachter staat telt niet mee.",
            en: "A text without quotes has a `#` with a blank before it: what is behind it does not count."),
        why: Words(
            nl: "YAML neemt het voor een opmerking, en op de bladzijde ontbreekt het. Is het een opmerking, zet dan een spatie achter `#`.",
            en: "YAML takes it for a remark, and it is missing on the page. If it is a remark, put a blank behind `#`."),
        example: "title: Samen #1 in de regio", instead: "title: 'Samen #1 in de regio'")

    package init() {}

    package func check(_ record: Record, in context: RecordContext) -> [Finding] {
        guard record.tree.withMemory({ _, text, _ in Self.hasSign(text) }) else { return [] }
        var findings: [Finding] = []
        context.types.texts.forEach(in: record) { node, _, _ in
            let value = Value(tree: record.tree, index: node)
            guard value.node.style == .plain, let lost = Self.lost(behind: value) else { return }
            findings.append(finding(value, lost, record))
        }
        return findings
    }

    private static func hasSign(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.firstPlace(from: 0, { text.block(at: $0).marks(of: 0x23) }, { text[$0] == 0x23 }) < text.count
    }

    /// The remark on the line of a value, when it has no blank behind its `#`.
    private static func lost(behind value: Value) -> Range<Int>? {
        let bytes = value.tree.source.bytes
        let line = bytes[value.range.upperBound...].prefix { $0 != 0x0A && $0 != 0x0D }
        let remark = line.drop { $0 == 0x20 || $0 == 0x09 }
        guard remark.first == UInt8(ascii: "#"), let next = remark.dropFirst().first, TextSigns.isLetter(next) || next &- 0x30 < 10 else { return nil }
        let end = remark.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? remark.startIndex
        return remark.startIndex..<end + 1
    }

    private func finding(_ value: Value, _ lost: Range<Int>, _ record: Record) -> Finding {
        let source = record.tree.source
        let whole = value.range.lowerBound..<lost.upperBound
        let quoted = "'" + source.text(whole).replacing("'", with: "''") + "'"
        // A word may be a remark after all; a number hardly ever is.
        let isNumber = source.bytes[lost.lowerBound + 1] &- 0x30 < 10
        let fix = Fix(
            title: Words(nl: "zet de hele waarde tussen aanhalingstekens", en: "put the whole value in quotes"),
            replacements: [.init(range: whole, text: quoted)])
        let isShort = quoted.count < 80
        return Finding(
            rule: Self.id, severity: Self.severity, place: source.place(lost), record: record.address.description,
            field: record.root.path(to: value.index).description,
            message: Words(nl: "wat achter `#` staat telt niet mee", en: "what stands behind `#` does not count"),
            note: isShort
                ? Words(nl: "Hoort het bij de tekst? Schrijf `\(quoted)`.", en: "Is it part of the text? Write `\(quoted)`.")
                : Words(nl: "Hoort het bij de tekst? Zet de hele waarde tussen aanhalingstekens.", en: "Is it part of the text? Put the whole value in quotes."),
            fix: isNumber ? fix : nil)
    }
}
