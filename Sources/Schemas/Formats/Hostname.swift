/// Host names: RFC 1123 with the A-labels of RFC 5890, and international ones by RFC 5892.
enum Hostname {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    static func isValid(_ text: Bytes) -> Bool {
        guard !text.isEmpty, text.count <= 253 else { return false }
        return text.parts(".").allSatisfy(isLabel)
    }

    /// Letters, digits and inner hyphens, at most 63; hyphens third and fourth only as `xn--` with what decodes to a U-label.
    private static func isLabel(_ label: Bytes) -> Bool {
        guard (1...63).contains(label.count), label.first != 0x2D, label.last != 0x2D,
            label.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2D })
        else { return false }
        guard label.count >= 4, label[2] == 0x2D, label[3] == 0x2D else { return true }
        guard label[0] | 0x20 == 0x78, label[1] | 0x20 == 0x6E else { return false }
        guard let scalars = Punycode.decode(label.dropFirst(4).map { UInt32($0.isLetter ? $0 | 0x20 : $0) }) else { return false }
        return scalars.contains { $0 >= 0x80 } && InternationalLabel.isValid(scalars)
    }

    static func isValidInternational(_ text: Bytes) -> Bool {
        // In ASCII a character takes at least one byte, and in UTF-8 at most four.
        guard text.count <= 4 * 253 else { return false }
        let labels = ScalarReader(text).split(omittingEmptySubsequences: false) { [0x2E, 0x3002, 0xFF0E, 0xFF61].contains($0) }
        var length = -1
        for label in labels {
            let scalars = Array(label)
            if scalars.allSatisfy({ $0 < 0x80 }) {
                guard scalars.map(UInt8.init).withUnsafeBufferPointer(isLabel) else { return false }
                length += 1 + scalars.count
            } else {
                guard scalars.count <= 63, InternationalLabel.isValid(scalars), let encoded = Punycode.encodedLength(scalars), encoded + 4 <= 63 else { return false }
                length += 5 + encoded
            }
        }
        return length <= 253
    }
}

/// RFC 3492.
enum Punycode {
    static func decode(_ input: [UInt32]) -> [UInt32]? {
        let delimiter = input.lastIndex(of: 0x2D)
        var output = Array(input[..<(delimiter ?? 0)])
        var index = delimiter.map { $0 + 1 } ?? 0
        var (code, position, bias) = (128, 0, 72)
        while index < input.count {
            let old = position
            var (weight, step) = (1, 36)
            while true {
                guard index < input.count, let digit = digit(input[index]) else { return nil }
                index += 1
                position += digit * weight
                let threshold = min(max(step - bias, 1), 26)
                if position > 1 << 32 { return nil }
                if digit < threshold { break }
                weight *= 36 - threshold
                if weight > 1 << 32 { return nil }
                step += 36
            }
            bias = adapt(position - old, output.count + 1, isFirst: old == 0)
            code += position / (output.count + 1)
            position %= output.count + 1
            guard code <= 0x10FFFF else { return nil }
            output.insert(UInt32(code), at: position)
            position += 1
        }
        return output
    }

    /// The number of characters after `xn--`; nil beyond what a label could hold.
    static func encodedLength(_ input: [UInt32]) -> Int? {
        guard input.count <= 63 else { return nil }
        let basic = input.count { $0 < 128 }
        var (handled, length) = (basic, basic > 0 ? basic + 1 : 0)
        var (code, delta, bias) = (128, 0, 72)
        while handled < input.count {
            let next = Int(input.filter { $0 >= code }.min() ?? 0)
            delta += (next - code) * (handled + 1)
            code = next
            for scalar in input {
                if scalar < code { delta += 1 }
                guard scalar == code else { continue }
                length += digits(delta, bias)
                bias = adapt(delta, handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            code += 1
        }
        return length
    }

    private static func digits(_ delta: Int, _ bias: Int) -> Int {
        var (rest, step, count) = (delta, 36, 1)
        while true {
            let threshold = min(max(step - bias, 1), 26)
            if rest < threshold { return count }
            rest = (rest - threshold) / (36 - threshold)
            step += 36
            count += 1
        }
    }

    private static func digit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x61...0x7A: Int(scalar - 0x61)
        case 0x30...0x39: Int(scalar - 0x30 + 26)
        default: nil
        }
    }

    private static func adapt(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var delta = delta / (isFirst ? 700 : 2)
        delta += delta / count
        var step = 0
        while delta > 455 {
            delta /= 35
            step += 36
        }
        return step + 36 * delta / (delta + 38)
    }
}
