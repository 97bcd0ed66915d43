#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# What is shipped beside the programs says what they say: shipped.sh PROGRAMS BUILD, the folder of
# the programs and that of the build. Manual pages name every option, completion every command and
# option, desktop entries only what there is, and the version is one.
# shellcheck disable=SC2016,SC2317 # back quotes of pages; functions are called by "is"
set -euo pipefail

top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
programs=$1
made=$2/installer
export QT_QPA_PLATFORM=offscreen PATH=$programs:$PATH LC_ALL=C.UTF-8
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
wrong=0
checks=0
is() { # SENTENCE COMMAND...
    local sentence=$1
    shift
    checks=$((checks + 1))
    "$@" || { echo "not so: $sentence"; wrong=1; }
}
help_of() { # WORD...: kept, a program is asked once
    local kept=$scratch/$*
    [ -e "$kept" ] || "$@" --help >"$kept"
    cat -- "$kept"
}
# Another way to read a help text than that of the completion.
options_in() { awk '/^  (-., )?--/ { print $1 == "-h," || $1 == "-v," ? $2 : $1 }'; }
contains() { grep -qE -e "(^|[^a-z0-9-])$1([^a-z0-9-]|$)" "$2"; }

# shellcheck source=/dev/null
. "$top/installer/completion/wattcard.bash"
completed() { # WORD...: the last one is being typed
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    _wattcard "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
    printf '%s\n' "${COMPREPLY[@]}"
}
offers_all() { # WANTED WORD...: what is wanted, each in a line of that file
    local wanted=$1
    shift
    diff <(sort -u -- "$wanted") <(completed "$@" | sort -u) >"$scratch/diff" ||
        { sed 's/^/    /' "$scratch/diff"; return 1; }
}

version=$(sed -n 's/^project(WattCard VERSION \([0-9.]*\) .*/\1/p' "$top/CMakeLists.txt")
for program in wattcard wattcardctl wattcard-meter wattcard-cardbox; do
    page=$made/$program.1
    sed 's/\\-/-/g' "$page" >"$scratch/page"
    for section in ENVIRONMENT FILES "EXIT STATUS"; do
        is "$program(1) has $section" grep -qx ".SH $section" "$page"
    done
    for status in 0 1 2; do is "$program(1) has $status" grep -qx ".B $status" "$page"; done
    help_of "$program" | options_in >"$scratch/options"
    is "$program --help has options" test -s "$scratch/options"
    while read -r option; do
        is "$program(1) names $option" contains "$option" "$scratch/page"
    done <"$scratch/options"
    is "completion of $program" offers_all "$scratch/options" "$program" --
    is "$program(1) says each thing once" test -z \
        "$(awk '/^\.TP/ { getline; print $1, $2, $3 }' "$scratch/page" | sort | uniq -d)"
    is "$program(1) has a heading for each file" test -z \
        "$(sed -n '/^\.SH FILES/,/^\.SH EXIT/p' "$scratch/page" |
            awk '/^\.I ~\// && before != ".TP" { print } { before = $0 }')"
    [ "$program" = wattcard-cardbox ] || is "$program(1) says where its log is" \
        grep -q '^\.I ~/\.local/state/wattcard/' "$scratch/page"
    is "$program --version is $version" grep -q "^$program $version\( \|$\)" \
        <("$program" --version)
    is "$program(1) is of $version" grep -q "^\.TH .*\"WattCard $version\"" "$page"
done
is "the metadata are of $version" \
    grep -q "<release version=\"$version\"" "$made/org.wattcard.wattcard.metainfo.xml"

# The commands as their help lists them, between two headings.
help_of wattcardctl |
    awk '/^wattcardctl COMMAND/ { exit } on { print $1 } /^Commands:/ { on = 1 }' |
    sort -u >"$scratch/commands"
is "there are many commands" test "$(wc -l <"$scratch/commands")" -gt 40
is "completion of commands" offers_all "$scratch/commands" wattcardctl ""
sed 's/\\-/-/g' "$made/wattcardctl.1" >"$scratch/page"
is "wattcardctl(1) says where secrets come from" grep -q "WATTCARD_BACKUP_PASSPHRASE" \
    <(sed -n '/^\.BR --secrets-fd/,/^\.TP/p' "$scratch/page")
while read -r command; do
    is "wattcardctl(1) names $command" contains "$command" "$scratch/page"
done <"$scratch/commands"
for command in sell backup audit; do
    help_of wattcardctl "$command" | options_in >"$scratch/options"
    is "completion of $command" offers_all "$scratch/options" wattcardctl "$command" --
done
printf '%s\n' verify export seal >"$scratch/verbs"
is "completion of the verbs of audit" offers_all "$scratch/verbs" wattcardctl audit ""

# One Chinese word for one thing, as on the screens: 凭证, 账簿, 售电点.
is "entries and metadata use the words of the screens" test -z \
    "$(grep -l '收据\|账册\|柜台' "$made"/*.desktop "$made"/*.metainfo.xml)"
numbers=(No One Two Three Four Five Six Seven Eight Nine Ten)
stories=("$top"/installer/scenarios/*.json)
is "the front page counts the stories" grep -q " ${numbers[${#stories[@]}]} stories " \
    <(tr '\n' ' ' <"$top/README.md")

data=$(sed -n 's/^CMAKE_INSTALL_PREFIX:PATH=//p' "$2/CMakeCache.txt")/share/wattcard
is "a page names the stories where they are" \
    grep -q "$data/scenarios" "$made/wattcard-meter.1"
# The manual names files as the package has them.
while read -r file; do
    is "the manual's $file is installed" grep -q "/$file\"" "$made/cmake_install.cmake"
    is "the manual's $file is in a package" grep -q "^usr/share/wattcard/$file$" \
        "$top"/installer/debian/*.install
done < <(sed -n 's|.*:file:`/usr/share/wattcard/\([^`]*\)`.*|\1|p' "$top"/installer/manual/*.rst)
is "the manual names no script of the sources" test -z \
    "$(grep -o ':file:`installer/[^`]*`' "$top"/installer/manual/*.rst)"
begun=0
for entry in "$made"/*.desktop; do
    name=$(basename -- "$entry" .desktop)
    is "$name has an icon" test -e "$top/installer/desktop/$(sed -n 's/^Icon=//p' "$entry").svg"
    is "$name lists its actions" test "$(sed -n 's/^Actions=//p' "$entry" | tr ';' '\n' |
        sed '/^$/d' | sort)" = "$(sed -n 's/^\[Desktop Action \(.*\)\]$/\1/p' "$entry" | sort)"
    while read -r program words; do
        for word in $words; do
            case $word in
                --*) is "$program takes $word" contains "$word" <(help_of "$program") ;;
                "$data"/*)
                    begun=$((begun + 1))
                    is "$word is installed" test -e "$top/installer/${word#"$data"/}" ;;
                /*) is "$word lies in $data" false ;;
            esac
        done
    done < <(sed -n 's/^Exec=//p' "$entry")
    ! command -v desktop-file-validate >/dev/null || is "$name is valid" desktop-file-validate \
        "$entry"
done
is "the meter's entry begins four stories" test "$begun" = 4
! command -v appstreamcli >/dev/null || is "the metadata are valid" \
    appstreamcli validate --no-net "$made/org.wattcard.wattcard.metainfo.xml"
echo "$checks checks"
exit "$wrong"
