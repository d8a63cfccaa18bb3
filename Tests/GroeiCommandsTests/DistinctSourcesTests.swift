import Foundation
import Testing

/// Sources that are much like each other and yet are not the same keep what was said of that, wherever they go.
@Suite struct DistinctSourcesTests {
    /// Families of sources with the same title, author and year, each saying of some others that it is another, with a claim on each.
    private static let records: [String: String] = {
        var records: [String: String] = [:]
        for (family, ids) in [["bos-2001", "bos-2001b", "bos-2001c"], ["uitgave-1", "uitgave-2"], ["eerste-deel", "zweede-deel"]].enumerated() {
            for (index, id) in ids.enumerated() {
                // Of some it is the earlier that says it, of others the later.
                let others = family == 1 ? ids.dropFirst(index + 1) : ids.prefix(index)
                let distinct = others.map { "  - source: \($0)\n    reason: Een andere uitgave dan \($0).\n" }.joined()
                records["corpus/sources/\(id).yaml"] = """
                    type: book
                    title: \(["Leren van starters", "Scholen die samen opleiden", "Kantines"][family])
                    author:
                      - family: Bos
                        given: A.
                    issued: 2001
                    \(distinct.isEmpty ? "" : "distinct-from:\n" + distinct)
                    """.trimmingCharacters(in: .newlines) + "\n"
                records["corpus/claims/\(id)-zelfvertrouwen.yaml"] =
                    "source: \(id)\nabout:\n  - effect/zelfvertrouwen\nstatement: Dit zegt \(id).\ndirection: supports\nbasis: empirical\n"
            }
        }
        return records
    }()

    private func export(_ format: String) throws -> (scratch: Scratch, hasClaims: Bool) {
        let scratch = try Scratch()
        for (path, text) in Self.records { try scratch.write(text, to: path) }
        #expect(try scratch.groei("check", "--fail-on", "warning").code == 0)
        let hasClaims = ["csv", "json-ld"].contains(format)
        let file = "uit" + ["csl-json": ".json", "ris": ".ris", "csv": ".csv", "json-ld": ".jsonld"][format, default: ".bib"]
        #expect(try scratch.groei(arguments: ["export", "--format", format, "--out", file] + (hasClaims ? ["--what", "all"] : [])).code == 0)
        for path in Self.records.keys { try FileManager.default.removeItem(at: scratch.root.appendingPathComponent(path)) }
        try scratch.write(file, to: "naam")
        return (scratch, hasClaims)
    }

