import Diagnostics
import Testing

@testable import Records

/// What the tests of this target share.
func tree(_ text: String, path: String = "a.yaml") throws -> Tree {
    switch RecordReader.read(SourceFile(path: path, text: text)) {
    case .success(let tree): return tree
    case .failure(let refusals):
        Issue.record("\(refusals.findings.map(\.message.en)) in:\n\(text)")
        throw refusals
    }
}

func edited(_ text: String, _ edits: TreeEdit..., path: String = "a.yaml", order: [String] = []) throws -> String {
    let after = try TreeEditor.apply(edits, to: try tree(text, path: path)) { $0.isRoot ? order : [] }
    return String(decoding: after.source.bytes, as: UTF8.self)
}

/// `#expect` that shows both texts.
func expect(_ actual: String, _ expected: String, location: SourceLocation = #_sourceLocation) {
    #expect(actual == expected, sourceLocation: location)
}

extension Value {
    /// The paths of all scalars in a value.
    func scalars(at path: FieldPath = .root) -> [FieldPath] {
        switch kind {
        case .array: items.enumerated().flatMap { $1.scalars(at: path.appending($0)) }
        case .object: entries.flatMap { $0.value.scalars(at: path.appending($0.key.text)) }
        default: [path]
        }
    }

    /// The paths of all values in a value, itself included.
    func paths(at path: FieldPath = .root) -> [FieldPath] {
        let inner: [FieldPath] = switch kind {
        case .array: items.enumerated().flatMap { $1.paths(at: path.appending($0)) }
        case .object: entries.flatMap { $0.value.paths(at: path.appending($0.key.text)) }
        default: []
        }
        return [path] + inner
    }
}

/// Texts that are hard to write in YAML.
let nastyTexts = [
    "no", "Yes", "null", "~", "017", "0x1F", "1_000", "12:30", "2025-01", "2025-01-31", "1.5", ".5", "1e3", "+1", "-", "---", "...", "?", ":", "",
    "é: #", "- x", "key: value", "x # y", "x#y", "#x", "'", "\"", "it's", "a \"b\" c", "\\", "  leading", "trailing  ", "\ttab", "a\tb", "\u{1F469}\u{200D}\u{1F393}",
    "{a}", "[a]", "a, b", "a]", "&a", "*a", "!a", "%a", "@a", "`a`", "|", ">", "=", "<<", "a\nb", "a\n\nb\n", "\n", "a\n", "a\n\n", "\na", " a\nb", "a\n  b\nc", "a \nb",
    "a\r\nb", "\u{85}", "a\u{2028}b", "\u{FEFF}a", "\u{7}", "\u{7F}", "e\u{301}", "é", "a  b", "http://x.nl/a?b=c#d", "a:", "a: ", "x\u{A0}y",
    String(repeating: "woord ", count: 50) + "eind", String(repeating: "x", count: 300), String(repeating: "a  b ", count: 40) + "c",
    String(repeating: "één ", count: 60) + "\n" + String(repeating: "twee ", count: 60) + "einde\n", String(repeating: "zin. ", count: 40),
    "# kop\n\n- een\n- twee\n\n      code\n\nslot", String(repeating: "a: b # c ", count: 20) + "d",
]

func refusals(_ bytes: [UInt8], path: String = "a.yaml") -> [Finding] {
    guard case .failure(let refusals) = RecordReader.read(SourceFile(path: path, bytes: bytes)) else { return [] }
    return refusals.findings
}
