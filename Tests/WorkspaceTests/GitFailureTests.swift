import Diagnostics
import Testing

@testable import Workspace

@Suite struct GitFailureTests {
    /// Git trusts the folder of the working files, and of a bare repository the repository itself.
    @Test(arguments: [("/werk/document/.git/", "/werk/document"), ("/werk/document/.git", "/werk/document"), ("/werk/kaal.git/", "/werk/kaal.git/")])
    func namesTheFolderThatGitTrusts(path: String, trusted: String) {
        #expect(Failure.trusted(path) == trusted)
    }
}
