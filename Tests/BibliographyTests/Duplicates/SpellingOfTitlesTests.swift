import Records
import Testing

@testable import Bibliography

/// One title in the ways that alphabets and catalogues spell it, and one journal under the names that it has.
@Suite struct SpellingOfTitlesTests {
    private func isSame(_ left: Plain, _ right: Plain, _ common: Plain) throws -> Bool {
        try Plain.object(left.fields + common.fields).likeness(to: .object(right.fields + common.fields)) != nil
    }

    @Test(arguments: [
        ("Η εκπαίδευση των εκπαιδευτικών στο σχολείο", "Η ΕΚΠΑΙΔΕΥΣΗ ΤΩΝ ΕΚΠΑΙΔΕΥΤΙΚΩΝ ΣΤΟ ΣΧΟΛΕΙΟ", true),
        ("Schüler für Schulen begeistern: Lehrkräfte über Qualität", "Schueler fuer Schulen begeistern: Lehrkraefte ueber Qualitaet", true),
        ("Schüler für Schulen begeistern: Lehrkräfte über Qualität", "Schuler fur Schulen begeistern: Lehrkrafte uber Qualitat", true),
        ("在线学习环境中教师专业发展研究", "在线学习环境中教师专业发展研究", true), ("在线学习环境中教师专业发展研究", "中小学教师职前培养的国际比较", false),
    ])
    func titles(left: String, right: String, isSame: Bool) throws {
        let common: Plain = ["type": "article-journal", "author": [person("Bos", "A.")], "issued": 2019]
        #expect(try self.isSame(["title": .string(left), "container-title": "Tijdschrift"], ["title": .string(right)], common) == isSame)
    }

    @Test(arguments: [
        ("TATE", "Teaching and Teacher Education", true), ("JTE", "Journal of Teacher Education", true), ("Science", "Science (New York, N.Y.)", true),
        ("Nature", "Teaching and Teacher Education", false), ("Tijdschrift", "Teaching and Teacher Education", false),
    ])
    func journals(left: String, right: String, isSame: Bool) throws {
        let common: Plain = ["type": "article-journal", "title": "Learning to teach in schools that train teachers together", "author": [person("Bos", "A.")], "issued": 2019]
        #expect(try self.isSame(["container-title": .string(left)], ["container-title": .string(right)], common) == isSame)
    }
}
