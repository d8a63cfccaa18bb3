import Foundation
import Glibc
import Testing

@testable import Editorial
@testable import Workspace

extension CacheSuite {
    /// A cache that is not as it was written is as good as none.
    @Suite struct DamagedCacheTests {
        /// Every byte of the file is covered by a checksum: the header, the records, the entries, the slots and the table.
        @Test func everyByteIsCovered() throws {
            let document = try ScratchDocument()
            _ = try document.check()
            let whole = [UInt8](try document.data("records"))
            let file = try #require(CacheFile(document.cache.path + "/records"))
            #expect(file.pieces.indices.allSatisfy(file.isSound(piece:)))
            let copy = document.root.appending(path: "copy").path
            for offset in whole.indices {
                var bytes = whole
                bytes[offset] ^= UInt8(1 << (offset % 8))
                #expect(!Self.isTrusted(bytes, copy), "byte \(offset) of \(whole.count)")
            }
        }

        @Test func nothingShorterOrLongerIsTrusted() throws {
            let document = try ScratchDocument()
            _ = try document.check()
            let whole = [UInt8](try document.data("records"))
            let copy = document.root.appending(path: "copy").path
            for length in Set([0, 1, 7, 8, 135, 136, 137, whole.count - 1, whole.count - 8] + stride(from: 0, to: whole.count, by: 101)) {
                #expect(!Self.isTrusted(Array(whole[..<length]), copy), "\(length) bytes")
            }
            #expect(!Self.isTrusted(whole + [0], copy) && !Self.isTrusted(whole + whole, copy))
            #expect(!Self.isTrusted(Array(repeating: 0, count: whole.count), copy))
            var random = SystemRandomNumberGenerator()
            #expect(!Self.isTrusted(whole.map { _ in UInt8.random(in: 0...255, using: &random) }, copy))
        }

        private static func isTrusted(_ bytes: [UInt8], _ path: String) -> Bool {
            FileManager.default.createFile(atPath: path, contents: Data(bytes))
            guard let file = CacheFile(path) else { return false }
            return file.pieces.indices.allSatisfy(file.isSound(piece:))
        }

        /// The whole of a check with one damaged stretch in each of its files.
        @Test(arguments: ["records", "changes"]) func findingsAreThoseOfAColdRun(name: String) throws {
            let document = try ScratchDocument(CacheTests.many)
            _ = try document.check()
            try document.write(CacheTests.claim("Het \u{FB01} helpt."), to: "corpus/claims/c-7.yaml")
            let cold = try document.check().findings
            #expect(try document.check().fresh == 0)
            let url = document.cache.appending(path: name)
            let whole = try Data(contentsOf: url)
            for part in 0..<16 {
                var data = whole
                let start = whole.count * part / 16
                for offset in start..<min(start + 40, whole.count) { data[offset] = ~data[offset] }
                try data.write(to: url)
                let outcome = try document.check()
                #expect(outcome.findings == cold, "part \(part)")
                #expect(outcome.fresh > 0, "part \(part) was trusted")
                #expect(try document.check().fresh == 0, "it is written anew")
                try whole.write(to: url)
                try? FileManager.default.removeItem(at: document.cache)
                _ = try document.check()
                if name == "changes" { try document.write(CacheTests.claim("Het \u{FB01} helpt."), to: "corpus/claims/c-7.yaml") }
                _ = try document.check()
            }
        }

        /// With checksums that are right: of another version, another program, and changes to other records.
        @Test func whatBelongsToSomethingElseIsLeft() throws {
            let document = try ScratchDocument(CacheTests.many)
            _ = try document.check()
            try document.write(CacheTests.claim("Anders."), to: "corpus/claims/c-7.yaml")
            let cold = try document.check().findings
            let changes = try document.data("changes")
            for change in [{ $0.version += 1 }, { $0.magic += 1 }, { $0.reader.first ^= 1 }, { $0.base = 7 }] as [(inout CacheLayout.Header) -> Void] {
                for name in ["records", "changes"] {
                    let before = try document.data(name)
                    try Self.changed(before, change).write(to: document.cache.appending(path: name))
                    #expect(try document.check().findings == cold)
                    try before.write(to: document.cache.appending(path: name))
                }
            }
            // Records written anew, beside changes to the former ones.
            try FileManager.default.removeItem(at: document.cache)
            _ = try document.check()
            try changes.write(to: document.cache.appending(path: "changes"))
            try document.write(CacheTests.claim("Nog \u{FB01} anders."), to: "corpus/claims/c-7.yaml")
            #expect(try document.check().findings == (try document.cold()))
        }

        private static func changed(_ data: Data, _ change: (inout CacheLayout.Header) -> Void) -> Data {
            var bytes = [UInt8](data)
            var header = bytes.withUnsafeBytes { $0.load(as: CacheLayout.Header.self) }
            change(&header)
            header.checksum = header.computedChecksum()
            withUnsafeBytes(of: header) { bytes.replaceSubrange(0..<CacheLayout.Header.size, with: $0) }
            return Data(bytes)
        }

        @Test func oddFilesInItsPlaceDoNoHarm() throws {
            let document = try ScratchDocument()
            let cold = try document.cold()
            let groei = document.root.appending(path: ".git/groei")
            // A file where its folder should be: nothing can be kept.
            try Data("x".utf8).write(to: groei)
            #expect(try document.check().findings == cold)
            #expect(try document.check().recalled == 0)
            try FileManager.default.removeItem(at: groei)
            // A folder and a link where its files should be.
            try FileManager.default.createDirectory(at: document.cache.appending(path: "records/x"), withIntermediateDirectories: true)
            #expect(try document.check().findings == cold)
            try FileManager.default.removeItem(at: document.cache.appending(path: "records"))
            try FileManager.default.createSymbolicLink(
                at: document.cache.appending(path: "records"), withDestinationURL: document.root.appending(path: "corpus/document.yaml"))
            let title = try Data(contentsOf: document.root.appending(path: "corpus/document.yaml"))
            #expect(try document.check().findings == cold)
            #expect(try Data(contentsOf: document.root.appending(path: "corpus/document.yaml")) == title, "what a link leads to is not touched")
            #expect(try document.check().fresh == 0)
        }

        @Test func leftOversOfKilledProcessesGo() throws {
            let document = try ScratchDocument()
            try FileManager.default.createDirectory(at: document.cache, withIntermediateDirectories: true)
            // Linux gives no process this number.
            let left = document.cache.appending(path: ".records.groei-4194999")
            try Data("half".utf8).write(to: left)
            _ = try document.check()
            #expect(!FileManager.default.fileExists(atPath: left.path) && document.exists("records"))
        }
    }
}
