/// A small document, plainly an example: one category, two effects, a condition, two sources, two claims.
enum Fixture {
    static let files: [String: String] = [
        "corpus/document.yaml": """
            # Voorbeelddocument
            title: Wat werkt bij begeleiden?
            language: nl
            publisher: Voorbeeldplatform
            outline:
              - section: inleiding
              - section: overzicht
            review:
              approvals:
                - aspect: inhoud
                  count: 1
                  roles: [reviewer, maintainer]
              accept: [maintainer]
            release:
              roles: [maintainer]

            """,
        "corpus/sections/inleiding.md": """
            ---
            title: Inleiding
            ---

            Begeleiden helpt, zo [vindt Voorbeeld](claim/voorbeeld-2020-zelfvertrouwen).

            Het schema staat hieronder.

            ```groei
            scheme
            ```

            """,
        "corpus/sections/overzicht.md": "---\ntitle: Overzicht\n---\n\n```groei\noverview\n```\n\n```groei\nsources\n```\n",
        "corpus/categories/primair.yaml": "title: Primaire effecten\nshort-title: Voorbereiding\norder: 1\n",
        "corpus/effects/zelfvertrouwen.yaml": "title: Meer zelfvertrouwen\ncategory: primair\norder: 1\n",
        "corpus/effects/minder-uitval.yaml": "title: Minder uitval\ncategory: primair\norder: 2\n",
        "corpus/conditions/tijd.yaml": "title: Tijd voor begeleiding\ntheme: organisatie\norder: 1\n",
        "corpus/sources/voorbeeld-2020.yaml": """
            type: book
            title: Begeleiden in de praktijk # voorbeeld
            author:
              - family: Voorbeeld
                given: A.
            issued: 2020

            """,
        "corpus/sources/voorbeeld-2021.yaml": "type: report\ntitle: Uitval in beeld\nauthor:\n  - literal: Voorbeeldinstituut\nissued: 2021\n",
        "corpus/claims/voorbeeld-2020-zelfvertrouwen.yaml": """
            source: voorbeeld-2020
            about:
              - effect/zelfvertrouwen
            statement: Begeleide starters hebben meer zelfvertrouwen voor de klas.
            direction: supports
            basis: empirical

            """,
        "corpus/claims/voorbeeld-2021-uitval.yaml": """
            source: voorbeeld-2021
            about:
              - effect/minder-uitval
              - condition/tijd
            statement: Waar tijd is voor begeleiding, vallen minder starters uit.
            direction: supports
            basis: empirical

            """,
        "corpus/people/redactie.yaml": "name: Redactie\nroles: [editor]\nemail: [redactie@voorbeeld.example]\n",
        "corpus/people/lezer.yaml": "name: Meelezer\nroles: [reviewer]\nemail: [lezer@voorbeeld.example]\n",
        "corpus/people/beheer.yaml": "name: Beheer\nroles: [maintainer]\nemail: [beheer@voorbeeld.example]\n",
    ]
}
