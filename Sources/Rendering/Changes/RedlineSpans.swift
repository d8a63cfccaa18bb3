import Editorial

/// A redline as spans of a report: white space outside the marks, long stretches without changes left out.
enum RedlineSpans {
    /// Words kept on either side of a change.
    static let context = 14

    static func spans(_ redline: Redline) -> [ReportSpan] {
        let characters = ProseLines.joined(redline.runs.flatMap { run in run.text.map { ($0, run.kind) } })
        var runs: [(kind: Redline.Kind, text: String)] = []
        for (character, kind) in characters {
            if runs.last?.kind == kind { runs[runs.count - 1].text.append(character) } else { runs.append((kind, String(character))) }
        }
        var spans: [ReportSpan] = []
        for (index, run) in runs.enumerated() {
            switch run.kind {
            case .same: spans.append(.text(shortened(run.text, isFirst: index == 0, isLast: index == runs.count - 1)))
            case .deleted, .inserted:
                let next = index + 1 < runs.count ? runs[index + 1].kind : .same
                spans += marked(run.text, run.kind, isReplaced: run.kind == .deleted && next == .inserted)
            }
        }
        return merged(spans)
    }

    /// White space at the ends stands outside the marks; of a stretch that is replaced the space that follows falls away.
    private static func marked(_ text: String, _ kind: Redline.Kind, isReplaced: Bool) -> [ReportSpan] {
        let head = String(text.prefix(while: \.isWhitespace))
        let tail = String(text.dropFirst(head.count).reversed().prefix(while: \.isWhitespace).reversed())
        let body = String(text.dropFirst(head.count).dropLast(tail.count))
        guard !body.isEmpty else { return kind == .inserted ? [.text(text)] : [] }
        return [.text(head), ReportSpan(kind == .deleted ? .deleted : .inserted, body), .text(isReplaced ? "" : tail)]
    }

    private static func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        let (before, after) = (isFirst ? 0 : context, isLast ? 0 : context)
        guard words.count > before + after + 6 else { return text }
        let head = words.prefix(before).joined(separator: " ")
        let tail = words.suffix(after).joined(separator: " ")
        return head + (isFirst ? "[…] " : isLast ? " […]" : " […] ") + tail
    }

    private static func merged(_ spans: [ReportSpan]) -> [ReportSpan] {
        spans.reduce(into: []) { result, span in
            if span.text.isEmpty { return }
            if let last = result.last, last.kind == span.kind {
                result[result.count - 1] = ReportSpan(span.kind, last.text + span.text)
            } else {
                result.append(span)
            }
        }
    }
}
