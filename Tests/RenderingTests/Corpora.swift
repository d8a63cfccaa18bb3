import Diagnostics
import Foundation
import Records
import Testing

@testable import Editorial
@testable import Rendering

/// Corpora to render: the repository's own, and small ones written in a test.
enum Corpora {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let types: RecordTypes = {
        let schemas = files("schemas").filter { $0.key.hasSuffix(".schema.json") }.sorted { $0.key < $1.key }
        return RecordTypes(schemas.compactMap { path, text in
            guard case .success(let tree) = YAMLReader.read(SourceFile(path: path, text: text)) else { return nil }
            return RecordType(schema: tree)
        })
    }()

    /// The founding document.
    static let founding = corpus(files("corpus"))

    /// A corpus out of texts by path; `corpus/` is put before each.
    static func small(_ texts: [String: String]) -> Corpus {
        corpus(Dictionary(uniqueKeysWithValues: texts.map { ("corpus/\($0.key)", $0.value) }))
    }

    /// One section with this text, besides `others`.
    static func text(_ body: String, _ others: [String: String] = [:]) -> Corpus {
        let mine = [
            "document.yaml": "title: Proef\nlanguage: nl\noutline:\n  - section: een\n",
            "sections/een.md": "---\ntitle: Een\n---\n\n\(body)\n",
        ]
        return small(mine.merging(others) { _, other in other })
    }

    /// A category, an effect and a source to claim something with.
    static let one = [
        "categories/eerste.yaml": "title: Eerste\norder: 1\n",
        "effects/rust.yaml": "title: Meer rust\ncategory: eerste\norder: 1\n",
        "sources/jansen-2020.yaml": "type: book\ntitle: Rust\nauthor:\n  - family: Jansen\n    given: Jan Piet\nissued: 2020\n",
        "claims/a.yaml": claim(),
    ]

    static func claim(_ more: String = "direction: supports\nbasis: empirical\n", about: String = "effect/rust") -> String {
        "source: jansen-2020\nabout: [\(about)]\nstatement: Het werd rustiger.\n\(more)"
    }

    private static func corpus(_ texts: [String: String]) -> Corpus {
        let files = texts.sorted { $0.key < $1.key }.map { path, text in
            LoadedFile(path: path, content: RecordReader.read(SourceFile(path: path, text: text)))
        }
        return Corpus(types: types, files: files)
    }

    private static func files(_ folder: String) -> [String: String] {
        var texts: [String: String] = [:]
        let base = root.appending(path: folder)
        for case let url as URL in FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)! where !url.hasDirectoryPath {
            let path = folder + url.path(percentEncoded: false).dropFirst(base.path(percentEncoded: false).count)
            texts[path] = try? String(contentsOf: url, encoding: .utf8)
        }
        return texts
    }
}
