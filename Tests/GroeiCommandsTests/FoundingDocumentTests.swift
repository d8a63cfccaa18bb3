import Foundation
import Testing

/// The text that the document began as, taken from a PDF: every lost sign and every broken word in it, mended by the real binary.
@Suite struct FoundingDocumentTests {
    static let text = Scratch.repository.appendingPathComponent("../shared/founding-document/effecten-van-samen-opleiden.txt").standardizedFileURL
    static let hasText = FileManager.default.fileExists(atPath: text.path)
    static let dictionaries = "/usr/share/hunspell"
    static let hasDictionaries = ["nl.dic", "en_US.dic"].allSatisfy { FileManager.default.fileExists(atPath: "\(dictionaries)/\($0)") }
        && ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib"].contains {
            FileManager.default.fileExists(atPath: "\($0)/libhunspell-1.7.so.0")
        }

    @Test(.enabled(if: hasText, "the founding document is not beside the project"), .enabled(if: hasDictionaries, "no hunspell dictionaries"))
    func withDictionaries() throws {
        let lost = try measure("lost-letters", kind: "lost-letters", dictionaries: Self.dictionaries)
        #expect(lost.wrong == [] && lost.right >= 78, "\(lost)")
        let broken = try measure("broken-words", kind: "hyphenation", dictionaries: Self.dictionaries)
        #expect(broken.wrong == [] && broken.right >= 8, "\(broken)")
    }

    @Test(.enabled(if: hasText, "the founding document is not beside the project"))
    func withoutDictionaries() throws {
        let lost = try measure("lost-letters", kind: "lost-letters", dictionaries: "")
        #expect(lost.wrong == [] && lost.right >= 77, "\(lost)")
        let broken = try measure("broken-words", kind: "hyphenation", dictionaries: "")
        #expect(broken.wrong == [] && broken.right >= 4, "\(broken)")
    }

    @Test(.enabled(if: hasText, "the founding document is not beside the project"))
    func everyLostSignIsExpected() throws {
        let signs = try String(contentsOf: Self.text, encoding: .utf8).unicodeScalars.count { $0 == "\u{FFFD}" }
        #expect(try expected("lost-letters").count == signs)
    }

    private struct Outcome {
        var right = 0
        var wrong: [String] = []
        var open: [String] = []
    }

    private struct Report: Decodable {
        struct Item: Decodable {
            let kind: String
            let line: Int
            let column: Int
            let new: String?
        }

        let repairs: [Item]
        let open: [Item]
    }

    private func measure(_ name: String, kind: String, dictionaries: String) throws -> Outcome {
        let scratch = try Scratch(nil)
        scratch.environment["GROEI_DICTIONARIES"] = dictionaries
        let printed = try scratch.groei("mend", Self.text.path, "--format", "json").out
        let report = try JSONDecoder().decode(Report.self, from: Data(printed.utf8))
        var words = try expected(name)
        var outcome = Outcome()
        for repair in report.repairs where repair.kind == kind {
            let place = "\(repair.line):\(repair.column)"
            if let word = words.removeValue(forKey: place), word == repair.new { outcome.right += 1 } else {
                outcome.wrong.append("\(place) \(repair.new ?? "")")
            }
        }
        outcome.open = words.keys.sorted()
        print("founding document, \(dictionaries.isEmpty ? "without" : "with") dictionaries, \(name): \(outcome.right) right, \(outcome.wrong.count) wrong, \(outcome.open.count) open")
        return outcome
    }

    /// The words as they must be, by place.
    private func expected(_ name: String) throws -> [String: String] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Expected/\(name).tsv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        return Dictionary(uniqueKeysWithValues: lines.map { line in
            let parts = line.split(separator: "\t").map(String.init)
            return (parts[0], parts[1])
        })
    }
}
