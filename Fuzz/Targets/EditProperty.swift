import Records

/// Setting one value changes that value, and not a byte before it; an empty one has no place of its own.
///
/// The first byte chooses the value that is set, the second how long the new text is, which follows; the rest is the file.
enum EditProperty {
    static func check(_ bytes: [UInt8]) -> String? {
        guard bytes.count > 2 else { return nil }
        let text = bytes.dropFirst(2).prefix(Int(bytes[1] & 0x1F))
        let file = Array(bytes.dropFirst(2 + text.count))
        guard let new = String(validating: text, as: UTF8.self), !new.contains("\0"),
            case .success(let before) = RecordReader.read(SourceFile(path: file.starts(with: "---\n".utf8) ? "a.md" : "a.yaml", bytes: file))
        else { return nil }
        let paths = scalars(before.root, .root)
        guard !paths.isEmpty else { return nil }
        let path = paths[Int(bytes[0]) % paths.count]
        // An editor may refuse, in so many words; it may not do anything else.
        guard let after = try? TreeEditor.apply([.set(path, .string(new))], to: before) else { return nil }
        guard let expected = try? before.root.plain.applying(.set(path, .string(new))), let old = before.root[path: path] else { return "\(path) was changed and is not there" }
        if path.steps != [.key("body")], !after.root.plain.meansSame(as: expected) { return "setting \(path) changed more" }
        let start = old.range.isEmpty ? 0 : old.range.lowerBound
        return after.source.bytes.prefix(start).elementsEqual(file.prefix(start)) ? nil : "setting \(path) changed what stands before it"
    }

    private static func scalars(_ value: Value, _ path: FieldPath) -> [FieldPath] {
        switch value.kind {
        case .array: value.items.enumerated().flatMap { scalars($1, path.appending($0)) }
        case .object: value.entries.flatMap { scalars($0.value, path.appending($0.key.text)) }
        default: [path]
        }
    }
}
