import Diagnostics
import Editorial
import Foundation
import Records
import Testing

@testable import Rendering

@Suite struct WholeDocumentTests {
    /// The founding document, out of nothing: every type and form of value that it has can be shown.
    @Test func everyRecordCanBeShown() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../corpus").standardized
        let paths = FileManager.default.enumerator(atPath: folder.path)!.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".md") }
        let files = try paths.map { path in ("\(path)", try String(contentsOf: folder.appending(path: path), encoding: .utf8)) }
        let corpus = ChangeExample.corpus(Dictionary(uniqueKeysWithValues: files))
        let changes = ChangeSet(from: ChangeExample.corpus([:]), to: corpus)
        for language in Language.allCases {
            let report = ChangeReport(changes, ends: ChangeExample.ends, language: language)
            let markdown = report.markdown()
            for change in changes.reviewed { #expect(markdown.contains("`\(change.address)`")) }
            #expect(try OutputSchema().problems(report.json, "changes") == [])
            #expect(report.htmlPage().contains("</html>"))
        }
        if let target = ProcessInfo.processInfo.environment["SHOW"] {
            try ChangeReport(changes, ends: ChangeExample.ends, language: .nl).text().write(toFile: target, atomically: true, encoding: .utf8)
        }
    }
}
