/// Which names and texts we write to git, and which names in a tree written by others we act upon.
///
/// git and libgit2 accept far more than is safe to turn into files, arguments and pages. Our records need little, so these
/// are lists of what is allowed. Each rule exists as a predicate and as the problem that breaks it.
package enum Names {
    static let maximumPath = 1_000
    static let maximumComponent = 200
    static let maximumDepth = 32
    static let maximumMessage = 1 << 20
    static let maximumPerson = 500

    /// The dot files and folders that a workspace may contain.
    private static let dotFiles: Set<String> = [
        ".editorconfig", ".gitattributes", ".github", ".gitignore", ".gitkeep", ".gitlab-ci.yml", ".pre-commit-config.yaml",
        ".vscode",
    ]
    private static let devices: Set<String> = ["aux", "con", "nul", "prn", "conin$", "conout$"]

    /// Whether this is a path that we write and act upon: components of `[A-Za-z0-9._-]`, no leading dash or dot (but for the
    /// known dot files), nothing that Windows or git reserves.
    package static func isSafePath(_ path: String) -> Bool {
        problem(inPath: path) == nil
    }

    /// What keeps a path from being safe; nil when it is.
    package static func problem(inPath path: String) -> NameProblem? {
        problem(in: path, allowing: { isPlain($0) }) { component in
            if component.hasPrefix("."), !dotFiles.contains(component) { return .dotFile }
            return nil
        }
    }

    /// Whether a folder that somebody else named may hold a workspace. Spaces and letters of any script are fine; what git,
    /// Windows, macOS or a shell could take for something else is not.
    package static func isHarmlessFolder(_ path: String) -> Bool {
        problem(inFolder: path) == nil
    }

    /// What keeps a folder from being harmless; nil when it is.
    package static func problem(inFolder path: String) -> NameProblem? {
        problem(in: path, allowing: { !isControl($0) && !#"\:*?"<>|"#.unicodeScalars.contains($0) }) { _ in nil }
    }

    /// Whether this is the short name of a branch that we make or move.
    package static func isSafeBranch(_ name: String) -> Bool {
        problem(inBranch: name) == nil
    }

    /// What keeps the short name of a branch or tag from being safe; nil when it is.
    package static func problem(inBranch name: String) -> NameProblem? {
        if name.hasPrefix("refs/") || name.uppercased() == "HEAD" { return .reserved }
        if name.contains("..") { return .component }
        return problem(in: name, allowing: { isPlain($0) }) { component in
            if component.hasPrefix(".") { return .dotFile }
            return component.lowercased().hasSuffix(".lock") ? .ending : nil
        }
    }

    /// Whether this is the full name of a reference that we make or move: a safe name under `refs/heads/`, `refs/tags/`,
    /// `refs/remotes/` or `refs/groei/`.
    package static func isSafeReference(_ name: String) -> Bool {
        problem(inReference: name) == nil
    }

    /// What keeps the full name of a reference from being safe; nil when it is.
    package static func problem(inReference name: String) -> NameProblem? {
        let folders = ["refs/heads/", "refs/tags/", "refs/remotes/", "refs/groei/"]
        guard let folder = folders.first(where: { name.hasPrefix($0) }) else { return .reserved }
        return problem(inBranch: String(name.dropFirst(folder.count)))
    }

    /// The rules that hold for every path; `extra` adds those of one kind.
    private static func problem(
        in path: String, allowing isAllowed: (Unicode.Scalar) -> Bool, extra: (String) -> NameProblem?
    ) -> NameProblem? {
        if path.isEmpty { return .empty }
        if path.utf8.count > maximumPath { return .tooLong(maximum: maximumPath) }
        let components = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if components.count > maximumDepth { return .tooDeep(maximum: maximumDepth) }
        for component in components {
            if isGitFolder(component) { return .gitFolder }
            if let scalar = component.unicodeScalars.first(where: { !isAllowed($0) }) { return .character(scalar) }
            if let problem = problem(inComponent: component) ?? extra(component) { return problem }
        }
        return nil
    }

    private static func problem(inComponent component: String) -> NameProblem? {
        if ["", ".", ".."].contains(component) { return .component }
        if component.utf8.count > maximumComponent { return .tooLong(maximum: maximumComponent) }
        if component.hasPrefix("-") { return .leadingDash }
        if component.hasSuffix(".") || component.hasSuffix(" ") { return .ending }
        return isDevice(component) ? .reserved : nil
    }

    /// A name that Windows keeps for a device, with any extension.
    private static func isDevice(_ component: String) -> Bool {
        let stem = component.lowercased().prefix { $0 != "." }.trimmingSpaces()
        if devices.contains(stem) { return true }
        let isNumbered = stem.hasPrefix("com") || stem.hasPrefix("lpt")
        return isNumbered && stem.unicodeScalars.count == 4 && "0123456789¹²³".contains(stem.suffix(1))
    }

    /// `.git` as macOS (which ignores letter case and invisible characters) or Windows (which has short names, streams, and
    /// drops trailing dots and spaces) would read it.
    private static func isGitFolder(_ component: String) -> Bool {
        let visible = component.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
        let stem = String(String.UnicodeScalarView(visible)).lowercased().prefix { $0 != ":" }
        let name = stem.reversed().drop { $0 == "." || $0 == " " }.reversed()
        let text = String(name)
        return text == ".git" || (text.hasPrefix("git~") && text.dropFirst(4).allSatisfy(\.isNumber))
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": true
        default: false
        }
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}
