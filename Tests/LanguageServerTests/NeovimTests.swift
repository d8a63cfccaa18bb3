import Foundation
import Testing

/// A real editor, with the settings of the README for its version.
@Suite struct NeovimTests {
    /// As `0.7`; nil where there is no Neovim, or an older one than the README has settings for.
    private static let version: (major: Int, minor: Int)? = {
        guard let text = try? run(["--version"], in: Scratch.repository, [:]), let numbers = text.firstMatch(of: #/NVIM v(\d+)\.(\d+)/#),
            let major = Int(numbers.output.1), let minor = Int(numbers.output.2)
        else { return nil }
        return major > 0 || minor >= 7 ? (major, minor) : nil
    }()

    /// The Lua of the README: first for 0.11 and later, then for older ones.
    private static func settings() throws -> String {
        let readme = try String(contentsOf: Scratch.repository.appendingPathComponent("README.md"), encoding: .utf8)
        let blocks = readme.matches(of: #/```lua\n([\s\S]*?)```/#).map { String($0.output.1) }
        let isNew = version.map { $0.major > 0 || $0.minor >= 11 } ?? false
        return try #require(isNew ? blocks.first : blocks.last)
    }

    @Test(.enabled(if: version != nil, "no Neovim 0.7 or later")) func speaksWithTheSettingsOfTheReadme() throws {
        let scratch = try Scratch()
        let outside = scratch.root.deletingLastPathComponent()
        let (settings, result) = (outside.appendingPathComponent("init.lua"), outside.appendingPathComponent("result"))
        try Data(try Self.settings().utf8).write(to: settings)
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let path = ClientTests.binary.deletingLastPathComponent().path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
        let out = try Self.run(
            ["--headless", "-n", "-u", settings.path, "-S", here.appendingPathComponent("neovim.lua").path], in: scratch.root,
            ["PATH": path, "HOME": outside.path, "LANG": "nl_NL.UTF-8", "GROEI_DICTIONARIES": "", "RESULT": result.path])
        let seen = (try? String(contentsOf: result, encoding: .utf8)) ?? out
        #expect(seen == """
            double-word de de
            Haal één ‘de’ weg
            statement: Één 🎓 starter heeft de klas.
            1 0

            """)
    }

    private static func run(_ arguments: [String], in folder: URL, _ environment: [String: String]) throws -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["nvim"] + arguments
        process.currentDirectoryURL = folder
        if !environment.isEmpty { process.environment = environment }
        process.standardInput = FileHandle.nullDevice
        (process.standardOutput, process.standardError) = (output, output)
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }
}
