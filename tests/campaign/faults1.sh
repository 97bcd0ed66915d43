# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: faults1 [EVERY]
# What: one fault at every point of the twelve flows (section 2), or at every so many
# Proves: P1 P7
export WATTCARD_EVERY=${1:-1}
at_every_point Faults1
