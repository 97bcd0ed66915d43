// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/reports_side.h"

#include "app/quiet_thread.h"
#include "db/repositories/sql_reports.h"

#include <limits>

namespace wattcard {

ReportsSide::ReportsSide(const Parts& parts)
    : m_trail{parts.trail, parts.home},
      m_visits{{parts.trail, parts.home, parts.store, parts.clock, parts.company.counter}},
      m_runner{std::make_unique<ui::ReportRunner>(runnerParts(parts))},
      m_printers{new reports::PrintSystem}
{
    m_runner->moveToThread(&m_thread);
    m_printers->moveToThread(&m_printThread);
    QObject::connect(&m_printThread, &QThread::finished, m_printers, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("reports"));
    QObject::connect(&m_thread, &QThread::started, m_runner.get(),
                     [] { app::makeThisThreadQuiet(app::QuietWork::SomebodyWaits); });
    m_thread.start();
    m_printThread.setObjectName(QStringLiteral("printers"));
    m_printThread.start();
}

ReportsSide::~ReportsSide()
{
    m_runner->stop(std::numeric_limits<qint64>::max());
    for (QThread* thread : {&m_thread, &m_printThread}) {
        thread->quit();
        thread->wait();
    }
}

ui::ReportRunner::Parts ReportsSide::runnerParts(const Parts& parts)
{
    using Opened = ui::ReportRunner::Opened;
    const auto open = [store = parts.store,
                       &clock = parts.clock](OperatorId who) -> Result<Opened> {
        auto source = db::SqlReports::open(store, who, clock);
        if (!source)
            return failed(source);
        const ReportDays booked = (*source)->booked();
        return Opened{std::move(*source), booked};
    };
    const auto trace = [this, counter = parts.company.counter](const Operator& who) {
        return m_trail.recordReading(QLatin1StringView{"audit.report"}, 0, {who.id, counter});
    };
    return {open, trace, parts.clock, parts.company};
}

} // namespace wattcard
