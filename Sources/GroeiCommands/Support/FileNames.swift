import Bibliography
import Diagnostics
import Editorial
import Records

/// What the sources of a file are called in the document, where an id may be taken by another.
struct FileNames {
    private var addresses: [String: Address] = [:]
    /// Sources that stayed out because of one that is there, without its being certain that they are that one.
    private var left: [String: SourceMatch] = [:]

    mutating func settle(_ name: String, as address: Address) {
        if addresses[name] == nil, left[name] == nil { addresses[name] = address }
    }

    mutating func leave(_ name: String, for match: SourceMatch) {
        if addresses[name] == nil, left[name] == nil { left[name] = match }
    }

    /// Where a source of this name ended up, also for an address that the document has already.
    subscript(address: Address) -> Address { address.type == SourceRecords.source ? addresses[address.id] ?? address : address }

    /// The record because of which the source of this name stayed out.
    func reasonToLeave(_ name: String) -> SourceMatch? { left[name] }

    /// The fields of a source with its references to others as the document has them, and a word on those that lead nowhere.
    ///
    /// - Parameter typed: names of fields that are not from the file: they name records of the document already.
    func translated(_ fields: [Plain.Field], besides typed: Set<String>, in corpus: Corpus) -> (fields: [Plain.Field], remarks: [Words]) {
        var (fields, remarks) = (fields, [Words]())
        for index in fields.indices where !typed.contains(fields[index].name) {
            switch fields[index].name {
            case SourceRecords.distinctFrom: fields[index].value = .array(fields[index].value.items.compactMap { distinction($0, corpus, &remarks) })
            case SourceRecords.supersededBy:
                if let id = fields[index].value.string, let address = addresses[id] { fields[index].value = .string(address.id) }
            default: break
            }
        }
        return (fields.filter { $0.name != SourceRecords.distinctFrom || !$0.value.items.isEmpty }, remarks)
    }

    private func distinction(_ item: Plain, _ corpus: Corpus, _ remarks: inout [Words]) -> Plain? {
        guard let named = Distinctions.address(of: item) else { return item }
        if named.type == SourceRecords.source, let address = addresses[named.id] { return address == named ? item : Distinctions.item(address, like: item) }
        if corpus[named] != nil, left[named.id] == nil || named.type != SourceRecords.source { return item }
        let reason = item["reason"]?.string ?? ""
        remarks.append(Words(
            nl: "`distinct-from` noemt \(named), die hier niet is; dat is weggelaten. Er stond bij: ‘\(reason)’",
            en: "`distinct-from` names \(named), which is not here; that was left out. It said: ‘\(reason)’"))
        return nil
    }
}

extension SourceMatch {
    /// How likely it is that a source is this record rather than another that it is like as well.
    func rank(for fields: [Plain.Field], called name: String?) -> Int {
        let isExact = record.root.plain.meansSame(as: .object(fields))
        return (isExcluded ? 0 : 4000) + (isExact ? 2000 : 0) + (record.id == name ? 1000 : 0) + likeness.strength
    }

    /// Whether what a file says of a source certainly holds for this record.
    func isCertain(for fields: [Plain.Field], called name: String) -> Bool {
        !isExcluded && (record.id == name || likeness.reasons.contains(.doi) || record.root.plain.meansSame(as: .object(fields)))
    }
}
