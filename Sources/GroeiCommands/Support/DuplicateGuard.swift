import Bibliography
import Diagnostics
import Editorial
import Records

/// Sees to it that no source comes in twice, and that what was left out before does not come back unnoticed.
///
/// One guard serves one command. With a file of many sources it also knows those that were added before in the same run.
struct DuplicateGuard {
    /// What became of a source at the door.
    struct Verdict {
        /// What the source says of itself.
        let own: [Plain.Field]
        /// What it takes over from the decisions that lapse.
        let taken: TakenOver
        /// Items of `distinct-from` besides its own: what was said of its likeness to others now, and before.
        let distinctions: [Plain]
        /// What it is probably the same as, and nobody has said that it is not: reason not to add it.
        let objections: [SourceMatch]
        /// Records of earlier decisions to leave it out, which lapse when it is added.
        let lapsing: [Record]

        /// The fields to write.
        var fields: [Plain.Field] { fields(saying: own) }

        /// The same, with what the source says of itself in other words.
        func fields(saying own: [Plain.Field]) -> [Plain.Field] {
            let told = own.first { $0.name == SourceRecords.distinctFrom }?.value.items ?? []
            var named = Set(told.compactMap(Distinctions.address))
            let more = distinctions.filter { item in Distinctions.address(of: item).map { named.insert($0).inserted } ?? true }
            guard !more.isEmpty else { return own + taken.fields }
            return own.filter { $0.name != SourceRecords.distinctFrom } + [.init(name: SourceRecords.distinctFrom, value: .array(told + more))] + taken.fields
        }
    }

    private let language: Language
    private let distinct: [(record: Record, reason: String)]
    private let corpus: Corpus
    private let answers: DuplicateAnswers
    private var finder: DuplicateFinder
    /// What the sources of a file are called in the document.
    private(set) var names = FileNames()

    /// - Parameter isForMany: whether more than one source will be judged.
    /// - Throws: when the answers name no record, or no reason.
    init(_ corpus: Corpus, _ answers: DuplicateAnswers = DuplicateAnswers(), isForMany: Bool = false) throws(Failure) {
        language = corpus.language
        self.answers = answers
        self.corpus = corpus
        distinct = try answers.distinctFrom.map { answer throws(Failure) in
            (try corpus.find(answer.id.contains("/") ? answer.id : "\(SourceRecords.source)/\(answer.id)"), answer.reason)
        }
        if distinct.contains(where: { $0.reason.allSatisfy(\.isWhitespace) }) {
            throw Failure(
                .usage, Words(nl: "waarom is het een andere bron?", en: "why is it a different source?"),
                hint: Words(nl: "Zeg het met --reason '…'; het wordt bij de bron bewaard, zodat niemand het nog eens vraagt.",
                    en: "Say it with --reason '…'; it is kept with the source, so that nobody asks again."))
        }
        if let other = distinct.first(where: { ![SourceRecords.source, SourceRecords.exclusion].contains($0.record.address.type) }) {
            throw Failure(
                .usage, Words(nl: "\(other.record.address) is geen bron", en: "\(other.record.address) is not a source"),
                hint: Words(nl: "Geef het id van een bron, of exclusion/ID van een weggelaten bron.", en: "Give the id of a source, or exclusion/ID of one that was left out."))
        }
        finder = DuplicateFinder(corpus, isForMany: isForMany)
    }

