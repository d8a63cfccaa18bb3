/// The colours of a page, for light and for dark.
package struct Palette: Sendable {
    package struct Colour: Sendable, Hashable {
        /// The name of the CSS variable.
        package let name: String
        /// `#rrggbb`.
        package let light: String
        package let dark: String
    }

    /// How many colours the categories take turns in.
    static let hues = 3

    package static let paper = Colour(name: "paper", light: "#ffffff", dark: "#14181c")
    package static let panel = Colour(name: "panel", light: "#f3f5f6", dark: "#1e242a")
    package static let ink = Colour(name: "ink", light: "#1c2328", dark: "#e4e8ea")
    package static let quiet = Colour(name: "quiet", light: "#51606b", dark: "#a3b0b9")
    package static let link = Colour(name: "link", light: "#0b5a7d", dark: "#7cc4e4")
    package static let line = Colour(name: "line", light: "#d3dade", dark: "#38424a")
    package static let warning = Colour(name: "warning", light: "#8a3a00", dark: "#f2b27a")
    /// The fields of the categories, and the ink on them.
    package static let fields = [
        Colour(name: "field-1", light: "#0b5a7d", dark: "#1d6f95"),
        Colour(name: "field-2", light: "#2f6b3a", dark: "#35753f"),
        Colour(name: "field-3", light: "#8a3f5c", dark: "#97496a"),
    ]
    package static let onField = Colour(name: "on-field", light: "#ffffff", dark: "#ffffff")
    /// The categories' colours as text and lines.
    package static let hueInks = [
        Colour(name: "hue-1", light: "#0b5a7d", dark: "#7cc4e4"),
        Colour(name: "hue-2", light: "#2a6134", dark: "#8fd09a"),
        Colour(name: "hue-3", light: "#8a3f5c", dark: "#eba6c0"),
    ]

    package static let all = [paper, panel, ink, quiet, link, line, warning, onField] + fields + hueInks

    /// The CSS variables.
    static func variables(dark: Bool) -> String {
        all.map { "  --\($0.name): \(dark ? $0.dark : $0.light);" }.joined(separator: "\n")
    }
}
