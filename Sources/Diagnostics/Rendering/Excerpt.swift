/// The line of a finding with a run of carets under its range, cut around the carets when it is long.
struct Excerpt {
    let line: String
    let carets: String

    /// Spaces that a tab stands for; stops would shift with the gutter.
    static let tabWidth = 4

    /// `width` is the room for the line. Columns count scalars; a range that goes on over the line's end stops there.
    init?(_ place: Place, width: Int) {
        guard let start = place.start, let excerpt = place.excerpt else { return nil }
        let scalars = Array(excerpt.unicodeScalars)
        let lower = min(max(start.column - place.excerptColumn, 0), scalars.count)
        let end = place.end.map { $0.line == start.line ? $0.column - place.excerptColumn : scalars.count } ?? lower
        let upper = max(lower, min(end, scalars.count))

        let cells = scalars.map(Cell.init)
        let (from, to) = Self.window(cells, lower..<upper, width)
        let (cutLeft, cutRight) = (from > 0 || place.excerptColumn > 1, to < cells.count)
        line = (cutLeft ? "…" : "") + cells[from..<to].map(\.text).joined() + (cutRight ? "…" : "")
        let indent = cells[from..<lower].reduce(cutLeft ? 1 : 0) { $0 + $1.width }
        let run = cells[lower..<min(upper, to)].reduce(0) { $0 + $1.width }
        carets = String(repeating: " ", count: indent) + String(repeating: "^", count: max(1, run))
    }

    private struct Cell {
        let text: String
        let width: Int

        init(_ scalar: Unicode.Scalar) {
            if scalar == "\t" {
                (text, width) = (String(repeating: " ", count: tabWidth), tabWidth)
            } else {
                let safe = TerminalText.safe(scalar)
                (text, width) = (String(Character(safe)), TerminalText.width(safe))
            }
        }
    }

    /// The part of the line to show: all of it, or a stretch with a third of the room before the range.
    private static func window(_ cells: [Cell], _ range: Range<Int>, _ width: Int) -> (Int, Int) {
        guard cells.reduce(0, { $0 + $1.width }) > width else { return (0, cells.count) }
        let room = max(width - 2, 8)
        var from = range.lowerBound
        var used = 0
        let shown = cells[range].reduce(0) { $0 + $1.width }
        let before = max(room / 3, room - shown - cells[range.upperBound...].reduce(0) { $0 + $1.width })
        while from > 0, used + cells[from - 1].width <= before {
            from -= 1
            used += cells[from].width
        }
        var to = range.lowerBound
        while to < cells.count, used + cells[to].width <= room {
            used += cells[to].width
            to += 1
        }
        return (from, to)
    }
}
