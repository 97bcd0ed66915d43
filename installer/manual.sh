#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the manual in both languages: manual.sh [html|pdf|all] [OUTDIR]
# Without arguments everything, into build/manual: en/html, zh/html, wattcard-manual-en.pdf and
# wattcard-manual-zh.pdf. Pictures and error codes come from the programs in build/bin (or
# WATTCARD_BIN), so they are as old as these. Fails on any warning, untranslated message, broken
# link, unknown command, picture or code, and on a word that the spelling does not know.
set -eu

top=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)
here=$top/installer/manual
bin=${WATTCARD_BIN:-$top/build/bin}
what=${1:-all}
out=${2:-$top/build/manual}
case $what in
    html | pdf | all) ;;
    *) echo "Usage: installer/manual.sh [html|pdf|all] [OUTDIR]" >&2; exit 2 ;;
esac

# Every screen and the meter in both languages, each under its name without the language.
make_pictures() {
    local shots=$out/work/shots language file name
    rm -rf -- "$shots"
    mkdir -p -- "$shots"
    "$bin/wattcard" --screenshots "$shots" --langs en,zh --themes light --scales 1 \
        --sizes 1366x768 2>"$out/work/pictures.log"
    "$bin/wattcard-meter" --screenshots "$shots" 2>>"$out/work/pictures.log"
    for language in en zh; do
        mkdir -p -- "$out/work/$language/pictures"
        for file in "$shots"/*-"$language".png "$shots"/*-"$language"_CN.png; do
            [ -e "$file" ] || continue
            name=$(basename -- "$file" .png)
            name=${name%_CN}
            cp -- "$file" "$out/work/$language/pictures/${name%-"$language"}.png"
        done
    done
}

# The sources of one language: chapters, catalogues, the pages of the codes.
lay_out() {
    local language=$1 folder=$out/work/$1 locale=en
    [ "$language" = en ] || locale=zh_CN
    cp -r -- "$here"/*.rst "$here"/conf.py "$here"/paper "$here"/static "$folder/"
    "$bin/wattcardctl" codes --json --lang "$locale" >"$folder/codes.json"
    /usr/bin/python3 "$here/codes.py" "$folder/codes.json" "$here/codes" "$language" "$folder/codes"
    [ "$language" = zh ] || return 0
    printf '%s\n' '[restructuredtext parser]' 'character_level_inline_markup: true' \
        >"$folder/docutils.conf"
    /usr/bin/python3 "$here/catalogues.py" compile "$here/locale" "$folder/locale"
}

sphinx() { # LANGUAGE BUILDER THEME FOLDER
    (cd -- "$out/work/$1" && MANUAL_LANGUAGE=$1 MANUAL_THEME=$3 MANUAL_VERSION=$release \
        /usr/bin/python3 -m sphinx -q -W --keep-going -b "$2" -d "$out/work/doctrees-$1-$2" . "$4")
}

# Messages of the chapters against the catalogues; the pages of the codes are made in Chinese.
check_translation() {
    rm -rf -- "$out/work/pot"
    (cd -- "$out/work/en" && MANUAL_LANGUAGE=en /usr/bin/python3 -m sphinx -q -b gettext \
        -d "$out/work/doctrees-pot" . "$out/work/pot")
    /usr/bin/python3 "$here/catalogues.py" check "$here/locale" "$out/work/pot"
}

"$top/installer/install-packages.sh" packages-manual.txt
export QT_QPA_PLATFORM=offscreen TZ=UTC # times in pictures are the same wherever they are drawn
[ -n "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ] || export LANG=C.UTF-8
release=$("$bin/wattcard" --version | cut -d' ' -f2)
mkdir -p -- "$out"
out=$(cd -- "$out" && pwd)
rm -rf -- "$out/work"
mkdir -p -- "$out/work"
make_pictures
for language in en zh; do lay_out "$language"; done
/usr/bin/python3 "$here/check.py" "$here" "$out/work" "$bin" "$top"
check_translation
for language in en zh; do
    if [ "$what" != pdf ]; then
        rm -rf -- "${out:?}/$language"
        sphinx "$language" html alabaster "$out/$language/html"
        rm -rf -- "$out/$language/html/.doctrees" "$out/$language/html/.buildinfo"
    fi
    if [ "$what" != html ]; then
        sphinx "$language" singlehtml paper "$out/work/$language-paper"
        sed -i "s/href=\"index.html#/href=\"#/g" "$out/work/$language-paper/index.html"
        /usr/bin/python3 -B "$here/paper.py" "$out/work/$language-paper/index.html" \
            "$out/wattcard-manual-$language.pdf"
        pdfinfo "$out/wattcard-manual-$language.pdf" |
            sed -n "s/^Pages: */wattcard-manual-$language.pdf: pages /p"
    fi
done
/usr/bin/python3 "$here/check.py" --links "$out"
echo "The manual: $out"
