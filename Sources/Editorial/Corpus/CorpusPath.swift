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
        guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")) else { return .stray(StrayFile(path, .noRecordFile(file))) }
        let (id, ending) = (String(file[..<dot]), String(file[file.utf8.index(after: dot)...]))
        if parts.count == 2 {
            guard let position = types.position(of: id), types.all[position].isSingle, ending == types.endings[position] else {
                return .stray(StrayFile(path, .besideDocument(file)))
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
}
