/// Repairs what copying from a PDF does to a text, as far as it is certain; what is not, it asks.
///
/// Pure: the dictionary is given. Time is linear in the text but for the dictionary, which is asked once for each spoiled word.
package struct Mender: Sendable {
    /// How much of a text may be mended.
    package enum Extent: Sendable {
        /// Only words: for texts in which every blank may mean something.
        case words
        /// Also spaces: for a passage of prose.
        case passage
        /// Also running heads, page numbers and hyphens at the ends of lines, as whole pages have them.
        case pages
    }

    package let lexicon: (any Lexicon)?
    /// The words of the document that the text belongs to.
    package let document: DocumentWords?
    package let extent: Extent
    /// Whether the lines of a paragraph become one.
    package let joinsLines: Bool

    package init(lexicon: (any Lexicon)?, in document: DocumentWords? = nil, extent: Extent = .passage, joinsLines: Bool = false) {
        self.lexicon = lexicon
        self.document = document
        self.extent = extent
        self.joinsLines = joinsLines
    }

    /// Mends what is certain in a text.
    package func mend(_ text: String) -> Mended {
        mend(text) { _ in nil }
    }

    /// Mends a text.
    ///
    /// - Parameter answer: asked what stands in the place of something uncertain; nil leaves it open.
    package func mend(_ text: String, answer: (Repair) throws -> String?) rethrows -> Mended {
        var work = MendingWork(bytes: Array(text.utf8))
        var budget = MendingBudget()
        // Once, for a text whose form feeds are gone no longer tells where its pages end.
        if extent == .pages { _ = try work.run(PageFurniture.repairs(in: work.bytes), answer) }
        let pages = work.open
        // One repair may lay bare another (a sign without width behind a hyphen); a text is done when a round finds nothing.
        for _ in 0..<6 {
            work.open = pages
            var changed = false
            if extent == .pages { changed = try work.run(PageFurniture.pageBreaks(in: work.bytes), answer) }
            changed = try work.mend(wordRepairs(in: work.bytes, &budget), answer) || changed
            if extent != .words { changed = try work.run(Spacing.repairs(in: work.bytes), answer) || changed }
            // Last, when all that is open is known.
            if joinsLines, !changed { changed = try work.joinLines(answer) }
            guard changed else { break }
        }
        return Mended(text: String(decoding: work.bytes, as: UTF8.self), repairs: work.repairsInOrder(), open: work.open, isPartial: budget.isSpent)
    }

    private func marks(in bytes: [UInt8]) -> [PDFTraceMark] {
        // Whoever wants lines joined says that each break is the page's.
        let isPage = extent == .pages || joinsLines
        return PDFTraceScan.marks(in: bytes, layout: !isPage ? .text : PageLines.isSpaced(bytes) ? .spacedPage : .page, findsDoubtful: true)
    }

    private func wordRepairs(in bytes: [UInt8], _ budget: inout MendingBudget) -> [Repair] {
        let marks = marks(in: bytes)
        guard !marks.isEmpty else { return [] }
        return bytes.withUnsafeBufferPointer { bytes in
            let mask = TextMask(bytes, as: extent == .words ? .markdown : .pasted)
            var repairs = marks.compactMap { question(on: $0, bytes, mask) }
            let hasQuestions = !repairs.isEmpty
            var mender = WordMender(bytes, marks, mask: mask, lexicon, in: document, budget)
            let columns = extent == .pages && marks.contains { $0.kind.endsLine } ? TextColumns(bytes) : nil
            mender.forEach { outcome in
                repairs.append(columns.map { Self.inColumns(outcome.repair, $0, bytes) } ?? outcome.repair)
            }
            budget = mender.budget
            return hasQuestions ? repairs.sorted { $0.range.lowerBound < $1.range.lowerBound } : repairs
        }
    }

    /// The repair, or a question where a word would go on in the next line of another column.
    private static func inColumns(_ repair: Repair, _ columns: TextColumns, _ bytes: UnsafeBufferPointer<UInt8>) -> Repair {
        guard let new = repair.new, let end = bytes[repair.range].firstIndex(of: 0x0A) else { return repair }
        let start = bytes[..<repair.range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        guard columns.contains(lineAt: start) || columns.contains(lineAt: end + 1) else { return repair }
        return Repair(kind: repair.kind, range: repair.range, old: repair.old, candidates: [new])
    }

    /// What no word tells anything of: a control character, and a letter that was lost in code.
    private func question(on mark: PDFTraceMark, _ bytes: UnsafeBufferPointer<UInt8>, _ mask: TextMask) -> Repair? {
        let isLost = mark.kind == .lost && mask.kind(at: mark.range.lowerBound) == .code
        let isPageBreak = extent == .pages && mark.kind == .control(0x0C)
        guard isLost || mark.kind.isControl && !isPageBreak else { return nil }
        let old = String(decoding: bytes[mark.range], as: UTF8.self)
        let gone = mark.kind.isLineBreak ? [" ", "\n", ""] : [""]
        return Repair(kind: isLost ? .lostLetters : .invisible, range: mark.range, old: old, candidates: isLost ? [] : gone)
    }
}
