import Foundation
import Testing

@testable import Rendering

/// Colours against WCAG 2.2, success criteria 1.4.3 and 1.4.11.
@Suite struct ContrastTests {
    /// Text on what it stands on.
    private static let textPairs: [(text: Palette.Colour, ground: Palette.Colour)] =
        [Palette.paper, Palette.panel].flatMap { ground in
            ([Palette.ink, Palette.quiet, Palette.link, Palette.warning] + Palette.hueInks).map { ($0, ground) }
        } + Palette.fields.map { (Palette.onField, $0) }

    @Test func textCanBeRead() {
        for (text, ground) in Self.textPairs {
            #expect(contrast(text.light, ground.light) >= 4.5, "\(text.name) on \(ground.name), light")
            #expect(contrast(text.dark, ground.dark) >= 4.5, "\(text.name) on \(ground.name), dark")
        }
    }

    @Test func boxesCanBeSeen() {
        for hue in Palette.hueInks {
            #expect(contrast(hue.light, Palette.paper.light) >= 3)
            #expect(contrast(hue.dark, Palette.paper.dark) >= 3)
        }
    }

    @Test func measuresAsTheStandardDoes() {
        #expect(contrast("#000000", "#ffffff") == 21)
        #expect(abs(contrast("#767676", "#ffffff") - 4.54) < 0.01)
    }

    @Test func everyVariableIsDefined() {
        let used = Stylesheet.text.matches(of: /var\(--([a-z0-9-]+)/).map { String($0.1) }
        let known = Palette.all.map(\.name) + ["serif", "sans", "hue", "field"]
        #expect(used.filter { !known.contains($0) } == [])
    }

    private func contrast(_ one: String, _ other: String) -> Double {
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private func luminance(_ colour: String) -> Double {
        let value = Int(colour.dropFirst(), radix: 16) ?? 0
        let parts = [value >> 16, value >> 8 & 0xFF, value & 0xFF].map { part in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
