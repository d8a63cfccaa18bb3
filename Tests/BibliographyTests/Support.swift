import Bibliography
import Diagnostics
import Records
import Testing

/// What a text reads as.
func read(_ text: String, _ format: BibliographyFormat? = nil, path: String = "bronnen.txt") -> ImportResult {
    BibliographyReader.read(SourceFile(path: path, text: text), as: format)
}

/// The only entry of a text that has nothing wrong with it.
func one(_ text: String, _ format: BibliographyFormat? = nil, sourceLocation: SourceLocation = #_sourceLocation) throws -> ImportedEntry {
    let result = read(text, format)
    #expect(result.findings.isEmpty, "\(result.findings.map(\.message.en))", sourceLocation: sourceLocation)
    #expect(result.entries.count == 1, sourceLocation: sourceLocation)
    return try #require(result.entries.first, sourceLocation: sourceLocation)
}

func person(_ family: String, _ given: String = "", particle: String = "", dropping: String = "", suffix: String = "") -> Plain {
    let parts = [("family", family), ("given", given), ("dropping-particle", dropping), ("non-dropping-particle", particle), ("suffix", suffix)]
    return .object(parts.filter { !$0.1.isEmpty }.map { .init(name: $0.0, value: .string($0.1)) })
}

extension Plain {
    /// Equal texts, whichever kind of scalar.
    func says(_ text: String) -> Bool { self == .string(text) || self == .number(text) }
}
