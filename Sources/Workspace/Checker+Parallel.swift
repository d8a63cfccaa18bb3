import Diagnostics
import Editorial

extension Checker {
    /// All findings, worked out on all cores.
    func resultInParallel(recalling memory: (any InspectionMemory)? = nil) -> CheckResult {
        finishInParallel(inspectInParallel(recalling: memory))
    }

    /// - Parameter isCancelled: what is left is not done once it says so, and the result is worth nothing.
    func finishInParallel(_ inspections: [Inspection], unless isCancelled: @Sendable () -> Bool = { false }) -> CheckResult {
        finish(inspections) { rules in Parallel.run(rules) { isCancelled() ? [] : $0() } }
    }

    func inspectInParallel(recalling memory: (any InspectionMemory)? = nil, unless isCancelled: @Sendable () -> Bool = { false }) -> [Inspection] {
        // What a part needs is made for each of them: few records are not cut up small.
        Parallel.map(Array(corpus.records.indices), pieces: max(4, min(32, corpus.records.count / 128)), largest: 4096) { part in
            isCancelled() ? [] : [inspect(part.startIndex..<part.endIndex, recalling: memory)]
        }
    }
}
