import Foundation
import Git
import Synchronization
import Testing

@Suite struct ReferenceTests {
    @Test func listsReferences() throws {
        let (fixture, repository) = try Fixture.withCommit()
        try fixture.git("branch", "proposal/b")
        try fixture.git("branch", "proposal/a")
        try fixture.git("pack-refs", "--all")
        try fixture.git("branch", "proposal/c")
        try fixture.git("tag", "-a", "-m", "m", "v1")
        try fixture.git("symbolic-ref", "refs/heads/proposal/dangling", "refs/heads/nothing")
        let names = try repository.references(under: "refs/heads/proposal/").map(\.name)
        #expect(names == ["a", "b", "c"].map { "refs/heads/proposal/" + $0 })
        #expect(try repository.references(under: "").map(\.name) == fixture.git("for-each-ref", "--format=%(refname)")
            .split(separator: "\n").map(String.init).filter { !$0.hasSuffix("dangling") })
        #expect(try repository.reference("refs/tags/v1") == fixture.id("v1"))
        #expect(try repository.reference("refs/heads/nothing") == nil)
    }

    @Test func movesOnlyFromWhereItIsExpected() throws {
        let (fixture, repository) = try Fixture.withCommit()
        let first = try fixture.id("HEAD")
        let next = try repository.commit(["a": "a"], on: first)
        let other = try repository.commit(["a": "b"], on: first)
        let name = "refs/heads/main"
        #expect(try repository.updateReference(name, to: next, expecting: first, log: "m") == .done)
        #expect(try repository.updateReference(name, to: other, expecting: first, log: "m") == .lostRace(current: next))
        // Asking for what is there already, from a wrong belief, is a lost race as well.
        #expect(try repository.updateReference(name, to: next, expecting: first, log: "m") == .lostRace(current: next))
        #expect(try repository.createReference(name, at: next, log: "m") == .lostRace(current: next))
        let gone = "refs/heads/gone"
        #expect(try repository.updateReference(gone, to: next, expecting: first, log: "m") == .lostRace(current: nil))
        #expect(try repository.createReference("refs/heads/proposal/x", at: first, log: "m") == .done)
        // A branch cannot be a folder of branches as well.
        #expect(failure { _ = try repository.createReference("refs/heads/proposal", at: first, log: "m") } != nil)
        let missing = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
        #expect(failure { _ = try repository.updateReference(name, to: missing, expecting: next, log: "m") } != nil)
        #expect(failure { _ = try repository.createReference("refs/heads/-x", at: first, log: "m") } != nil)
        #expect(failure { _ = try repository.createReference("HEAD", at: first, log: "m") } != nil)
    }

    @Test func deletesOnlyWhatIsExpected() throws {
        let (fixture, repository) = try Fixture.withCommit()
        let first = try fixture.id("HEAD")
        try fixture.git("branch", "proposal/x")
        try fixture.git("pack-refs", "--all")
        let name = "refs/heads/proposal/x"
        let next = try repository.commit(["a": "a"], on: first)
        #expect(try repository.deleteReference(name, expecting: next) == .lostRace(current: first))
        #expect(try repository.deleteReference(name, expecting: first) == .done)
        #expect(try repository.reference(name) == nil)
        #expect(try repository.deleteReference(name, expecting: first) == .lostRace(current: nil))
        try #expect(fixture.git("branch", "--list", "proposal/x") == "")
    }

    @Test func namesTheLockThatStays() throws {
        let (fixture, repository) = try Fixture.withCommit()
        let first = try fixture.id("HEAD")
        let next = try repository.commit(["a": "a"], on: first)
        let lock = fixture.path + "/.git/refs/heads/main.lock"
        try fixture.write("", to: ".git/refs/heads/main.lock")
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSinceNow: -3_600)], ofItemAtPath: lock)
        let error = failure {
            _ = try repository.updateReference(
                "refs/heads/main", to: next, expecting: first, log: "m", patience: .milliseconds(50))
        }
        guard case .locked(let path, let age) = error?.kind else {
            Issue.record("should be locked: \(String(describing: error))")
            return
        }
        #expect(path == lock)
        #expect(age > .seconds(3_599) && age < .seconds(3_700))
        #expect(repository.staleLocks().map(\.path) == [lock])
        #expect(repository.staleLocks(olderThan: .seconds(7_200)).isEmpty)
        #expect(try repository.reference("refs/heads/main") == first)
        try fixture.remove(".git/refs/heads/main.lock")
        #expect(try repository.updateReference("refs/heads/main", to: next, expecting: first, log: "m") == .done)
        #expect(repository.staleLocks(olderThan: .zero).isEmpty)
    }

    @Test func waitsForALockThatGoes() throws {
        let (fixture, repository) = try Fixture.withCommit()
        let first = try fixture.id("HEAD")
        let next = try repository.commit(["a": "a"], on: first)
        try fixture.write("", to: ".git/refs/heads/main.lock")
        let thread = Thread {
            usleep(100_000)
            try? fixture.remove(".git/refs/heads/main.lock")
        }
        thread.start()
        #expect(try repository.updateReference("refs/heads/main", to: next, expecting: first, log: "m") == .done)
    }

    /// Each writer adds its own line to one file, and starts again on the new state when it lost the race.
    @Test(arguments: [true, false]) func losesNoUpdate(shared: Bool) throws {
        let (fixture, repository) = try Fixture.withCommit()
        let errors = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 8) { writer in
            do {
                let own = shared ? repository : try Repository.open(at: fixture.path)
                for number in 0..<50 { try add("\(writer)-\(number)\n", in: own) }
            } catch {
                errors.withLock { $0.append("\(error)") }
            }
        }
        #expect(errors.withLock { $0 } == [])
        let lines = try #require(try repository.text(at: "log", in: repository.resolve("main"))).split(separator: "\n")
        #expect(lines.count == 400)
        #expect(Set(lines).count == 400)
        #expect(try repository.history(from: repository.resolve("main")).count == 401)
        try fixture.git("fsck", "--no-dangling")
        #expect(repository.staleLocks(olderThan: .zero).isEmpty)
    }

    private func add(_ line: String, in repository: Repository) throws {
        while true {
            let old = try repository.resolve("main")
            let text = try repository.text(at: "log", in: old) ?? ""
            let new = try repository.commit(["log": text + line], on: old, message: "Add " + line)
            let outcome = try repository.updateReference(
                "refs/heads/main", to: new, expecting: old, log: "add", patience: .seconds(60))
            if outcome == .done { return }
        }
    }

    @Test func racingCreatorsHaveOneWinner() throws {
        let (fixture, repository) = try Fixture.withCommit()
        let first = try fixture.id("HEAD")
        for round in 0..<20 {
            let outcomes = Mutex<[UpdateOutcome]>([])
            DispatchQueue.concurrentPerform(iterations: 6) { racer in
                guard let own = try? Repository.open(at: fixture.path) else { return }
                let outcome = racer.isMultiple(of: 2)
                    ? try? own.createReference("refs/tags/v\(round)", at: first, log: "m", patience: .seconds(60))
                    : try? own.createAnnotatedTag(
                        "v\(round)", target: first, tagger: .test, message: "racer \(racer)", patience: .seconds(60))
                if let outcome { outcomes.withLock { $0.append(outcome) } }
            }
            let all = outcomes.withLock { $0 }
            #expect(all.count == 6)
            #expect(all.count { $0 == .done } == 1)
        }
        try #expect(repository.references(under: "refs/tags/").count == 20)
    }
}
