import Records

/// What `document.yaml` asks before a proposal is accepted or a version is cut.
package struct ReviewPolicy: Sendable {
    package struct Approval: Sendable, Hashable {
        package let aspect: String
        package let count: Int
        package let roles: Set<Role>

        package init(aspect: String, count: Int, roles: Set<Role>) {
            self.aspect = aspect
            self.count = count
            self.roles = roles
        }
    }

    package let approvals: [Approval]
    package let mayAccept: Set<Role>
    package let mayRelease: Set<Role>

    /// Without a policy: one approval of the content by a reviewer or maintainer; a maintainer accepts and cuts versions.
    package init(_ document: Record?) {
        let review = document?["review"]
        let needed = review?["approvals"]?.items.map { item in
            Approval(
                aspect: item["aspect"]?.text ?? "", count: item["count"]?.integer ?? 1,
                roles: Self.roles(item["roles"], otherwise: [.reviewer, .maintainer]))
        }
        approvals = needed ?? [Approval(aspect: "inhoud", count: 1, roles: [.reviewer, .maintainer])]
        mayAccept = Self.roles(review?["accept"], otherwise: [.maintainer])
        mayRelease = Self.roles(document?["release"]?["roles"], otherwise: [.maintainer])
    }

    private static func roles(_ value: Value?, otherwise: Set<Role>) -> Set<Role> {
        guard let value else { return otherwise }
        return Set(value.items.compactMap { Role(rawValue: $0.text) })
    }
}
