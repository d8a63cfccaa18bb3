import Schemas

/// The first line is a pattern, the rest a text: the table of states and the step by step engine agree on it.
enum PatternProperty {
    static func check(_ bytes: [UInt8]) -> String? {
        guard let input = String(validating: bytes, as: UTF8.self) else { return nil }
        let parts = input.unicodeScalars.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        let source = String(parts[0])
        let text = parts.count > 1 ? String(parts[1]) : ""
        guard let pattern = try? Pattern(source), let answer = pattern.matches(text) else { return nil }
        // An empty lookahead holds everywhere, and a pattern with one has no table.
        guard let stepwise = try? Pattern("(?:\(source))(?=)") else { return nil }
        return stepwise.matches(text) ?? answer == answer ? nil : "`\(source)` \(answer ? "matches" : "does not match") by its table, and otherwise step by step"
    }
}
