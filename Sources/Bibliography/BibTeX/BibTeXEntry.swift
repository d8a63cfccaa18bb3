/// One entry of a BibTeX file with its values put together, still in LaTeX.
struct BibTeXEntry {
    struct Field {
        /// In lower case.
        let name: String
        let value: String
    }

    let type: String
    let key: String
    var fields: [Field]
    let range: Range<Int>

    func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    var title: String { key.isEmpty ? "@\(type)" : "@\(type){\(key)}" }
}

/// How much abbreviations and inheritance may add, so that a small file cannot become a huge one.
struct ExpansionBudget {
    private var left: Int

    init(fileSize: Int) { left = fileSize * 8 + 65536 }

    /// False when it is spent.
    mutating func spend(_ bytes: Int) -> Bool {
        left -= bytes
        return left >= 0
    }
}
