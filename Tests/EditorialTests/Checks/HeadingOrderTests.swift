import Records
import Testing

@testable import Editorial

@Suite struct HeadingOrderTests {
    private static func isSound(_ text: String) -> Bool { Array(text.utf8).withUnsafeBufferPointer(HeadingOrder.isSound) }

    @Test(arguments: ["", "Tekst.", "## A\n\n### B\n\nTekst\n\n## C", "#geenkop\n\n## A", "- een\n- twee\n\n## A\r\n### B\r\n", "één\n2019 was\n*zo*", "## A\n\n```groei\n# x\n```\n\n### B"])
    func tellsOrder(text: String) { #expect(Self.isSound(text)) }

    @Test(arguments: ["# A", "### A", "## A\n#### B", "```\n## A\n```\n### B", "```\n## A", "``` a\n```\n## A", "> ## A", "- ### A", "A\n---", "A\n===", "<div>\n## A\n", "    ## A", "1. #### A"])
    func leavesTheRest(text: String) { #expect(!Self.isSound(text)) }

    /// What is said to be in order is so when all of CommonMark is read.
    @Test func agreesWithCommonMark() {
        let lines = [
            "## A", "### B", "#### C", "##", "#", "tekst", "", "", "- lijst", "1. een", "  verder", "> ### Q", "- ## L", "* *", "---", "===", "```", "```groei", "```", "~~~", "<div>",
            "    ## code", "#tag", "\t# D", "[a]: b", "\\# x", "+ + #### X", "2) ## Y", "  ## Z", "`## E`", "**## F**", "|a|\n|-|", "- - -", "## A ##",
        ]
        var dice = SystemRandomNumberGenerator()
        var sound = 0
        for _ in 0..<8000 {
            let text = (0..<Int.random(in: 1...7, using: &dice)).map { _ in lines.randomElement(using: &dice) ?? "" }.joined(separator: "\n")
            guard Self.isSound(text) else { continue }
            sound += 1
            var above = 1
            for heading in Prose(parsing: text).headings {
                #expect(HeadingOrder.isSound(heading.level, under: above), "\(text.debugDescription)")
                above = heading.level
            }
        }
        #expect(sound > 400)
    }
}
