/// The elements that groei writes.
package enum Tag: String, Sendable {
    case html, head, meta, title, style, body
    case header, nav, main, footer, section, aside, div, span
    case h1, h2, h3, h4, h5, h6, p, a, em, strong, del, code, pre, blockquote, hr, br, wbr, sup, small, time
    case ul, ol, li, table, caption, thead, tbody, tr, th, td
    case figure, figcaption, details, summary
    case svg, g, rect, text, tspan, desc

    /// `h1` … `h6`; levels beyond those become the nearest.
    package static func heading(_ level: Int) -> Tag {
        [.h1, .h2, .h3, .h4, .h5, .h6][min(max(level, 1), 6) - 1]
    }

    var isVoid: Bool {
        switch self {
        case .meta, .hr, .br, .wbr: true
        default: false
        }
    }

    /// How the text of an element is laid out: white space may stand around a block and inside a container.
    var layout: Layout {
        switch self {
        case .html, .head, .body, .header, .nav, .main, .footer, .section, .aside, .div, .blockquote, .ul, .ol, .table, .thead,
            .tbody, .tr, .figure, .details, .svg, .g:
            .container
        case .meta, .title, .style, .h1, .h2, .h3, .h4, .h5, .h6, .p, .pre, .hr, .li, .caption, .th, .td, .figcaption, .summary,
            .rect, .text, .desc:
            .block
        case .span, .a, .em, .strong, .del, .code, .br, .wbr, .sup, .small, .time, .tspan: .inline
        }
    }

    enum Layout {
        case inline, block, container
    }
}

/// One attribute of an element; the value is escaped when it is written.
package struct Attribute: Sendable, Hashable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    package static func id(_ value: String) -> Attribute { Attribute("id", value) }
    package static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
    package static func role(_ value: String) -> Attribute { Attribute("role", value) }
    package static func scope(_ value: String) -> Attribute { Attribute("scope", value) }
    package static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
    package static func label(_ value: String) -> Attribute { Attribute("aria-label", value) }
    package static func labelledBy(_ value: String) -> Attribute { Attribute("aria-labelledby", value) }
    /// To a place in the same page.
    package static func href(anchor: String) -> Attribute { Attribute("href", "#" + anchor) }
    /// To somewhere else; only an address that has been found safe.
    package static func href(_ url: WebAddress) -> Attribute { Attribute("href", url.text) }
}
