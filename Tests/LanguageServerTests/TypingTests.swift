import Diagnostics
import Foundation
import Testing
import Workspace

@testable import LanguageServer

/// What is told while somebody types, before the whole document is checked again.
@Suite struct TypingTests {
    private let claim = "corpus/claims/een-2020-zelfvertrouwen.yaml"
    private let other = "corpus/claims/een-2020-uitval.yaml"
    private let good = Scratch.files["corpus/claims/een-2020-zelfvertrouwen.yaml"]!

    /// A document in which the claim says the same as another, that only a check of the whole can tell.
    private func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(good, to: other)
        return scratch
    }

    private func editor() throws -> Editor {
        let editor = try Editor(try scratch())
        try editor.open(claim)
        editor.check()
        return editor
    }

    @Test func aRecordIsToldOfByItselfBeforeAnythingWasChecked() throws {
        let editor = try Editor(try scratch())
        try editor.open(claim, good.replacing("supports", with: "nergens").replacing("effect/minder-uitval", with: "effect/weg"))
        editor.pause()
        #expect(editor.findings(claim) == ["unresolved-reference 3:4-3:14", "not-a-choice 5:11-5:18"])
        // Of nothing else there is anything to tell yet.
        #expect(editor.findings(other) == nil)
    }

    @Test func whatTheWholeCheckFoundStaysAndMovesAlong() throws {
        let editor = try editor()
        let repeated = try #require(editor.findings(claim)?.first)
        #expect(repeated == "repeated-statement 4:11-4:60")
        editor.type(claim, "# é🎓\n" + good.replacing("supports", with: "nergens"))
        editor.pause()
        #expect(editor.findings(claim) == ["repeated-statement 5:11-5:60", "not-a-choice 6:11-6:18"])
        editor.check()
        #expect(editor.findings(claim) == ["repeated-statement 5:11-5:60", "not-a-choice 6:11-6:18"])
    }

    @Test func aFieldThatIsTypedInKeepsWhatWasFoundOnIt() throws {
        let editor = try editor()
        editor.type(claim, good.replacing("zelfvertrouwen.", with: "vertrouwen!"))
        editor.pause()
        #expect(editor.findings(claim) == ["repeated-statement 4:11-4:56"])
    }

    /// Of a field that does not fit its schema there is one mistake; the other finding comes back with the text.
    @Test func oneMistakeStaysOneFinding() throws {
        let editor = try editor()
        editor.type(claim, good.replacing("statement: Begeleide starters 🎓 hebben meer zelfvertrouwen.", with: "statement: 7"))
        editor.pause()
        #expect(editor.findings(claim)?.count == 1)
        editor.type(claim, good + "x: [\n", version: 3)
        editor.pause()
        #expect(editor.findings(claim)?.count == 1)
        editor.type(claim, good, version: 4)
        editor.pause()
        #expect(editor.findings(claim) == ["repeated-statement 4:11-4:60"])
    }

    /// Also when the check of the whole came while the text could not be read.
    @Test func nothingIsLostBehindATextThatCannotBeRead() throws {
        let editor = try editor()
        editor.type(claim, good + "x: [\n")
        editor.check()
        #expect(editor.findings(claim)?.count == 1)
        editor.type(claim, "\n" + good, version: 3)
        editor.pause()
        #expect(editor.findings(claim) == ["repeated-statement 5:11-5:60"])
    }

    @Test func aFixIsOfferedAtOnce() throws {
        let editor = try editor()
        editor.type(claim, good.replacing("effect/zelfvertrouwen", with: "zelfvertrouwen"))
        let position = TextPosition(line: 2, character: 5).json
        let params: JSON = ["textDocument": ["uri": .string(editor.uri(claim))], "range": ["start": position, "end": position], "context": ["diagnostics": []]]
        #expect(try editor.ask("textDocument/codeAction", params) == [])
        editor.pause()
        #expect(try editor.ask("textDocument/codeAction", params).items.first?["title"] == "Schrijf `effect/zelfvertrouwen`")
    }

    @Test func anExceptionIsNotCalledNeedlessBeforeItsRuleWasAsked() throws {
        let editor = try editor()
        editor.type(claim, good + "x-allow:\n  - rule: repeated-statement\n    reason: Zo is het.\n  - rule: double-word\n    reason: Zo is het.\n")
        editor.pause()
        #expect(editor.findings(claim) == ["repeated-statement 4:11-4:60", "unused-allow 10:10-10:21"])
        editor.check()
        #expect(editor.findings(claim) == ["unused-allow 10:10-10:21"])
    }

    @Test func aWholeCheckThatNobodyWaitsForIsCutShort() throws {
        var session = Conversation(surroundings: { .current(environment: ["GROEI_DICTIONARIES": ""], directory: $0) })
        let scratch = try Scratch()
        let root = JSON.string(FileURI.uri(of: scratch.root.path))
        _ = session.receive(.request(id: 1, method: "initialize", params: ["rootUri": root]))
        _ = session.receive(.notification(method: "initialized", params: [:]))
        let (job, next) = (session.dueCheck(), session.dueCheck())
        job?.cancel()
        #expect(job != nil && job?.run() == nil)
        #expect(next?.run() != nil)
    }

    /// Any text at any moment: what stands there at the end is what `groei check` says, and nothing ever stands there twice.
    @Test func bothStagesAgreeInTheEnd() throws {
        let editor = try editor()
        let pieces = ["direction: supports", "basis: empirical", "een-2020", "effect/minder-uitval", "meer", "\n", "🎓", "source:"]
        var dice = Dice(31)
        var version = 2
        for round in 0..<40 {
            var text = good
            for _ in 0..<Int.random(in: 0...3, using: &dice) {
                text = text.replacing(pieces.randomElement(using: &dice)!, with: ["", "é é", "effect/weg", "x: ", "nergens"].randomElement(using: &dice)!, maxReplacements: 1)
            }
            version += 1
            editor.type(claim, text, version: version)
            editor.pause()
            let first = try #require(editor.findings(claim))
            #expect(Set(first).count == first.count, "\(text)")
            if round % 3 == 0 { continue }
            editor.check()
            try editor.scratch.write(text, to: claim)
            // A text that cannot be read has other findings in the rest of the document when it is on disk; its own are the same.
            #expect(try editor.wholeCheck(claim) == editor.findings(claim), "\(text)")
        }
    }
}

