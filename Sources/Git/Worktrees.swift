import Glibc

extension Repository {
    /// Where else this branch is checked out: the folder of another worktree of the same repository; nil when nowhere.
    package func otherWorktree(on branch: String) -> String? {
        var folders = worktreeNames().map { "\(commonDirectory)worktrees/\($0)/" }
        folders.append(commonDirectory)
        for folder in folders where folder != gitDirectory {
            guard line(of: folder + "HEAD") == "ref: refs/heads/\(branch)", let place = place(of: folder) else { continue }
            return place
        }
        return nil
    }

    private func worktreeNames() -> [String] {
        guard let stream = opendir(commonDirectory + "worktrees"), let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = String(cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// The folder of working files that a git folder belongs to; nil for a bare repository, and for a worktree that was removed.
    private func place(of folder: String) -> String? {
        let link = folder == commonDirectory ? String(folder.dropLast()) : line(of: folder + "gitdir")
        guard let link, link.hasSuffix("/.git"), access(link, F_OK) == 0 else { return nil }
        return String(link.dropLast("/.git".count))
    }

    func line(of file: String) -> String? {
        guard let stream = fopen(file, "re") else { return nil }
        defer { fclose(stream) }
        var buffer = [CChar](repeating: 0, count: 4_096)
        guard fgets(&buffer, Int32(buffer.count), stream) != nil else { return nil }
        let bytes = buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
