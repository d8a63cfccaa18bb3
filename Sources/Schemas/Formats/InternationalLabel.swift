/// A U-label: which characters it may have and in what company (RFC 5892, with the contextual rules of its appendix A).
enum InternationalLabel {
    static func isValid(_ label: [UInt32]) -> Bool {
        let scalars = label.compactMap(Unicode.Scalar.init)
        guard scalars.count == label.count, let first = scalars.first, first != "-", scalars.last != "-" else { return false }
        if label.count >= 4, label[2] == 0x2D, label[3] == 0x2D { return false }
        if [.nonspacingMark, .spacingMark, .enclosingMark].contains(first.properties.generalCategory) { return false }
        if first.properties.generalCategory == .decimalNumber, scalars.contains(where: isRightToLeft) { return false }
        return scalars.indices.allSatisfy { isAllowed($0, in: scalars) }
    }

    /// A letter of a script that is written from right to left, or an Arabic digit: a label with one of them begins with a letter (RFC 5893,
    /// section 2, rule 1).
    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x06F0...0x06F9: false
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: !isMark(scalar)
        default: false
        }
    }

    private static func isAllowed(_ index: Int, in label: [Unicode.Scalar]) -> Bool {
        let scalar = label[index]
        let before = index > 0 ? label[index - 1] : nil
        let after = index + 1 < label.count ? label[index + 1] : nil
        switch scalar.value {
        case 0x00B7: return before == "l" && after == "l"
        case 0x0375: return after.map { isGreek($0.value) } ?? false
        case 0x05F3, 0x05F4: return before.map { (0x0590...0x05FF).contains($0.value) } ?? false
        case 0x30FB: return label.contains { isJapanese($0.value) }
        case 0x200C, 0x200D:
            if before?.properties.canonicalCombiningClass == .virama { return true }
            return scalar.value == 0x200C && joinsBefore(label[..<index]) && joinsAfter(label[(index + 1)...])
        case 0x0660...0x0669: return !label.contains { (0x06F0...0x06F9).contains($0.value) }
        case 0x06F0...0x06F9: return !label.contains { (0x0660...0x0669).contains($0.value) }
        case 0x00DF, 0x03C2, 0x06FD, 0x06FE, 0x0F0B, 0x3007, 0x2D: return true
        case 0x0640, 0x07FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: return false
        case ..<0x80: return scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
        default: return isWordCharacter(scalar)
        }
    }

    private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber: true
        default: false
        }
    }

    /// The letter before a non-joiner joins to its left; of the scripts that do, Arabic alone is known here.
    private static func joinsBefore(_ label: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let letter = label.last(where: { !isMark($0) })?.value else { return false }
        return joinsAfter(label.filter { !isMark($0) }.suffix(1)) && ![0x0622...0x0625, 0x0627...0x0627, 0x0629...0x0629, 0x062F...0x0632, 0x0648...0x0648].contains { $0.contains(letter) }
    }

    private static func joinsAfter(_ label: ArraySlice<Unicode.Scalar>) -> Bool {
        label.first { !isMark($0) }.map { (0x0622...0x063F).contains($0.value) || (0x0641...0x064A).contains($0.value) } ?? false
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark
    }

    private static func isGreek(_ scalar: UInt32) -> Bool {
        (0x0370...0x03FF).contains(scalar) || (0x1F00...0x1FFF).contains(scalar)
    }

    /// Hiragana, Katakana or Han.
    private static func isJapanese(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FD...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D: true
        case 0x2E80...0x2FD5, 0x3005, 0x3007, 0x3021...0x3029, 0x3038...0x303A, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
        case 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }
}
