package import Diagnostics
package import Editorial

/// Checks for somebody who is typing.
extension Snapshot {
    /// What can be told of one record without checking the others; see ``Checker/remarks(onlyOn:)``. No dictionary is asked: that
    /// may take long.
    package func remarks(onlyOn position: Int) -> RecordRemarks {
        checker(lexicon: nil).remarks(onlyOn: position)
    }

    /// All findings, as ``check(lexicon:checksSpelling:)`` has them.
    ///
    /// - Parameters:
    ///   - lexicon: for words and for mending; without one nothing is said of spelling.
    ///   - isCancelled: asked all the time, from several threads.
    /// - Returns: nil once it is cancelled.
    package func check(lexicon: (any Lexicon)?, unless isCancelled: @Sendable () -> Bool) -> [Finding]? {
        let checker = checker(lexicon: lexicon)
        let inspections = checker.inspectInParallel(recalling: memory(of: corpus, lexicon), unless: isCancelled)
        guard !isCancelled() else { return nil }
        let result = checker.finishInParallel(inspections, unless: isCancelled)
        return isCancelled() ? nil : complete(result).findings
    }
}
