/// What a path under the workspace is: a record of some type, or why it is none.
package enum CorpusPath: Sendable {
    case record(Address, typePosition: Int)
    /// The folder of a type, or that of all records; no file belongs there.
    case folder(typePositions: Range<Int>)
    /// Not a record and no matter: a file outside `corpus/`, or a hidden one.
    case ignored
    case stray(StrayFile)

    package static func classify(_ path: String, _ types: RecordTypes) -> CorpusPath {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String(Substring($0)) }
        guard parts.first == "corpus", let file = parts.last, !file.hasPrefix(".") else { return .ignored }
        if parts.count == 1 { return .folder(typePositions: types.all.indices) }
        if parts.count == 2, let position = types.position(ofFolder: file) { return .folder(typePositions: position..<position + 1) }
        guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")) else { return .stray(withoutEnding(path, parts, types)) }
        let (id, ending) = (String(file[..<dot]), String(file[file.utf8.index(after: dot)...]))
        if parts.count == 2 {
            guard let position = types.position(of: id), types.all[position].isSingle, ending == types.endings[position] else {
                let meant = types.all.first { $0.isSingle && StrayFile.address(file, $0)?.id == $0.name }
                return .stray(meant.map { StrayFile(path, .wrongEnding(file, $0), meant: Address(type: $0.name, id: $0.name)) } ?? StrayFile(path, .besideDocument(file)))
            }
            return .record(Address(type: types.all[position].name, id: id), typePosition: position)
        }
        guard let position = types.position(ofFolder: parts[1]) else {
            let meant = StrayFile.folder(parts[1], types)
            return .stray(StrayFile(path, .unknownFolder(parts[1], meant: meant?.folder), meant: meant.flatMap { StrayFile.address(file, $0) }))
        }
        let type = types.all[position]
        let meant = StrayFile.address(file, type)
        guard parts.count == 3 else { return .stray(StrayFile(path, .tooDeep(type), meant: meant)) }
        guard ending == types.endings[position] else { return .stray(StrayFile(path, .wrongEnding(file, type), meant: meant)) }
        guard Address.isID(id) else { return .stray(StrayFile(path, .notAnID(id, type), meant: meant)) }
        return .record(Address(type: type.name, id: id), typePosition: position)
    }

    /// `corpus/sources/rug-2018`, `corpus/document`: the name is that of a record, but for its end.
    private static func withoutEnding(_ path: String, _ parts: [String], _ types: RecordTypes) -> StrayFile {
        let file = parts[parts.count - 1]
        let position = parts.count == 3 ? types.position(ofFolder: parts[1]) : types.position(of: file).flatMap { types.all[$0].isSingle ? $0 : nil }
        guard parts.count < 4, let position, Address.isID(file) else { return StrayFile(path, .noRecordFile(file)) }
        return StrayFile(path, .wrongEnding(file, types.all[position]), meant: Address(type: types.all[position].name, id: file))
    }
}
