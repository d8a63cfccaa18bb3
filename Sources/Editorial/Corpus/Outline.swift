import Records

/// The outline of the document, read from `document.yaml`: numbered parts in reading order.
package struct Outline: Sendable {
    package struct Part: Sendable, Hashable {
        package let section: String
        /// `2.1`; nil for a part that is not numbered.
        package let number: String?
        /// 1 for a chapter.
        package let depth: Int
    }

    /// In reading order, each parent before its parts.
    package let parts: [Part]

    package init(_ document: Record?) {
        var parts: [Part] = []
        if let outline = document?["outline"] { Self.read(outline, under: "", isNumbered: true, depth: 1, into: &parts) }
        self.parts = parts
    }

    /// The parts of a part without a number have none either.
    private static func read(_ list: Value, under prefix: String, isNumbered: Bool, depth: Int, into parts: inout [Part]) {
        var count = 0
        for item in list.items {
            guard let section = item["section"]?.text else { continue }
            let hasNumber = isNumbered && item["numbered"]?.bool ?? true
            if hasNumber { count += 1 }
            let number = hasNumber ? prefix + String(count) : nil
            parts.append(Part(section: section, number: number, depth: depth))
            if let inner = item["parts"] {
                Self.read(inner, under: number.map { $0 + "." } ?? "", isNumbered: hasNumber, depth: depth + 1, into: &parts)
            }
        }
    }
}
