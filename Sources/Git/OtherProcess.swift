import Glibc

/// Other processes of this machine, by number.
package enum OtherProcess {
    /// Whether there is none of this number any more: what it left half done is nobody's. False where that cannot be told.
    package static func isGone(_ number: Int32) -> Bool { number > 0 && kill(number, 0) != 0 && errno == ESRCH }
}
