import Diagnostics
import Workspace

/// What is given on standard input.
enum StandardInput {
    /// All of it.
    ///
    /// - Throws: when there is nothing that can be read, as when it is closed or a folder.
    static func read() throws(Failure) -> [UInt8] {
        if let bytes = Descriptor.bytes(of: 0) { return bytes }
        throw Failure(
            .environment, Words(nl: "de invoer is niet te lezen", en: "standard input cannot be read"),
            hint: Words(nl: "Noem een bestand in plaats van -, of geef er een door met `< bestand`.", en: "Name a file instead of -, or pass one on with `< file`."))
    }
}
