import Glibc

/// What comes through a descriptor and has no size beforehand: a pipe, a terminal, standard input.
package enum Descriptor {
    /// - Parameter maximum: in bytes; of what is longer, somewhat more than that is read.
    /// - Returns: nil when it cannot be read.
    package static func bytes(of descriptor: Int32, maximum: Int = .max) -> [UInt8]? {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= maximum {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        return bytes
    }

    /// Writes all of it, and waits where somebody else made the descriptor one that does not.
    ///
    /// - Returns: the error of the system (errno), or 0 when all is written.
    package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
        var written = 0
        while written < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
            if count >= 0 {
                written += count
            } else if errno == EAGAIN {
                var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&waiting, 1, -1)
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }
}
