package import Diagnostics

/// What a fenced block with the info string `groei` stands for: content made from the records.
///
/// The command is on the info line (` ```groei overview `) or inside the block, one a line.
package enum GeneratedBlock: Sendable, Hashable {
    case overview
    case scheme
    case sources
    /// The conditions of one theme, or all of them.
    case conditions(theme: String?)
    /// Claims that the text cites and no other block shows; placed at the end, never asked for.
    case otherClaims
    /// A command that this version of groei does not know.
    case unknown(String)

    /// The blocks that a fence asks for; nil for a fence of any other kind.
    package static func read(info: String?, text: String) -> [GeneratedBlock]? {
        guard let words = info?.split(whereSeparator: \.isWhitespace), words.first.map(String.init) == fence else { return nil }
        let lines = [words.dropFirst().joined(separator: " ")] + text.split(whereSeparator: \.isNewline).map(String.init)
        let commands = lines.map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }.filter { !$0.isEmpty }
        return commands.isEmpty ? [.unknown(fence)] : commands.map(GeneratedBlock.init)
    }

    /// The word behind the opening fence.
    package static let fence = "groei"
    /// What can be asked for.
    package static let names = ["overview", "scheme", "sources", "conditions"]
    /// What people call it.
    package static let labels: [String: Words] = [
        "overview": Words(nl: "overzicht", en: "overview"), "scheme": Words(nl: "schema", en: "scheme"),
        "sources": Words(nl: "bronnen", en: "sources"), "conditions": Words(nl: "voorwaarden", en: "conditions"),
    ]

    /// How it is asked for.
    var command: String {
        switch self {
        case .overview: "overview"
        case .scheme: "scheme"
        case .sources: "sources"
        case .conditions(let theme): (["conditions"] + [theme].compactMap(\.self)).joined(separator: " ")
        case .otherClaims: ""
        case .unknown(let words): words
        }
    }

    private init(words: [String]) {
        switch (words[0], words.count) {
        case ("overview", 1): self = .overview
        case ("scheme", 1): self = .scheme
        case ("sources", 1): self = .sources
        case ("conditions", 1): self = .conditions(theme: nil)
        case ("conditions", 2): self = .conditions(theme: words[1])
        default: self = .unknown(words.joined(separator: " "))
        }
    }
}
