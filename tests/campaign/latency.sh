# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: latency [SALES]
# What: sales alone, beside backups, beside every report, behind the search
# Proves: P8
export WATTCARD_BENCH_SALES=${1:-1000}
noted within_limits backup-sale report-sale
