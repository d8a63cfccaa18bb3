import Foundation
import Testing

@testable import Records

/// What must hold for every edit of every file of the founding document.
@Suite struct EditPropertyTests {
    /// `corpus/` is the founding document; a checkout without it has only the hand-made files.
    static let files: [(path: String, text: String)] = {
        let corpus = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../corpus").standardized
        let names = FileManager.default.enumerator(atPath: corpus.path)?.compactMap { $0 as? String } ?? []
        let records = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".md") }.sorted()
        return records.compactMap { name in
            (try? String(contentsOf: corpus.appending(path: name), encoding: .utf8)).map { (name, $0) }
        } + handmade
    }()

    static let handmade = [
        ("crlf.yaml", "# kop\r\na: 1 # c\r\nb:\r\n  - x\r\n  - y: |\r\n      t\r\n\r\n      u\r\nc: 'q'\r\n"),
        ("open.yaml", "a: [x, \"y\"]\nb: >-\n  een\n  twee\nc: |\n  slot"),
        ("flow.yaml", "{a: 1, b: [x, {c: d}], e: {}, f: []} # c\n"),
        ("json.yaml", "{\"a\": \"b\",\n \"c\": [\n  1,\n  2\n ]\n}\n"),
        ("nest.yaml", "- - a\n  - b: 1\n    c:\n    - x # c\n    # d\n    - y\n-\n  # e\n  f: 1\n"),
        ("bom.yaml", "\u{FEFF}a: één # ë\nb: \"x\"\n"), ("tail.yaml", "a: |+\n  t\n\n\nb: x\n\n# slot\n"),
        ("crlf.md", "---\r\ntitle: T\r\n---\r\n\r\nx\r\n"), ("bare.md", "---\ntitle: T\n---"),
    ]

    /// Cuts the work for large corpora: every value is tried with some texts, every text with some values.
    static func texts(for number: Int) -> [String] {
        stride(from: number % 7, to: nastyTexts.count, by: 7).map { nastyTexts[$0] }
    }

    @Test func setChangesOneValueAlone() throws {
        var number = 0
        for (path, text) in Self.files {
            let before = try tree(text, path: path)
            for field in before.root.scalars() {
                number += 1
                for value in Self.texts(for: number) where !(value.isEmpty && before.root[path: field]?.node.style == .body) {
                    let after = try TreeEditor.apply([.set(field, .string(value))], to: before)
                    let written = try #require(after.root[path: field])
                    #expect(written.plain.isExactly(.string(written.node.style == .body ? value.withUnixLineEndings : value)))
                    #expect(onlyTheValueDiffers(before, after, at: field), "\(path) \(field) \(value)")
                    #expect(Comments(in: after).texts == Comments(in: before).texts, "\(path) \(field) \(value)")
                }
            }
        }
    }

    @Test func addingAndRemovingIsTheIdentity() throws {
        for (path, text) in Self.files {
            let before = try tree(text, path: path)
            for field in before.root.paths() where before.root[path: field]?.kind == .object {
                let added = field.appending("nieuw")
                let after = try TreeEditor.apply([.set(added, "x: y")], to: before)
                #expect(after.root[path: added]?.text == "x: y")
                #expect(Comments(in: after).texts == Comments(in: before).texts)
                if (before.root[path: field]?.count ?? 0) > 0 {
                    let again = try TreeEditor.apply([.remove(added)], to: after)
                    #expect(again.source.bytes == before.source.bytes || path.hasPrefix("open"), "\(path) \(added)")
                }
            }
            for field in before.root.paths() where before.root[path: field]?.kind == .array {
                let count = before.root[path: field]?.count ?? 0
                let after = try TreeEditor.apply([.append(field, ["a": "no", "b": [1, "t\nu"]])], to: before)
                #expect(Comments(in: after).texts == Comments(in: before).texts)
                if count > 0 {
                    let again = try TreeEditor.apply([.remove(field.appending(count))], to: after)
                    #expect(again.source.bytes == before.source.bytes || path.hasPrefix("open"), "\(path) \(field)")
                }
            }
        }
    }

    @Test func removingLeavesValidYAML() throws {
        for (path, text) in Self.files {
            let before = try tree(text, path: path)
            for field in before.root.paths() where !field.isRoot {
                let after = try TreeEditor.apply([.remove(field)], to: before)
                let kept = Comments(in: after).texts
                #expect(kept.allSatisfy { Comments(in: before).texts.contains($0) })
            }
            // One by one until nothing is left.
            var rest = before
            while let first = rest.root.paths().dropFirst().first { rest = try TreeEditor.apply([.remove(first)], to: rest) }
            #expect(rest.root.count == 0)
        }
    }

    /// The bytes around the value are the same: those up to it, and those after it but for a comment that moved up to its header.
    private func onlyTheValueDiffers(_ before: Tree, _ after: Tree, at field: FieldPath) -> Bool {
        guard let old = before.root[path: field], let new = after.root[path: field] else { return false }
        let (oldBytes, newBytes) = (before.source.bytes, after.source.bytes)
        let start = old.range.lowerBound
        guard oldBytes[..<start].elementsEqual(newBytes.prefix(start)) else { return false }
        let (oldEnd, newEnd) = (SourceLayout(before).contentEnd(old), SourceLayout(after).contentEnd(new))
        if oldBytes[oldEnd...].elementsEqual(newBytes[newEnd...]) { return true }
        // The rest of the line stays on the line of the header.
        let (oldLine, newLine) = (SourceLayout(before).lineEnd(oldEnd), SourceLayout(after).lineEnd(newEnd))
        return oldBytes[oldLine...].elementsEqual(newBytes[newLine...]) || oldBytes.count == oldEnd
    }
}
