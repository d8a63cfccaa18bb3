package import Diagnostics
import Records

extension Corpus {
    /// What some of the files are; several parts may be made at the same time.
    package struct Part: Sendable {
        let run: RecordRun
        private(set) var refused: [Finding] = []
        private(set) var strays: [StrayFile] = []
        private(set) var unreadable = UnreadableRecords()

        package init(_ files: ArraySlice<LoadedFile>, _ types: RecordTypes) {
            self.init(count: files.count, types) { files[files.startIndex + $0] }
        }

        /// - Parameter file: reads the file of a number; what it gives goes to its place at once.
        package init(count: Int, _ types: RecordTypes, _ file: (Int) -> LoadedFile) {
            var paths = CorpusPaths(types)
            var number = 0
            var refused: [Finding] = []
            var strays: [StrayFile] = []
            var unreadable = UnreadableRecords()
            run = RecordRun(capacity: count) {
                while number < count {
                    let file = file(number)
                    number += 1
                    switch (paths.classify(file.path), file.content) {
                    case (.ignored, _): break
                    case (.stray(let stray), _): strays.append(stray)
                    case (.folder(let positions), _):
                        refused.append(.noFolder(file.path))
                        unreadable.types.formUnion(types.all[positions].map(\.name))
                    case (.record(let address, let position), .success(let tree)):
                        return Record(address: address, typePosition: position, tree: tree)
                    case (.record(let address, _), .failure(let refusals)):
                        unreadable.addresses.insert(address)
                        refused += refusals.findings.map { $0.of(address) }
                    }
                }
                return nil
            }
            (self.refused, self.unreadable) = (refused, unreadable)
            add(strays)
        }

        /// Of what is no file that can be read: links, folders that may not be opened, files in folders of folders.
        ///
        /// - Parameters:
        ///   - refused: why, each with its path.
        ///   - paths: of files that can be no records, wherever they are.
        package init(refused: [Finding], strays paths: [String] = [], _ types: RecordTypes) {
            self.init(records: 0) { nil }
            for finding in refused {
                switch CorpusPath.classify(finding.place?.path ?? "", types) {
                case .record(let address, _):
                    unreadable.addresses.insert(address)
                    self.refused.append(finding.of(address))
                    continue
                case .folder(let positions): unreadable.types.formUnion(types.all[positions].map(\.name))
                case .stray, .ignored: break
                }
                self.refused.append(finding)
            }
            add(paths.compactMap { path in if case .stray(let stray) = CorpusPath.classify(path, types) { stray } else { nil } })
        }

        private mutating func add(_ files: [StrayFile]) {
            strays = files
            unreadable.addresses.formUnion(files.compactMap(\.meant))
            unreadable.idsOfNoType.formUnion(files.compactMap(\.idOfNoType))
        }

        /// - Parameter next: gives the records of the part one by one, `count` at most.
        package init(records count: Int, _ next: () -> Record?) {
            run = RecordRun(capacity: count, next)
        }
    }
}

extension Finding {
    /// For a file where a folder with records belongs.
    fileprivate static func noFolder(_ path: String) -> Finding {
        Finding(
            rule: "stray-file", severity: .error, place: Place(path: path),
            message: Words(nl: "hier hoort een map met records te staan, geen bestand", en: "a folder with records belongs here, not a file"),
            note: Words(
                nl: "Geef het bestand een andere naam of haal het weg, en zet de map terug.", en: "Give the file another name or take it away, and put the folder back."))
    }

    func of(_ address: Address) -> Finding {
        var finding = self
        finding.record = address.description
        return finding
    }
}
