# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: docs
# What: every command, option, link, code and word of the documentation against the programs
# README, the pages for developers and the manual pages, then the manual in both languages, which
# checks its own commands, pictures, labels, translation, spelling and links. What a reader can run
# anywhere is run.
ready wattcard wattcardctl wattcard-meter wattcard-cardbox
export QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE=1
[ -n "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ] || export LANG=C.UTF-8
bin=${WATTCARD_BIN:-$top/build/bin}

run_what_runs_anywhere() {
    local here_only=$scratch/anywhere
    mkdir -p -- "$here_only"
    "$bin/wattcardctl" selftest
    "$bin/wattcardctl" codes >/dev/null
    "$bin/wattcardctl" --profile-dir "$here_only/books" init-demo >/dev/null
    "$bin/wattcardctl" --profile-dir "$here_only/books" verify >/dev/null
    "$bin/wattcardctl" --profile-dir "$here_only/books" doctor || true # no reader is a finding
    "$bin/wattcardctl" --profile-dir "$here_only/books" diagnostics "$here_only/help-me.tar.gz"
    tar -tzf "$here_only/help-me.tar.gz" | grep -q '/report.txt$'
    "$top/installer/sbom.py" "$here_only/sbom.json"
    "$top/installer/architecture.py" --check
}

check_documentation() {
    local status=0
    /usr/bin/python3 "$top/installer/manual/check_pages.py" "$top" "$bin" || status=1
    run_what_runs_anywhere || status=1
    if command -v reuse >/dev/null; then
        reuse --root "$top" lint >"$scratch/reuse" || { cat -- "$scratch/reuse"; status=1; }
    fi
    if command -v makensis >/dev/null; then
        "$top/installer/windows/check.sh" || status=1
    fi
    "$top/installer/manual.sh" html "$scratch/manual" || status=1
    return "$status"
}

noted check_documentation
