/// The scheme of categories and effects as a drawing: a column a category, with a box an effect, in as many columns as fit.
struct SchemeDrawing {
    struct Column: Sendable {
        let title: String
        let kicker: String?
        let effects: [String]
    }

    /// For the ids of its title and description.
    let name: String
    let columns: [Column]
    /// Columns side by side; the others come below.
    let across: Int
    let columnWidth: Double
    let title: String

    private let gap = 20.0
    private let inset = 14.0
    private let size = 17.0
    private let leading = 23.0

    /// The drawing with its words as a text alternative.
    func svg() -> HTML {
        var y = 0.0
        var groups: [HTML] = []
        for start in stride(from: 0, to: columns.count, by: across) {
            let row = start..<min(start + across, columns.count)
            let headHeight = row.map { height(head(columns[$0])) }.max() ?? 0
            var bottom = y
            for index in row {
                let x = Double(index - start) * (columnWidth + gap)
                let (group, end) = column(columns[index], hue: index % Palette.hues + 1, x: x, y, headHeight)
                groups.append(group)
                bottom = max(bottom, end)
            }
            y = bottom + gap
        }
        let count = Double(min(across, max(columns.count, 1)))
        return frame(width: count * columnWidth + (count - 1) * gap, height: max(y - gap, 1), groups)
    }

    private func frame(width: Double, height: Double, _ content: [HTML]) -> HTML {
        HTML(.svg, .class("scheme-\(name)"), .role("img"), .labelledBy("scheme-\(name)-title scheme-\(name)-words"),
            Attribute("viewBox", "0 0 \(number(width)) \(number(height))"), Attribute("width", number(width)),
            Attribute("height", number(height))) {
            HTML(.title, .id("scheme-\(name)-title")) { title }
            HTML(.desc, .id("scheme-\(name)-words")) { words }
            content
        }
    }

    /// `Primaire effecten: Verbinding; Handelen. Secundaire effecten: …`
    var words: String {
        columns.map { column in
            "\(column.title): " + column.effects.joined(separator: "; ") + "."
        }.joined(separator: " ")
    }

    private struct Line {
        let text: String
        let style: String
    }

    private func head(_ column: Column) -> [Line] {
        let wrap = TextWrap(width: columnWidth - 2 * inset, size: size)
        let title = TextWrap(width: wrap.width, size: size, isBold: true).lines(column.title).map { Line(text: $0, style: "head-title") }
        return title + (column.kicker.map { wrap.lines($0).map { Line(text: $0, style: "head-kicker") } } ?? [])
    }

    private func height(_ lines: [Line]) -> Double { Double(lines.count) * leading + 2 * inset - 4 }

    private func column(_ column: Column, hue: Int, x: Double, _ top: Double, _ headHeight: Double) -> (HTML, Double) {
        var y = top
        var boxes = [box(head(column), "head", x, y, headHeight)]
        y += headHeight
        for effect in column.effects {
            let lines = TextWrap(width: columnWidth - 2 * inset, size: size).lines(effect).map { Line(text: $0, style: "effect") }
            y += 10
            boxes.append(box(lines, "box", x, y, height(lines)))
            y += height(lines)
        }
        return (HTML(.g, .class("hue-\(hue)")) { boxes }, y)
    }

    private func box(_ lines: [Line], _ style: String, _ x: Double, _ y: Double, _ height: Double) -> HTML {
        HTML(.g) {
            HTML(.rect, .class(style), Attribute("x", number(x + 1)), Attribute("y", number(y + 1)),
                Attribute("width", number(columnWidth - 2)), Attribute("height", number(height - 2)), Attribute("rx", "6"))
            HTML(.text, Attribute("font-size", number(size))) {
                for (position, line) in lines.enumerated() {
                    HTML(.tspan, .class(line.style), Attribute("x", number(x + inset)),
                        Attribute("y", number(y + inset + 15 + Double(position) * leading))) { line.text }
                }
            }
        }
    }

    /// Without Foundation and the same on every machine: tenths at most.
    private func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
