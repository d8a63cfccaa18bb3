extension FindingRenderer {
    /// What people read: the findings with their lines, then the totals and where to find more.
    ///
    /// Of one file at most ``maximumShown``, since nobody reads more; the other forms have them all.
    func text(_ result: CheckResult, to out: (String) -> Void) {
        func add(_ lines: [String]) { out(lines.joined(separator: "\n") + "\n") }
        var counts: [String: Int] = [:]
        for finding in result.findings {
            let path = finding.place?.path ?? ""
            counts[path, default: 0] += 1
            if counts[path, default: 0] <= Self.maximumShown { add(block(finding) + [""]) }
        }
        for (path, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.maximumShown {
            add([TerminalText.safe("\(path): \(FindingWords.more(count - Self.maximumShown).in(language))"), ""])
        }
        add([style(.strong, totals(result))])
        if let rule = result.findings.first?.rule { add([style(.muted, FindingWords.explain(rule).in(language))]) }
    }

    static let maximumShown = 1000

    private func block(_ finding: Finding) -> [String] {
        let number = finding.place?.start.map { String($0.line) } ?? ""
        let gutter = String(repeating: " ", count: number.count)
        var lines = [head(finding)]
        if let excerpt = finding.place.flatMap({ Excerpt($0, width: max(20, width - number.count - 3)) }) {
            lines.append(style(.muted, "\(gutter) |"))
            lines.append((style(.muted, "\(number) |") + " " + excerpt.line).trimmingTrailingSpaces)
            lines.append(style(.muted, "\(gutter) |") + " " + style(finding.severity.role, excerpt.carets))
        }
        for (words, text) in [(FindingWords.tip, finding.note), (FindingWords.fix, finding.fix?.title)] {
            guard let text else { continue }
            lines += hung(gutter + " " + style(.muted, "="), words.in(language) + ": ", TerminalText.safe(text.in(language)), gutter.count + 3)
        }
        return lines
    }

    /// `= tip: text`, later lines under the first word.
    private func hung(_ mark: String, _ head: String, _ text: String, _ indent: Int) -> [String] {
        let lines = TerminalText.wrap(text, width: max(30, width - indent - head.count))
        return lines.enumerated().map { index, line in
            index == 0
                ? "\(mark) \(style(.strong, head))\(line)" : String(repeating: " ", count: indent + head.count) + line
        }
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

/// The words of the renderer itself.
enum FindingWords {
    static let allIsWell = Words(nl: "Alles in orde.", en: "All is well.")
    static let tip = Words(nl: "tip", en: "tip")
    static let fix = Words(nl: "oplossing", en: "fix")

    static func more(_ count: Int) -> Words {
        Words(nl: "en nog \(count); `--output compact` noemt ze alle", en: "and \(count) more; `--output compact` gives them all")
    }

    static func silenced(_ count: Int) -> Words {
        Words(nl: "\(count) stil gemaakt", en: "\(count) silenced")
    }

    static func explain(_ rule: String) -> Words {
        Words(
            nl: "Meer over een regel: `groei explain \(rule)`.",
            en: "More about a rule: `groei explain \(rule)`.")
    }
}

extension Severity {
    /// `2 fouten`.
    func words(count: Int) -> Words {
        let isOne = count == 1
        return switch self {
        case .error: Words(nl: "\(count) \(isOne ? "fout" : "fouten")", en: "\(count) \(isOne ? "error" : "errors")")
        case .warning:
            Words(nl: "\(count) \(isOne ? "waarschuwing" : "waarschuwingen")", en: "\(count) \(isOne ? "warning" : "warnings")")
        case .information: Words(nl: "\(count) ter informatie", en: "\(count) for information")
        }
    }
}
