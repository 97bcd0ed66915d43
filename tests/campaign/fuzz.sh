# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: fuzz [SECONDS [all]]
# What: four targets in turn: each time the next four of the list; or all of them
# Proves: P10
mapfile -t all < <(sed -n 's/^\([a-z][a-z_]*\) .*/\1/p' "$here/fuzz/targets.txt")
before=$(grep -c '^[^,]*,[^,]*,fuzz[ ,]' "$here/evidence.csv" || true)
chosen=()
argument=$*
places=4
[ "${2:-}" != all ] || places=${#all[@]}
for ((place = 0; place < places; ++place)); do
    chosen+=("${all[$(((before * 4 + place) % ${#all[@]}))]}")
done
noted "$here/fuzz/run.sh" "${1:-600}" "" "${chosen[@]}"
