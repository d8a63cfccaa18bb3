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
    package let extent: Extent
    /// Whether the lines of a paragraph become one.
    package let joinsLines: Bool

    package init(lexicon: (any Lexicon)?, extent: Extent = .passage, joinsLines: Bool = false) {
        self.lexicon = lexicon
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
        var work = Work(bytes: Array(text.utf8))
        var budget = MendingBudget()
        // One repair may lay bare another (a sign without width behind a hyphen); a text is done when a round finds nothing.
        for _ in 0..<6 {
            work.open = []
            var changed = false
            if extent == .pages { changed = try work.run(PageFurniture.repairs(in: work.bytes), answer) || changed }
            changed = try work.run(wordRepairs(in: work.bytes, &budget), answer) || changed
            if extent != .words { changed = try work.run(Spacing.repairs(in: work.bytes), answer) || changed }
            if joinsLines { changed = try work.run(LineJoining.repairs(in: work.bytes), answer) || changed }
            guard changed else { break }
        }
        return Mended(text: String(decoding: work.bytes, as: UTF8.self), repairs: work.repairsInOrder(), open: work.open, isPartial: budget.isSpent)
    }

    private func marks(in bytes: [UInt8]) -> [PDFTraceMark] {
        // Whoever wants lines joined says that each break is the page's.
        let isPage = extent == .pages || joinsLines
        return PDFTraceScan.marks(in: bytes, layout: !isPage ? .text : PageLines.isSpaced(bytes) ? .spacedPage : .page)
    }

    private func wordRepairs(in bytes: [UInt8], _ budget: inout MendingBudget) -> [Repair] {
        let marks = marks(in: bytes)
        guard !marks.isEmpty else { return [] }
        return bytes.withUnsafeBufferPointer { bytes in
            let mask = TextMask(bytes, as: extent == .words ? .markdown : .pasted)
            var repairs = marks.compactMap { question(on: $0, bytes, mask) }
            let hasQuestions = !repairs.isEmpty
            var mender = WordMender(bytes, marks, mask: mask, lexicon, budget)
            mender.forEach { repairs.append($0.repair) }
            budget = mender.budget
            return hasQuestions ? repairs.sorted { $0.range.lowerBound < $1.range.lowerBound } : repairs
        }
    }

    /// What no word tells anything of: a control character, and a letter that was lost in code.
    private func question(on mark: PDFTraceMark, _ bytes: UnsafeBufferPointer<UInt8>, _ mask: TextMask) -> Repair? {
        let isLost = mark.kind == .lost && mask.kind(at: mark.range.lowerBound) == .code
        let isPageBreak = extent == .pages && mark.kind == .control(0x0C)
        guard isLost || mark.kind.isControl && !isPageBreak else { return nil }
        let old = String(decoding: bytes[mark.range], as: UTF8.self)
        return Repair(kind: isLost ? .lostLetters : .invisible, range: mark.range, old: old, candidates: isLost ? [] : [""])
    }

    /// A text between two repairs.
    private struct Work {
        var bytes: [UInt8]
        var repairs: [Repair] = []
        var open: [Repair] = []
        /// From the bytes now to those as given; the last change first.
        private var maps: [TextEdits.Map] = []

        init(bytes: [UInt8]) { self.bytes = bytes }

        /// Makes the repairs that are certain, or that somebody decides.
        ///
        /// - Returns: whether anything changed.
        mutating func run(_ found: [Repair], _ answer: (Repair) throws -> String?) rethrows -> Bool {
            guard !found.isEmpty else { return false }
            var edits = TextEdits()
            for repair in found {
                let given = original(repair)
                guard let new = try repair.new ?? answer(given) else {
                    open.append(given)
                    continue
                }
                guard new != repair.old, edits.append(repair.range, new) else { continue }
                repairs.append(Repair(kind: given.kind, range: given.range, old: given.old, new: new))
            }
            guard !edits.isEmpty else { return false }
            bytes = edits.apply(to: bytes)
            maps.insert(.init(edits), at: 0)
            return true
        }

        /// The repair with its place in the text as it was given.
        private func original(_ repair: Repair) -> Repair {
            guard !maps.isEmpty else { return repair }
            let start = maps.reduce(repair.range.lowerBound) { $1.old($0) }
            let end = max(start, maps.reduce(repair.range.upperBound) { $1.old($0) })
            return repair.moved(to: start..<end)
        }

        /// By where they begin; what was done to one place stays in the order in which it was done.
        func repairsInOrder() -> [Repair] {
            let isSorted = zip(repairs, repairs.dropFirst()).allSatisfy { $0.range.lowerBound <= $1.range.lowerBound }
            if isSorted { return repairs }
            let order = repairs.indices.sorted { (repairs[$0].range.lowerBound, $0) < (repairs[$1].range.lowerBound, $1) }
            return order.map { repairs[$0] }
        }
    }
}
