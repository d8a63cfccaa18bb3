import Diagnostics
import Foundation
import Testing

@testable import Records

/// The inputs of the official yaml-test-suite, each with the fate that `yaml-test-suite.txt` says it has.
@Suite(.enabled(if: YAMLSuite.isThere, "\(YAMLSuite.file.path) is not there"))
struct YAMLSuiteTests {
    @Test func everyInputHasItsFate() throws {
        let cases = try YAMLSuite.cases()
        let table = try YAMLSuite.table()
        #expect(Set(cases.map(\.id)) == Set(table.keys), "the table names exactly the inputs of the suite")
        var counts: [String: Int] = [:]
        for one in cases {
            guard let row = table[one.id] else { continue }
            #expect(YAMLSuite.outcome(of: one, row) == row.fate.rawValue, "\(one.id) \(one.name)")
            if one.error {
                #expect(row.fate != .read && row.fate != .empty, "\(one.id) \(one.name): the suite calls this an error")
            } else {
                #expect(row.fate != .syntax || !row.reason.isEmpty, "\(one.id) \(one.name): why is this refused?")
            }
            counts[row.fate.rawValue + (row.reason.hasPrefix("libyaml") ? " of libyaml's own" : ""), default: 0] += 1
        }
        let list = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        print("yaml-test-suite: \(cases.count) inputs: \(list.joined(separator: ", "))")
    }
}

/// What becomes of an input: read with the right value, or refused by the rule that the raw value names.
enum YAMLFate: String {
    case read
    /// Nothing but comments: groei reads null, the suite has no value for it.
    case empty
    /// An error to the suite, read by groei as the value in the table.
    case lenient
    case alias = "yaml-alias", tag = "yaml-tag", mergeKey = "yaml-merge-key", duplicateKey = "yaml-duplicate-key"
    case documents = "yaml-documents", directive = "yaml-directive", key = "yaml-key", encoding, syntax = "yaml-syntax"
}

struct YAMLRow {
    let fate: YAMLFate
    /// The rest of the line: why, or as which value.
    let reason: String
}

struct YAMLCase: Decodable {
    let id: String
    let name: String
    let yaml: String
    let error: Bool
    let json: String?
}

enum YAMLSuite {
    private static let project = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    static let file = project.appending(path: "../shared/suites/yaml-test-suite.json").standardized
    static let isThere = FileManager.default.fileExists(atPath: file.path)

    /// Bytes that are not UTF-8 stand as lone surrogates U+DC80 to U+DCFF, which no Swift text can hold: they are moved to U+F780.
    static func cases() throws -> [YAMLCase] {
        let text = try String(contentsOf: file, encoding: .utf8).replacing(/\\udc([89a-f][0-9a-f])/) { "\\uf7\($0.1)" }
        return try JSONDecoder().decode([YAMLCase].self, from: Data(text.utf8))
    }

    /// The rows of the table by id.
    static func table() throws -> [String: YAMLRow] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "yaml-test-suite.txt")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        return try Dictionary(uniqueKeysWithValues: lines.map { line in
            let words = line.split(separator: " ", maxSplits: 2)
            let fate = try #require(YAMLFate(rawValue: String(words[1])), "\(line)")
            return (String(words[0]), YAMLRow(fate: fate, reason: words.count > 2 ? String(words[2]) : ""))
        })
    }

    /// The fate of an input in one word, or what went wrong in more.
    static func outcome(of one: YAMLCase, _ row: YAMLRow) -> String {
        let bytes = one.yaml.unicodeScalars.flatMap { scalar -> [UInt8] in
            (0xF780...0xF7FF).contains(scalar.value) ? [UInt8(scalar.value & 0xFF)] : Array(String(scalar).utf8)
        }
        switch YAMLReader.read(SourceFile(path: "\(one.id).yaml", bytes: bytes)) {
        case .failure(let refusals):
            guard refusals.findings.allSatisfy({ $0.place?.start != nil }) else { return "refused without a position" }
            return Set(refusals.findings.map(\.rule)).sorted().joined(separator: " and ")
        case .success(let tree):
            let json = one.error ? row.reason : one.json ?? ""
            if json.isEmpty { return tree.root.kind == .null ? "empty" : "read, but there is no value: \(tree.root.plain)" }
            guard let expected = try? JSONDecoder().decode(JSONValue.self, from: Data(json.utf8)) else { return "no value: \(json)" }
            guard expected == JSONValue(tree.root.plain) else { return "read as \(tree.root.plain), not \(json)" }
            return one.error ? "lenient" : "read"
        }
    }
}

/// A value of JSON as Foundation reads it, which knows nothing of the reader under test; numbers by value.
private indirect enum JSONValue: Decodable, Equatable {
    case null, bool(Bool), number(Double), string(String), array([JSONValue]), object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let bool = try? container.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let string = try? container.decode(String.self) {
            self = .string(string)
        } else if let array = try? container.decode([JSONValue].self) {
            self = .array(array)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    init(_ plain: Plain) {
        switch plain {
        case .null: self = .null
        case .bool(let bool): self = .bool(bool)
        case .number: self = .number(plain.number ?? .nan)
        case .string(let text): self = .string(text)
        case .array(let items): self = .array(items.map { JSONValue($0) })
        case .object(let fields): self = .object(Dictionary(fields.map { ($0.name, JSONValue($0.value)) }) { $1 })
        }
    }
}
