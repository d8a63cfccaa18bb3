import Diagnostics
import Editorial

extension [RenamedAddition] {
    var json: JSON {
        .array(map { ["from": .string($0.from.description), "to": .string($0.to.description)] })
    }
}
