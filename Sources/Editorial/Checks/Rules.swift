package import Diagnostics
package import Records

/// Every rule there is; a test compares this list with the files of the folder `Rules`.
package enum Rules {
    /// No list is cast to another: the runtime would look each rule up among all conformances of the program, at every start.
    package static let all: [any Rule.Type] = {
        let lists: [[any Rule.Type]] = [ofTexts.map { $0 }, ofRecords.map { $0 }, ofCorpus.map { $0 }]
        var ids: Set<String> = []
        return lists.joined().filter { ids.insert($0.id).inserted }.sorted { $0.id < $1.id }
    }()

    static let ofTexts: [any TextRule.Type] = [
        DoubleSpace.self,
        DoubleWord.self,
        HeadingLevel.self,
        LinkWithoutText.self,
        LiteralMarkup.self,
        MixedQuotes.self,
        TrackingURL.self,
    ]

    static let ofRecords: [any RecordRule.Type] = [
        AuthorNames.self,
        CutOffText.self,
        DOIAsURL.self,
        FutureDate.self,
        LanguageCode.self,
        MissingSourceField.self,
        PDFTrace.self,
        PageRange.self,
        QuoteWithoutLocator.self,
        ReviewOverdue.self,
        TitleCapitals.self,
        TrackingURL.self,
        UnusedAllow.self,
        WrongSerialNumber.self,
    ]

    /// The rules over the corpus that take something from each record first.
    static let gleaning: [any GleaningRule.Type] = [
        ContradictingClaims.self,
        DuplicateID.self,
        DuplicateSource.self,
        LeftoverHyphen.self,
        QuoteNotFound.self,
        RepeatedStatement.self,
        RetractedSource.self,
        Spelling.self,
        UnknownBlock.self,
    ]

    static let ofCorpus: [any CorpusRule.Type] = gleaning.map { $0 } + [
        ChangelogInStep.self,
        ClaimSuccessor.self,
        DanglingLink.self,
        EffectWithoutClaims.self,
        EmptyDocument.self,
        ExcludedSource.self,
        FixedRule.self,
        MissingDocument.self,
        OutlineMissing.self,
        OutlineTwice.self,
        PersonEmail.self,
        ReviewPolicyRule.self,
        SourceCircle.self,
        SourceWithoutClaims.self,
        UnknownRule.self,
        UnresolvedReference.self,
        VersionOrder.self,
    ]

    package static func rule(_ id: String) -> (any Rule.Type)? { all.first { $0.id == id } }

    /// What `groei explain` knows: the rules above, and the findings of reading files and holding them against schemas.
    package static let explanations: [RuleExplanation] =
        (all.map { RuleExplanation(id: $0.id, severity: $0.severity, isFixed: $0.isFixed, page: $0.page) } + FilePages.all + SchemaPages.all)
        .sorted { $0.id < $1.id }

    private static let pages = Dictionary(explanations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    /// The documentation of any rule id that a finding may have.
    package static func page(_ id: String) -> RuleExplanation? { pages[id] }

    /// The rules that a document may weigh and a record may allow.
    package static let loose = explanations.filter { !$0.isFixed }

    /// The rules whose findings always count: those of reading and of the schemas, and those that say so themselves.
    static let fixed = Set(explanations.filter(\.isFixed).map(\.id))
}

extension RecordType {
    /// Whether the fields at a path are named after rules: `checks: {severities: …}`.
    package func namesRules(at path: FieldPath) -> Bool { name == Corpus.documentAddress.type && path == SeveritySettings.path }

    /// Whether the value at a path is the name of a rule: that of an exception.
    package func isRule(at path: FieldPath) -> Bool {
        guard case .index? = path.parent.last else { return false }
        return path.last == .key("rule") && path.parent.parent == [.key(Allowance.field)]
    }
}