    @Test(arguments: ["csl-json", "bibtex", "biblatex", "ris", "csv", "json-ld"])
    func comeBackTheSame(format: String) throws {
        let (scratch, hasClaims) = try export(format)
        let file = try scratch.read("naam")
        let outcome = try scratch.groei("source", "add", file, "--no-input")
        // What the document has besides is there still.
        #expect(outcome.code == 0 && outcome.error.contains(", \(hasClaims ? 4 : 2) overgeslagen."), "\(outcome.error)")
        for (path, text) in Self.records where hasClaims || path.contains("/sources/") { #expect(try scratch.read(path) == text, "\(path)") }
        // And a second time there is nothing new, and every one is taken for itself.
        let before = try scratch.state()
        let again = try scratch.groei("source", "add", file, "--no-input")
        #expect(try again.code == 0 && scratch.state() == before)
        for path in Self.records.keys where path.contains("/sources/") {
            #expect(again.error.contains("stond er al als source/\(path.dropFirst("corpus/sources/".count).dropLast(".yaml".count)) ("), "\(again.error)")
        }
    }

    /// One of them is there still, and must be taken neither for another nor for reason to leave another out.
    @Test(arguments: ["csl-json", "csv"], ["bos-2001", "bos-2001b", "uitgave-1", "uitgave-2"])
    func someAreThereStill(format: String, id: String) throws {
        let (scratch, hasClaims) = try export(format)
        let path = "corpus/sources/\(id).yaml"
        try scratch.write(try #require(Self.records[path]), to: path)
        #expect(try scratch.groei("source", "add", scratch.read("naam"), "--no-input").code == 0)
        for (path, text) in Self.records where hasClaims || path.contains("/sources/") { #expect(try scratch.read(path) == text, "\(path)") }
    }

    /// An id that is taken by another work: what names it in the file names the new id.
    @Test func idsThatChangeAreFollowed() throws {
        let (scratch, _) = try export("csv")
        try scratch.write("type: book\ntitle: Iets heel anders\nissued: 1950\n", to: "corpus/sources/bos-2001.yaml")
        #expect(try scratch.groei("source", "add", "uit.csv", "--no-input").code == 0)
        // The first took the id of the second.
        #expect(try scratch.read("corpus/sources/bos-2001c.yaml").contains("  - source: bos-2001b\n    reason: Een andere uitgave dan bos-2001.\n  - source: bos-2001b-2\n    reason: Een andere uitgave dan bos-2001b.\n"))
        #expect(try scratch.groei("check").code == 0)
        for id in ["bos-2001", "bos-2001b", "bos-2001c"] {
            let claim = try scratch.read("corpus/claims/\(id)-zelfvertrouwen.yaml")
            let source = try #require(claim.split(separator: "\n").first?.dropFirst("source: ".count))
            #expect(source != "bos-2001" && claim.contains("Dit zegt \(id)."), "\(claim)")
        }
    }

    /// What was left out is not exported: the source comes in, and what it said is told.
    @Test func whatIsNotHereIsTold() throws {
        let scratch = try Scratch()
        let json = #"[{"id":"a","type":"book","title":"Kantines","custom":{"groei":{"distinct-from":[{"exclusion":"weg-1999","reason":"Het vervolg."}]}}}]"#
        let outcome = try scratch.groei("source", "add", "-", input: json)
        #expect(outcome.code == 0 && outcome.out.contains("`distinct-from` noemt exclusion/weg-1999") && outcome.out.contains("‘Het vervolg.’"))
        #expect(try !scratch.read("corpus/sources/kantines.yaml").contains("distinct-from"))
    }

    /// A source that is only much like one that is there: nobody knows whether its claims hold for that one.
    @Test func claimsAreNotGivenToAnother() throws {
        let scratch = try Scratch()
        let csv = """
            record,id,type,title,author,issued,source,about,statement,direction,basis
            source,vb-2020,book,Begeleiden in de praktijk: een handboek,"Voorbeeld, Anna",2020,,,,,
            claim,vb-2020-a,,,,,vb-2020,effect/minder-uitval,Anders.,supports,empirical

            """
        let before = try scratch.state()
        let outcome = try scratch.groei("source", "add", "-", input: csv)
        #expect(try outcome.code == 1 && scratch.state() == before)
        #expect(outcome.error.contains("claim/vb-2020-a is niet toegevoegd: haar bron lijkt op source/voorbeeld-2020"), "\(outcome.error)")
    }

    private static let report = ["--type", "report", "--title", "Begeleiding", "--author", "{Voorbeeldraad}", "--issued", "2018", "--no-input"]

    /// Left out and taken in again: every field comes along, and what others say of it follows.
    @Test func leavingOutKeepsAll() throws {
        let scratch = try Scratch()
        try scratch.groei(arguments: ["source", "add"] + Self.report)
        try scratch.groei(arguments: ["source", "add"] + Self.report + [
            "--distinct-from", "voorbeeldraad-2018", "--reason", "Herzien.", "--set", "ISBN=9789024412341", "--set", "label=VR", "--set", "status=superseded", "--set", "superseded-by=voorbeeldraad-2018",
            "--set", "status-reason=Ingetrokken.", "--set", "aliases=vr-oud", "--set", "unnamed=true",
        ])
        let kept = try scratch.read("corpus/sources/voorbeeldraad-2018b.yaml")
        #expect(try scratch.groei("source", "exclude", "voorbeeldraad-2018b", "--reason", "Dubbelop.").code == 0)
        let exclusion = try scratch.read("corpus/exclusions/voorbeeldraad-2018b.yaml")
        for line in kept.split(separator: "\n") { #expect(exclusion.contains(line), "\(line)") }
        #expect(try !scratch.groei("check").out.contains("excluded-source"))
        #expect(try scratch.groei(arguments: ["source", "add"] + Self.report + ["--reconsider", "--distinct-from", "voorbeeldraad-2018", "--reason", "Toch.", "--id", "voorbeeldraad-2018b"]).code == 0)
        let back = try scratch.read("corpus/sources/voorbeeldraad-2018b.yaml")
        for line in ["ISBN: '9789024412341'", "label: VR", "status: superseded", "superseded-by: voorbeeldraad-2018", "unnamed: true", "  - vr-oud"] { #expect(back.contains(line), "\(line)") }
        #expect(!back.contains("date:") && !back.contains("Dubbelop"))
    }

    /// The other one may be left out, and come back, although this one names it.
    @Test func whoIsNamedMayGo() throws {
        let scratch = try Scratch()
        try scratch.groei(arguments: ["source", "add"] + Self.report)
        try scratch.groei(arguments: ["source", "add"] + Self.report + ["--distinct-from", "voorbeeldraad-2018", "--reason", "Herzien."])
        let named = try scratch.read("corpus/sources/voorbeeldraad-2018b.yaml")
        #expect(try scratch.groei("source", "exclude", "voorbeeldraad-2018", "--reason", "Oud.").code == 0)
        #expect(try scratch.read("corpus/sources/voorbeeldraad-2018b.yaml") == named.replacingOccurrences(of: "- source:", with: "- exclusion:"))
        #expect(try scratch.groei("check", "--fail-on", "warning").code == 0)
        #expect(try scratch.groei(arguments: ["source", "add"] + Self.report + ["--reconsider", "--distinct-from", "voorbeeldraad-2018b", "--reason", "Eerst."]).code == 0)
        #expect(try scratch.read("corpus/sources/voorbeeldraad-2018b.yaml") == named)
    }

    /// A source of a file that gets the id which the other one has there: what is said on the command line is of the document, not of the file.
    @Test(arguments: [[], ["--id", "redactioneel-2"]])
    func aSourceIsNeverAnotherThanItself(id: [String]) throws {
        let scratch = try Scratch()
        let entry = "@article{a, author={Swennen, Anja}, title={Redactioneel}, journal={VELON}, year=2019, volume=40, pages={3--4}}"
        #expect(try scratch.groei("source", "add", "-", "--no-input", input: entry).code == 0)
        try scratch.write(entry, to: "b.bib")
        let add = ["source", "add", "b.bib", "--no-input", "--distinct-from", "swennen-2019", "--reason", "Ander nummer."]
        #expect(try scratch.groei(arguments: add + id + ["--set", "status=superseded", "--set", "superseded-by=swennen-2019"]).code == 0)
        let added = try scratch.read("corpus/sources/\(id.last ?? "swennen-2019b").yaml")
        #expect(added.contains("distinct-from:\n  - source: swennen-2019\n    reason: Ander nummer.\n") && added.contains("superseded-by: swennen-2019\n"), "\(added)")
        #expect(try !scratch.groei("check").out.contains("duplicate-source"))
        #expect(try scratch.groei("source", "add", "b.bib", "--no-input").error.contains("overgeslagen"))
    }

    /// The preprint was left out; the article is not given its DOI and publisher, and that is told.
    @Test func aNewVersionIsNotThePreprint() throws {
        let scratch = try Scratch()
        let preprint = "@article{a, author={Smith, J.}, title={The effects of mentoring on teacher retention}, journal={OSF}, year=2020, doi={10.31234/osf.io/abcde}, entrysubtype={article}, type={preprint}, publisher={OSF}}"
        try scratch.write(preprint, to: "a.bib")
        #expect(try scratch.groei("source", "exclude", "a.bib", "--reason", "Nog niet beoordeeld", "--no-input").code == 0)
        let outcome = try scratch.groei(
            "source", "add", "-", "--no-input", "--reconsider", input: "@article{x, author={Smith, J.}, title={Effects of mentoring on teacher retention}, journal={TATE}, year=2021}")
        #expect(outcome.code == 0 && outcome.out.contains("# niet overgenomen van exclusion/smith-2020") && outcome.out.contains("`DOI` ‘10.31234/osf.io/abcde’"), "\(outcome.out)")
        let added = try scratch.read("corpus/sources/smith-2021.yaml")
        for name in ["DOI", "publisher", "genre"] { #expect(!added.contains(name + ":")) }
        #expect(!scratch.exists("corpus/exclusions/smith-2020.yaml"))
    }
}
