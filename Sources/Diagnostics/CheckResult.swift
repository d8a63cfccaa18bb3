/// What a check gave: what there is to mend, and what records allow with a reason.
package struct CheckResult: Sendable, Hashable {
    package var findings: [Finding]
    package var silenced: [Silenced]

    /// A finding that is right as it is, as its record says.
    package struct Silenced: Sendable, Hashable {
        package let finding: Finding
        package let reason: String

        package init(_ finding: Finding, reason: String) {
            self.finding = finding
            self.reason = reason
        }
    }

    package init(_ findings: [Finding], silenced: [Silenced] = []) {
        self.findings = findings
        self.silenced = silenced
    }

    /// The same order every time.
    package func inOrder() -> CheckResult {
        CheckResult(
            findings.inOrder(),
            silenced: silenced.sorted { left, right in
                left.finding == right.finding ? left.reason < right.reason : left.finding.comes(before: right.finding)
            })
    }
}
