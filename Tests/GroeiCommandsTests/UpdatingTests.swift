import Foundation
import Testing

/// Bringing the accepted document into a proposal that changed the same: what a preference decides, what it says of it, and who must look again.
@Suite struct UpdatingTests {
    /// Proposals `een`, which was accepted, and `twee`, which was approved; each made by another.
    private func proposed(_ one: @escaping (Scratch) throws -> Void, _ two: @escaping (Scratch) throws -> Void) throws -> Scratch {
        let scratch = try Scratch(Fixture.files.merging(["corpus/people/zoe.yaml": "name: Zoë\nroles: [editor]\nemail: [zoe@voorbeeld.example]\n"]) { $1 })
        for (id, person, edit) in [("een", "redactie", one), ("twee", "zoe", two)] {
            scratch.identity(person)
            try edit(scratch)
            #expect(try scratch.groei("propose", "--title", "Voorstel \(id)", "--id", id).code == 0)
        }
        scratch.identity("lezer")
        for id in ["een", "twee"] { #expect(try scratch.groei("approve", id).code == 0) }
        try accept("een", scratch)
        scratch.identity("zoe")
        return scratch
    }

    @discardableResult
    private func accept(_ id: String, _ scratch: Scratch) throws -> Scratch.Outcome {
        scratch.identity("beheer")
        return try scratch.groei("accept", id)
    }

    /// Two who each add a section: the second stands where it was put.
    @Test func sectionsStandWhereTheyWerePut() throws {
        func add(_ id: String, before other: String) -> (Scratch) throws -> Void {
            { scratch in
                try scratch.write("---\ntitle: \(id)\n---\n\nTekst.\n", to: "corpus/sections/\(id).md")
                let document = try scratch.read("corpus/document.yaml")
                try scratch.write(document.replacing("  - section: \(other)\n", with: "  - section: \(id)\n  - section: \(other)\n"), to: "corpus/document.yaml")
            }
        }
        let scratch = try proposed(add("aaa", before: "overzicht"), add("bbb", before: "inleiding"))
        #expect(try accept("twee", scratch).code == 0)
        #expect(try scratch.read("corpus/document.yaml").contains("  - section: bbb\n  - section: inleiding\n  - section: aaa\n  - section: overzicht\n"))
    }
}
