import Diagnostics
import Editorial
import Foundation
import Records

@testable import Rendering

/// A small document before and after: a source with claims added, a statement changed, a claim turned around, one removed,
/// a source with another name, parts in another order. The schemas are the repository's own.
enum ChangeExample {
    static let types: RecordTypes = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../schemas").standardized
        let files = try! FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".schema.json") }
        return RecordTypes(files.compactMap { file in
            let bytes = [UInt8](FileManager.default.contents(atPath: folder.appending(path: file).path)!)
            return try! RecordType(schema: YAMLReader.read(SourceFile(path: file, bytes: bytes)).get())
        })
    }()

    static func corpus(_ files: [String: String]) -> Corpus {
        Corpus(types: types, files: files.map { path, text in
            let source = SourceFile(path: "corpus/" + path, text: text)
            return LoadedFile(path: source.path, content: RecordReader.read(source))
        })
    }

    static let oldFiles: [String: String] = [
        "document.yaml": "title: Effecten\nlanguage: nl\noutline:\n- section: inleiding\n- section: effecten\n  parts: [{section: genoemd}]\n",
        "categories/primair.yaml": "title: Primaire effecten\norder: 1\n",
        "effects/rendement.yaml": "title: Hoger opleidingsrendement\ncategory: primair\norder: 1\n",
        "effects/tevredenheid.yaml": "title: Hogere tevredenheid\ncategory: primair\norder: 2\n",
        "sources/roelofs-2003.yaml": "type: report\nauthor: [{family: Roelofs}]\nissued: 2003\ntitle: Leren op de werkplek\n",
        "sources/rug-2018.yaml": "type: report\nauthor: [{literal: RuG}]\nissued: 2018\n",
        "claims/roelofs-2003-rendement.yaml": claim("roelofs-2003", "rendement", "Minder studenten vallen uit.", "supports"),
        "claims/rug-2018-tevredenheid.yaml": claim("rug-2018", "tevredenheid", "Studenten zijn meer tevreden over hun opleiding.", "supports"),
        "claims/rug-2018-werkdruk.yaml": claim("rug-2018", "tevredenheid", "De werkdruk daalt.", "supports"),
        "people/bea.yaml": "name: Bea\nroles: [reviewer]\nemail: [bea@groei.example]\n",
        "people/red.yaml": "name: Redactie\nroles: [editor]\nemail: [red@groei.example]\n",
        "sections/inleiding.md": "---\ntitle: Inleiding\n---\n\nWaarom samen?\n",
        "sections/genoemd.md": "---\ntitle: Genoemde effecten\n---\n\nEr [vallen minder studenten uit](claim/roelofs-2003-rendement),\nen zij zijn [meer tevreden](claim/rug-2018-tevredenheid).\n",
        "sections/effecten.md": "---\ntitle: Effecten\n---\n\nTekst.\n",
    ]

    static let newFiles: [String: String] = {
        var files = oldFiles
        files["document.yaml"] = "title: Effecten\nlanguage: nl\noutline:\n- section: effecten\n  parts: [{section: genoemd, numbered: false}]\n- section: inleiding\n"
        files["sources/visser-2026.yaml"] = "type: article-journal\nauthor: [{family: Visser, given: A.}, {family: Berg, given: M., non-dropping-particle: van den}]\nissued: 2026\ntitle: \"Uitval & rendement: <b>een</b> vergelijking\"\nDOI: 10.1234/voorbeeld\nnote: Voorbeeld, geen bestaande publicatie.\n"
        files["claims/visser-2026-rendement.yaml"] = claim("visser-2026", "rendement", "In opleidingsscholen vallen evenveel studenten uit als elders.", "contradicts", "population: eerstejaars\nassessed: '2026-02-14'\n")
        files["claims/roelofs-2003-rendement.yaml"] = nil
        files["claims/rug-2018-tevredenheid.yaml"] = claim("rug-2018b", "tevredenheid", "Studenten zijn veel meer tevreden over de opleiding.", "supports")
        files["claims/rug-2018-werkdruk.yaml"] = claim("rug-2018b", "tevredenheid", "De werkdruk daalt.", "mixed")
        files["sources/rug-2018.yaml"] = nil
        files["sources/rug-2018b.yaml"] = oldFiles["sources/rug-2018.yaml"]! + "aliases: [rug-2018]\n"
        return files
    }()

    static let old = corpus(oldFiles)
    static let new = corpus(newFiles)
    static let changes = ChangeSet(from: old, to: new)
    static let ends = ChangeEnds(old: "versie 1.0.0", new: "voorstel `uitval`")

    static func report(_ language: Language) -> ChangeReport { ChangeReport(changes, ends: ends, language: language) }

    static func claim(_ source: String, _ effect: String, _ statement: String, _ direction: String, _ more: String = "") -> String {
        "source: \(source)\nabout: [effect/\(effect)]\nstatement: \(statement)\ndirection: \(direction)\nbasis: empirical\n\(more)"
    }

    static let digest = String(repeating: "0123456789abcdef", count: 4)

    /// A proposal with these reviews.
    static func view(
        reviews: String = "", status: String = "open", more: String = "", conflicts: [MergeConflict] = [], errors: [Finding] = [], news: [Finding] = []
    ) -> ReviewView {
        var files = newFiles
        files["proposals/uitval.yaml"] = "title: Nieuwe bron over uitval\ndescription: Visser vergelijkt scholen.\nproposer: red\nopened: '2026-02-20T09:00:00Z'\nstatus: \(status)\n\(reviews)\(more)"
        let corpus = corpus(files)
        let proposal = corpus[Address(type: "proposal", id: "uitval")].flatMap(Proposal.init)!
        let state = ReviewState(proposal, digest: digest, policy: ReviewPolicy(corpus.document), people: People(corpus))
        return ReviewView(
            proposal: proposal, changes: ChangeSet(from: old, to: corpus), state: state, people: People(corpus), conflicts: conflicts,
            errors: errors, news: news, ends: ends)
    }

    static let version = "version: 1.0.0\ndate: '2026-01-15'\nlevel: initial\ndigest: '\(digest)'\n"

    /// The new document with a version cut before, and the proposal accepted since.
    static let released: Corpus = {
        var files = newFiles
        files["versions/1.0.0.yaml"] = version
        files["proposals/uitval.yaml"] = "title: Nieuwe bron over uitval\nproposer: red\nopened: '2026-02-20T09:00:00Z'\nstatus: accepted\n"
        return corpus(files)
    }()

    static func plan(_ level: ChangeLevel? = nil) -> ReleasePlan {
        ReleasePlan(released: old, current: released, level: level)
    }

    static let notes = ReleaseNotes(
        plan(), date: "2026-03-01", prelude: "Met deze versie is er *nieuw* bewijs over uitval.\n", corpus: released)
}
