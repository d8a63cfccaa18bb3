import Diagnostics
import Editorial
import Records

extension World {
    /// `textDocument/formatting`: the canonical form, as `groei fmt` writes it; nil for a text that cannot be read.
    func formatting(of document: OpenDocument) -> JSON? {
        guard let tree = document.tree, let path = document.path, let type = type(of: path),
            let text = try? Formatter.format(tree, order: type.order)
        else { return nil }
        return .array([document.text.edit(to: Array(text.utf8), client.encoding)].compactMap(\.self))
    }
}
