/// One place in a text that copying from a PDF spoiled, and what must or may stand there.
package struct Repair: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// U+FFFD, or letters that went without a trace.
        case lostLetters = "lost-letters"
        /// Letters as one sign: U+FB00 to U+FB06.
        case ligature
        /// A letter and its accent as two signs.
        case accent
        case softHyphen = "soft-hyphen"
        case invisible
        /// A word broken off at the end of a line.
        case hyphenation
        /// A line of a page that goes on in the next.
        case lineBreak = "line-break"
        case runningHead = "running-head"
        case pageNumber = "page-number"
        /// A form feed.
        case pageBreak = "page-break"
        /// More spaces than one, or a space before a comma.
        case space
    }

    package let kind: Kind
    /// Byte range in the text as it was given.
    package let range: Range<Int>
    package let old: String
    /// What takes the place of ``old``; nil for an open question, which a person must answer.
    package let new: String?
    /// Of an open question what may stand there, most likely first; none where nothing is known.
    package let candidates: [String]

    package init(kind: Kind, range: Range<Int>, old: String, new: String) {
        (self.kind, self.range, self.old, self.new, candidates) = (kind, range, old, new, [])
    }

    package init(kind: Kind, range: Range<Int>, old: String, candidates: [String]) {
        (self.kind, self.range, self.old, new, self.candidates) = (kind, range, old, nil, candidates)
    }

    /// The same at another place.
    func moved(to range: Range<Int>) -> Repair {
        new.map { Repair(kind: kind, range: range, old: old, new: $0) } ?? Repair(kind: kind, range: range, old: old, candidates: candidates)
    }
}

/// A text after mending.
package struct Mended: Sendable, Hashable {
    package let text: String
    /// What was repaired, in the order of the text.
    package let repairs: [Repair]
    /// What nobody could be certain of, and stands as it was.
    package let open: [Repair]
    /// There were too many words to look all of them up; those that were not are open.
    package var isPartial = false
}
