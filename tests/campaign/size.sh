# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: size
# What: one long run of all that grows and runs beside; at most 85 minutes on 2 cores
bundle sanitize coverage large soak valgrind "sanitize thread"
alone latency
