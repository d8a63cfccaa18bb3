import Bibliography
import Diagnostics
import Editorial

/// What a reader is told in the list of sources about one that no longer stands.
struct Standing {
    /// `Deze bron is teruggetrokken`, or `Deze bron is vervangen door`, when the successor follows.
    let words: String
    let successor: Record?
    /// What is known besides: ` op 3 maart 2025. Reden: …`, with the full stop of the sentence.
    let tail: String
}

extension Manuscript {
    /// Nil for a source that stands.
    func standing(of source: Record) -> Standing? {
        let (words, successor): (Words, Record?)
        switch corpus.standing(of: source) {
        case .current: return nil
        case .retracted: (words, successor) = (RenderingWords.isRetracted, nil)
        case .superseded(let by): (words, successor) = (by == nil ? RenderingWords.isSuperseded : RenderingWords.isSupersededBy, by)
        }
        let date = source.text("status-date").map { say(RenderingWords.on(PublicationDate.long($0, language))) } ?? ""
        let reason = source.text("status-reason").map { " \(say(RenderingWords.reason)): " + $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") } ?? ""
        return Standing(words: say(words), successor: successor, tail: "\(date).\(reason)")
    }

    /// What stands behind a link to a record that no longer counts, or no longer stands: ` (ingetrokken)`; nothing for others.
    func mark(of record: Record) -> String {
        if record.isWithdrawn { return " (\(say(RenderingWords.withdrawn)))" }
        guard record.address.type == "source", case .retracted = corpus.standing(of: record) else { return "" }
        return " (\(say(RenderingWords.retracted)))"
    }
}
