/// One thing in a text that copying from a PDF leaves behind.
struct PDFTraceMark {
    enum Kind: Hashable {
        /// U+FFFD.
        case lost
        case ligature(String)
        /// A letter and its accent as two signs; the letter as one.
        case accent(String)
        /// An accent that stands by itself before its letter or behind it, as some programs put the two on the page: `caf´e`. It may be an
        /// apostrophe as well (`foto´s`), unless a word is made of it.
        case looseAccent(String)
        case softHyphen
        case invisible
        /// U+200B, which some programs put where a word may be broken and others between two words.
        case zeroWidthSpace
        case control(UInt32)
        /// A word broken off at the end of a line.
        case brokenWord
        /// The same beside a number, where the hyphen is a real one: `10-⏎jarigen`.
        case brokenNumber
        /// The same between a word and a number, which may be that of a note or of the page: `zij-instro-⏎1 Zie de brief`.
        case brokenBeforeNumber
        /// A hyphen before `en`, `of` and the like, which mostly stands for the rest of a word that is still to come; nothing is amiss
        /// unless a word goes on there: `materi-⏎als`.
        case suspended
        /// A hyphen with a space behind it within a line (``SpacedHyphen``): `effec- ten`.
        case spaced
        /// U+0002 or U+FFFE within a word, which some programs copy for a hyphen at the end of a line, with the line break or without it.
        case hyphenSign
        /// A space where letters were: `e ecten`.
        case gap
        /// A space behind the letters of a ligature: `fi nancieel`. They may end a word as well.
        case split
    }

    let kind: Kind
    /// Byte range in the text: of a broken word and of a gap the whole word.
    let range: Range<Int>
    /// The bytes that are the trace itself: the hyphen with the line break, the space, else all of ``range``.
    let core: Range<Int>

    init(kind: Kind, range: Range<Int>, core: Range<Int>? = nil) {
        self.kind = kind
        self.range = range
        self.core = core ?? range
    }
}

/// How the lines of a text stand, which says what a hyphen at the end of one may mean.
enum PDFTraceLayout {
    /// Text that somebody wrote: a hyphen before a capital stays as it is.
    case text
    /// Text as it comes from a page: each line break is the page's.
    case page
    /// The same, with an empty line below every line.
    case spacedPage
}
