/// The one notation of a number's value, whatever way it was written.
///
/// Works on the digits, not on a `Double`, so that no two numbers become the same by rounding.
enum NumberForm {
    /// `017`, `17.0` and `0x11` are `17`; very large and very small numbers are `1.5e+300`, as in RFC 8785.
    /// What JSON does not know keeps YAML's notation: `.inf`, `-.inf`, `.nan`.
    static func normal(_ text: String) -> String {
        let text = text.lowercased()
        if text.hasSuffix("inf") { return text.hasPrefix("-") ? "-.inf" : ".inf" }
        if text.hasSuffix("nan") { return ".nan" }
        return json(text) ?? text
    }

    /// The same where JSON has a notation for it; nil for infinity and the like.
    ///
    /// - Parameter text: in lower case.
    static func json(_ text: String) -> String? {
        for (prefix, radix) in [("0x", 16), ("0o", 8)] where text.hasPrefix(prefix) {
            return UInt64(text.dropFirst(2), radix: radix).map(String.init)
        }
        return text.hasSuffix("inf") || text.hasSuffix("nan") ? nil : decimal(text)
    }

    private static func decimal(_ text: String) -> String? {
        let isNegative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" || $0 == "+" }.split(separator: "e", maxSplits: 1, omittingEmptySubsequences: false)
        let halves = parts.first?.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false) ?? []
        let fraction = halves.count > 1 ? halves[1] : ""
        guard let whole = halves.first, let exponent = parts.count > 1 ? Int(parts[1]) : 0,
            (-(1 << 40)..<1 << 40).contains(exponent)
        else { return nil }
        let all = (whole + fraction).drop { $0 == "0" }
        var digits = all
        while digits.last == "0" { digits.removeLast() }
        guard !digits.isEmpty else { return "0" }
        // The value is 0.DIGITS × 10^point.
        let point = exponent - fraction.count + all.count
        return (isNegative ? "-" : "") + written(String(digits), point: point)
    }

    private static func written(_ digits: String, point: Int) -> String {
        switch point {
        case digits.count...max(21, digits.count): digits + String(repeating: "0", count: max(0, point - digits.count))
        case 1..<max(2, digits.count): digits.prefix(point) + "." + digits.dropFirst(point)
        case -5...0: "0." + String(repeating: "0", count: -point) + digits
        default:
            digits.prefix(1) + (digits.count > 1 ? "." + digits.dropFirst() : "") + "e" + (point > 0 ? "+" : "") + String(point - 1)
        }
    }
}
