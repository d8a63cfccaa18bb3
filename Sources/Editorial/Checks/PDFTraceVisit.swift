import Diagnostics
import Records

/// Tells of the traces in the texts of one record.
struct PDFTraceVisit {
    /// Of more in one record only the number is told: no text that somebody wrote has one in every 50 bytes.
    private static let most = Passage.mostFindings

    /// A trace that is in a text, and not where one text ends and something else begins.
    private struct Place {
        let mark: PDFTraceMark
        let path: FieldPath
        /// What stands here is not to be changed.
        let isLiteral: Bool
        let isPersonName: Bool
    }

    /// What becomes of a trace.
    private struct Outcome {
        /// What stands there instead.
        let text: String?
        /// Of the whole word.
        let repair: Repair
        /// It is the only trace in the word.
        let isAlone: Bool

        func replacement(of mark: PDFTraceMark) -> Fix.Replacement? {
            if let text { return .init(range: mark.core, text: text) }
            return isAlone ? repair.new.map { .init(range: repair.range, text: $0) } : nil
        }
    }

    private let record: Record
    private let type: RecordType
    /// The traces in the file, in order; those before ``next`` were dealt with.
    private let marks: [PDFTraceMark]
    private var next = 0
    private var places: [Place] = []
    /// Of traces that the file has as escapes.
    private var escaped: [Finding] = []
    /// The first that is too many, and how many there are from there on.
    private var rest: (place: Place, count: Int)?

    init(_ record: Record, _ marks: [PDFTraceMark], _ type: RecordType) {
        (self.record, self.type, self.marks) = (record, type, marks)
        visit(record.root, .root)
    }

    private mutating func visit(_ value: Value, _ path: FieldPath) {
        switch value.kind {
        case .object: for entry in value.entries { visit(entry.value, path.appending(entry.key.text)) }
        case .array: for (index, item) in value.items.enumerated() { visit(item, path.appending(index)) }
        case .string: visit(text: value, path)
        default: break
        }
    }

    private mutating func visit(text value: Value, _ path: FieldPath) {
        while next < marks.count, marks[next].core.lowerBound < value.range.lowerBound { next += 1 }
        let start = next
        while next < marks.count, marks[next].core.lowerBound < value.range.upperBound { next += 1 }
        if next > start { return note(marks[start..<next], in: value, path) }
        guard value.node.isDecoded else { return }
        // Written as an escape: the place in the file is not known, only the value.
        let text = Array(value.text.utf8)
        for mark in PDFTraceScan.marks(in: text).prefix(Self.most) where !mark.kind.endsLine {
            let (severity, message, note) = mark.kind.words(String(decoding: text[mark.range], as: UTF8.self))
            escaped.append(finding(value.range, severity, path, message, note))
        }
    }

    private mutating func note(_ marks: ArraySlice<PDFTraceMark>, in value: Value, _ path: FieldPath) {
        let passage = Passage(record: record, value: value, isMarkdown: type.field(at: path)?.text == .markdown)
        let (start, isPersonName) = (passage.range.lowerBound, type.isPersonName(at: path))
        passage.withBytes { bytes in
            let mask = passage.isMarkdown ? TextMask(bytes, isMarkdown: true) : nil
            for mark in marks where mark.range.upperBound <= value.range.upperBound {
                let core = mark.core.lowerBound - start..<mark.core.upperBound - start
                // Code has lines of its own, and a heading ends with its line.
                let isLiteral = mask.map { $0.isCode(core.lowerBound) || Self.endsHeading(core, bytes) } ?? false
                if isLiteral, mark.kind.isHyphen || mark.kind == .gap { continue }
                add(Place(mark: mark, path: path, isLiteral: isLiteral, isPersonName: isPersonName))
            }
        }
    }

    private mutating func add(_ place: Place) {
        if places.count < Self.most { places.append(place) } else { rest = (rest?.place ?? place, (rest?.count ?? 0) + 1) }
    }

    private static func endsHeading(_ core: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes[core].contains(0x0A) else { return false }
        let line = bytes[..<core.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return bytes[line] == UInt8(ascii: "#")
    }

    /// All of them, each with what becomes of it.
    func findings(_ surroundings: CheckSurroundings) -> [Finding] {
        var outcomes: [Int: Outcome] = [:]
        record.tree.withMemory { _, bytes, _ in
            let mask = TextMask(bytes, as: record.path.hasSuffix(".md") ? .markdown : .pasted)
            for (marks, lexicon) in [(marks { !$0.isPersonName }, surroundings.lexicon), (marks(where: \.isPersonName), nil)] where !marks.isEmpty {
                var mender = WordMender(bytes, marks, mask: mask, lexicon, in: surroundings.words)
                mender.forEach { outcome in
                    for (mark, text) in outcome.marks { outcomes[mark.core.lowerBound] = Outcome(text: text, repair: outcome.repair, isAlone: outcome.marks.count == 1) }
                }
            }
        }
        return escaped + places.map { finding($0, outcomes[$0.mark.core.lowerBound]) } + (rest.map { [finding(of: $0.count, from: $0.place)] } ?? [])
    }

    private func marks(where holds: (Place) -> Bool) -> [PDFTraceMark] { places.filter(holds).map(\.mark) }

    private func finding(of count: Int, from place: Place) -> Finding {
        finding(
            place.mark.range, .warning, place.path,
            Words(nl: "en vanaf hier nog \(count) sporen van een PDF in dit record", en: "and from here on \(count) more traces of a PDF in this record"),
            Words(nl: "Is dit wel de goede tekst? Anders komen ze aan de beurt als die hierboven weg zijn.", en: "Is this the right text? Otherwise their turn comes when those above are gone."))
    }

    private func finding(_ place: Place, _ outcome: Outcome?) -> Finding {
        let mark = place.mark
        let (severity, message, note) = mark.kind.words(record.tree.source.text(mark.range))
        let fix = place.isLiteral ? nil : outcome?.replacement(of: mark).map { replacement in
            Fix(title: mark.kind.fixTitle(outcome?.repair.new ?? replacement.text), replacements: [replacement])
        }
        return finding(mark.range, severity, place.path, message, Self.note(outcome?.repair.candidates ?? []) ?? (fix == nil ? note : nil), fix)
    }

    private func finding(_ range: Range<Int>, _ severity: Severity, _ path: FieldPath, _ message: Words, _ note: Words?, _ fix: Fix? = nil) -> Finding {
        Finding(
            rule: PDFTrace.id, severity: severity, place: record.tree.source.place(range), record: record.address.description,
            field: path.description, message: message, note: note, fix: fix)
    }

    /// What it may have been, when that is not certain.
    private static func note(_ candidates: [String]) -> Words? {
        guard !candidates.isEmpty else { return nil }
        let list = candidates.prefix(5).map { "‘\($0)’" }
        return Words(nl: "Er stond misschien \(FieldSubject.list(list, "of")).", en: "It may have been \(FieldSubject.list(list, "or")).")
    }
}
