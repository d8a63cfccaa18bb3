import CGit2
import Synchronization

/// libgit2 as a whole: started once per process, and told where the user's configuration is.
package enum Library {
    /// A configuration file that stands in for `~/.gitconfig`, from `GIT_CONFIG_GLOBAL`.
    private static let globalFile = Mutex<String?>(nil)

    private static let started: GitError? = {
        do throws(GitError) {
            try load(String(cString: cgit2_library()))
            try check(git_libgit2_init(), "start libgit2")
            // An object or reference that is reported as written survives a power cut.
            try check(cgit2_enable_fsync(1), "ask for durable writes")
            // Of its own accord libgit2 keeps none over 4 KiB, which is a folder of some sixty records.
            try check(cgit2_keep_trees(4 << 20), "keep folders")
            return nil
        } catch {
            return error
        }
    }()

    /// Loads libgit2 into the process.
    ///
    /// - Parameter library: the name under which the system's loader finds it, as in `libgit2.so.1.5`.
    package static func load(_ library: String) throws(GitError) {
        guard let message = cgit2_load(library) else { return }
        throw GitError(.missingLibrary(library), operation: "load libgit2", message: String(cString: message))
    }

    /// Starts libgit2; every way to a repository comes through here first.
    static func start() throws(GitError) {
        if let started { throw started }
    }

    /// Makes libgit2 look for configuration where the git program would, given this environment.
    ///
    /// libgit2 itself knows only the process's `HOME` and `XDG_CONFIG_HOME`. This adds `GIT_CONFIG_NOSYSTEM` and
    /// `GIT_CONFIG_GLOBAL`. Call it once, before opening a repository: it holds for the whole process. The check on the
    /// owner of a repository reads `safe.directory` from the same places, except from a `GIT_CONFIG_GLOBAL` file.
    package static func configure(environment: [String: String]) throws(GitError) {
        try start()
        if let value = environment["GIT_CONFIG_NOSYSTEM"], isTrue(value) {
            try search(GIT_CONFIG_LEVEL_SYSTEM, in: "")
        }
        if let file = environment["GIT_CONFIG_GLOBAL"] {
            try search(GIT_CONFIG_LEVEL_GLOBAL, in: "")
            try search(GIT_CONFIG_LEVEL_XDG, in: "")
            globalFile.withLock { $0 = file.isEmpty || file == "/dev/null" ? nil : file }
            return
        }
        globalFile.withLock { $0 = nil }
        let home = environment["HOME"] ?? ""
        try search(GIT_CONFIG_LEVEL_GLOBAL, in: home)
        if let folder = environment["XDG_CONFIG_HOME"], !folder.isEmpty {
            try search(GIT_CONFIG_LEVEL_XDG, in: folder + "/git")
        } else {
            try search(GIT_CONFIG_LEVEL_XDG, in: home.isEmpty ? "" : home + "/.config/git")
        }
    }

    /// Adds the `GIT_CONFIG_GLOBAL` file to the configuration of an open repository.
    static func addGlobalFile(to repository: OpaquePointer) throws(GitError) {
        guard let file = globalFile.withLock({ $0 }) else { return }
        let configuration = try Owned("read the configuration", free: git_config_free) {
            git_repository_config(&$0, repository)
        }
        let code = git_config_add_file_ondisk(configuration.pointer, file, GIT_CONFIG_LEVEL_GLOBAL, repository, 1)
        try check(code, "read the configuration file \(file)")
    }

    private static func search(_ level: git_config_level_t, in folder: String) throws(GitError) {
        try check(cgit2_set_search_path(level, folder), "set the folder of the configuration")
    }

    private static func isTrue(_ value: String) -> Bool {
        !["", "0", "false", "no", "off"].contains(value.lowercased())
    }
}
