/// The parameters by which web addresses tell who sent the visitor; a page is the same without them.
///
/// The names are those that browsers strip (Firefox's query parameter stripping, the ClearURLs list).
package enum TrackingParameters {
    private static let prefixes = ["utm_", "mtm_", "hsa_", "_hs", "oly_"]
    private static let names: Set<String> = [
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh", "mkt_tok", "vero_id", "_ga",
        "_gl", "wickedid", "ml_subscriber", "ml_subscriber_hash", "gad_source", "srsltid", "mc_cid", "mc_eid", "mc_tc",
        "pk_campaign", "pk_cid", "pk_content", "pk_keyword", "pk_kwd", "pk_medium", "pk_source",
    ]

    /// What says of a visit and not of who sent it: the address means the same page without it, and may not work with it.
    private static let sessions: Set<String> = ["jsessionid", "phpsessid", "casa_token"]

    /// The address without them, and the first of them; nil when it has none.
    package static func stripped(_ url: String) -> (url: String, first: String)? {
        guard let mark = url.firstIndex(of: "?") else { return nil }
        let end = url[mark...].firstIndex(of: "#") ?? url.endIndex
        let all = url[url.index(after: mark)..<end].split(separator: "&", omittingEmptySubsequences: false)
        // Elsewhere `trk` is a name like any other.
        let isLinkedIn = url[..<mark].contains("linkedin.com/")
        func isTracking(_ parameter: Substring) -> Bool { Self.isTracking(name(parameter).lowercased()) || (isLinkedIn && name(parameter) == "trk") }
        let kept = all.filter { !isTracking($0) }
        guard kept.count < all.count, let first = all.first(where: isTracking) else { return nil }
        let query = kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
        return (url[..<mark] + query + url[end...], String(name(first)))
    }

    /// Whether a part of the query of an address, `utm_source=nieuwsbrief`, only follows its visitors, or is of one visit.
    static func isOfVisitor(_ parameter: some Sequence<UInt8>) -> Bool {
        let name = String(name(Substring(decoding: Array(parameter), as: UTF8.self))).lowercased()
        return isTracking(name) || sessions.contains(name)
    }

    private static func name(_ parameter: Substring) -> Substring {
        let name = parameter.prefix { $0 != "=" }
        return name.hasPrefix("amp;") ? name.dropFirst(4) : name
    }

    private static func isTracking(_ name: String) -> Bool {
        names.contains(name) || prefixes.contains { name.hasPrefix($0) && name.utf8.count > $0.utf8.count }
    }
}
