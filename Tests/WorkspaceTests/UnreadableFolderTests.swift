import Diagnostics
import Foundation
import Testing

@testable import Workspace

/// What stands where a folder or a schema belongs and is none is one mistake; what refers into it is none.
@Suite struct UnreadableFolderTests {
    private static let sound = ScratchDocument.files.filter { !["corpus/kapot.yaml", "corpus/sources/c-2003.yaml", "corpus/claims/b-behoud.yaml"].contains($0.key) }
        .merging([
            "corpus/sections/inleiding.md": "---\ntitle: Inleiding\n---\n\nZie [dit](source/a-2001) en [dat](claim/a-behoud).\n",
            "corpus/sources/a-2001.yaml": "type: report\ntitle: Onderzoek\nissued: 2001\npublisher: X\nauthor:\n  - literal: X\n",
            "corpus/sources/b-2002.yaml": "type: report\ntitle: Ander werk\nissued: 2002\npublisher: X\nauthor:\n  - literal: X\n",
        ]) { $1 }

    private func errors(_ change: (ScratchDocument) throws -> Void) throws -> [String] {
        let document = try ScratchDocument(Self.sound)
        _ = try document.check()
        try change(document)
        let found = try document.check().findings
        #expect(found == (try document.cold()))
        return found.filter { $0.severity == .error }.map { "\($0.rule) \($0.place?.path ?? "")" }
    }

    @Test(arguments: ["corpus/sources", "corpus/claims", "corpus/sections", "corpus/people", "corpus/effects", "corpus/categories", "corpus", "schemas"])
    func aLinkOrAFileForAFolder(path: String) throws {
        let link = try errors { document in
            let folder = document.root.appending(path: path)
            let outside = FileManager.default.temporaryDirectory.appending(path: "groei-\(UUID().uuidString)")
            try FileManager.default.moveItem(at: folder, to: outside)
            try FileManager.default.createSymbolicLink(at: folder, withDestinationURL: outside)
        }
        #expect(link == ["symbolic-link \(path)"])
        guard path != "corpus" else { return }
        let file = try errors { document in
            try document.remove(path)
            try document.write("x", to: path)
        }
        #expect(file == ["stray-file \(path)"])
    }

    @Test(arguments: ["corpus/sources/a-2001.yaml", "corpus/effects/behoud.yaml", "corpus/document.yaml", "schemas/source.schema.json", "corpus/sections/inleiding.md"], ["/nergens", "a-2001.yaml", "."])
    func aLinkForAFile(path: String, target: String) throws {
        let found = try errors { document in
            try document.remove(path)
            try FileManager.default.createSymbolicLink(atPath: document.root.appending(path: path).path, withDestinationPath: target)
        }
        #expect(found == ["symbolic-link \(path)"])
    }

    @Test func aFolderThatMayNotBeOpened() throws {
        guard geteuid() != 0 else { return }
        let document = try ScratchDocument(Self.sound)
        for (mode, path) in [(0, "corpus/sources"), (0o444, "corpus/claims"), (0, "schemas")] {
            let folder = document.root.appending(path: path).path
            chmod(folder, mode_t(mode))
            let found = try document.check().findings.filter { $0.severity == .error }
            chmod(folder, 0o755)
            #expect(found.map { "\($0.rule) \($0.place?.path ?? "")" } == ["unreadable-file \(path)"])
        }
    }

    @Test func aChangelogThatIsALink() throws {
        let found = try errors { document in
            try document.write("version: 1.0.0\ndate: 2026-01-01\nlevel: major\n", to: "corpus/versions/1.0.0.yaml")
            try FileManager.default.createSymbolicLink(atPath: document.root.appending(path: "CHANGELOG.md").path, withDestinationPath: "/nergens")
        }
        #expect(found.contains("symbolic-link CHANGELOG.md") && !found.contains("changelog-in-step CHANGELOG.md"))
    }

    /// Files in a folder of a folder are no records, and what refers to them is no mistake as well.
    @Test func aFolderInAFolder() throws {
        let found = try errors { document in
            for id in ["a-2001", "b-2002"] {
                try document.write(Self.sound["corpus/sources/\(id).yaml"] ?? "", to: "corpus/sources/oud/\(id).yaml")
                try document.remove("corpus/sources/\(id).yaml")
            }
        }
        #expect(found == ["stray-file corpus/sources/oud"])
    }
}
