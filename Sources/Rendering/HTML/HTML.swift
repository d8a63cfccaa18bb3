/// A piece of an HTML page as a value: text is escaped when it is written, so markup cannot come out of content.
package indirect enum HTML: Sendable {
    case text(String)
    case element(Tag, [Attribute], [HTML])
    case fragment([HTML])

    package static let nothing = HTML.fragment([])

    /// An element; attributes that are nil are left out.
    package init(_ tag: Tag, _ attributes: Attribute?..., @HTMLBuilder content: () -> [HTML] = { [] }) {
        self = .element(tag, attributes.compactMap(\.self), content())
    }

    /// The ids in it, in the order of the page.
    package var ids: [String] { values(of: "id") }

    /// The values of an attribute in it, in the order of the page.
    package func values(of attribute: String) -> [String] {
        switch self {
        case .text: []
        case .fragment(let pieces): pieces.flatMap { $0.values(of: attribute) }
        case .element(_, let attributes, let content):
            attributes.filter { $0.name == attribute }.map(\.value) + content.flatMap { $0.values(of: attribute) }
        }
    }
}

extension HTML: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) {
        self = .text(value)
    }
}

/// Lets the content of an element be written as statements: pieces, texts, lists, `if` and `for`.
@resultBuilder package enum HTMLBuilder {
    package static func buildExpression(_ piece: HTML) -> [HTML] { [piece] }
    package static func buildExpression(_ text: String) -> [HTML] { [.text(text)] }
    package static func buildExpression(_ pieces: [HTML]) -> [HTML] { pieces }
    package static func buildBlock(_ parts: [HTML]...) -> [HTML] { parts.flatMap(\.self) }
    package static func buildOptional(_ part: [HTML]?) -> [HTML] { part ?? [] }
    package static func buildEither(first: [HTML]) -> [HTML] { first }
    package static func buildEither(second: [HTML]) -> [HTML] { second }
    package static func buildArray(_ parts: [[HTML]]) -> [HTML] { parts.flatMap(\.self) }
}
