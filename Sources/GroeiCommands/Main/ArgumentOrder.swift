/// Lets the options that every command has stand before the command, as git has it: `groei -C DIR check`.
enum ArgumentOrder {
    private static let withValue: Set<String> = ["-C", "--at", "--format", "--lang"]
    private static let alone: Set<String> = ["--no-color"]

    /// The arguments with such options moved behind the command, before a `--`.
    static func normalised(_ arguments: [String]) -> [String] {
        var leading: [String] = []
        var rest = arguments[...]
        while let first = rest.first {
            if withValue.contains(first), rest.count > 1 {
                leading += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if alone.contains(first) || withValue.contains(where: { $0.hasPrefix("--") && first.hasPrefix($0 + "=") }) {
                leading.append(first)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        guard !leading.isEmpty, !rest.isEmpty else { return arguments }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end]) + leading + Array(rest[end...])
    }
}
