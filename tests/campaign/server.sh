# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: server
# What: the tests of the repositories on a PostgreSQL server; two minutes
ready wattcard_server_tests
noted "$tests/db/postgres/wattcard_server_tests"
