import Diagnostics

/// Records that groei itself keeps, which nobody may edit: proposals and versions.
extension Corpus {
    func isKept(_ reference: Reference) -> Bool { type(of: records[reference.from]).isKeptByGroei }

    /// Whether a reference was right when it was written, and need not be so now: what a version said on its day stays as it was said,
    /// whatever became of the records that it linked to.
    func isOfItsTime(_ reference: Reference) -> Bool { reference.isLink && isKept(reference) }
}

extension CheckResult {
    /// Without fixes of records that groei keeps, which would be edits by hand.
    func leavingKept(of corpus: Corpus) -> CheckResult {
        var result = self
        for index in findings.indices where findings[index].fix != nil || !findings[index].suggestions.isEmpty {
            guard let address = findings[index].record.flatMap({ Address($0) }), corpus.types[address.type]?.isKeptByGroei == true else { continue }
            result.findings[index] = findings[index].withoutFixes
        }
        return result
    }
}
