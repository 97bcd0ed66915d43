# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: server
# What: repositories, flows and reports on a PostgreSQL server; TLS, backup and restore; 15 minutes
ready wattcard_postgres_tests wattcard_server_tests wattcard_server_flow_tests \
    wattcard_server_report_tests wattcardctl
export QT_QPA_PLATFORM=offscreen
servers=$(dirname -- "$(readlink -f -- "$(command -v initdb ||
    find /usr/lib/postgresql -name initdb | sort -V | tail -n 1)")")
noted several "$tests/db/postgres/wattcard_postgres_tests" \
    "$tests/db/postgres/wattcard_server_tests" "$tests/db/postgres/wattcard_server_flow_tests" \
    "$tests/db/postgres/wattcard_server_report_tests" \
    "$here/db/postgres/drill.sh $top/build/bin/wattcardctl $servers"