@Suite struct TextShiftTests {
    private func shift(_ old: String, _ new: String, _ part: String) -> String? {
        let (bytes, edited) = (Array(old.utf8), Array(new.utf8))
        let lower = old.utf8.distance(from: old.startIndex, to: old.range(of: part)!.lowerBound)
        return TextShift(from: bytes, to: edited)(lower..<lower + part.utf8.count).map { "\($0.lowerBound) " + String(decoding: edited[$0], as: UTF8.self) }
    }

    @Test(arguments: [
        ("a: één\nb: twee\n", "# x\na: één\nb: twee\n", "twee", "16 twee"), ("a: één\nb: twee\n", "a: één\nb: twee, drie\n", "één", "3 één"),
        ("a: 1\nb: 2\nc: 3\n", "a: 9\nb: 2\nc: 8\n", "b: 2", "5 b: 2"), ("a: 1\nb: 2\nc: 3\n", "a: 9\nq\nb: 2\nc: 8\n", "2", "10 2"),
        ("a: 1", "a: 1", "1", "3 1"), ("ab", "ab\ncd\n", "b", "1 b"),
    ])
    func findsAPartAgain(old: String, new: String, part: String, found: String) {
        #expect(shift(old, new, part) == found)
    }

    @Test(arguments: [("a: één\n", "a: éen\n", "één"), ("a: 1\nb: 2\nc: 3\n", "a: 9\nb: 2\nb: 2\nc: 8\n", "2"), ("a: 1\nb: 2\nc: 3\n", "a: 9\nc: 8\n", "2"), ("abc", "", "b")])
    func doesNotGuess(old: String, new: String, part: String) {
        #expect(shift(old, new, part) == nil)
    }
}
