package import Diagnostics

/// Why a text is no pattern that groei can match: not ECMA-262 (unicode mode), or beyond the subset that is matched in linear time.
package enum PatternError: Error, Sendable, Hashable {
    case unexpectedEnd
    /// The character has no meaning where it stands, such as a `*` with nothing before it.
    case unexpected(Unicode.Scalar)
    case unknownEscape(Unicode.Scalar)
    case unknownProperty(String)
    /// A quantifier `{3,1}` or a class `[z-a]`.
    case reversedRange
    /// `(?<a>…)` twice where both may take part in one match.
    case repeatedName(String)
    /// `\\2` or `\\k<a>` without such a group.
    case unknownGroup(String)
    case backreference
    /// More than ``PatternCompiler/maximumSize`` steps, or groups nested too deep.
    case tooLarge

    /// The pattern is sound ECMA-262, but groei does not match it.
    package var isUnsupported: Bool {
        switch self {
        case .backreference, .tooLarge: true
        default: false
        }
    }

    package var words: Words {
        switch self {
        case .unexpectedEnd: Words(nl: "het houdt te vroeg op", en: "it ends too early")
        case .unexpected(let scalar): Words(nl: "`\(scalar)` kan daar niet staan", en: "`\(scalar)` cannot stand there")
        case .unknownEscape(let scalar) where !scalar.properties.isAlphabetic && !("0"..."9").contains(scalar):
            Words(nl: "`\\\(scalar)` bestaat daar niet; schrijf `\(scalar)`", en: "there is no `\\\(scalar)` there; write `\(scalar)`")
        case .unknownEscape(let scalar): Words(nl: "`\\\(scalar)` bestaat niet", en: "there is no `\\\(scalar)`")
        case .unknownProperty(let name): Words(nl: "`\\p{\(name)}` is onbekend", en: "`\\p{\(name)}` is not known")
        case .reversedRange: Words(nl: "een bereik loopt van hoog naar laag", en: "a range runs from high to low")
        case .repeatedName(let name): Words(nl: "twee groepen heten `\(name)`", en: "two groups are called `\(name)`")
        case .unknownGroup(let name): Words(nl: "er is geen groep `\(name)`", en: "there is no group `\(name)`")
        case .backreference: Words(nl: "terugverwijzingen worden niet ondersteund", en: "backreferences are not supported")
        case .tooLarge: Words(nl: "het is te groot of te diep genest", en: "it is too large or nested too deep")
        }
    }
}
