import Foundation
import Testing

/// Rules that look outside the record: at the clock, and at the stored texts of sources.
@Suite struct CheckRuleTests {
    @Test func comparesQuotesWithStoredTexts() throws {
        let scratch = try Scratch()
        let claim = try scratch.read("corpus/claims/voorbeeld-2020-zelfvertrouwen.yaml")
        try scratch.write(
            claim + "quote: Wie begeleid wordt […] heeft veel meer zelfvertrouwen.\nlocator: p. 12\nreview-by: 2025-06-30\n",
            to: "corpus/claims/voorbeeld-2020-zelfvertrouwen.yaml")
        #expect(try !scratch.groei("check").out.contains("quote-not-found"))
        try scratch.write("Wie begelei-\ndt wordt, of begeleid wordt door een ander, heeft meer zelf-\nvertrouwen.\n", to: "texts/voorbeeld-2020.txt")
        try scratch.groei("check")
        try scratch.groei("explain", "quote-not-found")
        // A commit is held against the texts that it has itself.
        try scratch.git("add", "corpus")
        try scratch.git("commit", "-q", "-m", "Citaat")
        #expect(try !scratch.groei("check", "--at", "main").out.contains("quote-not-found"))
        try scratch.git("add", "texts")
        try scratch.git("commit", "-q", "-m", "Tekst")
        #expect(try scratch.groei("check", "--at", "main").out.contains("quote-not-found"))
        try scratch.write("Wie begeleid wordt, heeft veel méér zelfvertrouwen.\n", to: "texts/voorbeeld-2020.txt")
        #expect(try !scratch.groei("check").out.contains("quote-not-found"))
        try scratch.expectSnapshot("check-quotes")
    }

    @Test func saysWhatIsWrongWithASource() throws {
        let scratch = try Scratch()
        try scratch.write("""
            type: article-journal
            title: Begeleiden van de de starter
            author:
              - family: Voorbeeld
                given: A.
            issued: 2020
            container-title: Voorbeeldblad
            page: blz. 153–67
            URL: https://doi.org/10.1234/VB.2
            language: Nederlands

            """, to: "corpus/sources/voorbeeld-2020.yaml")
        try scratch.groei("check")
        try scratch.expectSnapshot("check-source")
    }
}
