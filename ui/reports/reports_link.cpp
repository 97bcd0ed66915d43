// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reports_link.h"

#include "ui/reports/report_runner.h"
#include "ui/reports/reports_desk.h"
#include "ui/reports/reports_page.h"

namespace wattcard::ui {

void linkReports(ReportsPage& page, ReportsDesk& desk)
{
    QObject::connect(&desk, &ReportsDesk::viewChanged, &page, &ReportsPage::show);
    QObject::connect(&page, &ReportsPage::reportChosen, &desk, &ReportsDesk::choose);
    QObject::connect(&page, &ReportsPage::asked, &desk, &ReportsDesk::ask);
    QObject::connect(&page, &ReportsPage::fieldRefused, &desk, &ReportsDesk::refuse);
    QObject::connect(&page, &ReportsPage::cancelled, &desk, &ReportsDesk::cancel);
    QObject::connect(&page, &ReportsPage::turned, &desk, &ReportsDesk::turn);
    QObject::connect(&page, &ReportsPage::saveAsked, &desk, &ReportsDesk::save);
}

void linkReports(ReportsDesk& desk, ReportRunner& runner)
{
    constexpr auto queued = Qt::QueuedConnection;
    // At once: the runner's own thread is busy with what is to be stopped.
    QObject::connect(&desk, &ReportsDesk::stopWanted, &desk,
                     [&runner](qint64 number) { runner.stop(number); });
    QObject::connect(&desk, &ReportsDesk::reportWanted, &runner, &ReportRunner::make, queued);
    QObject::connect(&desk, &ReportsDesk::fileWanted, &runner, &ReportRunner::save, queued);
    QObject::connect(&runner, &ReportRunner::progressed, &desk, &ReportsDesk::progressed, queued);
    QObject::connect(&runner, &ReportRunner::made, &desk, &ReportsDesk::made, queued);
    QObject::connect(&runner, &ReportRunner::saved, &desk, &ReportsDesk::saved, queued);
    QObject::connect(&runner, &ReportRunner::stopped, &desk, &ReportsDesk::stopped, queued);
    QObject::connect(&runner, &ReportRunner::failed, &desk, &ReportsDesk::failed, queued);
}

} // namespace wattcard::ui
