import Diagnostics
import Records
import Schemas

/// Violations that are one mistake: a field under another name, in a text, or not indented enough, and two parts of a schema that ask for
/// the same.
struct MergedViolations {
    private let words: SchemaWords
    /// Fields that are there, with their names misspelt.
    private let misspelt: Set<FieldPath>
    /// The groups of fields of which one is unknown and one is missing.
    private let renamed: [FieldPath: Renamed]
    private let swallowed: [FieldPath: SwallowedFields]
    private let nameless: [FieldPath: NamelessList]
    private let outdented: OutdentedFields
    /// By path the fewest choices that are asked for.
    private let fewestChoices: [FieldPath: Int]

    private struct Renamed {
        let unexpected: String
        /// Several when any one of them would do.
        let missing: [String]
    }

    init(_ violations: [Violation], _ words: SchemaWords) {
        self.words = words
        misspelt = Set(violations.compactMap { words.meantField($0).map { FieldPath($0) } })
        renamed = Self.renamed(violations, words, apartFrom: misspelt)
        swallowed = words.swallowed(violations)
        nameless = words.nameless(violations)
        outdented = OutdentedFields(violations, words.type)
        let choices = violations.compactMap { violation in if case .values(let choices) = violation.detail { (violation.path, choices.count) } else { nil } }
        fewestChoices = Dictionary(choices, uniquingKeysWith: min)
    }

    /// What to say of a violation; nil when another one tells of it.
    func message(_ violation: Violation) -> SchemaMessage? {
        let path = violation.path
        let subject = FieldSubject(path, words.type, isName: violation.isAboutName)
        if outdented.isToldElsewhere(path) { return nil }
        if let message = outdented.message(at: path) { return message }
        switch violation.detail {
        case .missing(let name, _):
            let field = path.appending(name)
            if misspelt.contains(field) || renamed[path]?.missing == [name] { return nil }
            // Several of them are one mistake.
            if let fields = swallowed[field] { return fields.names[0] == name ? words.swallowed(fields, subject) : nil }
            if let list = nameless[field] { return list.message(name, subject) }
        case .alternatives(let sets):
            let names = sets.flatMap(\.self)
            if names.contains(where: { misspelt.contains(path.appending($0)) }) || renamed[path]?.missing == names { return nil }
        case .values(let choices):
            if choices.count > fewestChoices[path] ?? 0 { return nil }
        case .unexpected(let name, _):
            guard let pair = renamed[path.parent], pair.unexpected == name else { break }
            return renamed(pair, words.message(violation, subject), violation)
        default: break
        }
        return words.message(violation, subject)
    }

    private func renamed(_ pair: Renamed, _ message: SchemaMessage, _ violation: Violation) -> SchemaMessage {
        var message = message
        let (path, holder) = (violation.path, violation.path.parent)
        message.note = pair.missing.count == 1 ? FieldSubject(holder, words.type).question(pair.missing[0]) : .didYouMean(pair.missing)
        message.suggestions = pair.missing.flatMap { Fix.suggesting($0, for: violation.key) }
        message.paths = [path] + pair.missing.map { holder.appending($0) }
        return message
    }

    private static func renamed(_ violations: [Violation], _ words: SchemaWords, apartFrom misspelt: Set<FieldPath>) -> [FieldPath: Renamed] {
        var unexpected: [FieldPath: [String]] = [:]
        var missing: [FieldPath: [[String]]] = [:]
        for violation in violations {
            switch violation.detail {
            // One that is like another field was meant to be that.
            case .unexpected(let name, _) where !violation.path.isRoot && words.guesses[violation.path] == nil:
                unexpected[violation.path.parent, default: []].append(name)
            case .missing(let name, _) where !misspelt.contains(violation.path.appending(name)):
                missing[violation.path, default: []].append([name])
            case .alternatives(let sets) where sets.allSatisfy({ $0.count == 1 }):
                missing[violation.path, default: []].append(sets.flatMap(\.self))
            default: break
            }
        }
        return unexpected.reduce(into: [:]) { pairs, entry in
            guard entry.value.count == 1, let lacking = missing[entry.key], lacking.count == 1 else { return }
            pairs[entry.key] = Renamed(unexpected: entry.value[0], missing: lacking[0])
        }
    }
}

extension Violation {
    /// `propertyNames`: what does not fit is the name itself.
    fileprivate var isAboutName: Bool {
        value.tree.root[path: path].map { $0.index != value.index } ?? false
    }
}
