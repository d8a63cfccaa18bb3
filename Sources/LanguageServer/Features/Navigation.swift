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
        for reference in corpus.references(to: target) {
            places.append(world.location(corpus.records[reference.from].path, corpus.range(of: reference)))
        }
        return .array(places)
    }
}
