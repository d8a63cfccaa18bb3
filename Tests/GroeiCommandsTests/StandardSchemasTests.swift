import Foundation
import Testing

/// The schemas in the binary are those of `schemas/`.
@Suite struct StandardSchemasTests {
    @Test func areInStepWithTheFolder() throws {
        let scratch = try Scratch(nil)
        #expect(try scratch.groei("init", "--title", "Stap").code == 0)
        let folder = Scratch.repository.appendingPathComponent("schemas")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
        let made = try FileManager.default.contentsOfDirectory(atPath: scratch.root.path + "/schemas").sorted()
        #expect(made == names)
        for name in names {
            let standard = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            #expect(try scratch.read("schemas/\(name)") == standard, "renew it with: make generated")
        }
    }

    /// The corpus and the schemas are also valid to an outside tool.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: Scratch.repository.path + "/.build/venv/bin/check-jsonschema"),
        "check-jsonschema is not installed in .build/venv; make test installs it when PyPI can be reached"))
    func corpusIsValidToCheckJSONSchema() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [Scratch.repository.path + "/Tests/Scripts/check-jsonschema.sh"]
        process.currentDirectoryURL = Scratch.repository
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(output)")
    }
}
