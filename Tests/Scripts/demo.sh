#!/bin/sh
# The main job on a scratch repository, with the commands that a user types: each is printed before its output.
# Usage: demo.sh BINARY
set -eu

project=$(cd "$(dirname "$0")/../.." && pwd)
binary=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
scratch=$project/.build/demo
document=$scratch/document

# The commands below say just `groei`, as a user does.
rm -rf "$scratch"
mkdir -p "$scratch/bin" "$document"
ln -s "$binary" "$scratch/bin/groei"
PATH=$scratch/bin:$PATH
LANG=nl_NL.UTF-8
NO_COLOR=1
# Nothing of the user's own configuration of git plays a part.
GIT_CONFIG_GLOBAL=/dev/null
GIT_CONFIG_NOSYSTEM=1
export PATH LANG NO_COLOR GIT_CONFIG_GLOBAL GIT_CONFIG_NOSYSTEM
unset LC_ALL LC_MESSAGES CI || true

title() { printf '\n━━ %s\n' "$1"; }

# Prints a command as it would be typed, and runs it.
run() {
    printf '\n$'
    for word; do
        case $word in
            *[!A-Za-z0-9_./:=@-]*) printf " '%s'" "$(printf %s "$word" | sed "s/'/'\\\\''/g")" ;;
            *) printf ' %s' "$word" ;;
        esac
    done
    printf '\n'
    "$@"
}

# Acts as one of the role accounts of the document.
as() {
    GIT_AUTHOR_NAME=$1 GIT_AUTHOR_EMAIL=$2 GIT_COMMITTER_NAME=$1 GIT_COMMITTER_EMAIL=$2
    export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
    printf '\n# Nu werkt: %s <%s>\n' "$1" "$2"
}

title 'Een kladversie van het groeidocument in een eigen git-repository'
cp -R "$project/corpus" "$project/schemas" "$document/"
[ ! -f "$project/CHANGELOG.md" ] || cp "$project/CHANGELOG.md" "$document/"
cd "$document"
as Beheer beheer@groei.example
git init -q -b main .
git add .
git commit -q -m 'Het groeidocument'
run git log --oneline

title '1. Klopt het document?'
run groei check
run groei show effect/behoud-startende-leraren

title '2. Een nieuwe bron en haar bevindingen toevoegen'
as Redactie redactie@groei.example
# A real publication: Latham & Vogt, Journal of Teacher Education 58(2), 2007; facts from ERIC (record EJ752796), its DOI from EBSCO's record.
run groei source add --type article-journal --author 'Latham, Nancy I.' --author 'Vogt, W. Paul' --issued 2007 \
    --title 'Do professional development schools reduce teacher attrition? Evidence from a longitudinal study of 1,000 graduates' \
    --container-title 'Journal of Teacher Education' --volume 58 --issue 2 --page 153-167 \
    --doi https://doi.org/10.1177/0022487106297840 --set language=en
run groei claim add --source latham-2007 --about effect/behoud-startende-leraren --id latham-2007-behoud \
    --statement 'Wie in een professional development school is opgeleid, gaat vaker als leraar werken en blijft dat ook vaker.' \
    --direction supports --basis empirical --population 'afgestudeerden van een opleiding voor het basisonderwijs (1996–2004)'
run groei claim add --source latham-2007 --about effect/behoud-startende-leraren --id latham-2007-omvang \
    --statement 'De verschillen in instroom en behoud zijn statistisch significant, maar klein tot matig van omvang.' \
    --direction supports --basis empirical
run groei status

title '3. Indienen als voorstel'
run groei propose --title 'Bron toegevoegd: Latham & Vogt (2007)' --id latham-2007 \
    --description 'Eerste grootschalige studie in dit overzicht naar het behoud van leraren.'
run groei proposal list

title '4. Beoordelen: wat verandert er in het document en in zijn conclusies?'
as Beoordelaar beoordelaar@groei.example
run groei review latham-2007
run groei approve latham-2007 --reason 'Samenvatting van de bron gelezen; de bevindingen kloppen.'

title '5. Aanvaarden'
as Beheer beheer@groei.example
run groei accept latham-2007
run groei check

title '6. Een nieuwe versie uitbrengen'
run groei release plan
run groei release cut --prelude 'Deze versie voegt onderzoek toe naar het behoud van leraren uit opleidingsscholen.'
run groei release notes
run groei release verify

title '7. Het document om te lezen'
run groei render --out ../effecten.html
run groei render --to markdown --out ../effecten.md
run groei diff 1.0.0 main --out ../verschillen.html

title 'Waar staat alles?'
cat <<END
De kladrepository:            $document
Het document (HTML):          $scratch/effecten.html
Het document (Markdown):      $scratch/effecten.md
De verschillen met 1.0.0:     $scratch/verschillen.html
Wat er nieuw is:              $document/CHANGELOG.md
Het besluit over het voorstel: $document/corpus/proposals/latham-2007.yaml

Zelf verder? Bijvoorbeeld:    cd $document && $binary status
END
