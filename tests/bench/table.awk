# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Lines of bench.csv (date, commit, name, product, peer, unit, ratio, goal, counters) to rows of a
# table: the newest of each name. `reasons`: a file of "name: why its ratio is over the goal".
BEGIN {
    while ((getline line < reasons) > 0) {
        cut = index(line, ": ")
        if (line !~ /^#/ && cut > 0)
            why[substr(line, 1, cut - 1)] = substr(line, cut + 2)
    }
}
function reason(name, each, best) {
    if (name in why)
        return why[name]
    for (each in why)
        if (each ~ /\*$/ && index(name, substr(each, 1, length(each) - 1)) == 1 &&
            length(each) > length(best))
            best = each
    return best == "" ? "not looked into" : why[best]
}
{
    said = $7 <= $8 ? "met" : reason($3)
    rows[$3] = sprintf("| `%s` | %.1f %s | %.1f %s | %.2f | %.2f | %s | %s | %s %s |", $3, $4, $6,
                       $5, $6, $7, $8, said, $9, $1, $2)
}
END {
    for (name in rows)
        print rows[name]
}
