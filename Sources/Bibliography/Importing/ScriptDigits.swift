/// Digits above or below the line, as Unicode has them: `10⁵`, `CO₂`. Without them a power would read as another number.
enum ScriptDigits {
    case above, below

    /// The digits raised or lowered; nil when there is anything else, which then stays on the line.
    func shifted(_ text: some Collection<Unicode.Scalar>) -> [Unicode.Scalar]? {
        guard text.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        return text.map { digits[Int($0.value) - 0x30] }
    }

    func shifted(_ text: some StringProtocol) -> String {
        guard let found = shifted(text.unicodeScalars) else { return String(text) }
        return String(String.UnicodeScalarView(found))
    }

    private var digits: [Unicode.Scalar] { self == .above ? Self.superscripts : Self.subscripts }

    private static let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)
    private static let subscripts = Array("₀₁₂₃₄₅₆₇₈₉".unicodeScalars)
}
