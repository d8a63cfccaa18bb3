package import Diagnostics

/// The version level that a change asks for, smallest first (Semantic Versioning 2.0.0 for a document, DESIGN 4).
package enum ChangeLevel: String, Sendable, CaseIterable, Comparable {
    case patch, minor, major

    /// The value of the annotation `x-groei-change`.
    init?(annotation: String) {
        switch annotation {
        case "editorial": self = .patch
        case "minor": self = .minor
        case "major": self = .major
        default: return nil
        }
    }

    package static func < (left: ChangeLevel, right: ChangeLevel) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    package var words: Words {
        switch self {
        case .patch: Words(nl: "tekstueel (patch)", en: "wording (patch)")
        case .minor: Words(nl: "aanvulling (minor)", en: "addition (minor)")
        case .major: Words(nl: "wezenlijk (major)", en: "substantial (major)")
        }
    }
}
