import Foundation
import Testing

/// The output that README shows is real: its commands are run in order, in one shell, on the founding document.
@Suite struct ReadmeTests {
    struct Step {
        let command: String
        /// Lines; `[…]` stands for any number of lines.
        let output: [String]
    }

    @Test func outputIsReal() throws {
        let steps = try Self.steps()
        #expect(steps.count > 10)
        let scratch = try Scratch(try Self.document())
        let folder = Scratch.binary.deletingLastPathComponent().path
        scratch.environment["PATH"] = folder + ":" + (scratch.environment["PATH"] ?? "")
        scratch.environment["SOURCE_DATE_EPOCH"] = "1795435200"
        let marker = "<<<\(UUID().uuidString)>>>"
        let script = steps.map { "\($0.command) 2>&1\necho '\(marker)'\n" }.joined()
        let output = try scratch.shell(script)
        let parts = output.components(separatedBy: marker + "\n")
        #expect(parts.count == steps.count + 1, "the shell ended early")
        for (step, part) in zip(steps, parts) {
            let lines = part.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
            #expect(Self.matches(step.output[...], lines[...]), "$ \(step.command)\n\(part)")
        }
    }

    /// The document, with its versions and CHANGELOG.md.
    static func document() throws -> [String: String] {
        var files: [String: String] = [:]
        for folder in ["corpus"] {
            let top = Scratch.repository.appendingPathComponent(folder)
            for case let path as String in FileManager.default.enumerator(atPath: top.path) ?? .init() {
                let url = top.appendingPathComponent(path)
                if !url.hasDirectoryPath, let text = try? String(contentsOf: url, encoding: .utf8) { files["\(folder)/\(path)"] = text }
            }
        }
        files["CHANGELOG.md"] = try String(contentsOf: Scratch.repository.appendingPathComponent("CHANGELOG.md"), encoding: .utf8)
        return files
    }

    static func steps() throws -> [Step] {
        let text = try String(contentsOf: Scratch.repository.appendingPathComponent("README.md"), encoding: .utf8)
        var steps: [Step] = []
        var isInside = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("```") {
                isInside = line == "```console"
            } else if isInside, line.hasPrefix("$ ") {
                steps.append(Step(command: String(line.dropFirst(2)), output: []))
            } else if isInside, let last = steps.popLast() {
                steps.append(Step(command: last.command, output: last.output + [line]))
            }
        }
        return steps
    }

    static func matches(_ expected: ArraySlice<String>, _ actual: ArraySlice<String>) -> Bool {
        guard let first = expected.first else { return actual.isEmpty }
        if first == "[…]" {
            return (actual.startIndex...actual.endIndex).contains { matches(expected.dropFirst(), actual[$0...]) }
        }
        return actual.first == first && matches(expected.dropFirst(), actual.dropFirst())
    }
}
