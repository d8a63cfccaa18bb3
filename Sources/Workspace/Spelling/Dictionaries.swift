package import Diagnostics
package import Editorial
import Synchronization

/// The dictionaries of the machine as one list of words, and what is remembered of them.
///
/// What they said of a word stands in `.git/groei/words`, so that a check without new words opens none of them.
package final class Dictionaries: Lexicon {
    package let known: HashSet
    package let identity: UInt64
    private let files: [DictionaryFiles]
    private let memory: WordMemory?
    private let state: Mutex<State>

    private struct State {
        var right: Set<String> = []
        /// Words that are in none, with what was suggested for them in each language that was asked.
        var wrong: [String: [Language: [String]]] = [:]
        var hasNews = false
        /// For how many words suggestions may still be looked for; what is found is remembered, so that each run gets further.
        var questions = 8
    }

    /// - Returns: nil when there are none, or when an empty `GROEI_DICTIONARIES` wants none.
    package init?(_ surroundings: Surroundings, rememberingIn workspace: Workspace? = nil) {
        guard case .found(let files) = DictionaryFiles.choose(surroundings.environment) else { return nil }
        self.files = files
        identity = Checksum.of(files.map(\.identity).joined(separator: " "))
        memory = workspace.flatMap { WordMemory(of: $0, files) }
        let remembered = memory?.read()
        known = HashSet((remembered?.right ?? []).lazy.map { word in word.withUnsafeBufferPointer { ByteHash.of($0) } })
        state = Mutex(State(wrong: remembered?.wrong ?? [:]))
    }

    /// Whether dictionaries are wanted and not there: then, and only then, there is something to say about it.
    package static func areMissing(_ surroundings: Surroundings) -> Bool {
        if case .missing = DictionaryFiles.choose(surroundings.environment) { true } else { false }
    }

    package var learnt: [String] { state.withLock { Array($0.right) } }
    package var absent: [String] { state.withLock { Array($0.wrong.keys) } }

    package func contains(_ word: String) -> Bool {
        if known.contains(ByteHash.of(word)) { return true }
        let remembered = state.withLock { state in state.right.contains(word) ? true : state.wrong[word] == nil ? nil : false }
        if let remembered { return remembered }
        let isRight = Hunspell.open(files).contains { $0?.contains(word) ?? false }
        state.withLock { state in
            if isRight { state.right.insert(word) } else { state.wrong[word] = [:] }
            state.hasNews = true
        }
        return isRight
    }

    package func contains(_ word: String, in language: Language) -> Bool {
        zip(files, Hunspell.open(files)).contains { $0.language == language && $1?.contains(word) ?? false }
    }

    package func suggestions(for word: String, in language: Language) -> [String]? {
        guard let number = files.firstIndex(where: { $0.language == language }) else { return [] }
        let (remembered, mayAsk) = state.withLock { state -> ([String]?, Bool) in
            if let remembered = state.wrong[word]?[language] { return (remembered, false) }
            guard state.questions > 0 else { return (nil, false) }
            state.questions -= 1
            return (nil, true)
        }
        guard mayAsk else { return remembered }
        let suggestions = Array(Hunspell.open(files)[number]?.suggestions(for: word).prefix(5) ?? [])
        state.withLock { state in
            state.wrong[word, default: [:]][language] = suggestions
            state.hasNews = true
        }
        return suggestions
    }

    /// For how many words suggestions may be looked for from now on: that takes up to a quarter of a second for each.
    package func allowSuggestions(_ count: Int) {
        state.withLock { $0.questions = count }
    }

    /// Keeps what was learnt for the next run. It is worth nothing that could not be asked again: failing to write it is no failure.
    package func remember() {
        guard let memory, let (right, wrong) = state.withLock({ state in state.hasNews ? (state.right, state.wrong) : nil }) else { return }
        memory.write(right, wrong)
    }
}
