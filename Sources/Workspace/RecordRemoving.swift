package import Diagnostics
package import Editorial
import Records

extension Workspace {
    /// Takes the file of a record away, if it still has the content that was read.
    package func remove(_ record: Record) throws(Failure) {
        let file = try file(record.path)
        guard case .bytes(let now) = Files.read(file, maximum: YAMLReader.maximumBytes), now == record.tree.source.bytes else { throw .changedMeanwhile(record.path) }
        try Files.remove(file)
    }

    /// Takes records away in whose place one was just written. When that fails, the new one goes again: all or nothing.
    package func remove(_ records: [Record], for written: WrittenRecord) throws(Failure) {
        do throws(Failure) {
            for record in records { try remove(record) }
        } catch {
            try remove(written.record)
            throw error
        }
    }
}
