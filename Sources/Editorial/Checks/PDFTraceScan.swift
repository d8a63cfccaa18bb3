/// Looks for the traces; a text without any costs some comparisons for sixteen bytes.
struct PDFTraceScan {
    let bytes: UnsafeBufferPointer<UInt8>
    let layout: PDFTraceLayout
    /// Whether what only a dictionary tells of is looked at too: a hyphen within a line, a space behind a ligature, and accents that stand by themselves.
    let findsDoubtful: Bool
    /// A hyphen with this behind it, or more, is none.
    private let hyphenLimit: UInt8

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ layout: PDFTraceLayout, findsDoubtful: Bool) {
        (self.bytes, self.layout, self.findsDoubtful) = (bytes, layout, findsDoubtful)
        // Within a page there may be blanks between a hyphen and the end of the line.
        hyphenLimit = layout != .text ? 0xFF : findsDoubtful ? 0x21 : 0x20
    }

    /// The traces in a text, in order.
    ///
    /// - Parameter findsDoubtful: whether those are among them of which only a dictionary tells: words broken off within a line or behind a ligature, and loose accents.
    static func marks(in bytes: some Sequence<UInt8>, layout: PDFTraceLayout = .text, findsDoubtful: Bool = false) -> [PDFTraceMark] {
        bytes.withContiguousStorageIfAvailable { PDFTraceScan($0, layout, findsDoubtful: findsDoubtful).marks() } ?? []
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
            case 0x66: split(at: index)
            case 0x2D: broken(at: index, 1) ?? spaced(at: index, 1)
            case 0x09, 0x0D: nil
            case 0x02: hyphenSign(at: index, 1) ?? PDFTraceMark(kind: .control(2), range: index..<index + 1)
            case 0x00..<0x20, 0x7F: PDFTraceMark(kind: .control(UInt32(byte)), range: index..<index + 1)
            case 0xC2, 0xE2, 0xEF: wideHyphen(at: index) ?? sign(at: index) ?? looseAccent(at: index) ?? lostGlyph(at: index)
            case 0xCC, 0xCD: accent(at: index)
            case 0xC4...0xC6, 0xEE, 0xF3, 0xF4: glyph(at: index) ?? lostGlyph(at: index)
            case 0xCB: looseAccent(at: index)
            default: nil
            }
            if let mark, mark.core.lowerBound >= marks.last?.core.upperBound ?? 0 { marks.append(mark) }
            index = max(index &+ 1, mark?.range.upperBound ?? 0)
        }
    }

    /// The first byte from `start` on at which there may be a trace: no letter, no common sign, and nearly no space.
    private func suspect(from start: Int) -> Int {
        bytes.firstPlace(from: start, reach: 3, suspects) { index in
            let byte = bytes[index]
            if byte > 0x2D { return byte >= 0x7F || (findsDoubtful && byte == 0x66 && at(index &+ 2) == 0x20) }
            return byte == 0x2D || byte < 0x20 || (byte == 0x20 && mayBeGap(index))
        }
    }

    /// The same for the sixteen bytes at an offset together.
    @inline(__always)
    private func suspects(at index: Int) -> ByteMarks {
        let here = bytes.block(at: index)
        let second = bytes.block(at: index &+ 1)
        let ends = here.marks(of: 0x0A)
        let controls = here.marks(below: 0x20) .& .!(ends .| here.marks(of: 0x0D) .| here.marks(of: 0x09))
        // Nearly all letters with accents begin with this one.
        let wide = .!(here.marks(below: 0xC2) .| here.marks(of: 0xC3))
        let hyphens = here.marks(of: 0x2D) .& second.marks(below: hyphenLimit)
        let blanks = here.marks(of: 0x20) .| ends
        if findsDoubtful {
            let splits = here.marks(of: 0x66) .& bytes.block(at: index &+ 2).marks(of: 0x20)
            return controls .| here.marks(of: 0x7F) .| wide .| hyphens .| splits .| (blanks .& gaps(second, index))
        }
        return controls .| here.marks(of: 0x7F) .| wide .| hyphens .| (blanks .& gaps(second, index))
    }

    /// Before which bytes a gap may be, as ``mayBeGap(_:)`` has it.
    @inline(__always)
    private func gaps(_ second: ByteBlock, _ index: Int) -> ByteMarks {
        let third = bytes.block(at: index &+ 2)
        let fourth = bytes.block(at: index &+ 3)
        let (a, e, i) = (third.marks(of: 0x61), third.marks(of: 0x65), third.marks(of: 0x69))
        let (endE, endT) = (fourth.marks(of: 0x65), fourth.marks(of: 0x74))
        let ct = third.marks(of: 0x63) .& endT
        let afterE = ct .| (third.marks(of: 0x78) .& fourth.marks(of: 0x69))
        let afterC = (i .& (endE .| fourth.marks(of: 0xC3))) .| (a .& endT) .| (e .& (endE .| fourth.marks(of: 0x72)))
        let afterN = (i .& endT) .| (a .& fourth.marks(of: 0x6E))
        return (second.marks(of: 0x65) .& afterE) .| (second.marks(of: 0x69) .& ct)
            .| (second.marks(of: 0x63) .& afterC) .| (second.marks(of: 0x6E) .& afterN)
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
        case (0xE2, 0x80, 0xA8): .control(0x2028)
        case (0xE2, 0x80, 0xA9): .control(0x2029)
        case (0xE2, 0x80, 0x8B): .zeroWidthSpace
        case (0xE2, 0x81, 0xA0): .invisible
        case (0xE2, 0x80, 0x8C...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9): isAmongLatin(index, index + 3) ? .invisible : nil
        case (0xEF, 0xBB, 0xBF): index == 0 ? nil : .invisible
        default: nil
        }
        guard let kind else { return nil }
        let end = index + (bytes[index] == 0xC2 ? 2 : 3)
        // A soft hyphen at the end of a line goes with the line break, or the space that it became: both stand in the middle of one word.
        guard kind == .softHyphen, at(index - 1).isLetterByte, let next = nextLine(from: end) ?? afterSpace(end), at(next).isLetterByte else {
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
        guard at(index - 1).isLetterByte else { return nil }
        let behind = bytes[(index + 1)...]
        guard let rest = Self.rests.first(where: { behind.starts(with: $0) }) else { return nil }
        var (start, end) = (index, index + 1 + rest.count)
        while at(start - 1).isLetterByte { start -= 1 }
        while at(end).isLetterByte { end += 1 }
        return PDFTraceMark(kind: .gap, range: start..<end, core: index..<index + 1)
    }

    private static let rests: [[UInt8]] = [
        "ecten", "ectie", "ectivi", "icten", "ciënt", "cieel", "ciële", "catie", "ceren", "ceert", "nitie", "nanci", "exibel", "exibil",
    ].map { Array($0.utf8) }
}
