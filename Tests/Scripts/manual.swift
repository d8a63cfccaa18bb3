// manual DUMP VERSION DATE: writes the man page groei.1 (mdoc) to standard output.
// DUMP is what `groei --experimental-dump-help` printed; so every command and option that the tool has is in the page,
// in the words of its own help. `make install` compiles and runs this.
import Foundation

struct Dump: Decodable {
    var serializationVersion: Int
    var command: Command
}

struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool?
    var subcommands: [Command]?
    var arguments: [Argument]?
}

struct Argument: Decodable {
    struct Name: Decodable {
        var kind: String
        var name: String

        var spelled: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
    var abstract: String?
    var discussion: String?

    /// Two commands share an option when it has the same names and says the same.
    var identity: String { "\(kind) \((names ?? []).map(\.spelled)) \(valueName ?? "") \(abstract ?? "")" }
}

// MARK: mdoc

/// Text that roff sets as it stands: no escapes, no requests at the start of a line, hyphens that can be copied.
func plain(_ text: String) -> String {
    text.replacingOccurrences(of: "\\", with: "\\e")
        .replacingOccurrences(of: "-", with: "\\-")
        .split(separator: "\n", omittingEmptySubsequences: false)
        .map { line in line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : String(line) }
        .joined(separator: "\n")
}

/// One argument of a macro: quoted, and no word of it called as a macro.
func word(_ text: String) -> String {
    "\"\\&" + text.replacingOccurrences(of: "\\", with: "\\e")
        .replacingOccurrences(of: "-", with: "\\-")
        .replacingOccurrences(of: "\"", with: "\\(dq") + "\""
}

/// Paragraphs as paragraphs; a block whose lines are indented (an example) as it stands.
func prose(_ text: String) -> [String] {
    var lines: [String] = []
    var block: [Substring] = []
    func flush() {
        guard !block.isEmpty else { return }
        lines.append(".Pp")
        if block.allSatisfy({ $0.hasPrefix(" ") }) {
            let margin = block.map { $0.prefix { $0 == " " }.count }.min() ?? 0
            lines.append(".Bd -literal -offset indent -compact")
            lines.append(plain(block.map { String($0.dropFirst(margin)) }.joined(separator: "\n")))
            lines.append(".Ed")
        } else {
            lines.append(plain(block.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")))
        }
        block = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.allSatisfy(\.isWhitespace) {
            flush()
        } else {
            if let last = block.last, last.hasPrefix(" ") != line.hasPrefix(" ") { flush() }
            block.append(line)
        }
    }
    flush()
    return lines
}

/// The way a NAME section has it: a phrase, no sentence.
func oneLine(_ abstract: String) -> String {
    let phrase = abstract.hasSuffix(".") ? abstract.dropLast() : abstract[...]
    return phrase.prefix(1).lowercased() + phrase.dropFirst()
}

func inSynopsis(_ argument: Argument) -> String {
    let value = argument.valueName ?? "value"
    var text: String
    switch argument.kind {
    case "positional": text = value
    case "flag": text = argument.names?.last?.spelled ?? ""
    default: text = "\(argument.names?.last?.spelled ?? "") <\(value)>"
    }
    if argument.isRepeating { text += " ..." }
    return argument.isOptional ? "[\(text)]" : text
}

func item(_ argument: Argument) -> [String] {
    let value = argument.valueName ?? "value"
    var tag = (argument.names ?? []).map { ".Cm \(word($0.spelled))" }
    if argument.kind == "positional" {
        tag = [".Ar \(word(value))"]
    } else if argument.kind == "option" {
        tag.append(".Ar \(word(value))")
    }
    var lines = [".It " + tag.map { String($0.dropFirst()) }.joined(separator: " ")]
    var text = argument.abstract ?? ""
    if let values = argument.allValues, !values.isEmpty, argument.kind != "flag" {
        text += "\(text.isEmpty ? "" : " ")(\(values.joined(separator: ", ")))"
    }
    if let value = argument.defaultValue, argument.kind != "flag" {
        text += "\(text.isEmpty ? "" : " ")(default: \(value))"
    }
    if !text.isEmpty { lines.append(plain(text)) }
    if let discussion = argument.discussion { lines += prose(discussion) }
    return lines
}

func list(_ arguments: [Argument]) -> [String] {
    guard !arguments.isEmpty else { return [] }
    return [".Bl -tag -width indent"] + arguments.flatMap(item) + [".El"]
}

// MARK: the page

/// The commands that do something, each with the words that call it.
func leaves(_ command: Command, path: [String]) -> [(path: [String], command: Command)] {
    let own = path + [command.commandName]
    let children = (command.subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
    if children.isEmpty { return [(own, command)] }
    return children.flatMap { leaves($0, path: own) }
}

func shown(_ command: Command) -> [Argument] {
    (command.arguments ?? []).filter(\.shouldDisplay)
}

func page(_ root: Command, version: String, date: String) -> [String] {
    let commands = leaves(root, path: [])
    var uses: [String: Int] = [:]
    for (_, command) in commands {
        for identity in Set(shown(command).filter { $0.kind != "positional" }.map(\.identity)) { uses[identity, default: 0] += 1 }
    }
    // An option that most commands have is described once.
    let common = Set(uses.filter { $0.value > 2 && $0.value * 2 > commands.count }.keys)
    var commonOptions: [Argument] = []
    for (_, command) in commands {
        for argument in shown(command)
        where common.contains(argument.identity) && !commonOptions.contains(where: { $0.identity == argument.identity }) {
            commonOptions.append(argument)
        }
    }

    var lines = [
        ".\\\" Made from the help of the tool itself; changes belong there.",
        ".Dd \(date)",
        ".Dt GROEI 1",
        ".Os groei \(version)",
        ".Sh NAME",
        ".Nm groei",
        ".Nd \(plain(oneLine(root.abstract ?? "keeps a groeidocument")))",
        ".Sh SYNOPSIS",
        ".Nm groei",
        ".Ar command",
        ".Op Ar options ...",
    ]
    if let discussion = root.discussion {
        lines.append(".Sh DESCRIPTION")
        lines += prose(discussion).drop { $0 == ".Pp" }
    }
    if !commonOptions.isEmpty {
        lines += [".Sh OPTIONS", "These hold for most commands."]
        lines += list(commonOptions)
    }
    lines.append(".Sh COMMANDS")
    for (path, command) in commands {
        let own = shown(command).filter { !common.contains($0.identity) }
        lines.append(".Ss \(word(path.joined(separator: " ")))")
        if let abstract = command.abstract { lines.append(plain(abstract)) }
        let synopsis = own.filter { !($0.names ?? []).contains { $0.name == "help" || $0.name == "version" } }.map(inSynopsis)
        lines += [".Pp", ".Dl \(word((path + synopsis).joined(separator: " ")))"]
        if let discussion = command.discussion { lines += prose(discussion) }
        lines += list(own)
    }
    lines += [
        ".Sh ENVIRONMENT",
        ".Bl -tag -width indent",
        ".It Ev NO_COLOR",
        "When set, no colour.",
        ".It Ev CI",
        "When set, no progress and no questions.",
        ".It Ev LC_ALL , LC_MESSAGES , LANG",
        "The language of messages, Dutch or English, unless told by an option.",
        ".El",
        ".Sh FILES",
        ".Bl -tag -width indent",
        ".It Pa corpus/",
        "The records: document.yaml and a folder for each type.",
        ".It Pa schemas/",
        "A JSON Schema for each type of record.",
        ".It Pa CHANGELOG.md",
        "The release notes of the document.",
        ".El",
        ".Sh EXIT STATUS",
        ".Bl -tag -width indent -compact",
        ".It 0",
        "Clean.",
        ".It 1",
        "There were findings, or differences that were asked for.",
        ".It 2",
        "The command was not used as its help says, or a name was given of something that there is not.",
        ".It 3",
        "The data or the environment stood in the way: an unreadable repository, a lost race, a full disk.",
        ".El",
        ".Sh SEE ALSO",
        ".Xr git 1",
    ]
    return lines
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let data = FileManager.default.contents(atPath: arguments[1]) else {
    FileHandle.standardError.write(Data("usage: manual DUMP VERSION DATE\n".utf8))
    exit(2)
}
do {
    let dump = try JSONDecoder().decode(Dump.self, from: data)
    guard dump.serializationVersion == 0 else {
        FileHandle.standardError.write(Data("manual: unknown form of help: version \(dump.serializationVersion)\n".utf8))
        exit(3)
    }
    print(page(dump.command, version: arguments[2], date: arguments[3]).joined(separator: "\n"))
} catch {
    FileHandle.standardError.write(Data("manual: \(arguments[1]) is not the help of groei: \(error)\n".utf8))
    exit(3)
}
