import ArgumentParser
import Diagnostics
import FoundationEssentials
import Glibc
import Workspace

extension Groei {
    /// Runs the process's own arguments.
    ///
    /// - Returns: the exit code of DESIGN 7: 0 clean, 1 findings or differences, 2 wrong use, 3 data or environment.
    package static func start() -> Int32 {
        keepStandardStreams()
        // A limit on the size of files then is an error like a full disk, instead of the end of us in the middle of a write.
        signal(SIGXFSZ, SIG_IGN)
        ProcessMemory.growsInLargePieces()
        Uninterrupted.explain(Words(
            nl: "Even geduld: wat begonnen is wordt eerst afgemaakt.", en: "One moment: what was begun is finished first.").in(Spoken.language))
        let arguments = withoutMistyped(ArgumentOrder.normalised(TypedArguments.all))
        if let first = arguments.first, !first.hasPrefix("-") { Workspace.prepare() }
        do {
            if var command = alone(arguments) { return try command.perform() }
            var command = try parseAsRoot(arguments)
            guard var ours = command as? any GroeiCommand else {
                try command.run()
                return 0
            }
            return try ours.perform()
        } catch let failure as Failure {
            return Console.process().report(failure)
        } catch {
            return report(error)
        }
    }

    /// Where standard input, output or error is closed, the next file that is opened would be taken for it, and written into. What is put
    /// there instead can be used the other way alone, so that it is told that it is closed.
    private static func keepStandardStreams() {
        for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY) }
    }

    /// The command by itself, when it is named first and has none below it: making all the others ready for parsing takes as long as a start
    /// without them. What it refuses, and its help, is told by the whole of them, which know the way to it.
    private static func alone(_ arguments: [String]) -> (any GroeiCommand)? {
        guard let name = arguments.first, let type = configuration.subcommands.first(where: { $0._commandName == name }), type.configuration.subcommands.isEmpty
        else { return nil }
        return (try? type.parseAsRoot(Array(arguments.dropFirst()))) as? any GroeiCommand
    }

    /// The arguments, or only those up to the first that should be a command and is none: then nothing else is wrong with them. So it
    /// is where help is asked.
    private static func withoutMistyped(_ arguments: [String]) -> [String] {
        let words = arguments.first == "help" ? Array(arguments.dropFirst()) : arguments
        return mistyped(in: words).map { Array(words[...$0]) } ?? arguments
    }

    private static func mistyped(in arguments: [String]) -> Int? {
        var command: any ParsableCommand.Type = Groei.self
        for (index, argument) in arguments.enumerated() {
            let below = command.configuration.subcommands
            guard !below.isEmpty, !argument.hasPrefix("-"), argument != "help" else { return nil }
            let meant = below.first { $0._commandName == argument || $0.configuration.aliases.contains(argument) }
            guard let meant else { return index }
            command = meant
        }
        return nil
    }

    /// The argument parser sets options and what they do beside each other, however little room there is for that.
    private static func makeRoomForHelp() {
        var size = winsize()
        let typed = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init)
        let width = typed ?? (ioctl(1, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0)
        if 1..<40 ~= width { setenv("COLUMNS", "40", 1) }
    }

    /// Help and version go to stdout; wrong use goes to stderr, in the user's words.
    private static func report(_ error: any Error) -> Int32 {
        makeRoomForHelp()
        let console = Console.process()
        let message = HelpLayout.plain(fullMessage(for: error))
        guard exitCode(for: error) != .success else {
            // The version has no words; to look for them costs a seventh of the time that it takes.
            console.out(message == Version.text ? message : UsageWords.translated(message, Spoken.language))
            return 0
        }
        console.error(UsageWords.translated(message, Spoken.language))
        if let hint = UsageWords.hint(message) { console.error(hint.in(Spoken.language)) }
        return Failure.Kind.usage.rawValue
    }
}
