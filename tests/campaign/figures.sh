# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: figures
# What: writes what is promised, proved and counted from evidence.csv into tests/README.md
# Of the green runs the last one at the size that a long bundle takes, before there is one the last
# of the largest size; a job that was given none took its own. Counts by place and kind, and the
# many lines of a job, stay in evidence.csv. "Sums:" names what adds up over all green runs of a
# job, whatever their size (RELIABILITY.md section 3: "sum of all runs"). "Grows:" names a count of
# a job whose runs go on where the one before has ended: the run that has most of it is shown.
figures_of() { # JOB
    local long grows
    grows=$(sed -n 's/^# Grows: //p' "$here/campaign/${1%% *}.sh")
    long=$(sed -nE "s/.*\"($1 [0-9][^\"]*)\".*/\1/p" "$here"/campaign/{faults,size}.sh | head -n 1)
    awk -F, -v job="$1" -v long="${long:-$1}" -v grows="$grows" '
        $5 != "green" || ($3 != job && index($3, job " ") != 1) { next }
        { size = $3 == job ? 1e9 : substr($3, length(job) + 2) + 0 }
        grows != "" && match($4, " " grows "=[0-9]+") {
            size = substr($4, RSTART + length(grows) + 2, RLENGTH) + 0
        }
        size >= most { any = NR; most = size }
        grows == "" && $3 == long { full = NR }
        { count[NR] = $4; where[NR] = " (" $1 ", " $2 ($3 == job ? "" : ", `" $3 "`") ")" }
        END {
            shown = full ? full : any
            if (!shown) { print "not run yet"; exit }
            parts = split(count[shown], part, ";")
            for (at = 1; at <= parts; ++at)
                if (part[at] !~ /^(fired|points|kill-(fell|found|held))/)
                    kept[++lines] = part[at]
            for (at = 1; at <= lines; ++at)
                if (at < 3 || at == lines)
                    text = text (at > 1 ? "; " : "") (at == lines && at > 3 ? "… " : "") kept[at]
            print text where[shown]
        }' "$here/evidence.csv"
}

sums_of() { # JOB
    local keys
    keys=$(sed -n 's/^# Sums: //p' "$here/campaign/$1.sh")
    [ -z "$keys" ] || awk -F, -v job="$1" -v keys="$keys" '
        $5 != "green" || ($3 != job && index($3, job " ") != 1) { next }
        { ++runs; parts = split($4, part, /[; ]/) }
        { for (at = 1; at <= parts; ++at)
              if (split(part[at], of, "=") == 2)
                  sum[of[1]] += of[2] }
        END {
            if (runs < 2) exit
            printf "; all %d green runs:", runs
            count = split(keys, key, " ")
            for (at = 1; at <= count; ++at) printf " %s=%d", key[at], sum[key[at]]
        }' "$here/evidence.csv"
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
            printf '  - `%s`: %s%s\n' "$name" "$(figures_of "$name")" "$(sums_of "$name")"
        done
    done < <(grep '^- ' "$here/campaign/promises.md")
    printf '%s\n' '- Beside the promises:'
    for file in "$here"/campaign/*.sh; do
        name=$(basename -- "$file" .sh)
        grep -qE '^# Proves: |^(bundle|page=)' "$file" || printf '  - `%s`: %s\n' "$name" \
            "$(figures_of "$name")"
    done
    for name in 'sanitize thread' 'chapter fresh'; do # other jobs than without their word
        printf '  - `%s`: %s\n' "$name" "$(figures_of "$name")"
    done
}

page=$here/README.md
{
    sed '/^<!-- figures -->$/q' "$page"
    table
} >"$scratch/page"
mv -- "$scratch/page" "$page"
