package import Diagnostics
package import Editorial
import Git
import Records

/// A working file may have the line ends of the machine; what git stores has its own.
extension Workspace {
    /// What git stores of a working file.
    func stored(_ bytes: [UInt8], at path: String) throws(Failure) -> [UInt8] {
        let repository = try requireRepository()
        return try translating { () throws(GitError) in try repository.stored(bytes, at: repositoryPath(path)) }
    }

    /// A new text of a record with the line ends that its working file is to have; nil where git would keep nothing else than before: line ends
    /// alone are no change. Outside of a repository they are as given.
    package func lineEnded(_ bytes: [UInt8], as record: Record) throws(Failure) -> [UInt8]? {
        guard repository != nil else { return bytes }
        let isSame = try stored(bytes, at: record.path) == stored(record.tree.source.bytes, at: record.path)
        return isSame ? nil : try checkedOut(bytes, at: record.path)
    }

    /// What a working file has of what git stored.
    func checkedOut(_ bytes: [UInt8], at path: String) throws(Failure) -> [UInt8] {
        let repository = try requireRepository()
        return try translating { () throws(GitError) in try repository.checkedOut(bytes, at: repositoryPath(path)) }
    }
}
