# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: figures
# What: writes what is promised, proved and counted from evidence.csv into tests/README.md
# The last green run at full size is shown, before there is one the last green run of any size.
figures_of() { # JOB
    awk -F, -v job="$1" '
        $5 != "green" || ($3 != job && index($3, job " ") != 1) { next }
        { line = $4 " (" $1 ", " $2 ($3 == job ? "" : ", `" $3 "`") ")" }
        $3 == job { full = line }
        { any = line }
        END { print full ? full : any ? any : "not run yet" }' "$here/evidence.csv"
}

table() {
    local line number file name
    printf '\n'
    while IFS= read -r line; do
        printf '%s\n' "$line"
        number=$(sed 's/^- [*]*\(P[0-9]*\).*/\1/' <<<"$line")
        for file in "$here"/campaign/*.sh; do
            grep -q "^# Proves: .*\b$number\b" "$file" || continue
            name=$(basename -- "$file" .sh)
            printf '  - `%s`: %s\n' "$name" "$(figures_of "$name")"
        done
    done < <(grep '^- ' "$here/campaign/promises.md")
}

page=$here/README.md
{
    sed '/^<!-- figures -->$/q' "$page"
    table
} >"$scratch/page"
mv -- "$scratch/page" "$page"
