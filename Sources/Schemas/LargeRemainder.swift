/// What is left of a number, given digit by digit, after division by one that no machine word holds.
struct LargeRemainder {
    /// In limbs of 32 bits, the lowest first; the highest is spare.
    private let divisor: [UInt64]
    private var rest: [UInt64]

    /// - Parameter digits: values 0 to 9, of which one is not 0.
    init(by digits: [UInt8]) {
        var limbs: [UInt64] = Array(repeating: 0, count: digits.count / 9 + 2)
        for digit in digits { Self.append(digit, to: &limbs) }
        divisor = limbs
        rest = Array(repeating: 0, count: limbs.count)
    }

    var isZero: Bool { rest.allSatisfy { $0 == 0 } }

    /// The number before it times ten, and the digit.
    mutating func append(_ digit: UInt8) {
        Self.append(digit, to: &rest)
        while !rest.reversed().lexicographicallyPrecedes(divisor.reversed()) { subtract() }
    }

    private static func append(_ digit: UInt8, to limbs: inout [UInt64]) {
        var carry = UInt64(digit)
        for index in limbs.indices {
            carry += limbs[index] * 10
            limbs[index] = carry & 0xFFFF_FFFF
            carry >>= 32
        }
    }

    private mutating func subtract() {
        var borrow: UInt64 = 0
        for index in rest.indices {
            let difference = rest[index] &- divisor[index] &- borrow
            rest[index] = difference & 0xFFFF_FFFF
            borrow = difference >> 63
        }
    }
}
