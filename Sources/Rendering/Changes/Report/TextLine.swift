import Diagnostics

/// A line of spans laid out for a terminal.
struct TextLine {
    let text: String
    let width: Int

    /// The spans broken into lines of at most `width` columns, styled run by run.
    static func layOut(_ spans: [ReportSpan], width: Int, style: Style) -> [TextLine] {
        var lines: [TextLine] = []
        var line = Line()
        var word = Line()
        func finishWord() {
            guard !word.isEmpty else { return }
            if line.width > 0, line.width + line.pendingSpace + word.width > width {
                lines.append(line.finished(style))
                line = Line()
            }
            line.append(word)
            word = Line()
        }
        for span in spans {
            for character in marked(span, style) {
                if character == "\n" || character == "\r\n" {
                    finishWord()
                    lines.append(line.finished(style))
                    line = Line()
                } else if character == " " || character == "\t" {
                    finishWord()
                    line.space(style.isColoured ? span.kind : .text)
                } else {
                    word.add(character, span.kind)
                }
            }
        }
        finishWord()
        return lines + [line.finished(style)]
    }

    /// Without colours words say what was taken out and put in: `[-weg-]{+erbij+}`.
    private static func marked(_ span: ReportSpan, _ style: Style) -> String {
        let text = TerminalText.safe(span.text)
        return switch span.kind {
        case .deleted where !style.isColoured: "[-\(text)-]"
        case .inserted where !style.isColoured: "{+\(text)+}"
        case .code where text.contains(" ") && !style.isColoured: "`\(text)`"
        default: text
        }
    }

    static func role(_ kind: ReportSpan.Kind) -> Style.Role? {
        switch kind {
        case .text: nil
        case .strong: .strong
        case .muted: .muted
        case .code: .code
        case .deleted, .was: .deleted
        case .inserted, .becomes: .inserted
        case .good: .good
        case .bad: .bad
        }
    }
}

/// Runs of one kind each, with the room they take.
private struct Line {
    private var runs: [(kind: ReportSpan.Kind, text: String, width: Int)] = []
    var width = 0
    /// A space between words; it is written only when a word follows.
    var pendingSpace = 0
    private var spaceKind = ReportSpan.Kind.text

    var isEmpty: Bool { runs.isEmpty }

    mutating func add(_ character: Character, _ kind: ReportSpan.Kind) {
        append(kind, String(character), TerminalText.width(character))
    }

    mutating func space(_ kind: ReportSpan.Kind) {
        guard width > 0 else { return }
        (pendingSpace, spaceKind) = (1, kind)
    }

    mutating func append(_ other: Line) {
        if pendingSpace > 0 {
            // Between two runs of one kind the space belongs to them.
            let joins = runs.last?.kind == other.runs.first?.kind
            append(joins ? runs.last!.kind : .text, " ", 1)
            pendingSpace = 0
        }
        for run in other.runs { append(run.kind, run.text, run.width) }
    }

    private mutating func append(_ kind: ReportSpan.Kind, _ text: String, _ columns: Int) {
        width += columns
        if runs.last?.kind == kind {
            runs[runs.count - 1].text += text
            runs[runs.count - 1].width += columns
        } else {
            runs.append((kind, text, columns))
        }
    }

    func finished(_ style: Style) -> TextLine {
        TextLine(
            text: runs.map { run in TextLine.role(run.kind).map { style($0, run.text) } ?? run.text }.joined(), width: width)
    }
}
