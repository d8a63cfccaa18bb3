import CGit2

extension Repository {
    /// The value of a configuration key such as `user.name`, the repository's own settings first; nil when it is not set.
    package func config(_ key: String) throws(GitError) -> String? {
        let operation = "read the setting \(key)"
        try Names.requireNoNUL(key, operation)
        return try locked { (handle) throws(GitError) in
            let configuration = try Owned(operation, free: git_config_free) {
                git_repository_config_snapshot(&$0, handle.raw)
            }
            var value: UnsafePointer<CChar>?
            guard try found(git_config_get_string(&value, configuration.pointer, key), operation) else { return nil }
            return value.map { String(cString: $0) }
        }
    }

    /// Who the author and the committer of the next commit are, as the git program would find out: first `GIT_AUTHOR_NAME`
    /// and its like in `environment`, then `author.name` and `committer.name`, then `user.name`; e-mail addresses alike, with
    /// `EMAIL` as the last resort. What is not set anywhere is nil; nothing is made up from the name of the machine.
    package func identity(environment: [String: String]) throws(GitError) -> Identity {
        Identity(
            author: try person("AUTHOR", "author", environment),
            committer: try person("COMMITTER", "committer", environment))
    }

    private func person(
        _ variable: String, _ section: String, _ environment: [String: String]
    ) throws(GitError) -> Identity.Person {
        func given(_ key: String) -> String? {
            environment[key].flatMap { $0.isEmpty ? nil : $0 }
        }
        var name = given("GIT_\(variable)_NAME")
        if name == nil { name = try config("\(section).name") }
        if name == nil { name = try config("user.name") }
        var email = given("GIT_\(variable)_EMAIL")
        if email == nil { email = try config("\(section).email") }
        if email == nil { email = try config("user.email") }
        return Identity.Person(
            name: name, email: email ?? given("EMAIL"),
            date: try given("GIT_\(variable)_DATE").map { text throws(GitError) in try Timestamp.parsed(text) })
    }
}

/// Who writes, as far as environment and configuration tell.
package struct Identity: Hashable, Sendable {
    /// One of the two roles.
    package struct Person: Hashable, Sendable {
        /// From environment or configuration.
        package let name: String?
        /// From environment or configuration.
        package let email: String?
        /// Set only by the environment.
        package let date: Timestamp?

        /// The signature; `now` serves when the environment sets no date. nil when name or address is missing.
        package func signature(at now: Timestamp) -> Signature? {
            guard let name, let email else { return nil }
            return Signature(name: name, email: email, date: date ?? now)
        }
    }

    /// Who makes the change.
    package let author: Person
    /// Who records it.
    package let committer: Person
}
