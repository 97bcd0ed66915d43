# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: mutants [changed|unnamed]
# What: rules taken away one by one in a copy: all, of changed files, or one that no job is told
# Proves: P3
patches=()
if [ "${1:-}" = changed ]; then # since WATTCARD_BASE, the commit before the last one unless set
    changed=$(git -C "$top" diff --name-only "${WATTCARD_BASE:-HEAD~1}")
    for patch in "$here"/simulation/mutants/*.patch; do
        if sed -n 's|^+++ b/||p' "$patch" | grep -qxF -e "$changed"; then
            patches+=("$patch")
        fi
    done
    if [ "${#patches[@]}" = 0 ]; then
        noted echo "evidence: mutants=0, none touches what was changed"
        return
    fi
fi
[ "${1:-}" != unnamed ] || export WATTCARD_UNNAMED=yes
# Kept, so that only what has changed is built again.
noted "$here/simulation/mutants/run.sh" "$top/build/mutants" "${patches[@]}"
