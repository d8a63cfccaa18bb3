// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

/// A target of ours; `imports` are the arrows of ARCHITECTURE.md, held by `ArchitectureTests`.
func house(_ name: String, _ imports: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: imports, swiftSettings: settings)
}

func tests(_ name: String, _ imports: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: imports, exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "groei",
    products: [.executable(name: "groei", targets: ["groei"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    ],
    targets: [
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CMark", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        // Not a system library: those are loaded at every start, and libgit2 brings fifteen others. See `calls.c`.
        .target(name: "CGit2"),

        house("Diagnostics", []),
        house("Records", ["Diagnostics", "CYAML", "CMark"]),
        house("Schemas", ["Records", "Diagnostics"]),
        house("Bibliography", ["Records", "Diagnostics"]),
        house("Editorial", ["Schemas", "Bibliography", "Records", "Diagnostics", crypto]),
        house("Rendering", ["Editorial", "Schemas", "Bibliography", "Records", "Diagnostics"]),
        house("Git", ["CGit2"]),
        house("Workspace", ["Git", "Rendering", "Editorial", "Schemas", "Bibliography", "Records", "Diagnostics"]),
        house("LanguageServer", ["Workspace", "Editorial", "Records", "Diagnostics"]),
        .target(
            name: "GroeiCommands",
            dependencies: ["LanguageServer", "Workspace", "Git", "Rendering", "Editorial", "Schemas", "Bibliography", "Records", "Diagnostics", argumentParser],
            exclude: ["output.schema.json"], swiftSettings: settings),
        .executableTarget(name: "groei", dependencies: ["GroeiCommands"], swiftSettings: settings),

        tests("Architecture", []),
        tests("Diagnostics", ["Diagnostics"]),
        tests("Records", ["Records", "Diagnostics"], exclude: ["yaml-test-suite.txt"]),
        tests("Schemas", ["Schemas", "Records", "Diagnostics"]),
        tests("Bibliography", ["Bibliography", "Schemas", "Records", "Diagnostics"], exclude: ["Duplicates/pairs.yaml"]),
        tests("Editorial", ["Editorial", "Schemas", "Bibliography", "Records", "Diagnostics"]),
        tests("Rendering", ["Rendering", "Editorial", "Bibliography", "Records", "Diagnostics"]),
        tests("Git", ["Git", "CGit2"]),
        tests("Workspace", ["Workspace", "Editorial", "Git", "Records", "Diagnostics"]),
        tests(
            "LanguageServer", ["LanguageServer", "Workspace", "Editorial", "Records", "Diagnostics", "groei"], exclude: ["client.py", "neovim.lua", "Snapshots"]),
        tests("GroeiCommands", ["groei", "Schemas", "Records"], exclude: ["Snapshots", "Expected"]),

        .target(
            name: "FuzzTargets", dependencies: ["Schemas", "Bibliography", "Records", "Diagnostics"], path: "Fuzz/Targets", swiftSettings: settings),
        tests("Fuzz", ["FuzzTargets"]),
        .executableTarget(
            name: "bench", dependencies: ["Workspace", "Editorial", "Schemas", "Bibliography", "Records", "Diagnostics"], path: "Tests/Bench/Program", swiftSettings: settings),
    ]
)

// libFuzzer brings the `main` of this one, so that it can be linked by `make fuzz` alone.
if Context.environment["GROEI_FUZZ"] != nil {
    package.targets.append(.executableTarget(name: "fuzz", dependencies: ["FuzzTargets"], path: "Fuzz/Driver", swiftSettings: settings))
}
