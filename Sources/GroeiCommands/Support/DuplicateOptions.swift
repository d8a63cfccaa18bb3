import ArgumentParser
import Diagnostics

/// What somebody says of a source that is much like another.
struct DuplicateOptions: ParsableArguments {
    @Option(name: .customLong("distinct-from"), help: ArgumentHelp(spoken("Dit is een andere bron dan die met dit id, hoezeer ze ook lijken; zeg met --reason waarom. Voor een weggelaten bron: exclusion/ID. Herhaal voor meer.", "This is a different source from the one with this id, however alike they are; say why with --reason. For one that was left out: exclusion/ID. Repeat for more."), valueName: "id"), completion: .values(of: "source", in: "claim"))
    var distinctFrom: [String] = []
    @Option(help: ArgumentHelp(spoken("Waarom het een andere bron is; dat wordt bij de bron bewaard.", "Why it is a different source; that is kept with the source."), valueName: spoken("tekst", "text")))
    var reason: String?
    @Flag(help: ArgumentHelp(spoken("Neem de bron op, ook al is zij eerder weggelaten; dat besluit vervalt.", "Add the source although it was left out before; that decision lapses.")))
    var reconsider = false

    /// - Throws: a reason for nothing: what it belongs to was forgotten.
    func answers() throws(Failure) -> DuplicateAnswers {
        if reason != nil, distinctFrom.isEmpty {
            throw Failure(
                .usage, Words(nl: "--reason hoort bij --distinct-from", en: "--reason belongs to --distinct-from"),
                hint: Words(
                    nl: "Noem daar de bron waarvan deze verschilt, of laat --reason weg.", en: "Name there the source that this one differs from, or leave --reason out."))
        }
        return DuplicateAnswers(distinctFrom: distinctFrom.map { DuplicateAnswers.Distinction(id: $0, reason: reason ?? "") }, reconsiders: reconsider)
    }
}

/// What was answered beforehand to the questions that a duplicate raises.
struct DuplicateAnswers {
    /// That it is another source than one, and why.
    struct Distinction {
        /// An id of a source, or an address.
        let id: String
        let reason: String
    }

    var distinctFrom: [Distinction] = []
    var reconsiders = false
}
