import Foundation
import Git
import Testing

/// What holds for a whole process is tried in one of its own.
@Suite struct ProcessTests {
    @Test func readsTheFileOfGlobalConfiguration() async {
        await #expect(processExitsWith: .success) {
            let (fixture, _) = try Fixture.withCommit()
            try fixture.write("[user]\n\tname = Globaal\n\temail = g@example.org\n", to: "global")
            try Library.configure(environment: ["GIT_CONFIG_GLOBAL": fixture.path + "/global", "HOME": "/nonexistent"])
            let repository = try Repository.open(at: fixture.path)
            try #require(try repository.config("user.name") == "Globaal")
            try fixture.git("config", "user.name", "Eigen")
            try #require(try repository.config("user.name") == "Eigen")
            try #require(try repository.config("user.email") == "g@example.org")
        }
    }

    @Test func readsTheConfigurationOfTheHomeFolder() async {
        await #expect(processExitsWith: .success) {
            let (fixture, _) = try Fixture.withCommit()
            try fixture.write("[user]\n\tname = Thuis\n", to: "home/.gitconfig")
            try fixture.write("[user]\n\tname = Ander\n\temail = x@example.org\n", to: "home/.config/git/config")
            try Library.configure(environment: ["HOME": fixture.path + "/home", "GIT_CONFIG_NOSYSTEM": "true"])
            let repository = try Repository.open(at: fixture.path)
            try #require(try repository.config("user.name") == "Thuis")
            try #require(try repository.config("user.email") == "x@example.org")
            try Library.configure(environment: ["GIT_CONFIG_NOSYSTEM": "1"])
            try #require(try Repository.open(at: fixture.path).config("user.name") == nil)
        }
    }

    @Test func opensARepositoryThatIsDeclaredSafe() async {
        await #expect(processExitsWith: .success) {
            guard geteuid() == 0 else { return }  // only root can give a folder away
            let (fixture, _) = try Fixture.withCommit()
            try fixture.run("/bin/chown", ["-R", "12345", fixture.path])
            let home = try Fixture()
            try home.write("[safe]\n\tdirectory = /elsewhere\n", to: ".gitconfig")
            try Library.configure(environment: ["HOME": home.path])
            let path = fixture.path
            try #require(failure { _ = try Repository.open(at: path) }?.kind == .foreignOwner(path: path))
            try home.write("[safe]\n\tdirectory = \(path)\n", to: ".gitconfig")
            _ = try Repository.open(at: path)
        }
    }

    /// As in a `pre-receive` hook: the new objects wait in a folder that only the environment names.
    @Test func seesWhatWaitsInQuarantine() async {
        await #expect(processExitsWith: .success) {
            let (fixture, _) = try Fixture.withCommit()
            let objects = fixture.path + "/.git/objects"
            let script = """
                mkdir quarantine
                export GIT_OBJECT_DIRECTORY=$PWD/quarantine GIT_ALTERNATE_OBJECT_DIRECTORIES=$PWD/.git/objects
                echo new > new.yaml; git add new.yaml; git commit-tree -p HEAD -m Pushed $(git write-tree)
                """
            let id = try #require(ObjectID(hex: try fixture.run("/bin/sh", ["-c", script])))
            let plain = try Repository.open(at: fixture.path)
            try #require(failure { _ = try plain.commit(id) }?.code == .notFound)
            setenv("GIT_DIR", fixture.path + "/.git", 1)
            setenv("GIT_OBJECT_DIRECTORY", fixture.path + "/quarantine", 1)
            setenv("GIT_ALTERNATE_OBJECT_DIRECTORIES", objects, 1)
            let repository = try Repository.openFromEnvironment()
            try #require(try repository.commit(id).summary == "Pushed")
            try #require(try repository.history(from: id).count == 2)
            try #require(try repository.text(at: "new.yaml", in: id) == "new\n")
            let blob = try #require(try repository.entry(at: "corpus/one.yaml", in: id))
            try #require(try repository.blobReader().read(blob.id, maximum: 100) == Array("one\n".utf8))
            try #require(repository.readBlobs([blob.id], maximum: 100).allSatisfy { (try? $0.get()) != nil })
        }
    }
}
