package import Diagnostics
package import Records

extension Corpus {
    /// What some of the files are; several parts may be made at the same time.
    package struct Part: Sendable {
        let run: RecordRun
        private(set) var refused: [Finding] = []
        private(set) var unreadable: Set<Address> = []

        package init(_ files: ArraySlice<LoadedFile>, _ types: RecordTypes) {
            self.init(count: files.count, types) { files[files.startIndex + $0] }
        }

        /// - Parameter file: reads the file of a number; what it gives goes to its place at once.
        package init(count: Int, _ types: RecordTypes, _ file: (Int) -> LoadedFile) {
            var paths = CorpusPaths(types)
            var number = 0
            var (refused, unreadable): ([Finding], Set<Address>) = ([], [])
            run = RecordRun(capacity: count) {
                while number < count {
                    let file = file(number)
                    number += 1
                    switch (paths.classify(file.path), file.content) {
                    case (.ignored, _): break
                    case (.stray(let finding, let meant), _):
                        refused.append(finding)
                        if let meant { unreadable.insert(meant) }
                    case (.record(let address, let position), .success(let tree)):
                        return Record(address: address, typePosition: position, tree: tree)
                    case (.record(let address, _), .failure(let refusals)):
                        unreadable.insert(address)
                        refused += refusals.findings.map { $0.of(address) }
                    }
                }
                return nil
            }
            (self.refused, self.unreadable) = (refused, unreadable)
        }

        /// - Parameter next: gives the records of the part one by one, `count` at most.
        package init(records count: Int, _ next: () -> Record?) {
            run = RecordRun(capacity: count, next)
        }
    }
}

extension Finding {
    func of(_ address: Address) -> Finding {
        var finding = self
        finding.record = address.description
        return finding
    }
}
