import Diagnostics
import Foundation
import Testing

@testable import Editorial

/// Says what checking costs; run with `GROEI_SPEED=100000 swift test -c release --filter SpeedTests`.
@Suite struct SpeedTests {
    @Test(.enabled(if: count > 0)) func checksManyRecords() {
        var texts = Support.files(under: "corpus")
        let claims = texts.filter { $0.key.hasPrefix("corpus/claims/") }.map(\.value).sorted()
        for number in 0..<Self.count { texts["corpus/claims/c-\(number).yaml"] = claims[number % claims.count] }
        let clock = ContinuousClock()
        var corpus = Support.corpus(texts)
        let indexing = clock.measure { corpus = Corpus(types: corpus.types, sorted: corpus.records) }
        let checker = Checker(corpus: corpus, schemas: Support.schemas)
        var part = checker.inspect(0..<0)
        let inspecting = clock.measure { part = checker.inspect(corpus.records.indices) }
        var findings: [Finding] = []
        let finishing = clock.measure { findings = checker.finish([part]).findings }
        print("\(corpus.records.count) records: index \(indexing), inspect \(inspecting), finish \(finishing), \(part.references.count) references")
        let validating = clock.measure { for record in corpus.records { _ = Support.schemas.mistakes(in: record) } }
        let context = RecordContext(types: corpus.types, surroundings: CheckSurroundings())
        let tracing = clock.measure { for record in corpus.records { _ = PDFTrace().check(record, in: context) } }
        var mentions: [Mention] = []
        let scanning = clock.measure {
            let scan = MentionScan(corpus.types)
            for record in corpus.records { scan.append(of: record, to: &mentions) }
        }
        print("validate \(validating), traces \(tracing), \(mentions.count) mentions \(scanning)")
        #expect(!findings.contains { $0.severity == .error })
    }

    private static let count = ProcessInfo.processInfo.environment["GROEI_SPEED"].flatMap(Int.init) ?? 0
}
