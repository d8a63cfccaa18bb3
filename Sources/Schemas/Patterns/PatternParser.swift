/// Parses the pattern syntax of ECMA-262 (22.2.1) in unicode mode.
///
/// Left out: backreferences, since they cannot be matched in linear time. What is wrong besides them is said first.
struct PatternParser {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var depth = 0
    private var size = 0
    private var groups = PatternGroups()
    private var sets: [ScalarSet] = []
    private var numbers: [ScalarSet: Int] = [:]

    /// A pattern as it is written, and the sets that its nodes are about, each once.
    struct Parsed {
        let node: PatternNode
        let sets: [ScalarSet]
    }

    static func parse(_ pattern: String) throws(PatternError) -> Parsed {
        var parser = PatternParser(scalars: Array(pattern.unicodeScalars))
        let node = try parser.choice()
        if let rest = parser.peek { throw .unexpected(rest) }
        try parser.groups.checkReferences()
        return Parsed(node: node, sets: parser.sets)
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func next() throws(PatternError) -> Unicode.Scalar {
        guard let scalar = peek else { throw .unexpectedEnd }
        index += 1
        return scalar
    }

    private mutating func eat(_ text: String) -> Bool {
        let wanted = text.unicodeScalars
        guard scalars[index...].starts(with: wanted) else { return false }
        index += wanted.count
        return true
    }

    private mutating func choice() throws(PatternError) -> PatternNode {
        depth += 1
        defer { depth -= 1 }
        if depth > 100 { throw .tooLarge }
        let outside = groups.here
        var branches = [try sequence()]
        var inside = groups.here
        while eat("|") {
            groups.here = outside
            branches.append(try sequence())
            inside.formUnion(groups.here)
        }
        groups.here = inside
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    /// What is written out becomes at least as many steps.
    private mutating func grow() throws(PatternError) {
        size += 1
        if size > PatternCompiler.maximumSize { throw .tooLarge }
    }

    private mutating func sequence() throws(PatternError) -> PatternNode {
        try grow()
        var nodes: [PatternNode] = []
        while let scalar = peek, scalar != "|", scalar != ")" { nodes.append(try quantified()) }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private mutating func quantified() throws(PatternError) -> PatternNode {
        let atom = try atom()
        guard let (minimum, maximum) = try quantifier() else { return atom }
        if atom.isAssertion { throw .unexpected(scalars[index - 1]) }
        // Lazy or greedy makes no difference to whether there is a match.
        _ = eat("?")
        return .repetition(atom, minimum: minimum, maximum: maximum)
    }

    private mutating func quantifier() throws(PatternError) -> (Int, Int?)? {
        if eat("*") { return (0, nil) }
        if eat("+") { return (1, nil) }
        if eat("?") { return (0, 1) }
        guard eat("{") else { return nil }
        let minimum = try count()
        var maximum: Int? = minimum
        if eat(",") { maximum = peek == "}" ? nil : try count() }
        guard eat("}") else { throw peek.map(PatternError.unexpected) ?? .unexpectedEnd }
        if let maximum, maximum < minimum { throw .reversedRange }
        return (minimum, maximum)
    }

    private mutating func count() throws(PatternError) -> Int {
        var value = 0
        let start = index
        while let digit = peek, ("0"..."9").contains(digit) {
            value = min(value * 10 + Int(digit.value - 0x30), 1 << 20)
            index += 1
        }
        if index == start { throw peek.map(PatternError.unexpected) ?? .unexpectedEnd }
        return value
    }

    private mutating func node(_ set: ScalarSet) -> PatternNode {
        if let number = numbers[set] { return .set(number) }
        numbers[set] = sets.count
        sets.append(set)
        return .set(sets.count - 1)
    }

    private mutating func atom() throws(PatternError) -> PatternNode {
        try grow()
        let scalar = try next()
        switch scalar {
        case "^": return .textStart
        case "$": return .textEnd
        case ".": return node(ScalarSet.lineEnds.inverted)
        case "(": return try group()
        case "[": return node(try characterClass())
        case "\\":
            if eat("b") { return .wordBoundary(isNegated: false) }
            if eat("B") { return .wordBoundary(isNegated: true) }
            return node(try escape(isInClass: false))
        case "*", "+", "?", "{", "}", "]", ")": throw .unexpected(scalar)
        default: return node(ScalarSet([scalar.value...scalar.value]))
        }
    }

    private mutating func group() throws(PatternError) -> PatternNode {
        var look: (isBehind: Bool, isNegated: Bool)?
        if eat("?=") { look = (false, false) } else if eat("?!") { look = (false, true) }
        else if eat("?<=") { look = (true, false) } else if eat("?<!") { look = (true, true) }
        else if eat("?<") { try groups.open(try groupName()) } else if peek != "?" { groups.open() } else if !eat("?:") { throw .unexpected("?") }
        let inner = try choice()
        guard eat(")") else { throw .unexpectedEnd }
        return look.map { .look(inner, isBehind: $0.isBehind, isNegated: $0.isNegated) } ?? .sequence([inner])
    }

    /// `name>`: what JavaScript calls a variable, also with escapes.
    private mutating func groupName() throws(PatternError) -> ExactText {
        var name = String.UnicodeScalarView()
        while !eat(">") {
            var scalar = try next()
            if scalar == "\\" {
                guard eat("u"), let escaped = Unicode.Scalar(try codePoint()) else { throw .unexpected(scalar) }
                scalar = escaped
            }
            let isLetter = name.isEmpty ? scalar.properties.isIDStart || scalar == "_" : scalar.properties.isIDContinue || "\u{200C}\u{200D}".unicodeScalars.contains(scalar)
            guard isLetter || scalar == "$" else { throw .unexpected(scalar) }
            name.append(scalar)
        }
        guard !name.isEmpty else { throw .unexpected(">") }
        return ExactText(String(name))
    }

    private mutating func characterClass() throws(PatternError) -> ScalarSet {
        let isNegated = eat("^")
        var ranges: [ClosedRange<UInt32>] = []
        var set = ScalarSet()
        while !eat("]") {
            let (first, low) = try member()
            guard peek == "-", index + 1 < scalars.count, scalars[index + 1] != "]" else {
                ranges += first.ranges
                set.insert(first.properties)
                continue
            }
            index += 1
            guard let low, let high = try member().scalar else { throw .unexpected("-") }
            if high < low { throw .reversedRange }
            ranges.append(low...high)
        }
        set.insert(ranges)
        return isNegated ? set.inverted : set
    }

    /// One member of a class; `scalar` when it is a single one that can begin or end a range.
    private mutating func member() throws(PatternError) -> (set: ScalarSet, scalar: UInt32?) {
        let scalar = try next()
        var value = scalar.value
        if scalar == "\\" {
            if eat("b") {
                value = 0x08
            } else {
                let set = try escape(isInClass: true)
                guard set.isRangesOnly, set.ranges.count == 1, set.ranges[0].count == 1 else { return (set, nil) }
                value = set.ranges[0].lowerBound
            }
        }
        return (ScalarSet([value...value]), value)
    }

    private mutating func escape(isInClass: Bool) throws(PatternError) -> ScalarSet {
        let scalar = try next()
        switch scalar {
        case "d": return .digits
        case "D": return ScalarSet.digits.inverted
        case "w": return .wordCharacters
        case "W": return ScalarSet.wordCharacters.inverted
        case "s": return .spaces
        case "S": return ScalarSet.spaces.inverted
        case "p", "P": return try property(isNegated: scalar == "P")
        case "k" where !isInClass && eat("<"): return groups.refer(to: try groupName())
        case "1"..."9" where !isInClass:
            index -= 1
            return groups.refer(to: try count())
        default:
            let value = try character(scalar, isInClass: isInClass)
            return ScalarSet([value...value])
        }
    }

    private mutating func property(isNegated: Bool) throws(PatternError) -> ScalarSet {
        guard eat("{") else { throw .unknownEscape("p") }
        var text = String.UnicodeScalarView()
        while !eat("}") { text.append(try next()) }
        let name = String(text)
        if let ranges = RangeProperty.ranges(name) { return isNegated ? ScalarSet(ranges).inverted : ScalarSet(ranges) }
        for (prefix, withExtensions) in [("Script=", false), ("sc=", false), ("Script_Extensions=", true), ("scx=", true)] where name.hasPrefix(prefix) {
            guard let ranges = UnicodeScript.ranges(String(name.dropFirst(prefix.count)), withExtensions: withExtensions) else { break }
            return isNegated ? ScalarSet(ranges).inverted : ScalarSet(ranges)
        }
        guard let property = UnicodeProperty(name) else { throw .unknownProperty(name) }
        return ScalarSet(property, isNegated: isNegated)
    }

    private mutating func character(_ scalar: Unicode.Scalar, isInClass: Bool) throws(PatternError) -> UInt32 {
        switch scalar {
        case "t": return 0x09
        case "n": return 0x0A
        case "v": return 0x0B
        case "f": return 0x0C
        case "r": return 0x0D
        case "0":
            if let digit = peek, ("0"..."9").contains(digit) { throw .unknownEscape("0") }
            return 0
        case "c":
            let letter = try next()
            guard letter.properties.isAlphabetic, letter.isASCII else { throw .unknownEscape("c") }
            return letter.value & 0x1F
        case "x": return try hexadecimal(2)
        case "u": return try codePoint()
        default:
            guard "^$\\.*+?()[]{}|/".unicodeScalars.contains(scalar) || (isInClass && scalar == "-") else { throw .unknownEscape(scalar) }
            return scalar.value
        }
    }

    private mutating func hexadecimal(_ count: Int) throws(PatternError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let digit = Character(try next()).hexDigitValue else { throw .unknownEscape(count == 2 ? "x" : "u") }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    private mutating func codePoint() throws(PatternError) -> UInt32 {
        if eat("{") {
            var value: UInt32 = 0
            if peek == "}" { throw .unknownEscape("u") }
            while !eat("}") {
                guard let digit = Character(try next()).hexDigitValue, value <= 0x10FFFF else { throw .unknownEscape("u") }
                value = value << 4 | UInt32(digit)
            }
            guard value <= 0x10FFFF else { throw .unknownEscape("u") }
            return value
        }
        let high = try hexadecimal(4)
        let end = index
        guard (0xD800...0xDBFF).contains(high), eat("\\u"), let low = try? hexadecimal(4), (0xDC00...0xDFFF).contains(low) else {
            // Half a pair stands for itself, and what follows is read by itself.
            index = end
            return high
        }
        return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
    }
}
