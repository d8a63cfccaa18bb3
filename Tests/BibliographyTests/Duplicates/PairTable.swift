import Foundation
import Records

@testable import Bibliography

/// `pairs.yaml`: pairs of sources with the answer to whether they are the same.
struct PairTable {
    struct Pair {
        let isSame: Bool
        let why: String
        let left: Plain
        let right: Plain
        /// Nothing was adjusted by the pairs that are held out.
        let isHeldOut: Bool
        let name: String
    }

    let works: [Plain]
    let pairs: [Pair]

    init() throws {
        let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "pairs.yaml")
        let root = try YAMLReader.read(SourceFile(path: "pairs.yaml", bytes: Array(Data(contentsOf: url)))).get().root.plain
        let table = root["works"] ?? .null
        works = table.fields.map(\.value)
        pairs = (root["pairs"]?.items ?? []).enumerated().map { index, item in
            func work(_ name: String?, _ changes: Plain?) -> Plain {
                let base = name.flatMap { table[$0] } ?? .null
                guard let changes else { return base }
                let kept = base.fields.filter { field in changes[field.name] == nil }
                return .object(kept + changes.fields.filter { !$0.value.isNull })
            }
            let (a, b) = (item["a"]?.string, item["b"]?.string)
            let why = item["same"]?.string ?? item["different"]?.string ?? ""
            return Pair(
                isSame: item["same"] != nil, why: why, left: work(a, item["on"]), right: work(b ?? a, item["but"]), isHeldOut: index % 3 == 2,
                name: "\(why): \(a ?? "?")" + (b.map { " / \($0)" } ?? ""))
        }
    }
}

extension Plain {
    /// The same as the value of a record.
    var value: Records.Value {
        get throws { try YAMLReader.read(SourceFile(path: "source.yaml", text: CanonicalForm.yaml(self))).get().root }
    }

    /// Why two sources are the same, found as a document finds it: by a key in common first.
    func likeness(to other: Plain) throws -> SourceLikeness? {
        var reader = SourceKeyReader()
        let (mine, theirs) = (try value, try other.value)
        guard reader.keys(of: mine).mayBeSame(as: reader.keys(of: theirs)) else { return nil }
        return SourceComparison.likeness(SourceFingerprint(mine), SourceFingerprint(theirs))
    }
}
