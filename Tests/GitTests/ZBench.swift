import Foundation
import Git
import Testing

@Suite(.serialized) struct ZBench {
    @Test func timings() throws {
        let (fixture, _) = try Fixture.withCommit()
        for n in 0..<10_000 { try fixture.write("text \(n)\n", to: "corpus/claims/claim-number-\(n).yaml") }
        let head = try fixture.commit("Big")
        try fixture.git("gc", "-q")
        let clock = ContinuousClock()
        func time(_ what: String, _ n: Int = 1, _ body: () throws -> Void) rethrows {
            let t = try clock.measure { for _ in 0..<n { try body() } }
            print("BENCH", what, t / n)
        }
        let r = try Repository.open(at: fixture.path)
        try time("entries cold") { _ = try r.entries(of: head) }
        try time("entries warm", 10) { _ = try r.entries(of: head) }
        let ids = try r.entries(of: head).map(\.id)
        time("readBlobs 10k x2") { _ = r.readBlobs(ids, maximum: 1000) }
        time("readBlobs 10k x1") { _ = r.readBlobs(ids, maximum: 1000, workers: 1) }
        try time("open", 100) { _ = try Repository.open(at: fixture.path) }
        var k = 0
        try time("writeBlob", 200) { k += 1; _ = try r.writeBlob(Array("b\(k)".utf8)) }
        var last = head
        try time("commit one of 10k", 100) { k += 1; last = try r.commit(["corpus/claims/claim-number-7.yaml": "\(k)"], on: last) }
        try time("update ref", 1) { _ = try r.updateReference("refs/heads/main", to: last, expecting: head, log: "m") }
        try time("changedPaths", 20) { _ = try r.changedPaths(from: head, to: last) }
        try time("touching x102") { let n = try r.commitsTouching("corpus/claims/claim-number-7.yaml", from: last).count; #expect(n == 101) }
        try time("touching other x102") { let n = try r.commitsTouching("corpus/one.yaml", from: last).count; #expect(n == 1) }
        try fixture.git("reset", "-q", "--hard")
        try time("status", 5) { _ = try r.status() }
        try time("git status", 5) { _ = try fixture.git("status", "--porcelain") }
        try time("resetIndex", 5) { try r.resetIndex(paths: ["corpus/claims/claim-number-7.yaml"], to: last) }
        try time("identity", 50) { _ = try r.identity(environment: [:]) }
    }
}
