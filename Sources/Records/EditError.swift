package import Diagnostics

/// Why an edit was not made. The file is as it was.
package struct EditError: Error, Sendable, Hashable {
    package enum Reason: String, Sendable {
        /// There is no such value, or no such place in an array.
        case missing
        /// The path leads through a text or number.
        case notACollection
        case notAnArray
        /// The text below a front matter can only be a text.
        case bodyIsText
        /// What would be written does not read back as what was asked for.
        case wouldNotReadBack
        /// The file would be larger than a record may be.
        case tooLarge
    }

    package let reason: Reason
    package let path: FieldPath

    init(_ reason: Reason, _ path: FieldPath) {
        self.reason = reason
        self.path = path
    }

    /// Whether it is the file that stands in the way, and not what was asked for.
    package var isOfFile: Bool { reason == .wouldNotReadBack || reason == .tooLarge }

    /// What went wrong, for people.
    package var words: Words {
        let field = path.isRoot ? "." : path.description
        return switch reason {
        case .missing: Words(nl: "er is geen `\(field)`", en: "there is no `\(field)`")
        case .notACollection:
            Words(nl: "`\(field)` kan niet: er staat een gewone waarde op de weg erheen", en: "`\(field)` cannot be: a plain value is in its way")
        case .notAnArray: Words(nl: "`\(field)` is geen lijst", en: "`\(field)` is not a list")
        case .bodyIsText: Words(nl: "`\(field)` moet tekst zijn", en: "`\(field)` must be text")
        case .wouldNotReadBack:
            Words(nl: "`\(field)` is hier niet veilig te schrijven; pas het bestand zelf aan", en: "`\(field)` cannot be written safely here; edit the file itself")
        case .tooLarge:
            Words(
                nl: "het bestand zou groter worden dan de \(RecordReader.maximumBytes >> 10) KiB die een record hooguit is",
                en: "the file would be larger than the \(RecordReader.maximumBytes >> 10) KiB that a record is at most")
        }
    }
}
