import Diagnostics
import Git

/// A working file may have the line ends of the machine; what git stores has its own.
extension Workspace {
    /// What git stores of a working file.
    func stored(_ bytes: [UInt8], at path: String) throws(Failure) -> [UInt8] {
        let repository = try requireRepository()
        return try translating { () throws(GitError) in try repository.stored(bytes, at: repositoryPath(path)) }
    }

    /// What a working file has of what git stored.
    func checkedOut(_ bytes: [UInt8], at path: String) throws(Failure) -> [UInt8] {
        let repository = try requireRepository()
        return try translating { () throws(GitError) in try repository.checkedOut(bytes, at: repositoryPath(path)) }
    }
}
