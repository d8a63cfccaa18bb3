package import Diagnostics
package import Editorial
import Records

extension Workspace {
    /// Writes the file of a new record and takes those away in whose place it comes: all or nothing, also for a process that is
    /// killed in between, as far as there is a repository to note it in.
    ///
    /// - Throws: when there is a file of that name, or one that is to go was changed since it was read; nothing is changed then.
    package func write(_ written: WrittenRecord, replacing records: [Record]) throws(Failure) {
        guard !records.isEmpty else { return try write(written) }
        guard let repository else { return try replace(records, with: written) }
        let note = try UnfinishedReplacement(written, replacing: records, in: self, repository)
        try note.note(repository)
        defer { note.forget(repository) }
        try replace(records, with: written)
    }

    private func replace(_ records: [Record], with written: WrittenRecord) throws(Failure) {
        for record in records { try requireUnchanged(record) }
        try write(written)
        do throws(Failure) {
            for record in records { try remove(record) }
        } catch {
            try remove(written.record)
            throw error
        }
    }

    /// Takes the file of a record away, if it still has the content that was read.
    private func remove(_ record: Record) throws(Failure) {
        try Files.remove(try requireUnchanged(record))
    }

    @discardableResult
    private func requireUnchanged(_ record: Record) throws(Failure) -> String {
        let file = try file(record.path)
        guard case .bytes(let now) = Files.read(file, maximum: YAMLReader.maximumBytes), now == record.tree.source.bytes else { throw .changedMeanwhile(record.path) }
        return file
    }
}
