import Editorial
import Records

/// Reads the files that a scan of the folders found.
extension FileSource {
    /// The records of all files in the open folders of a scan; several at once.
    ///
    /// - Parameter schemas: what is read before they are there waits for them.
    static func read(_ scan: FolderScan, _ schemas: Later<SchemaSet>) -> [Corpus.Part] {
        let rooms = TreeRooms()
        // Small enough that both cores have something to do, large enough that what comes with a piece does not count.
        let size = max(64, min(1024, scan.count / 16))
        let read = Parallel.run(scan.parts(of: size)) { part -> Read in
            let files = scan.files(part)
            return rooms.with { room in
                if let types = schemas.ready?.types { .records(records(files[...], types, in: room)) } else { .files(files.map { loaded($0, in: room) }) }
            }
        }
        let types = schemas.get().types
        return Parallel.run(read) { part in
            switch part {
            case .records(let part): part
            case .files(let files): Corpus.Part(files[...], types)
            }
        }
    }

    /// What was read of a stretch of files.
    private enum Read: Sendable {
        case files([LoadedFile])
        case records(Corpus.Part)
    }

    /// The records of some of the files of a scan.
    static func read(_ files: [ScannedFile], _ types: RecordTypes) -> [Corpus.Part] {
        let rooms = TreeRooms()
        return Parallel.map(files) { part in rooms.with { [records(part, types, in: $0)] } }
    }

    private static func records(_ files: ArraySlice<ScannedFile>, _ types: RecordTypes, in room: TreeRoom) -> Corpus.Part {
        Corpus.Part(count: files.count, types) { loaded(files[files.startIndex + $0], in: room) }
    }

    private static func loaded(_ file: ScannedFile, in room: TreeRoom) -> LoadedFile {
        let (content, stamp) = file.withName { Files.readStamped($0, in: file.folder, maximum: YAMLReader.maximumBytes) }
        return loaded(file.path, content, stamp, in: room)
    }
}
