import Diagnostics
import Editorial
import Foundation
import Git
import Glibc
import Records

@testable import Workspace

/// A document in a scratch folder that looks like a repository, checked in this process.
final class ScratchDocument {
    let root: URL
    private static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// With something for every kind of finding: the schema's, those of a rule for one record with a fix, and of references.
    static let files: [String: String] = [
        "corpus/document.yaml": "title: Voorbeeld\nlanguage: nl\noutline:\n  - section: inleiding\n",
        "corpus/sections/inleiding.md": "---\ntitle: Inleiding\n---\n\nZie [dit](source/a-2001), [dat](source/weg-2001#x) en [daar](https://x.example).\n",
        "corpus/categories/primair.yaml": "title: Primair\norder: 1\n",
        "corpus/effects/behoud.yaml": "title: Behoud\ncategory: primair\norder: 1\n",
        "corpus/sources/a-2001.yaml": "type: report\ntitle: \"Onder\\u00ADzoek\"\nissued: 2001\n",
        "corpus/sources/b-2002.yaml": "type: report\ntitle: Een e\u{FB00}ect\nissued: 2002\n",
        "corpus/sources/c-2003.yaml": "type: rapport\ntitle: Derde\nissued: ooit\nauthor:\n  - famly: X\n",
        "corpus/claims/a-behoud.yaml": "source: a-2001\nabout:\n  - effect/behoud\nstatement: Het helpt.\ndirection: supports\nbasis: empirical\n",
        "corpus/claims/b-behoud.yaml": "source: b-2002\nabout:\n  - effect/behud\nstatement: Het helpt.\ndirection: supports\nbasis: empirical\n",
        "corpus/people/beheer.yaml": "name: Beheer\nroles: [maintainer]\nemail: [beheer@voorbeeld.example]\n",
        "corpus/kapot.yaml": "a: [\n",
    ]

    init(_ files: [String: String] = ScratchDocument.files) throws {
        root = FileManager.default.temporaryDirectory.appending(path: "groei-\(UUID().uuidString)").resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: root.appending(path: ".git"), withIntermediateDirectories: true)
        try Data().write(to: root.appending(path: ".git/HEAD"))
        try FileManager.default.copyItem(at: Self.top.appending(path: "schemas"), to: root.appending(path: "schemas"))
        for (path, text) in files { try write(text, to: path) }
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    /// Writes a file as it would have been some time ago: what was written a moment ago is not kept.
    func write(_ text: String, to path: String, age: Int = 3600) throws {
        let url = root.appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        setAge(age, of: path)
    }

    func setAge(_ seconds: Int, of path: String) {
        // The same moment for every file, so that content alone tells them apart.
        let moment = timespec(tv_sec: 1_700_000_000 - seconds, tv_nsec: 5)
        let times = [moment, moment]
        utimensat(AT_FDCWD, root.appending(path: path).path, times, 0)
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: root.appending(path: path))
    }

    var cache: URL { root.appending(path: ".git/groei/check") }

    func data(_ name: String) throws -> Data { try Data(contentsOf: cache.appending(path: name)) }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: cache.appending(path: name).path) }

    struct Outcome {
        let findings: [Finding]
        /// How many records came out of the cache.
        let recalled: Int
        let count: Int
        var fresh: Int { count - recalled }
    }

    /// Checks it, and keeps what was found out.
    func check(cached: Bool = true, day: Int64 = 0, lexicon: (any Lexicon)? = nil) throws -> Outcome {
        let surroundings = Surroundings(
            directory: root.path, environment: cached ? [:] : ["GROEI_CACHE": "off"], now: Timestamp(seconds: 1_767_268_800 + day * 86_400, offsetMinutes: 0))
        let snapshot = try Snapshot.workingCopy(of: Workspace.locate(surroundings, withRepository: false))
        let findings = snapshot.check(lexicon: lexicon)
        AfterCommand.run()
        let records = snapshot.corpus.records
        return Outcome(findings: findings, recalled: records.count { $0.tree.loan != nil }, count: records.count)
    }

    /// What it comes to without a cache.
    func cold(lexicon: (any Lexicon)? = nil) throws -> [Finding] { try check(cached: false, lexicon: lexicon).findings }
}
