/// A decimal number of any size, exactly as written: 0.1 is a tenth, and 2^64 + 1 is not 2^64.
struct Decimal: Sendable, Hashable {
    let isNegative: Bool
    /// Values 0 to 9 without zeros at either end; empty for zero.
    let digits: [UInt8]
    /// The number is `0.digits × 10^exponent`.
    let exponent: Int

    static let limit = 1 << 40

    /// Reads a number as YAML 1.2 core writes it; nil for infinities, not-a-number, hexadecimals and octals of over a thousand
    /// digits and whatever is no number.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        if text.count > 2, text[0] == 0x30, text[1] == 0x78 || text[1] == 0x6F {
            // Another radix takes time with the square of the length.
            guard text.count <= 1000 else { return nil }
            self.init(digits: Self.decimal(text.dropFirst(2), radix: text[1] == 0x78 ? 16 : 8), point: nil, exponent: 0, isNegative: false)
            return
        }
        var digits: [UInt8] = []
        var point: Int?
        var index = text.first == 0x2D || text.first == 0x2B ? 1 : 0
        scan: while index < text.count {
            switch text[index] {
            case 0x30...0x39: digits.append(text[index] - 0x30)
            case 0x2E where point == nil: point = digits.count
            case 0x45, 0x65: break scan
            default: return nil
            }
            index += 1
        }
        guard !digits.isEmpty else { return nil }
        var exponent = 0
        if index < text.count {
            let isNegative = index + 1 < text.count && text[index + 1] == 0x2D
            for byte in text[(index + 1)...] where (0x30...0x39).contains(byte) {
                exponent = min(exponent * 10 + Int(byte - 0x30), Self.limit)
            }
            if isNegative { exponent = -exponent }
        }
        self.init(digits: digits, point: point, exponent: exponent, isNegative: text.first == 0x2D)
    }

    private init(digits: [UInt8], point: Int?, exponent: Int, isNegative: Bool) {
        let leading = digits.prefix { $0 == 0 }.count
        let trailing = digits.reversed().prefix { $0 == 0 }.count
        let isZero = leading == digits.count
        self.digits = isZero ? [] : Array(digits[leading..<digits.count - trailing])
        self.exponent = isZero ? 0 : (point ?? digits.count) - leading + exponent
        self.isNegative = isNegative && !isZero
    }

    /// The decimal digits of a text in another radix.
    private static func decimal(_ text: Slice<UnsafeBufferPointer<UInt8>>, radix: Int) -> [UInt8] {
        // The last digit first, until the end.
        var digits: [UInt8] = [0]
        for byte in text {
            var carry = Int(byte & 0x0F) + (byte > 0x39 ? 9 : 0)
            for index in digits.indices {
                carry += Int(digits[index]) * radix
                digits[index] = UInt8(carry % 10)
                carry /= 10
            }
            while carry > 0 {
                digits.append(UInt8(carry % 10))
                carry /= 10
            }
        }
        return digits.reversed()
    }

    var isInteger: Bool { exponent >= digits.count }

    /// The digits as one number; nil beyond 18 of them.
    var mantissa: UInt64? {
        digits.count > 18 ? nil : digits.reduce(0) { $0 * 10 + UInt64($1) }
    }

    /// The value when it is an integer of at most 18 digits.
    var small: Int? {
        guard isInteger, exponent <= 18, let mantissa else { return nil }
        let value = (digits.count..<exponent).reduce(Int(mantissa)) { value, _ in value * 10 }
        return isNegative ? -value : value
    }

    /// How many digits a divisor may have.
    static let maximumDivisor = 100

    /// Whether this is a whole number of times `divisor`, which is positive and has at most ``maximumDivisor`` digits.
    func isMultiple(of divisor: Decimal) -> Bool {
        guard !digits.isEmpty, !divisor.digits.isEmpty else { return digits.isEmpty }
        // Both as digits × 10^shift; without zeros at its end the dividend has no spare factor of ten.
        let shift = (exponent - digits.count) - (divisor.exponent - divisor.digits.count)
        guard shift >= 0 else { return false }
        // A divisor has fewer factors of two, and of five, than four times its digits: more zeros change nothing.
        let zeros = repeatElement(UInt8(0), count: min(shift, 4 * divisor.digits.count))
        guard let modulus = divisor.mantissa else {
            var remainder = LargeRemainder(by: divisor.digits)
            for digit in digits { remainder.append(digit) }
            for zero in zeros { remainder.append(zero) }
            return remainder.isZero
        }
        let append = { (remainder: UInt64, digit: UInt8) in (remainder * 10 + UInt64(digit)) % modulus }
        return zeros.reduce(digits.reduce(0, append), append) == 0
    }
}

extension Decimal: Comparable {
    static func < (left: Decimal, right: Decimal) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? right.isSmaller(than: left) : left.isSmaller(than: right)
    }

    /// Compares without the signs.
    private func isSmaller(than other: Decimal) -> Bool {
        if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
        if exponent != other.exponent { return exponent < other.exponent }
        return digits.lexicographicallyPrecedes(other.digits)
    }
}
