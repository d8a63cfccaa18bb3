package import Diagnostics

/// The web as a command sees it: an address goes in, an answer comes out. A value, so that tests put their own in its place.
package struct Web: Sendable {
    package struct Request: Sendable, Hashable {
        /// `http` or `https`.
        package let url: String
        /// The form that is wanted, a media type (RFC 9110, 12.5.1).
        package let accept: String

        package init(url: String, accept: String) {
            self.url = url
            self.accept = accept
        }
    }

    package struct Answer: Sendable, Hashable {
        package let status: Int
        /// Without parameters, in lower case: `text/html`.
        package let mediaType: String
        /// What the server says that a text is written in.
        package let charset: String?
        /// Where it came from in the end.
        package let url: String
        package let bytes: [UInt8]

        package init(status: Int, mediaType: String, charset: String? = nil, url: String, bytes: [UInt8]) {
            self.status = status
            self.mediaType = mediaType
            self.charset = charset
            self.url = url
            self.bytes = bytes
        }
    }

    /// More than this is not taken: no description of a source is longer.
    package static let maximumBytes = 2 << 20

    /// Gets what is at an address, after at most ten redirections; whatever its status.
    ///
    /// - Throws: when there is no answer: offline, too slow, too large.
    package let get: @Sendable (Request) throws(Failure) -> Answer

    package init(get: @escaping @Sendable (Request) throws(Failure) -> Answer) {
        self.get = get
    }

    /// For where there is no network.
    package static let unreachable = Web { request throws(Failure) in
        throw Failure(.environment, Words(nl: "`\(request.url)` is niet te bereiken", en: "`\(request.url)` cannot be reached"))
    }
}
