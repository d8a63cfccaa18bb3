import Records

/// What was typed behind the name of the program.
enum TypedArguments {
    /// With an end to the accents on a letter, before any of them is compared with the name of an option.
    static let all: [String] = CommandLine.arguments.dropFirst().map(CombiningMarks.bounded)
}
