import Diagnostics
import Testing

@testable import Editorial

/// A text that ends at a `#`.
@Suite struct CutOffTextTests {
    private func effect(_ title: String) -> String { "title: \(title)\ncategory: primair\norder: 1 #x\n" }

    private func found(_ title: String) -> [Finding] {
        Support.check(changing: ["effects/behoud.yaml": effect(title)]).filter { $0.rule == "cut-off-text" }
    }

    @Test(arguments: [("Samen #1 in 's-Hertogenbosch", "'Samen #1 in ''s-Hertogenbosch'"), ("Samen #regio", nil)])
    func finds(title: String, mended: String?) {
        let findings = found(title)
        #expect(findings.map(\.brief) == ["cut-off-text effects/behoud.yaml:1:14"])
        #expect(findings.first?.note?.nl.hasPrefix("Hoort het bij de tekst? Schrijf `'Samen") == true)
        #expect((findings.first?.fix == nil) == (mended == nil))
        if let mended { #expect(SourceRuleTests.fixed(effect(title), findings) == effect(mended)) }
    }

    @Test(arguments: ["Samen # een opmerking", "'Samen' #1", "Samen#1", "Samen #", "Samen ##"])
    func leaves(title: String) { #expect(found(title).isEmpty) }
}
