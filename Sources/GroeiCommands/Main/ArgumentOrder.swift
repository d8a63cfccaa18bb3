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
        if rest.first == "help" || (rest.isEmpty && !leading.isEmpty) { return help(rest, leading) }
        guard !leading.isEmpty else { return arguments }
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return Array(rest[..<end]) + leading + Array(rest[end...])
    }

    /// Help has no options of its own: those that say how it is shown were looked at already (``Spoken``).
    private static func help(_ rest: ArraySlice<String>, _ leading: [String]) -> [String] {
        var (kept, options): ([String], [String]) = ([], leading)
        var left = Array(rest)
        while !left.isEmpty {
            let next = left.removeFirst()
            if withValue.contains(next), !left.isEmpty {
                options += [next, left.removeFirst()]
            } else if alone.contains(next) || withValue.contains(where: { $0.hasPrefix("--") && next.hasPrefix($0 + "=") }) {
                options.append(next)
            } else {
                kept.append(next)
            }
        }
        // A language that is none is wrong here as it is elsewhere.
        return Spoken.isSound(options) ? kept : kept + options
    }
}
