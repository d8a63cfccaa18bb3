/// What `make bench` measures within one process, `bench worst [CASE]` and `bench schemas SCHEMA DOCUMENTS`, and what `make soak` asks,
/// `bench validate`.
///
/// Built and run by the scripts beside this folder alone; it is not installed.
import Workspace

// As `groei` itself does.
ProcessMemory.growsInLargePieces()
let words = Array(CommandLine.arguments.dropFirst())
switch words.first {
case "worst" where words.count == 1:
    for one in WorstCase.all { print(one.name) }
case "worst":
    guard let one = WorstCase.all.first(where: { $0.name == words[1] }) else { fatalError("there is no case `\(words[1])`") }
    one.measure()
case "schemas" where words.count == 3:
    SchemaBench.run(schema: words[1], documents: words[2])
case "validate" where words.count == 1:
    Answers.run()
default:
    fatalError("usage: bench worst [CASE] | schemas SCHEMA DOCUMENTS | validate")
}
