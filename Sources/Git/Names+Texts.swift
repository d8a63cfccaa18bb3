extension Names {
    /// Whether this may be the message of a commit or tag: not empty, and without control characters (but for newline and
    /// tab) or characters that turn the direction of the text around.
    package static func isSafeMessage(_ message: String) -> Bool {
        problem(inMessage: message) == nil
    }

    /// What keeps a message from being safe; nil when it is.
    package static func problem(inMessage message: String) -> NameProblem? {
        if message.allSatisfy(\.isWhitespace) { return .empty }
        if message.utf8.count > maximumMessage { return .tooLong(maximum: maximumMessage) }
        let scalar = message.unicodeScalars.first { isControl($0) && $0 != "\n" && $0 != "\t" }
        return scalar.map { .character($0) }
    }

    /// Whether this may be the name of a person: one line, without the characters that end a name in a commit.
    package static func isSafePerson(_ name: String) -> Bool {
        problem(inPerson: name) == nil
    }

    /// What keeps the name or e-mail address of a person from being safe; nil when it is.
    package static func problem(inPerson text: String) -> NameProblem? {
        if text.allSatisfy(\.isWhitespace) { return .empty }
        if text.utf8.count > maximumPerson { return .tooLong(maximum: maximumPerson) }
        let scalar = text.unicodeScalars.first { isControl($0) || $0 == "<" || $0 == ">" }
        return scalar.map { .character($0) }
    }

    /// What keeps a revision from being looked up; nil when nothing does.
    static func problem(inRevision revision: String) -> NameProblem? {
        if revision.isEmpty { return .empty }
        if revision.hasPrefix("-") { return .leadingDash }
        if revision.utf8.count > maximumPath { return .tooLong(maximum: maximumPath) }
        return revision.unicodeScalars.first(where: isControl).map { .character($0) }
    }

    /// Control characters, line and paragraph separators, and those that turn the direction of the text around.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
        default: scalar.properties.generalCategory == .control
        }
    }

    static func requirePath(_ path: String, _ operation: String) throws(GitError) {
        try require(path, problem(inPath: path), operation)
    }

    /// The folder of a workspace, or "" for the top of the repository.
    static func requireFolder(_ path: String, _ operation: String) throws(GitError) {
        if !path.isEmpty { try require(path, problem(inFolder: path), operation) }
    }

    static func requireBranch(_ name: String, _ operation: String) throws(GitError) {
        try require(name, problem(inBranch: name), operation)
    }

    static func requireReference(_ name: String, _ operation: String) throws(GitError) {
        try require(name, problem(inReference: name), operation)
    }

    static func requireMessage(_ message: String, _ operation: String) throws(GitError) {
        try require(message, problem(inMessage: message), operation)
    }

    static func requireSignature(_ signature: Signature, _ operation: String) throws(GitError) {
        try require(signature.name, problem(inPerson: signature.name), operation)
        try require(signature.email, problem(inPerson: signature.email), operation)
    }

    static func requireNoNUL(_ text: String, _ operation: String) throws(GitError) {
        try require(text, text.containsNUL ? .character("\0") : nil, operation)
    }

    private static func require(_ name: String, _ problem: NameProblem?, _ operation: String) throws(GitError) {
        guard let problem else { return }
        throw GitError(.unsafeName(name, problem), operation: operation, message: problem.description)
    }
}
