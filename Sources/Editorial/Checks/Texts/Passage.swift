import Diagnostics
package import Records

/// One text of a record, as its file has it: a field with `x-groei-text`.
///
/// Rules read it where it stands and not as it is decoded, so that what they find has a place; a line break may then be a space.
package struct Passage: Sendable {
    package let record: Record
    package let value: Value
    package let isMarkdown: Bool

    /// Byte range in the file of what is written, without quotes and without the `>-` of a folded text.
    package var range: Range<Int> {
        let range = value.range
        switch value.node.style {
        case .singleQuoted, .doubleQuoted: return range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1)
        case .literal, .folded:
            let header = record.tree.withMemory { _, text, _ in text[range].firstIndex(of: 0x0A) }
            return (header ?? range.lowerBound)..<range.upperBound
        default: return range
        }
    }

    /// The path of the field: `statement`.
    package var field: String { record.root.path(to: value.index).description }

    /// Whether a line break in the file is one on the page.
    var keepsLines: Bool { value.node.style == .literal }

    /// Calls `body` with the bytes of ``range``.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        let range = range
        return try record.tree.withMemory { _, text, _ in try body(UnsafeBufferPointer(rebasing: text[range])) }
    }

    /// - Parameter part: offsets in ``range``; nil for the whole text.
    func finding(
        _ rule: String, _ severity: Severity, at part: Range<Int>?, _ message: Words, note: Words? = nil, fix: Fix? = nil
    ) -> Finding {
        let start = range.lowerBound
        let place = part.map { start + $0.lowerBound..<start + $0.upperBound } ?? value.range
        return Finding(
            rule: rule, severity: severity, place: record.tree.source.place(place), record: record.address.description, field: field,
            message: message, note: note, fix: fix)
    }

    /// Where a range of the decoded text stands among the bytes of ``range``; nil where the file does not say the text literally.
    func part(ofText text: Range<Int>) -> Range<Int>? {
        guard !value.node.isDecoded else { return nil }
        let shift = Int(value.node.textStart) - range.lowerBound
        return text.lowerBound + shift..<text.upperBound + shift
    }
}

extension Passage {
    /// So many findings of one rule are told one by one; of more in the same text only the number is. Nobody writes so many.
    static let mostFindings = 10_000

    /// What a rule says of each of the places that it looks at, as far as they are kept.
    func findings<Marks: Sequence>(of marks: Marks, _ finding: (Marks.Element) -> Finding?) -> [Finding] {
        var findings: [Finding] = []
        var rest: (first: Finding, count: Int)?
        for found in marks.lazy.compactMap(finding) {
            if findings.count < Self.mostFindings { findings.append(found) } else { rest = (rest?.first ?? found, (rest?.count ?? 0) + 1) }
        }
        return findings + (rest.map { [$0.first.standing(for: $0.count)] } ?? [])
    }
}

extension Finding {
    /// That from here on there are so many like this one.
    fileprivate func standing(for count: Int) -> Finding {
        Finding(
            rule: rule, severity: severity, place: place, record: record, field: field,
            message: Words(
                nl: "en vanaf hier meldt de regel `\(rule)` nog \(count) plaatsen in deze tekst", en: "and from here on the rule `\(rule)` finds \(count) more places in this text"),
            note: Words(nl: "Die komen aan de beurt als de plaatsen hierboven goed zijn.", en: "Their turn comes when the places above are right."))
    }
}
