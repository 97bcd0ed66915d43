# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: fresh
# What: .ci/run in a minimal Debian of its own, from its first package on; half an hour, root
noted "$here/ci_root.sh"
