/// Classifies the paths of many files: nearly all are in the folder of the one before, and only their ids are new.
struct CorpusPaths {
    private let types: RecordTypes
    /// The folder of the last record, `corpus/claims/`, with what its files end in, `.yaml`.
    private var folder: [UInt8] = []
    private var ending: [UInt8] = []
    private var type = (name: "", position: 0)

    init(_ types: RecordTypes) {
        self.types = types
    }

    mutating func classify(_ path: String) -> CorpusPath {
        if let known = path.utf8.withContiguousStorageIfAvailable({ inSameFolder($0) }), let known { return known }
        let found = CorpusPath.classify(path, types)
        if case .record(let address, let position) = found, !types.all[position].isSingle {
            ending = Array(".\(types.endings[position])".utf8)
            folder = Array(path.utf8.dropLast(address.id.utf8.count + ending.count))
            type = (address.type, position)
        }
        return found
    }

    private func inSameFolder(_ path: UnsafeBufferPointer<UInt8>) -> CorpusPath? {
        guard !folder.isEmpty, path.count > folder.count + ending.count, path.starts(with: folder), path.suffix(ending.count).elementsEqual(ending)
        else { return nil }
        let id = UnsafeBufferPointer(rebasing: path[folder.count..<path.count - ending.count])
        guard Address.isID(id) else { return nil }
        return .record(Address(type: type.name, id: String(decoding: id, as: UTF8.self)), typePosition: type.position)
    }
}
