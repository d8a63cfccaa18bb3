import Git
import Glibc

/// Whose turn it is to add records to the working files. Of many records that are added together the ids are chosen long before the last is
/// written, and some name others: nobody else may take one of them meanwhile.
enum AddingTurn {
    /// Of the one thread that runs the command.
    nonisolated(unsafe) private static var isKept = false

    /// Waits for the turn, and keeps it until the process ends; also when it is killed.
    static func keep(in repository: Repository) {
        if !isKept, begin(repository) != nil { isKept = true }
    }

    /// Waits until nobody else is adding many.
    static func during<Result, Problem: Error>(_ repository: Repository?, _ body: () throws(Problem) -> Result) throws(Problem) -> Result {
        let descriptor = isKept ? nil : repository.flatMap(begin)
        defer { if let descriptor { close(descriptor) } }
        return try body()
    }

    /// - Returns: what holds the turn; nil where there can be none, and then each takes its chance.
    private static func begin(_ repository: Repository) -> Int32? {
        let folder = repository.gitDirectory + "groei"
        mkdir(folder, 0o777)
        let descriptor = open(folder + "/adding", O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return nil }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else {
                close(descriptor)
                return nil
            }
        }
        return descriptor
    }
}

extension Workspace {
    /// Before the document is read to which many records are to be added: others wait until this process has ended.
    package func takeTurnToAdd() {
        if let repository { AddingTurn.keep(in: repository) }
    }
}
