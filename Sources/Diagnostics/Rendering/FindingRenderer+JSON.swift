extension FindingRenderer {
    /// The findings for machines: `$defs/findings` of `output.schema.json`. Messages are in the renderer's language.
    package func json(_ result: CheckResult) -> JSON {
        json(result, .array(result.findings.map(json)), .array(result.silenced.map(json)))
    }

    func writeJSON(_ result: CheckResult, to out: (String) -> Void) {
        LongJSON.write(json(result, LongJSON.gap, LongJSON.gap), filling: [
            { body in for finding in result.findings { body(json(finding)) } },
            { body in for silenced in result.silenced { body(json(silenced)) } },
        ], to: out)
    }

    private func json(_ result: CheckResult, _ findings: JSON, _ silenced: JSON) -> JSON {
        let counts = Severity.allCases.map { JSON.Member($0.rawValue, .integer(result.findings.count(of: $0))) }
        return [
            "findings": findings,
            "silenced": silenced,
            "totals": .object(counts + [.init("silenced", .integer(result.silenced.count))]),
        ]
    }

    package func json(_ findings: [Finding]) -> JSON {
        json(CheckResult(findings))
    }

    private func json(_ silenced: CheckResult.Silenced) -> JSON {
        ["finding": json(silenced.finding), "reason": .string(silenced.reason)]
    }

    private func json(_ finding: Finding) -> JSON {
        let place = finding.place
        return [
            "rule": .string(finding.rule),
            "severity": .string(finding.severity.rawValue),
            "path": JSON(place?.path),
            "line": JSON(place?.start?.line),
            "column": JSON(place?.start?.column),
            "endLine": JSON(place?.end?.line),
            "endColumn": JSON(place?.end?.column),
            "record": JSON(finding.record),
            "field": JSON(finding.field),
            "message": .string(finding.message.in(language)),
            "note": JSON(finding.note?.in(language)),
            "fix": finding.fix.map(json) ?? .null,
        ]
    }

    private func json(_ fix: Fix) -> JSON {
        [
            "title": .string(fix.title.in(language)),
            "replacements": .array(fix.replacements.map {
                ["start": .integer($0.range.lowerBound), "end": .integer($0.range.upperBound), "text": .string($0.text)]
            }),
        ]
    }
}
