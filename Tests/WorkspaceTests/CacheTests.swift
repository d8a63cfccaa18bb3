import Diagnostics
import Foundation
import Glibc
import Records
import Testing

@testable import Editorial
@testable import Workspace

extension CacheSuite {
    /// What a warm check gives is what a cold one gives, to the last field of every finding.
    @Suite struct CacheTests {
        @Test func secondTimeFromTheCache() throws {
            let document = try ScratchDocument()
            let cold = try document.cold()
            #expect(Set(cold.map(\.rule)).isSuperset(of: ["pdf-trace", "unresolved-reference", "dangling-link", "stray-file"]))
            #expect(cold.contains { $0.fix != nil && $0.rule == "pdf-trace" } && cold.contains { $0.rule.hasPrefix("schema") || $0.field == "type" })
            #expect(!FileManager.default.fileExists(atPath: document.cache.path), "without a cache none is made")
            let first = try document.check()
            #expect(first.findings == cold && first.recalled == 0)
            let second = try document.check()
            #expect(second.findings == cold && second.fresh == 0)
        }

        @Test func oneChangeIsOneFileRead() throws {
            let document = try ScratchDocument(Self.many)
            _ = try document.check()
            let written = try document.data("records")
            try document.write(Self.claim("Het helpt veel."), to: "corpus/claims/c-7.yaml")
            let second = try document.check()
            #expect(second.fresh == 1)
            #expect(second.findings == (try document.cold()))
            #expect(try document.data("records") == written, "only the changes are written")
            let third = try document.check()
            #expect(third.fresh == 0)
            #expect(third.findings == second.findings)
        }

        /// What is kept beside the records stays small: when much has changed, all is written anew.
        @Test func manyChangesAreWrittenAnew() throws {
            let document = try ScratchDocument(Self.many)
            _ = try document.check()
            let written = try document.data("records")
            for number in 0..<70 { try document.write(Self.claim("Anders \(number)."), to: "corpus/claims/c-\(number).yaml") }
            _ = try document.check()
            #expect(try document.data("records") != written)
            #expect(try document.check().fresh == 0)
        }

        private struct Few: Lexicon {
            func contains(_ word: String) -> Bool { ["het", "onderzoek", "zie", "inleiding", "primair"].contains(word.lowercased()) }
            func suggestions(for word: String, in language: Language) -> [String]? { [] }
        }

        /// Words are remembered when they are wanted, also of records that were remembered without.
        @Test func wordsAreRememberedWhenTheyAreWanted() throws {
            let document = try ScratchDocument()
            let cold = try document.cold(lexicon: Few())
            #expect(cold.contains { $0.rule == "spelling" && $0.record == "claim/a-behoud" })
            let silent = try document.check()
            #expect(!silent.findings.contains { $0.rule == "spelling" })
            let poor = try document.data("records")
            let first = try document.check(lexicon: Few())
            #expect(first.fresh == 0 && first.findings == cold)
            let rich = try document.data("records")
            #expect(rich.count > poor.count, "all is written anew, with the words")
            let second = try document.check(lexicon: Few())
            #expect(second.fresh == 0 && second.findings == cold)
            #expect(try document.data("records") == rich)
            #expect(try document.check().findings == silent.findings)
            #expect(try document.data("records") == rich, "what is known more is not thrown away")
        }

        /// Some dictionary, newer or older.
        private struct Dated: Lexicon {
            let identity: UInt64
            let learnt: [String]
            func contains(_ word: String) -> Bool { learnt.contains(word) }
            func suggestions(for word: String, in language: Language) -> [String]? { [] }
        }

