import Foundation
import Testing

/// Where `--out` writes, and where not.
@Suite struct OutputFileTests {
    private let export = ["export", "--format", "bibtex", "--out"]

    private func mode(_ path: String, _ scratch: Scratch) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: scratch.root.appendingPathComponent(path).path)[.posixPermissions] as? Int ?? 0
    }

    /// A pipe stays a pipe; whoever reads it gets the text.
    @Test func aPipeIsWrittenInto() throws {
        let scratch = try Scratch()
        let told = try scratch.shell("mkfifo pijp; cat pijp > gelezen & '\(Scratch.binary.path)' \(export.joined(separator: " ")) pijp; wait; test -p pijp && echo pijp")
        #expect(told == "Geschreven: pijp\npijp\n")
        #expect(try scratch.read("gelezen").contains("@book{voorbeeld-2020,"))
    }

    /// What the link leads to is written, also when it is not there yet; the link stays.
    @Test(arguments: [true, false])
    func aLinkIsFollowed(isThere: Bool) throws {
        let scratch = try Scratch()
        if isThere { try scratch.write("oud\n", to: "uit/echt.bib") }
        try FileManager.default.createDirectory(at: scratch.root.appendingPathComponent("uit"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: scratch.root.path + "/lijst.bib", withDestinationPath: "uit/echt.bib")
        #expect(try scratch.groei(arguments: export + ["lijst.bib"]).code == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.root.path + "/lijst.bib") == "uit/echt.bib")
        #expect(try scratch.read("uit/echt.bib").hasPrefix("@"))
    }

    @Test func aFileKeepsItsMode() throws {
        let scratch = try Scratch()
        try scratch.write("oud\n", to: "lijst.bib")
        _ = try scratch.shell("chmod 640 lijst.bib; chmod 664 corpus/effects/minder-uitval.yaml")
        #expect(try scratch.groei(arguments: export + ["lijst.bib"]).code == 0)
        #expect(try mode("lijst.bib", scratch) == 0o640)
        #expect(try scratch.groei("edit", "effect/minder-uitval", "--set", "title=Minder").code == 0)
        #expect(try mode("corpus/effects/minder-uitval.yaml", scratch) == 0o664)
    }

    @Test(arguments: ["corpus/document.yaml", "schemas/nieuw.json", "corpus/nieuw/x.bib", "uit/../corpus/y.bib", "link/z.bib", "naar.bib"])
    func theDocumentItselfIsNotWrittenOver(path: String) throws {
        let scratch = try Scratch()
        try FileManager.default.createSymbolicLink(atPath: scratch.root.path + "/link", withDestinationPath: "corpus/claims")
        try FileManager.default.createSymbolicLink(atPath: scratch.root.path + "/naar.bib", withDestinationPath: scratch.root.path + "/corpus/claims/weg.yaml")
        let before = try scratch.state()
        let outcome = try scratch.groei(arguments: export + [path])
        #expect(outcome.code == 2 && outcome.error.contains("staat tussen de records en schema's van het document"), "\(outcome.error)")
        #expect(try scratch.state() == before)
    }

    @Test func aFolderIsNamedInTheUsersLanguage() throws {
        let scratch = try Scratch()
        let outcome = try scratch.groei(arguments: export + ["."])
        #expect(outcome.code == 3 && outcome.error.contains("(dat is een map)\nNoem een bestand in die map.\n"), "\(outcome.error)")
    }
}
