import Foundation
import Glibc
import Testing

@testable import Editorial
@testable import Workspace

extension CacheSuite {
    /// Whatever is done to the files, one after the other, a warm check says what a cold one says.
    @Suite struct CachePropertyTests {
        @Test(arguments: [1, 2, 3]) func warmIsCold(seed: UInt64) throws {
            var dice = SplitMix(state: seed)
            let document = try ScratchDocument(CacheTests.many)
            var recalled = 0
            for step in 0..<30 {
                let deed = try Self.change(document, &dice)
                let warm = try document.check()
                #expect(warm.findings == (try document.cold()), "seed \(seed), step \(step): \(deed)")
                recalled += warm.recalled
            }
            #expect(recalled > 1000, "the cache was hardly used")
        }

        private static func change(_ document: ScratchDocument, _ dice: inout SplitMix) throws -> String {
            let claims = (try FileManager.default.contentsOfDirectory(atPath: document.root.appending(path: "corpus/claims").path)).sorted()
            let path = "corpus/claims/" + claims[Int.random(in: 0..<claims.count, using: &dice)]
            let age = Bool.random(using: &dice) ? 3600 : Int.random(in: 0..<5000, using: &dice)
            switch Int.random(in: 0..<9, using: &dice) {
            case 0, 1:
                try document.write(CacheTests.claim(["Goed.", "Gied.", "Een \u{FB00}.", "'Op'"].randomElement(using: &dice)!), to: path, age: age)
                return "edit \(path)"
            case 2:
                try document.write(CacheTests.claim("Nieuw."), to: "corpus/claims/n-\(Int.random(in: 0..<40, using: &dice)).yaml", age: age)
                return "add"
            case 3:
                try document.remove(path)
                return "remove \(path)"
            case 4:
                rename(document.root.appending(path: path).path, document.root.appending(path: "corpus/claims/r-\(Int.random(in: 0..<20, using: &dice)).yaml").path)
                return "rename \(path)"
            case 5:
                try document.write("source: [\n", to: path, age: age)
                return "break \(path)"
            case 6:
                let sources = ["corpus/sources/a-2001.yaml", "corpus/sources/b-2002.yaml"]
                let source = sources.randomElement(using: &dice)!
                if FileManager.default.fileExists(atPath: document.root.appending(path: source).path) {
                    try document.remove(source)
                } else {
                    try document.write("type: report\ntitle: Terug\nissued: 2002\naliases: [a-2001]\n", to: source, age: age)
                }
                return "come and go \(source)"
            case 7:
                // As another branch would have it: many files at once.
                for number in 0..<25 { try document.write(CacheTests.claim("Tak \(age) \(number)."), to: "corpus/claims/c-\(number).yaml", age: age) }
                return "switch"
            default:
                let schema = document.root.appending(path: "schemas/claim.schema.json")
                let text = try String(contentsOf: schema, encoding: .utf8)
                let (wide, narrow) = ("\"empirical\"", "\"empirisch\"")
                let changed = text.contains(wide) ? text.replacingOccurrences(of: wide, with: narrow) : text.replacingOccurrences(of: narrow, with: wide)
                try Data(changed.utf8).write(to: schema)
                return "schema"
            }
        }
    }

    /// The same numbers for the same seed, so that a failure can be run again.
    struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
            return z ^ z >> 31
        }
    }
}
