import Foundation
import Testing

/// Bringing the accepted document into a proposal that changed the same: what a preference decides, what it says of it, and who must look again.
@Suite struct UpdatingTests {
    private static let section = "corpus/sections/inleiding.md"

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

    private func edit(_ changes: [(String, String)]) -> (Scratch) throws -> Void {
        { scratch in
            let text = try changes.reduce(scratch.read(Self.section)) { $0.replacing($1.0, with: $1.1) }
            try scratch.write(text, to: Self.section)
        }
    }

    /// As people do it: the file gets another name, and keeps the old one in its aliases.
    private func rename(to id: String) -> (Scratch) throws -> Void {
        { scratch in
            let path = "corpus/effects/minder-uitval.yaml"
            try scratch.write(scratch.read(path) + "aliases:\n  - minder-uitval\n", to: "corpus/effects/\(id).yaml")
            try FileManager.default.removeItem(at: scratch.root.appendingPathComponent(path))
            let claim = "corpus/claims/voorbeeld-2021-uitval.yaml"
            try scratch.write(scratch.read(claim).replacing("effect/minder-uitval", with: "effect/\(id)"), to: claim)
        }
    }

    @Test(arguments: [("proposal", "Begeleiden werkt"), ("accepted", "Begeleiden baat")])
    func aPreferenceDecidesAboutWhatBothChanged(side: String, first: String) throws {
        let scratch = try proposed(
            edit([("Begeleiden helpt", "Begeleiden baat"), ("staat hieronder", "staat onderaan")]),
            edit([("Begeleiden helpt", "Begeleiden werkt"), ("scheme\n```\n", "scheme\n```\n\nEn verder.\n")]))
        #expect(try scratch.groei("proposal", "update", "twee").code == 1)
        let updated = try scratch.groei("proposal", "update", "twee", "--prefer", side)
        #expect(updated.code == 0)
        #expect(updated.out.contains("  - section/inleiding, Tekst (`body`)\nDe goedkeuring van Meelezer geldt niet meer"))
        #expect(updated.out.contains(side == "proposal" ? "Het voorstel gaat voor" : "gaat voor op het voorstel"))
        let text = try scratch.git("show", "proposal/twee:\(Self.section)")
        #expect(text.contains(first) && text.contains("staat onderaan") && text.contains("En verder."))
        #expect(try accept("twee", scratch).code == 1)
        scratch.identity("lezer")
        scratch.later(60)
        try scratch.groei("approve", "twee")
        #expect(try accept("twee", scratch).code == 0)
        #expect(try scratch.read(Self.section) == text)
    }

    /// The proposal says what it said; what it says that of is something else.
    @Test func anApprovalIsOfAChangeOfWhatWasThere() throws {
        let scratch = try proposed(edit([("Begeleiden helpt", "Begeleiden baat")]), edit([("Begeleiden helpt", "Begeleiden werkt")]))
        let before = try scratch.git("show", "proposal/twee:\(Self.section)")
        let updated = try scratch.groei("proposal", "update", "twee", "--prefer", "proposal", "--format", "json")
        #expect(updated.out.contains(#""field": "body""#) && updated.out.contains(#""lezer""#))
        #expect(try scratch.git("show", "proposal/twee:\(Self.section)") == before)
        #expect(try accept("twee", scratch).error.contains("nog niet goedgekeurd"))
    }

    @Test func whatWasRemovedComesBackWithANewApprovalOnly() throws {
        let scratch = try proposed(
            { try FileManager.default.removeItem(at: $0.root.appendingPathComponent("corpus/claims/voorbeeld-2021-uitval.yaml")) },
            { try $0.groei("edit", "claim/voorbeeld-2021-uitval", "--set", "certainty=moderate") })
        let updated = try scratch.groei("proposal", "update", "twee", "--prefer", "proposal")
        #expect(updated.out.contains("claim/voorbeeld-2021-uitval: was weggehaald, en komt terug"))
        #expect(updated.out.contains("De goedkeuring van Meelezer geldt niet meer"))
        #expect(try accept("twee", scratch).code == 1)
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

    /// One gave an effect another id, the other edited it and added a claim about it.
    @Test(arguments: [true, false])
    func aRenameIsFollowed(isFirst: Bool) throws {
        func edit(_ scratch: Scratch) throws {
            try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Wie blijft")
            let claim = "source: voorbeeld-2020\nabout:\n  - effect/minder-uitval\nstatement: Ook dit boek.\ndirection: supports\nbasis: empirical\n"
            try scratch.write(claim, to: "corpus/claims/voorbeeld-2020-uitval.yaml")
        }
        let scratch = try isFirst ? proposed(rename(to: "blijven"), edit) : proposed(edit, rename(to: "blijven"))
        let accepted = try accept("twee", scratch)
        #expect(accepted.code == 0, "\(accepted.error)")
        #expect(try scratch.read("corpus/effects/blijven.yaml").contains("title: Wie blijft\n"))
        #expect(!scratch.exists("corpus/effects/minder-uitval.yaml"))
        #expect(try scratch.read("corpus/claims/voorbeeld-2020-uitval.yaml").contains("effect/blijven\n"))
        #expect(try scratch.groei("check").code == 0)
        #expect(try scratch.git("status", "--porcelain").isEmpty)
    }

    @Test func aRenameComesInWithAnUpdate() throws {
        let scratch = try proposed(
            rename(to: "blijven"), { try $0.groei("edit", "effect/minder-uitval", "--set", "title=Wie blijft") })
        #expect(try scratch.groei("proposal", "update", "twee").code == 0)
        let review = try scratch.groei("review", "twee").out
        #expect(review.contains("effect/blijven") && !review.contains("voor het eerst onderbouwd"))
    }

    @Test func twoNamesForOneRecord() throws {
        let scratch = try proposed(rename(to: "blijven"), rename(to: "behoud"))
        let refused = try accept("twee", scratch)
        #expect(refused.error.contains("effect/minder-uitval: de één noemde het record voortaan `blijven`, de ander `behoud`"))
        scratch.identity("zoe")
        #expect(try scratch.groei("proposal", "update", "twee", "--prefer", "accepted").code == 0)
        #expect(try scratch.groei("check", "--at", "proposal/twee").code == 0)
    }

    /// A merge in which somebody writes something of their own is their work; what merging gives by itself is not, nor a choice between others.
    @Test(arguments: [(nil, 0), ("proposal", 0), ("Eigen tekst.", 3)] as [(String?, Int32)])
    func whoeverWritesInAMergeCannotApprove(kind: String?, code: Int32) throws {
        let clashes = kind == "proposal"
        let scratch = try proposed(
            edit([("Begeleiden helpt", "Begeleiden baat")]), edit(clashes ? [("Begeleiden helpt", "Begeleiden werkt")] : [("staat hieronder", "staat onderaan")]))
        scratch.identity("lezer")
        switch kind {
        case nil: try scratch.groei("proposal", "update", "twee")
        case "proposal": try scratch.groei("proposal", "update", "twee", "--prefer", "proposal")
        case let own?:
            try scratch.git("switch", "-q", "proposal/twee")
            try scratch.git("merge", "-q", "--no-commit", "main")
            try scratch.write(try scratch.read(Self.section) + "\n\(own)\n", to: Self.section)
            try scratch.git("commit", "-qam", "Bijgehaald")
            try scratch.git("switch", "-q", "main")
        }
        scratch.later(60)
        let approved = try scratch.groei("approve", "twee")
        #expect(approved.code == code, "\(approved.error)")
    }
}
