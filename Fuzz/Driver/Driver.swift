import FuzzTargets
import Glibc

/// What libFuzzer calls; `GROEI_FUZZ` names the target.
private let target: FuzzTarget = {
    let name = getenv("GROEI_FUZZ").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
        fatalError("GROEI_FUZZ is `\(name)`; it names one of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    if let problem = target.check(Array(UnsafeBufferPointer(start: data, count: size))) { fatalError(problem) }
    return 0
}
