// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Counters that are killed, on a server that is stopped: crowd [SALES [SEED]].
#include "tests/db/postgres/crowd/crowd.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    const QCoreApplication application{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("counter"))
        return wattcard::db::test::runCounter(arguments.sliced(2));
    wattcard::db::test::CrowdPlan plan;
    plan.sales = std::max(1, arguments.value(1, QStringLiteral("2000")).toInt());
    plan.seed = arguments.value(2, QStringLiteral("1")).toUInt();
    return wattcard::db::test::Crowd{plan}.run() ? EXIT_SUCCESS : EXIT_FAILURE;
}
