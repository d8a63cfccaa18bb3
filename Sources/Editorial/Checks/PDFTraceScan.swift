import Diagnostics

/// One thing in a text that copying from a PDF leaves behind.
struct PDFTraceMark {
    enum Kind: Hashable {
        /// U+FFFD.
        case lost
        case ligature(String)
        case softHyphen
        case invisible
        case control(UInt32)
        /// A word broken off at the end of a line.
        case brokenWord
        /// The same beside a number, where the hyphen is a real one: `10-⏎jarigen`.
        case brokenNumber
        /// U+0002 or U+FFFE within a word, which some programs copy for a hyphen at the end of a line, with the line break or without it.
        case hyphenSign
        /// A space where letters were: `e ecten`.
        case gap
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

/// Looks for the traces byte by byte; a text without any costs one comparison a byte.
struct PDFTraceScan {
    let bytes: UnsafeBufferPointer<UInt8>
    let layout: PDFTraceLayout

    /// The traces in a text, in order.
    static func marks(in bytes: some Sequence<UInt8>, layout: PDFTraceLayout = .text) -> [PDFTraceMark] {
        bytes.withContiguousStorageIfAvailable { PDFTraceScan(bytes: $0, layout: layout).marks() } ?? []
    }

    private func marks() -> [PDFTraceMark] {
        var marks: [PDFTraceMark] = []
        var index = 0
        while true {
            index = suspect(from: index)
            guard index < bytes.count else { return marks }
            let byte = bytes[index]
            let mark: PDFTraceMark? = switch byte {
            case 0x20, 0x0A: mayBeGap(index) ? gap(at: index) : nil
            case 0x2D: broken(at: index, 1)
            case 0x09, 0x0D: nil
            case 0x02: hyphenSign(at: index, 1) ?? PDFTraceMark(kind: .control(2), range: index..<index + 1)
            case 0x00..<0x20, 0x7F: PDFTraceMark(kind: .control(UInt32(byte)), range: index..<index + 1)
            case 0xC2, 0xE2, 0xEF: wideHyphen(at: index) ?? sign(at: index)
            default: nil
            }
            if let mark { marks.append(mark) }
            index = max(index &+ 1, mark?.range.upperBound ?? 0)
        }
    }

    /// The first byte from `start` on at which there may be a trace: no letter, no common sign, and nearly no space.
    private func suspect(from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            if isClear(from: index) {
                index &+= 8
                continue
            }
            let end = min(index &+ 8, bytes.count)
            while index < end {
                let byte = bytes[index]
                if byte > 0x2D ? byte >= 0x7F : byte == 0x2D || byte < 0x20 { return index }
                if byte == 0x20, mayBeGap(index) { return index }
                index &+= 1
            }
        }
        return index
    }

    /// Whether eight bytes and the two behind them, looked at together, have nothing for which to look at each.
    private func isClear(from index: Int) -> Bool {
        guard index &+ 10 <= bytes.count else { return false }
        let raw = UnsafeRawBufferPointer(bytes)
        let here = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let second = raw.loadUnaligned(fromByteOffset: index &+ 1, as: UInt64.self)
        if (here | here.controls | here.marks(of: 0x7F)) & UInt64.highBits != 0, isUnusual(here) { return false }
        let hyphens = here.marks(of: 0x2D)
        // Within a page there may be blanks between a hyphen and the end of the line.
        if hyphens != 0, layout != .text || hyphens & second.controls != 0 { return false }
        let blanks = here.marks(of: 0x20) | here.marks(of: 0x0A)
        let (e, i, c, n) = (second.marks(of: 0x65), second.marks(of: 0x69), second.marks(of: 0x63), second.marks(of: 0x6E))
        if blanks & (e | i | c | n) == 0 { return true }
        // The beginnings of `mayBeGap`, two letters of each: ec, ex, ic, ci, ca, ce, ni, na.
        let third = raw.loadUnaligned(fromByteOffset: index &+ 2, as: UInt64.self)
        let (a, c3, e3, i3) = (third.marks(of: 0x61), third.marks(of: 0x63), third.marks(of: 0x65), third.marks(of: 0x69))
        let gap = (e & (c3 | third.marks(of: 0x78))) | (i & c3) | (c & (i3 | a | e3)) | (n & (i3 | a))
        return blanks & gap == 0
    }

