# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: faults2 [PAIRS]
# What: a second fault in the recovery from the first; other pairs each time
# Proves: P1
# Sums: pairs recoveries-crashed lost doubled
export WATTCARD_PAIRS=${1:-5000}
at_every_point Faults2
