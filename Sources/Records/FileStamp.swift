/// What a file system said of a file when it was read: while all of it stays the same, so does the content.
///
/// The fields that git compares in its index.
package struct FileStamp: Sendable, Hashable {
    /// In bytes.
    package let size: Int
    /// Nanoseconds since 1970.
    package let modified: Int64
    /// Of the inode: it cannot be set back as `modified` can.
    package let changed: Int64
    package let inode: UInt64

    package init(size: Int, modified: Int64, changed: Int64, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
    }
}
