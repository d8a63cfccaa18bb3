import Foundation
import Testing

/// When the result cannot be told, what was done is told all the same: nobody should do it again.
@Suite struct LostOutputTests {
    @Test(arguments: [(">/dev/full", "de schijf is vol"), (">&-", "die is gesloten")])
    func onStandardError(redirection: String, reason: String) throws {
        let scratch = try Scratch()
        let commands = [
            ("source add --type book --title Een --author 'Bos, A.' --issued 2001", "Toegevoegd: source/bos-2001."),
            ("edit effect/minder-uitval --set title=Titel", "Gewijzigd: effect/minder-uitval."),
            ("propose --title Titel", "Ingediend als voorstel `titel`."),
        ]
        for (command, done) in commands {
            let told = try scratch.shell("(\(Scratch.binary.path) \(command) \(redirection)) 2>&1")
            #expect(told.contains("de uitvoer kon niet geschreven worden (\(reason))"), "\(told)")
            #expect(told.contains("Wel gedaan: \(done)"), "\(told)")
        }
    }
}
