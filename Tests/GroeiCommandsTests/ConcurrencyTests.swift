import Foundation
import Testing

/// Several people at once: no update is lost.
@Suite struct ConcurrencyTests {
    @Test func everyApprovalIsKept() async throws {
        var files = Fixture.files
        let reviewers = (1...6).map { "lezer\($0)" }
        for reviewer in reviewers {
            files["corpus/people/\(reviewer).yaml"] = "name: \(reviewer)\nroles: [reviewer]\nemail: [\(reviewer)@voorbeeld.example]\n"
        }
        let scratch = try Scratch(files)
        try scratch.groei("edit", "effect/zelfvertrouwen", "--set", "title=Vertrouwen")
        try scratch.groei("propose", "--title", "Titel", "--id", "titel")
        let (root, environment) = (scratch.root, scratch.environment)
        let codes = await withTaskGroup(of: Int32.self) { group in
            for reviewer in reviewers {
                group.addTask {
                    let process = Process()
                    process.executableURL = Scratch.binary
                    process.arguments = ["approve", "titel", "--reason", "Gelezen door \(reviewer)."]
                    process.currentDirectoryURL = root
                    process.environment = environment.merging([
                        "GIT_AUTHOR_NAME": reviewer, "GIT_AUTHOR_EMAIL": "\(reviewer)@voorbeeld.example",
                        "GIT_COMMITTER_NAME": reviewer, "GIT_COMMITTER_EMAIL": "\(reviewer)@voorbeeld.example",
                    ]) { $1 }
                    process.standardOutput = FileHandle.nullDevice
                    process.standardError = FileHandle.nullDevice
                    do { try process.run() } catch { return -1 }
                    process.waitUntilExit()
                    return process.terminationStatus
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes == Array(repeating: 0, count: reviewers.count))
        let record = try scratch.git("show", "proposal/titel:corpus/proposals/titel.yaml")
        for reviewer in reviewers { #expect(record.contains("Gelezen door \(reviewer).")) }
        #expect(try scratch.git("fsck", "--strict", "--no-dangling").isEmpty)
    }
}
