import Records

/// A U-label: which characters it may have and in what company (RFC 5892, with the contextual rules of its appendix A).
enum InternationalLabel {
    static func isValid(_ label: [UInt32]) -> Bool {
        let scalars = label.compactMap(Unicode.Scalar.init)
        guard scalars.count == label.count, let first = scalars.first, first != "-", scalars.last != "-" else { return false }
        if label.count >= 4, label[2] == 0x2D, label[3] == 0x2D { return false }
        if [.nonspacingMark, .spacingMark, .enclosingMark].contains(first.properties.generalCategory) { return false }
        guard scalars.indices.allSatisfy({ isAllowed($0, in: scalars) }), runsOneWay(scalars) else { return false }
        let text = String(String.UnicodeScalarView(scalars))
        return text.composed.unicodeScalars.elementsEqual(scalars)
    }

    /// A label with anything that is written from right to left begins with a letter of that kind and has no letters of the other
    /// (RFC 5893, section 2, rules 1 and 2), ends in a letter or a digit (rule 3), and has digits of one kind (rule 4).
    private static func runsOneWay(_ label: [Unicode.Scalar]) -> Bool {
        guard label.contains(where: isRightToLeft) else { return true }
        guard let first = label.first, isRightToLeft(first), !isDigit(first), let last = label.last(where: { !isMark($0) }), isRightToLeft(last) || isDigit(last) else { return false }
        let hasEuropean = label.contains { isDigit($0) && !isRightToLeft($0) }
        return label.allSatisfy { isRightToLeft($0) || isDigit($0) || isMark($0) || $0 == "-" || $0.properties.isJoinControl } && !(hasEuropean && label.contains { isDigit($0) && isRightToLeft($0) })
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .decimalNumber }

    /// A letter of a script that is written from right to left, or an Arabic digit.
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
        // Old Hangul jamo (2.9).
        case 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF: return false
        default: return isWordCharacter(scalar) && isStable(scalar)
        }
    }

    private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber: true
        default: false
        }
    }

    /// Capitals, ligatures, letters of full width and what nobody sees become something else where names are compared (2.2 and 2.3).
    private static func isStable(_ scalar: Unicode.Scalar) -> Bool { !scalar.properties.changesWhenNFKCCaseFolded }

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