    /// Whether there is a control character but the ends of lines, or what traces beyond ASCII begin with; most letters with accents do not.
    private func isUnusual(_ here: UInt64) -> Bool {
        let ends = here.marks(of: 0x0A) | here.marks(of: 0x0D) | here.marks(of: 0x09)
        return (here.controls & ~ends) | here.marks(of: 0x7F) | here.marks(of: 0xC2) | here.marks(of: 0xE2) | here.marks(of: 0xEF) != 0
    }

    func at(_ index: Int) -> UInt8 { index < bytes.count && index >= 0 ? bytes[index] : 0 }

    /// A sign beyond ASCII that has no place in a text.
    private func sign(at index: Int) -> PDFTraceMark? {
        let kind: PDFTraceMark.Kind? = switch (bytes[index], at(index + 1), at(index + 2)) {
        case (0xC2, 0xAD, _): .softHyphen
        // What text recognition writes for a soft hyphen; within a line it is a sign of logic.
        case (0xC2, 0xAC, _): nextLine(from: index + 2) == nil ? nil : .softHyphen
        case (0xC2, let second, _) where second < 0xA0 && second >= 0x80: .control(UInt32(second))
        case (0xEF, 0xBF, 0xBD): .lost
        case (0xEF, 0xAC, let third) where (0x80...0x86).contains(third): .ligature(Self.ligatures[Int(third) - 0x80])
        case (0xEF, 0xBF, 0xBE): .control(0xFFFE)
        case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0): .invisible
        case (0xEF, 0xBB, 0xBF): index == 0 ? nil : .invisible
        default: nil
        }
        guard let kind else { return nil }
        let end = index + (bytes[index] == 0xC2 ? 2 : 3)
        // A soft hyphen at the end of a line goes with the line break: both stand in the middle of one word.
        guard kind == .softHyphen, isLetter(at(index - 1)), let next = nextLine(from: end), isLetter(at(next)) else {
            return bytes[index..<end].elementsEqual("¬".utf8) ? nil : PDFTraceMark(kind: kind, range: index..<end)
        }
        return PDFTraceMark(kind: kind, range: index..<next)
    }

    /// U+FB00 to U+FB06.
    private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

    /// Words begin at every sixth byte: three letters settle nearly all of them.
    private func mayBeGap(_ index: Int) -> Bool {
        guard index &+ 3 < bytes.count else { return false }
        switch UInt32(bytes[index &+ 1]) << 16 | UInt32(bytes[index &+ 2]) << 8 | UInt32(bytes[index &+ 3]) {
        case 0x65_63_74, 0x69_63_74, 0x65_78_69: return true  // ect, ict, exi
        case 0x63_69_C3, 0x63_69_65, 0x63_61_74, 0x63_65_72, 0x63_65_65: return true  // cië, cie, cat, cer, cee
        case 0x6E_69_74, 0x6E_61_6E: return true  // nit, nan
        default: return false
        }
    }

    /// What is left of a word behind a ligature that became a space: no Dutch or English word begins so.
    private func gap(at index: Int) -> PDFTraceMark? {
        guard isLetter(at(index - 1)) else { return nil }
        guard let rest = Self.rests.first(where: { rest in
            index + 1 + rest.utf8.count <= bytes.count && rest.utf8.elementsEqual(bytes[(index + 1)..<(index + 1 + rest.utf8.count)])
        }) else { return nil }
        var (start, end) = (index, index + 1 + rest.utf8.count)
        while isLetter(at(start - 1)) { start -= 1 }
        while isLetter(at(end)) { end += 1 }
        return PDFTraceMark(kind: .gap, range: start..<end, core: index..<index + 1)
    }

    private static let rests = [
        "ecten", "ectie", "ectivi", "icten", "ciënt", "cieel", "ciële", "catie", "ceren", "ceert", "nitie", "nanci", "exibel", "exibil",
    ]

    func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }
}
