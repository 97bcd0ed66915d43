// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/reports_side.h"

#include "db/repositories/sql_reports.h"

#include <limits>

namespace wattcard {

ReportsSide::ReportsSide(const Parts& parts)
    : m_trail{parts.trail, parts.home},
      m_runner{std::make_unique<ui::ReportRunner>(runnerParts(parts))}
{
    m_runner->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("reports"));
    m_thread.start();
}

ReportsSide::~ReportsSide()
{
    m_runner->stop(std::numeric_limits<qint64>::max());
    m_thread.quit();
    m_thread.wait();
}

ui::ReportRunner::Parts ReportsSide::runnerParts(const Parts& parts)
{
    using Opened = ui::ReportRunner::Opened;
    const auto open = [file = parts.file, &clock = parts.clock](OperatorId who) -> Result<Opened> {
        auto source = db::SqlReports::open(file, who, clock);
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
