import Glibc
import Synchronization

/// One dictionary of libhunspell, which is loaded when the first is opened: groei runs without it, and starts no slower with it.
///
/// The C interface of hunspell 1.7 (`hunspell.h`). A handle is for one thread at a time: the lock sees to that.
final class Hunspell: Sendable {
    private struct Handle {
        let pointer: OpaquePointer
    }

    /// The functions of the library; nil when it is not installed.
    private struct Library {
        typealias Create = @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>) -> OpaquePointer?
        typealias Encoding = @convention(c) (OpaquePointer) -> UnsafePointer<CChar>?
        typealias Spell = @convention(c) (OpaquePointer, UnsafePointer<CChar>) -> Int32
        typealias List = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
        typealias Suggest = @convention(c) (OpaquePointer, UnsafeMutablePointer<List?>, UnsafePointer<CChar>) -> Int32
        typealias FreeList = @convention(c) (OpaquePointer, UnsafeMutablePointer<List?>, Int32) -> Void

        let create: Create
        let encoding: Encoding
        let spell: Spell
        let suggest: Suggest
        let freeList: FreeList

        static let shared: Library? = load()

        private static func load() -> Library? {
            let names = ["libhunspell-1.7.so.0", "libhunspell.so", "libhunspell-1.6.so.0"]
            guard let library = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first,
                let create = dlsym(library, "Hunspell_create"), let encoding = dlsym(library, "Hunspell_get_dic_encoding"),
                let spell = dlsym(library, "Hunspell_spell"), let suggest = dlsym(library, "Hunspell_suggest"),
                let freeList = dlsym(library, "Hunspell_free_list")
            else { return nil }
            return Library(
                create: unsafeBitCast(create, to: Create.self), encoding: unsafeBitCast(encoding, to: Encoding.self),
                spell: unsafeBitCast(spell, to: Spell.self), suggest: unsafeBitCast(suggest, to: Suggest.self),
                freeList: unsafeBitCast(freeList, to: FreeList.self))
        }
    }

    static var isInstalled: Bool { Library.shared != nil }

    private let library: Library
    private let handle: Mutex<Handle>

    /// Opens a dictionary: 50 to 150 ms for the common ones.
    ///
    /// - Returns: nil when the library is not there, or when the dictionary is not in UTF-8.
    private init?(_ files: DictionaryFiles) {
        guard let library = Library.shared, let pointer = library.create(files.affixes, files.words) else { return nil }
        guard let encoding = library.encoding(pointer), String(cString: encoding).uppercased() == "UTF-8" else { return nil }
        self.library = library
        handle = Mutex(Handle(pointer: pointer))
    }

    /// By the path of their words. Dictionaries are read once a process and never let go: every check of a language server asks them
    /// again. Nil for one that cannot be used.
    private static let opened = Mutex<[String: Hunspell?]>([:])

    /// Opens some dictionaries at the same time, for each takes as long as a small document takes to be checked.
    static func open(_ files: [DictionaryFiles]) -> [Hunspell?] {
        opened.withLock { opened in
            let missing = files.filter { opened[$0.words] == nil }
            for (files, fresh) in zip(missing, Parallel.run(missing) { Hunspell($0) }) { opened[files.words] = .some(fresh) }
            return files.map { opened[$0.words] ?? nil }
        }
    }

    func contains(_ word: String) -> Bool {
        handle.withLock { library.spell($0.pointer, word) != 0 }
    }

    func suggestions(for word: String) -> [String] {
        handle.withLock { handle in
            var list: Library.List?
            let count = library.suggest(handle.pointer, &list, word)
            defer { library.freeList(handle.pointer, &list, count) }
            guard let list else { return [] }
            return (0..<Int(max(0, count))).compactMap { list[$0].map { String(cString: $0) } }
        }
    }
}
