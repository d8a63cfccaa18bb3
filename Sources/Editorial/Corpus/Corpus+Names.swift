import Diagnostics

/// Records by what people call them.
extension Corpus {
    /// The record that a text means which is no address: its title or name, or the e-mail address of a person.
    ///
    /// - Parameter types: where to look.
    /// - Returns: nil when there is none, or several have it; slow, for what is typed only.
    package func record(called text: String, among types: [String]) -> Record? {
        var forms = AddressForms(self)
        return (forms.address(text, among: types) ?? forms.byTitle(text, types)).flatMap { self[$0] }
    }
}
