import Foundation
import Testing

/// The cache of `check` among processes: several at once, and one that is killed while it writes.
@Suite struct CacheProcessTests {
    private static func document() throws -> Scratch {
        var files = Fixture.files
        for number in 0..<120 { files["corpus/claims/c-\(number).yaml"] = files["corpus/claims/voorbeeld-2020-zelfvertrouwen.yaml"] }
        files["corpus/claims/c-7.yaml"] = "source: weg-2020\nabout:\n  - effect/zelfvertrouwen\nstatement: De e\u{FFFD}ecten.\ndirection: supports\nbasis: empirical\n"
        let scratch = try Scratch(files)
        // What was written a moment ago is not kept; the check of another program could not be told apart.
        _ = try scratch.shell("find corpus -type f -exec touch -d '1 hour ago' {} +")
        scratch.environment["GROEI_CACHE"] = "off"
        return scratch
    }

    @Test func severalAtOnceAgree() throws {
        let scratch = try Self.document()
        let cold = try scratch.groei("check", "--no-spelling").out
        #expect(!scratch.exists(".git/groei/check"))
        scratch.environment["GROEI_CACHE"] = nil
        let groei = Scratch.binary.path
        for round in 0..<3 {
            if round == 2 { _ = try scratch.shell("rm -rf .git/groei/check") }
            _ = try scratch.shell("for i in 1 2 3 4 5 6; do '\(groei)' check --no-spelling > ../said-$i 2>&1 & done; wait")
            for number in 1...6 { #expect(try scratch.read("../said-\(number)") == cold) }
        }
        #expect(scratch.exists(".git/groei/check/records"))
        #expect(try scratch.groei("check", "--no-spelling").out == cold)
    }

    @Test func aKillLeavesNothingWrong() throws {
        let scratch = try Self.document()
        let cold = try scratch.groei("check", "--no-spelling").out
        scratch.environment["GROEI_CACHE"] = nil
        let groei = Scratch.binary.path
        for moment in stride(from: 0.02, to: 0.4, by: 0.03) {
            _ = try scratch.shell("rm -f .git/groei/check/records; '\(groei)' check --no-spelling >/dev/null 2>&1 & p=$!; sleep \(moment); kill -9 $p 2>/dev/null; wait")
            #expect(try scratch.groei("check", "--no-spelling").out == cold, "killed after \(moment) s")
        }
        let left = try scratch.shell("ls -A .git/groei/check").split(separator: "\n").filter { $0.hasPrefix(".") }
        #expect(left.isEmpty, "half written files of killed processes were left: \(left)")
    }
}
