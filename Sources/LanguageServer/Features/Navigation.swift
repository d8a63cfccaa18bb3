import Diagnostics
import Editorial
import Records

extension Question {
    /// `textDocument/definition`: the file of the record that is named here.
    func definition() -> JSON? {
        target.flatMap { world.location(of: $0.address) }
    }

    /// The record that a question is about: the one that is named here, else the one whose file this is.
    var subject: Address? { target?.address ?? world.address(of: path) }

    /// `textDocument/references`: every place that names the record.
    func references(withItself: Bool) -> JSON? {
        guard let subject, let target = corpus.position(of: subject) else { return nil }
        var places = withItself ? [world.location(of: subject)].compactMap(\.self) : []
        for (from, references) in Dictionary(grouping: corpus.references(to: target), by: \.from).sorted(by: { $0.key < $1.key }) {
            places += world.locations(in: corpus.records[from], references.map(corpus.range))
        }
        return .array(places)
    }
}
