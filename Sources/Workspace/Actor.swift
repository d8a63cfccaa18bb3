package import Diagnostics
package import Editorial
package import Git

/// Who gives a command: the signature for git, and the person record with the same e-mail address.
package struct Actor: Sendable {
    package let author: Signature
    package let committer: Signature
    package let person: Person?

    /// The person record.
    ///
    /// - Throws: when none has the e-mail address, which is what approvals are counted by.
    package func requirePerson() throws(Failure) -> Person {
        guard let person else {
            throw Failure(
                .environment,
                Words(nl: "het document kent niemand met het e-mailadres \(author.email)", en: "the document knows nobody with the e-mail address \(author.email)"),
                hint: Words(
                    nl: "Zet het adres bij iemand in `corpus/people/`, of zeg git wie je bent: git config user.email JOUW-ADRES",
                    en: "Add the address to somebody in `corpus/people/`, or tell git who you are: git config user.email YOUR-ADDRESS"))
        }
        return person
    }

    /// The person, if one of their roles is among these.
    ///
    /// - Parameters:
    ///   - other: the name of somebody else who may do it too, whatever their roles.
    ///   - refusal: what somebody without them may not do: `geen versie uitbrengen`, `not cut a version`.
    package func require(_ roles: Set<Role>, besides other: String? = nil, or refusal: Words) throws(Failure) -> Person {
        let person = try requirePerson()
        guard person.roles.isDisjoint(with: roles) else { return person }
        let sorted = roles.sorted { $0.rawValue < $1.rawValue }
        let first = other.map { Words(nl: "\($0), of iemand", en: "\($0), or somebody") } ?? Words(nl: "iemand", en: "Somebody")
        throw Failure(
            .environment,
            Words(nl: "\(person.name) mag \(refusal.nl)", en: "\(person.name) may \(refusal.en)"),
            hint: Words(
                nl: "Dat doet \(first.nl) met de rol \(sorted.map(\.words.nl).joined(separator: " of ")); zie `corpus/document.yaml` en `corpus/people/`.",
                en: "\(first.en) with the role \(sorted.map(\.words.en).joined(separator: " or ")) does that; see `corpus/document.yaml` and `corpus/people/`."))
    }
}

extension Workspace {
    /// Who gives this command, from `GIT_AUTHOR_NAME` and its like or git's configuration; people as the accepted document knows them.
    package func actor(among people: People) throws(Failure) -> Actor {
        let repository = try requireRepository()
        let identity = try translating { () throws(GitError) in try repository.identity(environment: surroundings.environment) }
        guard let author = identity.author.signature(at: surroundings.now), let committer = identity.committer.signature(at: surroundings.now) else {
            throw Failure(
                .environment, Words(nl: "git weet nog niet wie je bent", en: "git does not know yet who you are"),
                hint: Words(
                    nl: "Zeg het eenmalig: git config --global user.name 'Je Naam' && git config --global user.email JOUW-ADRES",
                    en: "Tell it once: git config --global user.name 'Your Name' && git config --global user.email YOUR-ADDRESS"))
        }
        return Actor(author: author, committer: committer, person: people.person(email: author.email))
    }
}

extension Workspace {
    /// - Throws: when somebody whom the accepted document does not know stands in the working copy, and so has done what was asked of them.
    func requireNotWaiting(_ actor: Actor, _ accepted: Accepted) throws(Failure) {
        guard let person = People(try Snapshot.workingCopy(of: self).corpus).person(email: actor.author.email) else { return }
        let message = Words(
            nl: "\(person.name) staat in `corpus/people/\(person.id).yaml`, maar nog niet in het vastgestelde document",
            en: "\(person.name) is in `corpus/people/\(person.id).yaml`, but not in the accepted document yet")
        let deciders = accepted.people.all.filter { !$0.roles.isDisjoint(with: accepted.policy.mayAccept) }.map(\.name)
        let hint = deciders.isEmpty
            ? Words(
                nl: "Er is nog niemand die dat kan aanvaarden. Leg het zelf vast: git add corpus schemas && git commit -m '\(person.name) erbij'",
                en: "There is nobody yet who can accept it. Commit it yourself: git add corpus schemas && git commit -m 'Add \(person.name)'")
            : Words(
                nl: "Het telt zodra het aanvaard is. Vraag \(deciders.joined(separator: " of ")) om je toe te voegen.",
                en: "It counts once it is accepted. Ask \(deciders.joined(separator: " or ")) to add you.")
        throw Failure(.environment, message, hint: hint)
    }
}
