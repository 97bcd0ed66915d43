# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: coverage
# What: every branch of the core is taken by a test, or named with its reason (G17)
# Transaction, money, tariff, card codecs, meter acceptance. What is open stands in
# coverage_gaps.txt: file, number of open branches, the line that they belong to, the reason.
core='src/domain/(transaction|purchase|tariff)/[a-z_]*[.]cpp
src/domain/(money|energy|credit|percent|decimal)[.]cpp
cardio/layout/[a-z_]*[.]cpp
src/meter/(acceptance|loading)[.]cpp'
covering=(domain/wattcard_domain_tests meter/wattcard_meter_tests cardio/wattcard_cardio_tests
    simulation/wattcard_simulation_tests)
built=$top/build/coverage
export QT_QPA_PLATFORM=offscreen WATTCARD_STATES=${WATTCARD_STATES:-20000}

run_them() {
    local program
    cmake --preset coverage -S "$top" >/dev/null || return 1
    cmake --build "$built" --target "${covering[@]##*/}" >/dev/null || return 1
    find "$built" -name '*.gcda' -delete
    for program in "${covering[@]}"; do
        "$built/tests/$program" --gtest_brief=1 || return 1
    done
}

# One line a file: "file", its path; one a line of code: "line", number, covered, branches, taken.
counts() {
    local filters=() pattern
    while read -r pattern; do filters+=(--filter "$top/$pattern"); done <<<"$core"
    gcovr --root "$top" --object-directory "$built" "${filters[@]}" --exclude-throw-branches \
        --exclude-unreachable-branches --sonarqube "$scratch/counts.xml" \
        "$built/src/domain" "$built/src/meter" "$built/cardio"
    sed 's/></>\n</g' "$scratch/counts.xml" | sed -n \
        -e 's/.*<file path="\([^"]*\)".*/file \1/p' \
        -e '/<lineToCover /{
            s/"\/>.*//; s/[^ ]*lineToCover//; s/[a-zA-Z]*="//g; s/"//g; s/^ */line /p
        }'
}

# Compares what is open with what is listed, line by line of the source.
gate() {
    (cd -- "$top" && awk -v gaps="$here/campaign/coverage_gaps.txt" '
        function trimmed(text) { gsub(/^[ \t]+|[ \t]+$/, "", text); return text }
        function source(file, number,    text) {
            if (file != cached) {
                split("", lines)
                for (at = 1; (getline text < file) > 0; ++at)
                    lines[at] = text
                close(file)
                cached = file
            }
            return trimmed(lines[number])
        }
        BEGIN {
            while ((getline text < gaps) > 0) {
                if (text ~ /^#/ || text == "")
                    continue
                parts = split(text, part, / [|] /)
                if (parts != 4) { print "not read: " text; red = 1 }
                listed[part[1] " | " part[3]] += part[2]
            }
        }
        { split($0, word, " ") }
        word[1] == "file" { file = word[2] }
        word[1] == "line" {
            ++all_lines
            covered += word[3] == "true"
            branches += word[4]
            taken += word[5]
            if (word[4] + 0 > word[5] + 0) {
                name = file " | " source(file, word[2])
                open[name] += word[4] - word[5]
                place[name] = place[name] " " word[2]
            }
        }
        END {
            for (name in open)
                if (open[name] > listed[name] + 0) {
                    printf "open: %s |%s: %d branches, listed %d\n", name, place[name],
                        open[name], listed[name]
                    red = 1
                }
            for (name in listed)
                if (listed[name] > open[name] + 0) {
                    printf "listed but taken: %s: %d branches, open %d\n", name, listed[name],
                        open[name]
                    red = 1
                }
            for (name in listed)
                reasons += listed[name]
            printf "evidence: branches core=%d of %d, lines core=%d of %d, with a reason=%d\n",
                taken, branches, covered, all_lines, reasons
            exit red || branches == 0
        }') | sort
}

covered_branches() {
    run_them && counts >"$scratch/counts" && gate <"$scratch/counts"
}
noted covered_branches
