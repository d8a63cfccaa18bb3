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
        let codes = await together(scratch, reviewers.map { reviewer in
            let identity = [
                "GIT_AUTHOR_NAME": reviewer, "GIT_AUTHOR_EMAIL": "\(reviewer)@voorbeeld.example",
                "GIT_COMMITTER_NAME": reviewer, "GIT_COMMITTER_EMAIL": "\(reviewer)@voorbeeld.example",
            ]
            return (["approve", "titel", "--reason", "Gelezen door \(reviewer)."], identity)
        })
        #expect(codes == Array(repeating: 0, count: reviewers.count))
        let record = try scratch.git("show", "proposal/titel:corpus/proposals/titel.yaml")
        for reviewer in reviewers { #expect(record.contains("Gelezen door \(reviewer).")) }
        #expect(try scratch.git("fsck", "--strict", "--no-dangling").isEmpty)
    }

    /// Sources by the same people in the same year are all added, each under an id of its own.
    @Test func everySourceGetsAnID() async throws {
        let scratch = try Scratch()
        let titles = ["Appels", "Bruggen", "Cijfers", "Dakpannen", "Egels", "Fietsen", "Giraffen", "Huizen", "Inkt", "Jassen", "Kaas", "Lampen"]
        let codes = await together(scratch, titles.map { title in
            ["source", "add", "--type", "book", "--title", title, "--author", "Smit, J.", "--issued", "2019", "--no-input"]
        })
        #expect(codes == Array(repeating: 0, count: titles.count))
        try expectAll(titles, in: scratch)
    }

    /// So are those of files, among them and beside others.
    @Test func everySourceOfAFileGetsAnID() async throws {
        let scratch = try Scratch()
        let words = ["appels", "bruggen", "cijfers", "dakpannen", "egels", "fietsen"]
        var titles: [String] = []
        for name in ["Groene", "Rode", "Blauwe"] {
            let own = words.map { "\(name) \($0)" }
            let entries = own.map { "@book{\($0.filter(\.isLetter)), title = {\($0)}, author = {Smit, J.}, year = 2019}\n" }
            try scratch.write(entries.joined(), to: "../\(name).bib")
            titles += own
        }
        let single = ["source", "add", "--type", "book", "--title", "Gele lampen", "--author", "Smit, J.", "--issued", "2019", "--no-input"]
        let codes = await together(scratch, ["Groene", "Rode", "Blauwe"].map { ["source", "add", "../\($0).bib", "--no-input"] } + [single])
        #expect(codes == [0, 0, 0, 0])
        try expectAll(titles + ["Gele lampen"], in: scratch)
    }

    private func expectAll(_ titles: [String], in scratch: Scratch) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.root.appendingPathComponent("corpus/sources").path)
        let texts = try names.map { try scratch.read("corpus/sources/\($0)") }
        for title in titles { #expect(texts.count { $0.contains("title: \(title)\n") } == 1, "\(title)") }
    }

    private func together(_ scratch: Scratch, _ commands: [[String]]) async -> [Int32] { await together(scratch, commands.map { ($0, [:]) }) }

    /// Runs commands at the same time, each in an environment with what it adds.
    private func together(_ scratch: Scratch, _ commands: [(arguments: [String], own: [String: String])]) async -> [Int32] {
        let (root, environment) = (scratch.root, scratch.environment)
        return await withTaskGroup(of: Int32.self) { group in
            for (arguments, own) in commands {
                group.addTask {
                    let process = Process()
                    process.executableURL = Scratch.binary
                    process.arguments = arguments
                    process.currentDirectoryURL = root
                    process.environment = environment.merging(own) { $1 }
                    process.standardInput = FileHandle.nullDevice
                    process.standardOutput = FileHandle.nullDevice
                    process.standardError = FileHandle.nullDevice
                    do { try process.run() } catch { return -1 }
                    process.waitUntilExit()
                    return process.terminationStatus
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }
}
