import Diagnostics
import FoundationEssentials
import Glibc
import Workspace

/// Where the words go: results to stdout, messages and progress to stderr.
struct Console {
    let isOutTerminal: Bool
    let isErrorTerminal: Bool
    let usesColor: Bool
    private let answers = TypedAnswers()

    /// The process's own streams; colour on a terminal only, and not with `NO_COLOR` (no-color.org), `CI` or `TERM=dumb`.
    static func process(noColor: Bool = false) -> Console {
        let environment = ProcessInfo.processInfo.environment
        let refuses = noColor || !(environment["NO_COLOR"] ?? "").isEmpty || environment["CI"] != nil || environment["TERM"] == "dumb"
        return Console(isOutTerminal: isatty(1) == 1, isErrorTerminal: isatty(2) == 1, usesColor: !refuses && isatty(1) == 1)
    }

    /// Writes a result; an empty one, such as the findings of a sound document in a form of a line each, is no line either.
    func out(_ text: String) {
        guard !text.isEmpty else { return }
        Self.write(Self.ended(text), to: 1)
    }

    /// For what is too much to have in memory at once: pieces of one text that ends in a line end.
    func outInPieces(_ write: ((String) -> Void) -> Void) {
        var waiting = ""
        write { piece in
            waiting += piece
            guard waiting.utf8.count >= 1 << 16 else { return }
            Self.write(waiting, to: 1)
            waiting.removeAll(keepingCapacity: true)
        }
        Self.write(waiting, to: 1)
    }

    func error(_ text: String) {
        Self.write(Self.ended(text), to: 2)
    }

    /// With a line end; looked at as bytes, because CR LF is one character to Swift.
    private static func ended(_ text: String) -> String {
        text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
    }

    /// A question on a terminal; nil at the end of the input (Ctrl-D).
    func ask(_ question: String) -> TypedAnswers.Answer? {
        let isTypedAhead = answers.isTypedAhead
        Self.write(question, to: 2)
        return answers.next(typedAhead: isTypedAhead)
    }

    /// Writes all of it. A reader that went away (`| head`) ends the process quietly, as it does other tools.
    private static func write(_ text: String, to descriptor: Int32) {
        var text = text
        let failure = text.withUTF8 { Descriptor.write(UnsafeRawBufferPointer($0), to: descriptor) }
        // Standard output that cannot take the result (a full disk) is an error like any other.
        if descriptor == 1, failure != 0, failure != EPIPE { endWithoutOutput(failure) }
    }

    /// Of the one thread that runs the command.
    nonisolated(unsafe) private static var deeds: [Words] = []

    /// Remembers what was done before it is told, for when that fails: somebody who reads of an error would do it again.
    func did(_ words: Words) { Self.deeds.append(words) }

    private static func endWithoutOutput(_ code: Int32) -> Never {
        let reason = Words(systemError: code)
        let done = deeds.map { Words(nl: "Wel gedaan: \($0.nl)\n", en: "Done all the same: \($0.en)\n") }
        let failure = Words(nl: "fout: de uitvoer kon niet geschreven worden (\(reason.nl))\n", en: "error: the output could not be written (\(reason.en))\n")
        write(([failure] + done).map { $0.in(Spoken.language) }.joined(), to: 2)
        exit(Failure.Kind.environment.rawValue)
    }

    /// Says what went wrong, and what to do.
    func report(_ failure: Failure, in language: Language = Spoken.language) -> Int32 {
        if !failure.findings.isEmpty {
            error(FindingRenderer.text(failure.findings.inOrder(), in: language, style: .plain))
        }
        error(Words(nl: "fout: ", en: "error: ").in(language) + failure.message.in(language))
        if let hint = failure.hint { error(hint.in(language)) }
        return failure.kind.rawValue
    }
}