        /// What a dictionary has is not kept of each record, and asked again when the dictionary is another.
        @Test func wordsOfADictionaryAreLeftOut() throws {
            let document = try ScratchDocument()
            let words = try document.cold(lexicon: Dated(identity: 1, learnt: [])).filter { $0.rule == "spelling" }
                .compactMap { $0.message.nl.split(separator: "‘").last?.split(separator: "’").first.map(String.init) }
            #expect(words.count > 3)
            _ = try document.check(lexicon: Dated(identity: 1, learnt: []))
            let large = try document.data("records").count
            let all = Dated(identity: 2, learnt: words)
            #expect(try !document.check(lexicon: all).findings.contains { $0.rule == "spelling" })
            #expect(try document.data("records").count < large)
            let warm = try document.check(lexicon: all)
            #expect(warm.fresh == 0 && !warm.findings.contains { $0.rule == "spelling" })
            let fewer = Dated(identity: 3, learnt: Array(words.dropFirst()))
            #expect(try document.check(lexicon: fewer).findings == (try document.cold(lexicon: fewer)))
            #expect(try document.check(lexicon: fewer).findings.contains { $0.rule == "spelling" && $0.message.nl.contains(words[0]) })
        }

        /// A source that goes or is renamed changes what other records are told, which did not change themselves.
        @Test func othersAreToldWhatChanged() throws {
            let document = try ScratchDocument()
            _ = try document.check()
            try document.remove("corpus/sources/a-2001.yaml")
            let without = try document.check()
            #expect(without.fresh == 0)
            #expect(without.findings == (try document.cold()) && without.findings.contains { $0.record == "claim/a-behoud" })
            try document.write("type: report\ntitle: Weg\nissued: 2001\n", to: "corpus/sources/weg-2001.yaml")
            #expect(try document.check().findings == (try document.cold()))
        }

        @Test func sameSizeAndTimeIsNoProofOfSameContent() throws {
            let document = try ScratchDocument()
            _ = try document.check()
            try document.write("type: report\ntitle: Een e\u{FB01}ect\nissued: 2002\n", to: "corpus/sources/b-2002.yaml")
            let outcome = try document.check()
            #expect(outcome.fresh == 1)
            #expect(outcome.findings == (try document.cold()))
        }

        @Test func swappedFilesAreSeen() throws {
            let document = try ScratchDocument()
            try document.write(Self.claim("Het kan wel."), to: "corpus/claims/een.yaml")
            try document.write(Self.claim("Het \u{FB01} wel."), to: "corpus/claims/twee.yaml")
            _ = try document.check()
            let folder = document.root.appending(path: "corpus/claims").path
            for (from, to) in [("een", "tussen"), ("twee", "een"), ("tussen", "twee")] { rename("\(folder)/\(from).yaml", "\(folder)/\(to).yaml") }
            #expect(try document.check().findings == (try document.cold()))
        }

        /// A file that was changed in the moment before it was read could change once more in the same moment.
        @Test func whatWasJustWrittenIsReadAgain() throws {
            let document = try ScratchDocument()
            let path = document.root.appending(path: "corpus/claims/a-behoud.yaml")
            try Data(Self.claim("Het helpt eerst.").utf8).write(to: path)
            _ = try document.check()
            #expect(try document.check().fresh == 1)
        }

        @Test func anotherDayOrSchemaIsInspectedAgain() throws {
            let document = try ScratchDocument()
            _ = try document.check()
            // The trees are as they were; what was found out about them is not asked for.
            let other = try document.check(day: 1)
            #expect(other.fresh == 0)
            #expect(other.findings == (try document.check(cached: false, day: 1).findings))
            let schema = document.root.appending(path: "schemas/source.schema.json")
            let text = try String(contentsOf: schema, encoding: .utf8).replacingOccurrences(of: "\"issued\"", with: "\"verschenen\"")
            try Data(text.utf8).write(to: schema)
            let cold = try document.cold()
            #expect(try document.check().findings == cold)
            #expect(try document.check().findings == cold)
            #expect(cold != other.findings)
        }

        static func claim(_ statement: String) -> String {
            "source: a-2001\nabout:\n  - effect/behoud\nstatement: \(statement)\ndirection: supports\nbasis: empirical\n"
        }

        static let many = ScratchDocument.files.merging((0..<90).map { ("corpus/claims/c-\($0).yaml", claim("Het helpt \($0) keer.")) }) { $1 }
    }
}

/// These share the process's list of what is left to do after a command.
@Suite(.serialized) struct CacheSuite {}
