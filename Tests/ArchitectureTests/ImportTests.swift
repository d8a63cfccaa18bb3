import Foundation
import Testing

/// Imports run one way: every `import` of a target of ours is an arrow drawn in ARCHITECTURE.md.
@Suite struct ImportTests {
    /// What a target may import of ours: the drawn arrows and what they lead to.
    static let allowed: [String: Set<String>] = {
        let drawn: [String: Set<String>] = [
            "Diagnostics": [], "Records": ["Diagnostics", "CYAML", "CMark"], "Schemas": ["Records"], "Bibliography": ["Records"],
            "Editorial": ["Schemas", "Bibliography"], "Rendering": ["Editorial"], "Git": ["CGit2"], "Workspace": ["Git", "Rendering"],
            "LanguageServer": ["Workspace"], "GroeiCommands": ["LanguageServer"], "groei": ["GroeiCommands"],
        ]
        func reached(_ target: String) -> Set<String> {
            (drawn[target] ?? []).reduce(into: []) { $0.formUnion(reached($1).union([$1])) }
        }
        let systems: Set<String> = ["CGit2", "CYAML", "CMark"]
        return Dictionary(uniqueKeysWithValues: drawn.keys.map { target in
            // A system module is imported by the one target that wraps it.
            (target, reached(target).subtracting(systems).union((drawn[target] ?? []).intersection(systems)))
        })
    }()

    /// Who may import what is outside the house: the pure layers see no file, clock, environment or process.
    static let libraries: [String: Set<String>] = [
        "Diagnostics": [], "Records": ["Swift", "Synchronization"], "Schemas": [], "Bibliography": [],
        "Editorial": ["Crypto", "Synchronization"], "Rendering": [], "Git": ["Glibc", "Dispatch", "Synchronization"],
        "Workspace": ["Glibc", "Dispatch", "Synchronization"],
        "LanguageServer": ["Dispatch", "Glibc", "Synchronization"], "GroeiCommands": ["ArgumentParser", "FoundationEssentials", "Glibc"],
        "groei": ["Glibc"],
    ]

    @Test func importsFollowTheDrawnArrows() throws {
        var checked = 0
        for target in Self.allowed.keys.sorted() {
            for (file, module) in try Self.imports(of: target) {
                checked += 1
                let isFine = Self.allowed[target]!.contains(module) || Self.libraries[target]!.contains(module)
                #expect(isFine, "\(file): \(target) may not import \(module); see ARCHITECTURE.md")
            }
        }
        #expect(checked > 100)
    }

    @Test func everyTargetIsDrawn() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path).filter { !$0.hasPrefix(".") }
        #expect(Set(folders) == Set(Self.allowed.keys).union(["CGit2", "CYAML", "CMark"]))
    }

    static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources")

    /// Every import line of a target: `package import Git`, `import struct Foundation.URL`, `@testable import …`.
    static func imports(of target: String) throws -> [(file: String, module: String)] {
        let folder = sources.appendingPathComponent(target)
        guard let files = FileManager.default.enumerator(atPath: folder.path) else { return [] }
        let kinds: Set<String> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
        var found: [(String, String)] = []
        for case let file as String in files where file.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            for line in text.split(separator: "\n") {
                var words = line.split(separator: " ").map(String.init)[...]
                while let first = words.first, first.hasPrefix("@") || ["package", "public", "internal", "private", "fileprivate"].contains(first) {
                    words = words.dropFirst()
                }
                guard words.first == "import", var module = words.dropFirst().first else { continue }
                if kinds.contains(module), let next = words.dropFirst(2).first { module = next }
                found.append(("Sources/\(target)/\(file)", String(module.split(separator: ".")[0])))
            }
        }
        return found
    }
}
