import Testing

/// What a command loads, every start of it waits for.
@Suite struct StartTests {
    /// The names of the libraries that the loader of the system looked for.
    private static func loaded(_ arguments: String...) throws -> Set<String> {
        let scratch = try Scratch()
        scratch.environment["LD_DEBUG"] = "files"
        let errors = try scratch.groei(arguments: arguments).error
        return Set(errors.split(whereSeparator: { " /;\n".contains($0) }).map(String.init).filter { $0.contains(".so") })
    }

    @Test func whatNeedsNoRepositoryLoadsNoLibraryOfGit() throws {
        for libraries in try [Self.loaded("--version"), Self.loaded("help", "check"), Self.loaded("check", "--no-spelling")] {
            #expect(libraries.contains { $0.hasPrefix("libyaml") })
            #expect(!libraries.contains { $0.hasPrefix("libgit2") || $0.hasPrefix("libcrypto") })
        }
        #expect(try Self.loaded("status").contains { $0.hasPrefix("libgit2") })
    }
}
