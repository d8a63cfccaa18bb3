import Glibc

/// How this process asks the system for memory.
package enum ProcessMemory {
    /// From now on in large pieces: glibc's `malloc` otherwise grows by a few pages at a time, thousands of times in a command that
    /// makes many records. What is asked for and not used takes no memory.
    ///
    /// `mallopt(3)` with `M_TOP_PAD`, which Swift's module of glibc leaves out; another C library goes without.
    package static func growsInLargePieces() {
        typealias Option = @convention(c) (Int32, Int32) -> Int32
        guard let symbol = dlsym(nil, "mallopt") else { return }
        _ = unsafeBitCast(symbol, to: Option.self)(-2, 16 << 20)
    }
}
