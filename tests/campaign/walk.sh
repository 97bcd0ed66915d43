# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: walk
# What: every widget of every screen: cut, not translated, not reached, without a name
ready wattcard_ui_tests wattcard_atspi_walk
export QT_QPA_PLATFORM=offscreen
noted several "$tests/ui/wattcard_ui_tests --gtest_filter=AccessWalk.*:TextWalk.*:PageWalk.*" \
    "$here/ui/look/atspi.sh $tests/ui/wattcard_atspi_walk"
