/// Tagged lists of sources that look like RIS and are not.
enum ForeignFormat: Sendable {
    /// Web of Science (Clarivate, field tags): `PT J`.
    case webOfScience
    /// EndNote's own list (Refer): `%0 Journal Article`.
    case refer

    /// By the first lines; nil for all else.
    init?(_ bytes: [UInt8]) {
        let start = bytes.prefix(1024).drop { $0 <= 0x20 || $0 >= 0x80 }
        let lines = start.split { $0 == 0x0A || $0 == 0x0D }.prefix(4)
        guard let first = lines.first else { return nil }
        let isEntry = lines.contains { $0.count == 4 && $0.starts(with: "PT ".utf8) }
        if first.starts(with: "%0 ".utf8) { self = .refer } else if isEntry { self = .webOfScience } else { return nil }
    }

    var name: String {
        switch self {
        case .webOfScience: "Web of Science"
        case .refer: "EndNote (.enw)"
        }
    }
}
