package import Diagnostics
import Editorial
import Records

extension Workspace {
    /// Writes the file of a record that was checked, never over another, and with it takes those away in whose place it comes: all or
    /// nothing, also for a process that is killed in between, as far as there is a repository to note it in.
    ///
    /// - Throws: when there is a file of that name, or one that is to go or to change was changed since it was read; nothing is changed then.
    package func write(_ written: WrittenRecord) throws(Failure) {
        guard let replacement = written.replacement, !replacement.isEmpty else { return try create(written) }
        try Uninterrupted.run { () throws(Failure) in try write(written, inPlaceOf: replacement) }
    }

    private func write(_ written: WrittenRecord, inPlaceOf replacement: Replacement) throws(Failure) {
        guard let repository else { return try replace(replacement, with: written) }
        let note = try UnfinishedReplacement(written, replacement, in: self, repository)
        try note.note(repository)
        defer { note.forget(repository) }
        try replace(replacement, with: written)
    }

    private func create(_ written: WrittenRecord) throws(Failure) {
        try AddingTurn.during(repository) { () throws(Failure) in
            try Files.write(Array(written.text.utf8), to: try file(written.record.path), isNew: true)
        }
    }

    private func replace(_ replacement: Replacement, with written: WrittenRecord) throws(Failure) {
        for record in replacement.gone + replacement.edited.map(\.record) { try requireUnchanged(record) }
        try create(written)
        var edited: [(record: Record, tree: Tree)] = []
        do throws(Failure) {
            for edit in replacement.edited {
                try replace(edit.record, with: edit.tree.source.bytes)
                edited.append(edit)
            }
            for record in replacement.gone { try remove(record) }
        } catch {
            for edit in edited { try replace(edit.record.path, edit.tree.source.bytes, with: edit.record.tree.source.bytes) }
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
