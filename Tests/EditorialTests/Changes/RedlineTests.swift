import Testing

@testable import Editorial

@Suite struct RedlineTests {
    @Test func holdsBothTextsWhateverTheyAre() {
        var random = Dice(7)
        for round in 0..<600 {
            let (old, new) = random.texts(words: round < 590 ? 12 : 2500)
            let runs = Redline(from: old, to: new).runs
            #expect(runs.filter { $0.kind != .inserted }.map(\.text).joined() == old)
            #expect(runs.filter { $0.kind != .deleted }.map(\.text).joined() == new)
            #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.kind != $1.kind })
            #expect(runs.allSatisfy { !$0.text.isEmpty })
        }
    }

    @Test func marksOnlyTheWordThatChanged() {
        #expect(marked("Studenten leren meer.", "Studenten leren veel meer.") == "Studenten leren {veel }meer.")
        #expect(marked("Dat is zo. En dit ook.", "Dat is zo. En dat ook.") == "Dat is zo. En [dit ]{dat }ook.")
        #expect(marked("Het eind.", "Het eind. En verder.") == "Het eind.{ En verder.}")
        #expect(marked("Het eind. En verder.", "Het eind.") == "Het eind.[ En verder.]")
        #expect(marked("", "nieuw") == "{nieuw}")
        #expect(marked("weg", "") == "[weg]")
        #expect(marked("zelfde", "zelfde") == "zelfde")
    }

    /// The limit is there to end a search that would not; how long it takes is for `make bench`.
    @Test(.timeLimit(.minutes(10))) func endsSoonForTextsThatShareNothing() {
        let old = (0..<20_000).map { "oud\($0)\($0 % 12 == 0 ? "." : "")" }.joined(separator: " ")
        let new = (0..<20_000).map { "nieuw\($0)\($0 % 15 == 0 ? "." : "")" }.joined(separator: " ")
        let without = (0..<20_000).map { "los\($0)" }.joined(separator: " ")
        for (old, new) in [(old, new), (old, without), (without, new)] {
            #expect(Redline(from: old, to: new).runs.count == 2)
        }
    }

    @Test(.timeLimit(.minutes(10))) func endsSoonForTextsWithManyChanges() {
        let old = (0..<20_000).map { "woord\($0 % 97)\($0 % 12 == 0 ? "." : "")" }
        let new = old.enumerated().map { $0 % 9 == 0 ? "anders\($0)" : $1 }
        let runs = Redline(from: old.joined(separator: " "), to: new.joined(separator: " ")).runs
        #expect(runs.filter { $0.kind != .inserted }.map(\.text).joined() == old.joined(separator: " "))
    }

    private func marked(_ old: String, _ new: String) -> String {
        Redline(from: old, to: new).runs.map { run in
            switch run.kind {
            case .same: run.text
            case .deleted: "[\(run.text)]"
            case .inserted: "{\(run.text)}"
            }
        }.joined()
    }
}
