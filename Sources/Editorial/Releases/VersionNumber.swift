/// `MAJOR.MINOR.PATCH` (Semantic Versioning 2.0.0).
package struct VersionNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let major: Int
    package let minor: Int
    package let patch: Int

    package static let first = VersionNumber(1, 0, 0)

    package init(_ major: Int, _ minor: Int, _ patch: Int) {
        self.major = major
        self.minor = minor
        self.patch = patch
    }

    /// Nil for what is no version, or has a number of more than nine digits.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { part in
            part.utf8.count < 10 && part.allSatisfy(\.isNumber) && (part == "0" || !part.hasPrefix("0")) ? Int(part) : nil
        }
        guard parts.count == 3, let major = parts[0], let minor = parts[1], let patch = parts[2] else { return nil }
        self.init(major, minor, patch)
    }

    package var description: String { "\(major).\(minor).\(patch)" }

    package static func < (left: VersionNumber, right: VersionNumber) -> Bool {
        (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
    }

    package func next(_ level: ChangeLevel) -> VersionNumber {
        switch level {
        case .major: VersionNumber(major + 1, 0, 0)
        case .minor: VersionNumber(major, minor + 1, 0)
        case .patch: VersionNumber(major, minor, patch + 1)
        }
    }
}
