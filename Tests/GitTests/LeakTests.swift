import Foundation
import Git
import Testing

@Suite struct LeakTests {
    @Test func keepsNoFilesOpen() throws {
        let (_, repository) = try Fixture.withCommit()
        for number in 0..<200 { _ = try repository.writeBlob(Array("blob \(number)".utf8)) }
        let links = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
            try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + $0)
        }
        #expect(links.filter { $0.hasPrefix(repository.gitDirectory) }.count < 5)
    }
}
