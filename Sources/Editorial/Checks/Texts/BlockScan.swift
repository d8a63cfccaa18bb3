import Diagnostics
import Records

/// Finds blocks for generated content in a text, as far as that can be done without reading all of CommonMark.
enum BlockScan {
    /// Whether `groei`, or what was meant to be that, stands behind the three signs of a fence.
    static func hasBlock(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while let start = fence(in: text, from: index) {
            let run = text[start...].prefix { $0 == text[start] }
            if run.count >= 3 {
                let word = text[run.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }.prefix(GeneratedBlock.fence.utf8.count + 2).prefix { $0 > 0x20 }
                if GeneratedBlock.isFence(String(decoding: word, as: UTF8.self)) { return true }
            }
            index = run.endIndex
        }
        return false
    }

    /// Where the next backquote or tilde is.
    private static func fence(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let index = text.firstPlace(
            from: start, { text.block(at: $0).marks(of: 0x60) .| text.block(at: $0).marks(of: 0x7E) }, { text[$0] == 0x60 || text[$0] == 0x7E })
        return index < text.count ? index : nil
    }

    /// Whether all that looks like code is in plain fenced blocks, and they ask for what there is, each for something else: nearly always, and then nobody needs to read
    /// all of CommonMark.
    static func isSound(_ text: UnsafeBufferPointer<UInt8>, _ themes: Set<String>?) -> Bool {
        var index = 0
        var seen: Set<GeneratedBlock> = []
        while let start = fence(in: text, from: index) {
            guard let end = SimpleLinks.endOfBlock(text, at: start), let line = text[start..<end].firstIndex(of: 0x0A) else { return false }
            let info = String(decoding: text[(start + 3)..<line], as: UTF8.self)
            let content = String(decoding: text[line..<end].prefix { $0 != 0x60 }, as: UTF8.self)
            guard let asked = GeneratedBlock.read(info: info, text: content) else {
                if GeneratedBlock.isFence(info) { return false }
                index = end
                continue
            }
            guard asked.allSatisfy({ $0.isKnown(themes) && seen.insert($0).inserted }) else { return false }
            index = end
        }
        return true
    }
}

extension GeneratedBlock {
    /// Whether the word behind three signs asks for generated content, or has one slip or capitals too many to do so.
    static func isFence(_ word: String) -> Bool {
        word == fence || (word.utf8.count < 12 && Likeness.distance(Array(word.lowercased().unicodeScalars), Array(fence.unicodeScalars)) < 2)
    }

    /// Whether there is what it asks for; nil for themes that nobody knows at the moment.
    func isKnown(_ themes: Set<String>?) -> Bool {
        switch self {
        case .unknown: false
        case .conditions(let theme?): themes?.contains(theme) ?? true
        default: true
        }
    }
}

extension Prose.Block {
    /// Whether the signs that opened a fenced block close it again below.
    ///
    /// - Parameter text: all of the text that it stands in.
    func isClosed(in text: [UInt8]) -> Bool {
        let lines = text[range].split(separator: 0x0A)
        guard lines.count > 1, let sign = lines[0].first, let last = lines.last?.drop(while: { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") })
        else { return false }
        let run = last.prefix { $0 == sign }
        return run.count >= lines[0].prefix { $0 == sign }.count && last[run.endIndex...].allSatisfy { $0 <= 0x20 }
    }
}
