import Foundation
import Git
import Testing

@testable import Workspace

/// Where the cache is.
@Suite struct CachePlaceTests {
    private let root = FileManager.default.temporaryDirectory.appending(path: "groei-\(UUID().uuidString)").resolvingSymlinksInPath()

    private func folder(_ path: String, _ environment: [String: String] = [:]) -> String? {
        CheckCache.folder(
            of: root.appending(path: path).path, Surroundings(directory: root.path, environment: environment, now: Timestamp(seconds: 0, offsetMinutes: 0)))?
            .replacingOccurrences(of: root.path, with: "")
    }

    private func make(_ path: String, _ text: String? = nil) throws {
        let url = root.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data((text ?? "").utf8).write(to: url)
    }

    @Test func underTheGitDirectory() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try make("repo/.git/HEAD")
        #expect(folder("repo") == "/repo/.git/groei/check")
        #expect(folder("repo", ["GROEI_CACHE": "off"]) == nil)
        // Two documents in one repository do not share one.
        let (one, two) = (folder("repo/een"), folder("repo/twee"))
        #expect(one?.hasPrefix("/repo/.git/groei/check-") == true && two != nil && one != two)
        #expect(folder("repo/een", ["GIT_CEILING_DIRECTORIES": root.appending(path: "repo").path]) == nil)
        try make("repo/.git/worktrees/w/HEAD")
        try make("work/.git", "gitdir: ../repo/.git/worktrees/w\n")
        #expect(folder("work") == "/work/../repo/.git/worktrees/w/groei/check")
        try make("absolute/.git", "gitdir: \(root.path)/repo/.git/worktrees/w\n")
        #expect(folder("absolute") == "/repo/.git/worktrees/w/groei/check")
        #expect(folder("none", ["GIT_CEILING_DIRECTORIES": root.path]) == nil)
        try make("dead/.git", "gitdir: ../gone\n")
        #expect(folder("dead", ["GIT_CEILING_DIRECTORIES": root.path]) == nil)
    }
}
