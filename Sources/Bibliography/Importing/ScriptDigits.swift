/// Numbers above or below the line, as Unicode has them: `10⁵`, `10⁻³`, `CO₂`. Without them a power would read as another number.
enum ScriptDigits {
    case above, below

    /// The digits raised or lowered; nil when there is anything else, which then stays on the line.
    func shifted(_ text: some Collection<Unicode.Scalar>) -> [Unicode.Scalar]? {
        let shifted = text.compactMap { signs[$0] }
        return shifted.count == text.count ? shifted : nil
    }

    func shifted(_ text: some StringProtocol) -> String {
        guard let found = shifted(text.unicodeScalars) else { return String(text) }
        return String(String.UnicodeScalarView(found))
    }

    private var signs: [Unicode.Scalar: Unicode.Scalar] { self == .above ? Self.superscripts : Self.subscripts }

    private static let superscripts = table("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
    private static let subscripts = table("₀₁₂₃₄₅₆₇₈₉₊₋₋")

    private static func table(_ signs: String) -> [Unicode.Scalar: Unicode.Scalar] {
        Dictionary(uniqueKeysWithValues: zip("0123456789+-−".unicodeScalars, signs.unicodeScalars))
    }
}
