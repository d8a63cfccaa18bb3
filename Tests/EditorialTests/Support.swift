import Diagnostics
import Foundation
import Records

@testable import Editorial

/// What tests of pure code over a corpus start from: files as text, the repository's own schemas and corpus.
enum Support {
    /// The project's top level.
    static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The schemas of the repository.
    static let schemas = SchemaSet(files: schemaFiles)
    static let schemaFiles: [LoadedFile] = files(under: "schemas").map { file($0.key, $0.value) }

    /// The texts of all files under a folder of the repository, by path from its top.
    static func files(under folder: String) -> [String: String] {
        var texts: [String: String] = [:]
        let root = top.appending(path: folder)
        for case let url as URL in FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) ?? .init() {
            guard !url.hasDirectoryPath, let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
            texts[String(url.standardizedFileURL.path.dropFirst(top.standardizedFileURL.path.count + 1))] = text
        }
        return texts
    }

    static func file(_ path: String, _ text: String) -> LoadedFile {
        let source = SourceFile(path: path, text: text)
        return LoadedFile(path: path, content: path.hasSuffix(".json") ? YAMLReader.read(source) : RecordReader.read(source))
    }

    static func corpus(_ texts: [String: String], schemas: SchemaSet = Support.schemas) -> Corpus {
        Corpus(types: schemas.types, files: texts.map { file($0.key, $0.value) })
    }

    /// All findings of files by path; paths are from `corpus/`, but for `CHANGELOG.md`.
    static func check(
        _ texts: [String: String], schemas: SchemaSet = Support.schemas, in surroundings: CheckSurroundings = CheckSurroundings()
    ) -> [Finding] {
        var records = texts
        let changelog = records.removeValue(forKey: "CHANGELOG.md").map { SourceFile(path: "CHANGELOG.md", text: $0) }
        let named = Dictionary(uniqueKeysWithValues: records.map { ("corpus/" + $0.key, $0.value) })
        return Checker(corpus: corpus(named, schemas: schemas), schemas: schemas, changelog: changelog, surroundings: surroundings).findings()
    }

    /// A small document without a single finding; tests change one thing in it.
    static let sound: [String: String] = [
        "document.yaml": "title: Effecten\nlanguage: nl\noutline:\n  - section: inleiding\n",
        "sections/inleiding.md": "---\ntitle: Inleiding\n---\n\nZie [het onderzoek](source/rug-2018).\n",
        "categories/primair.yaml": "title: Primair\norder: 1\n",
        "effects/behoud.yaml": "title: Behoud\ncategory: primair\norder: 1\n",
        "conditions/leiderschap.yaml": "title: Leiderschap\ntheme: coherentie\norder: 1\n",
        "sources/rug-2018.yaml": "type: report\ntitle: Onderzoek\nissued: 2018\n",
        "claims/rug-2018-behoud.yaml":
            "source: rug-2018\nabout:\n  - effect/behoud\n  - condition/leiderschap\nstatement: Het helpt.\ndirection: supports\nbasis: empirical\n",
        "people/beheer.yaml": "name: Beheer\nroles:\n  - maintainer\nemail:\n  - beheer@groei.example\n",
    ]

    /// The findings of the sound document with some files replaced or added; nil takes one away.
    static func check(
        changing changes: [String: String?], schemas: SchemaSet = Support.schemas, in surroundings: CheckSurroundings = CheckSurroundings()
    ) -> [Finding] {
        let texts = sound.merging(changes.filter { $0.value != nil }.mapValues { $0 ?? "" }) { $1 }.filter { changes[$0.key] != .some(nil) }
        return check(texts, schemas: schemas, in: surroundings)
    }
}

extension Finding {
    /// `rule path:line:column`, without `corpus/`: what most tests compare.
    var brief: String {
        "\(rule) \((place?.description ?? "-").replacing("corpus/", with: ""))"
    }
}
