import ArgumentParser
import Diagnostics
import Foundation

extension Groei {
    /// Runs the process's own arguments.
    ///
    /// - Returns: the exit code of DESIGN 7: 0 clean, 1 findings or differences, 2 wrong use, 3 data or environment.
    package static func start() -> Int32 {
        // A limit on the size of files then is an error like a full disk, instead of the end of us in the middle of a write.
        signal(SIGXFSZ, SIG_IGN)
        let arguments = withoutMistyped(ArgumentOrder.normalised(Array(CommandLine.arguments.dropFirst())))
        do {
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

    /// The arguments, or only the first when that is no command: then nothing else is wrong with them.
    private static func withoutMistyped(_ arguments: [String]) -> [String] {
        guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return arguments }
        let isCommand = configuration.subcommands.contains { $0._commandName == first || $0.configuration.aliases.contains(first) }
        return isCommand ? arguments : [first]
    }

    /// Help and version go to stdout; wrong use goes to stderr, in the user's words.
    private static func report(_ error: any Error) -> Int32 {
        let console = Console.process()
        guard exitCode(for: error) != .success else {
            console.out(UsageWords.translated(fullMessage(for: error), Spoken.language))
            return 0
        }
        let message = fullMessage(for: error)
        console.error(UsageWords.translated(message, Spoken.language))
        if let hint = UsageWords.hint(message) { console.error(hint.in(Spoken.language)) }
        return Failure.Kind.usage.rawValue
    }
}
