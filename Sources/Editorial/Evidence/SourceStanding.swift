import Records

/// Whether a source still stands: who reads what rests on it has to know.
package enum SourceStanding: Sendable {
    case current
    /// Its authors, or the journal, no longer stand for it.
    case retracted
    /// Another took its place; nil where the document does not have it.
    case superseded(by: Record?)
}

extension Corpus {
    package func standing(of source: Record) -> SourceStanding {
        guard source.isOutdatedSource else { return .current }
        if source.text("status") == "retracted" { return .retracted }
        // One that is not there, or is the source itself, is told of where it stands.
        let successor = source.text("superseded-by").flatMap { Self.target(of: $0, among: ["source"]) }.flatMap { self[$0] }
        return .superseded(by: successor?.address == source.address ? nil : successor)
    }
}

extension Record {
    /// A source that no longer stands: retracted, or superseded by another.
    var isOutdatedSource: Bool {
        guard let status = root["status"] else { return false }
        return status.hasText("retracted") || status.hasText("superseded")
    }
}
