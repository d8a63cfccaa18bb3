package import Diagnostics

/// What a path under the workspace is: a record of some type, or why it is none.
package enum CorpusPath: Sendable {
    case record(Address, typePosition: Int)
    /// Not a record and no matter: a file outside `corpus/`, or a hidden one.
    case ignored
    /// - Parameter meant: the record that whoever made the file probably had in mind: what refers to that is no mistake as well.
    case stray(Finding, meant: Address?)

    package static func classify(_ path: String, _ types: RecordTypes) -> CorpusPath {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String(Substring($0)) }
        guard parts.first == "corpus", let file = parts.last, !file.hasPrefix(".") else { return .ignored }
        guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")) else { return StrayReason.noRecordFile(file).path(path) }
        let (id, ending) = (String(file[..<dot]), String(file[file.utf8.index(after: dot)...]))
        if parts.count == 2 {
            guard let position = types.position(of: id), types.all[position].isSingle, ending == types.endings[position] else {
                return StrayReason.besideDocument(file).path(path)
            }
            return .record(Address(type: types.all[position].name, id: id), typePosition: position)
        }
        guard let position = types.position(ofFolder: parts[1]) else {
            let meant = StrayFile.folder(parts[1], types)
            return StrayReason.unknownFolder(parts[1], meant: meant?.folder).path(path, meant.flatMap { StrayFile.address(file, $0) })
        }
        let type = types.all[position]
        let meant = StrayFile.address(file, type)
        guard parts.count == 3 else { return StrayReason.tooDeep(type, meant).path(path, meant) }
        guard ending == types.endings[position] else { return StrayReason.wrongEnding(file, type, meant).path(path, meant) }
        guard Address.isID(id) else { return StrayReason.notAnID(id, type, meant).path(path, meant) }
        return .record(Address(type: type.name, id: id), typePosition: position)
    }
}
