/// Numbers that look like chance and are the same every time: a linear congruential generator (Knuth, TAOCP 2, 3.3.4).
struct Picks {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}
