import Diagnostics
import Foundation
import Records

@testable import Editorial

/// Small documents with the repository's own schemas.
enum Sample {
    static let types: RecordTypes = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../schemas").standardized
        let files = try! FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".schema.json") }
        return RecordTypes(files.compactMap { file in
            let bytes = [UInt8](FileManager.default.contents(atPath: folder.appending(path: file).path)!)
            return try! RecordType(schema: YAMLReader.read(SourceFile(path: file, bytes: bytes)).get())
        })
    }()

    /// Files by path below `corpus/`.
    static func corpus(_ files: [String: String]) -> Corpus {
        Corpus(types: types, files: files.map { path, text in
            let source = SourceFile(path: "corpus/" + path, text: text)
            return LoadedFile(path: source.path, content: RecordReader.read(source))
        })
    }

    static func claim(
        _ source: String, about: [String] = ["effect/e"], _ direction: String, statement: String = "Zo is het.", more: String = ""
    ) -> String {
        """
        source: \(source)
        about: [\(about.joined(separator: ", "))]
        statement: \(statement)
        direction: \(direction)
        basis: empirical
        \(more)
        """
    }

    static let effect = "title: Een effect\ncategory: primair\norder: 1\n"
}
