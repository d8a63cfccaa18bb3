/// A word with traces in it: pieces of text with a trace between each two.
struct SpoiledWord: Hashable {
    /// What the traces of a word are filled in with, one text for each.
    struct Solution {
        /// The possible ones, most likely first.
        let fillings: [[String]]
        let isCertain: Bool
        /// The whole word, where a letter beside the trace changes as well: before all fillings.
        var respelled: String?

        func candidates(of word: SpoiledWord) -> [String] { (respelled.map { [$0] } ?? []) + fillings.map(word.text) }
    }

    /// One more than there are traces.
    private let pieces: [String]
    private let traces: [PDFTraceMark.Kind]
    /// What the place of a word that begins with a lost sign says of its first letter.
    private let opening: Opening?
    /// Its capital is then that of the sentence.
    var opensSentenceWithLost: Bool { opening == .ofSentence }

    private enum Opening { case ofSentence, withinSentence }

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ marks: [PDFTraceMark]) {
        var pieces: [String] = []
        var position = range.lowerBound
        for mark in marks {
            pieces.append(String(decoding: bytes[position..<max(position, mark.core.lowerBound)], as: UTF8.self))
            position = mark.core.upperBound
        }
        self.pieces = pieces + [String(decoding: bytes[position..<max(position, range.upperBound)], as: UTF8.self)]
        traces = marks.map(\.kind)
        let opensWord = marks.first.map { $0.kind == .lost && $0.core.lowerBound == range.lowerBound } ?? false
        opening = !opensWord ? nil : Self.opensSentence(bytes, range.lowerBound) ? .ofSentence : .withinSentence
    }

    /// Whether nothing stands before a word, or the end of another sentence; quotes, brackets and what Markdown puts at the start of a line apart.
    private static func opensSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        let between = " \n\r\t\"'([*_#>".utf8
        // The quotes of U+2018 to U+201F are three bytes, of which none is ASCII.
        guard let last = bytes[..<start].last(where: { $0 < 0x80 && !between.contains($0) || (0xC3...0xDF).contains($0) }) else { return true }
        return ".!?".utf8.contains(last)
    }

    private var lost: [Int] { traces.indices.filter { traces[$0] == .lost || traces[$0] == .gap } }
    var hasLost: Bool { !lost.isEmpty }
    var hasLooseAccent: Bool { traces.contains(where: \.isLooseAccent) }
    var hasZeroWidthSpace: Bool { traces.contains(.zeroWidthSpace) }
    var hasGap: Bool { traces.contains(.gap) }

    /// Nothing else is amiss with it.
    var isBreakOnly: Bool { traces.count == 1 && isBroken }
    /// Whether it is to be decided if a hyphen stays.
    var isBroken: Bool { traces.contains(where: \.isBreak) }
    var isSuspended: Bool { traces.contains(.suspended) }
    var isSpaced: Bool { traces.contains(.spaced) }
    var isBrokenBeforeNumber: Bool { traces.contains(.brokenBeforeNumber) }

    /// What the repair of the word is called: by what matters most in it.
    var kind: Repair.Kind {
        if hasLost { return .lostLetters }
        if traces.contains(where: \.isHyphen) { return .hyphenation }
        for case .ligature in traces { return .ligature }
        if traces.contains(.split) { return .ligature }
        for case .accent in traces { return .accent }
        if hasLooseAccent { return .accent }
        return traces.contains(.softHyphen) ? .softHyphen : .invisible
    }

    /// All that may stand for the traces, the line breaks taken away; none for a lost sign that stands alone, which may be anything.
    func fillings(_ evidence: TextEvidence) -> [[String]] {
        let settled = traces.map { trace in
            if case .looseAccent(let letter) = trace { return letter }
            return trace.settled ?? ""
        }
        let lost = lost
        guard lost.isEmpty || pieces.contains(where: { !$0.isEmpty }) else { return [] }
        return LostLetters.candidates(lost.count, evidence).flatMap(atStart).map { letters in
            var filling = settled
            for (index, letters) in zip(lost, letters) { filling[index] = letters }
            return filling
        }
    }

    /// `Th` is a ligature of many fonts, `th` of few.
    private func atStart(_ letters: [String]) -> [[String]] {
        guard letters == ["th"], let opening else { return [letters] }
        return opening == .ofSentence ? [["Th"]] : [["Th"], letters]
    }

    /// The same with a blank for every space without width.
    func spacing(_ filling: [String]) -> [String] { zip(traces, filling).map { $0 == .zeroWidthSpace ? " " : $1 } }

    func text(_ filling: [String]) -> String {
        var text = pieces[0]
        for index in filling.indices {
            text += filling[index]
            text += pieces[index + 1]
        }
        return text
    }

    /// The parts between hyphens in which a lost sign was filled in.
    func filledParts(_ filling: [String]) -> [String] {
        var parts: [String] = []
        var (part, isFilled) = ("", false)
        for (index, piece) in pieces.enumerated() {
            for (number, text) in piece.split(separator: "-", omittingEmptySubsequences: false).enumerated() {
                if number > 0 {
                    if isFilled { parts.append(part) }
                    (part, isFilled) = ("", false)
                }
                part += text
            }
            guard index < traces.count else { continue }
            part += filling[index]
            if traces[index] == .lost || traces[index] == .gap { isFilled = true }
        }
        return isFilled ? parts + [part] : parts
    }

    /// Whether what was filled in makes a word that is known without a dictionary.
    func isKnown(_ filling: [String]) -> Bool {
        let word = Array(text(filling).lowercased().utf8)
        var offset = 0
        for (index, piece) in pieces.dropLast().enumerated() {
            offset += piece.utf8.count
            let isLost = traces[index] == .lost || traces[index] == .gap
            if isLost, !LostLetters.isKnown(word, filledIn: filling[index], at: offset) { return false }
            offset += filling[index].utf8.count
        }
        return true
    }

    /// What stands before and after the line break; nil without one, or with several.
    func halves(_ filling: [String]) -> (left: String, right: String)? {
        if traces.count == 1 { return traces[0].isBreak ? (pieces[0], pieces[1]) : nil }
        let breaks = traces.indices.filter { traces[$0].isBreak }
        guard breaks.count == 1, let index = breaks.first else { return nil }
        return (
            zip(pieces[...index], filling[..<index] + [""]).map { $0 + $1 }.joined(),
            zip(pieces[(index + 1)...], filling[(index + 1)...] + [""]).map { $0 + $1 }.joined())
    }

    /// The same without the hyphens of line breaks.
    func joining(_ filling: [String]) -> [String] {
        zip(traces, filling).map { $0.isBreak ? "" : $1 }
    }

    /// The same with the hyphens of line breaks kept; a suspended one has a space behind it.
    func hyphenating(_ filling: [String]) -> [String] {
        zip(traces, filling).map { $0.isBreak ? $0 == .suspended ? "- " : "-" : $1 }
    }
}
