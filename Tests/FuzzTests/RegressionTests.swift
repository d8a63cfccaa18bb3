import Foundation
import FuzzTargets
import Testing

/// Inputs for which something once went wrong, and the seeds that fuzzing begins with.
@Suite struct RegressionTests {
    @Test(.timeLimit(.minutes(10)), arguments: FuzzTarget.allCases)
    func holds(target: FuzzTarget) throws {
        let files = try Self.files("Regressions", target) + Self.files("Seeds", target)
        #expect(!files.isEmpty)
        for file in files {
            let bytes = Array(try Data(contentsOf: file))
            #expect(target.check(bytes) == nil, "\(file.path)")
        }
    }

    private static func files(_ folder: String, _ target: FuzzTarget) throws -> [URL] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fuzz/\(folder)/\(target.rawValue)").standardized
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).sorted { $0.path < $1.path }
    }
}