    /// Looks whether a source is there already; nothing is decided or written.
    ///
    /// - Parameter name: what it is called in the file that it comes from.
    /// - Throws: when a decision would lapse that a record still names.
    mutating func judge(_ source: NewSource, called name: String? = nil) throws(Failure) -> Verdict {
        let (fields, type) = (source.fields, corpus.types[SourceRecords.source])
        // What cannot be read back is told when it is written.
        guard let tree = source.tree else { return Verdict(own: fields, taken: TakenOver([], by: fields, of: type), distinctions: [], objections: [], lapsing: []) }
        let distinct = Set(distinct.map(\.record.address) + source.distinctions.compactMap(Distinctions.address).map { names[$0] })
        let matches = finder.matches(for: tree.root, source.fingerprint).filter { match in
            !distinct.contains(match.record.address) && !isDistinct(match.record, from: name) && !isAllowed(match.record, tree.root, fields, name)
        }
        let lapsing = answers.reconsiders ? matches.filter(\.isExcluded) : []
        for record in lapsing.map(\.record) {
            let holding = corpus.holding(record.address)
            guard holding.isEmpty else { throw .inUse(record, holding.map(\.address)) }
        }
        let objections = matches.filter { !($0.isExcluded && answers.reconsiders) }
        let (taken, items) = (TakenOver(lapsing, by: fields, of: type), self.distinct.map { Distinctions.item($0.record.address, like: ["reason": .string($0.reason)]) })
        return Verdict(
            own: fields, taken: taken, distinctions: items + taken.distinctions, objections: Self.ranked(objections, fields, name), lapsing: lapsing.map(\.record))
    }

    /// What it is most probably the same as comes first.
    private static func ranked(_ matches: [SourceMatch], _ fields: [Plain.Field], _ name: String?) -> [SourceMatch] {
        guard matches.count > 1 else { return matches }
        return matches.map { ($0, $0.rank(for: fields, called: name)) }.sorted { $0.1 > $1.1 }.map(\.0)
    }

    /// Whether a record says that it is another than the source of this name in the file: one that came from the file too, or one that was
    /// there and has lost sight of it.
    private func isDistinct(_ record: Record, from name: String?) -> Bool {
        guard let name else { return false }
        let address = Address(type: SourceRecords.source, id: name)
        return record.distinctions.contains(address) && (corpus[record.address] == nil || corpus[address] == nil)
    }

    /// Whether two that are alike are allowed to be, as the source says or one of its file that came in before it; not what is there already
    /// by its own name.
    private func isAllowed(_ record: Record, _ source: Value, _ fields: [Plain.Field], _ name: String?) -> Bool {
        let isSaid = Allowance.isGiven(for: DuplicateSource.id, in: source) || corpus[record.address] == nil && Allowance.isGiven(for: DuplicateSource.id, in: record.root)
        return isSaid && record.id != name && !record.root.plain.meansSame(as: .object(fields))
    }

    /// The same, for a command that ends when it may not come in.
    ///
    /// - Throws: what it is probably the same as, and both ways on.
    mutating func admit(_ source: NewSource) throws(Failure) -> Verdict {
        let verdict = try judge(source)
        guard verdict.objections.isEmpty else { throw refusal(verdict.objections) }
        return verdict
    }

    /// What to say on the command line of a source that is another than all of these.
    func different(from matches: [SourceMatch]) -> String { DuplicateWords.different(from: matches, besides: distinct.map(\.record)) }

    /// Takes in a source that was just added, or would have been.
    mutating func add(_ record: Record, _ source: NewSource) { finder.add(record, source.fingerprint) }

    /// Notes what a source of the file is called in the document.
    mutating func settle(_ name: String, as address: Address) { names.settle(name, as: address) }

    /// Notes that a source of the file did not come in, because of one that is there.
    mutating func leave(_ name: String, for match: SourceMatch, isSame: Bool) {
        if isSame { names.settle(name, as: match.record.address) } else { names.leave(name, for: match) }
    }

    func refusal(_ matches: [SourceMatch]) -> Failure {
        let list = matches.prefix(3).map { DuplicateWords.found($0, language) }
        let known = matches.filter { !$0.isExcluded }
        let title = known.isEmpty
            ? Words(nl: "deze bron is eerder overwogen en weggelaten", en: "this source was considered before and left out")
            : Words(nl: "deze bron staat er waarschijnlijk al", en: "this source is probably there already")
        let different = different(from: matches)
        let hint = known.isEmpty ? DuplicateWords.waysOn(excluded: different) : DuplicateWords.waysOn(known[0].record, different)
        return Failure(
            .findings, Words(nl: ([title.nl] + list.map(\.nl)).joined(separator: "\n"), en: ([title.en] + list.map(\.en)).joined(separator: "\n")), hint: hint)
    }
}
