// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reports_link.h"

#include "reports/printing/print_system.h"
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
    QObject::connect(&page, &ReportsPage::printAsked, &desk, &ReportsDesk::lookAtPaper);
    QObject::connect(&page.printPanel(), &PrintPanel::sideChosen, &desk, &ReportsDesk::turnPaper);
    QObject::connect(&page.printPanel(), &PrintPanel::pageChosen, &desk, &ReportsDesk::showPage);
    QObject::connect(&page.printPanel(), &PrintPanel::ordered, &desk, &ReportsDesk::print);
    QObject::connect(&page.printPanel(), &PrintPanel::closed, &desk, &ReportsDesk::closePaper);
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
    QObject::connect(&desk, &ReportsDesk::paperWanted, &runner, &ReportRunner::layOut, queued);
    QObject::connect(&desk, &ReportsDesk::sideWanted, &runner, &ReportRunner::turn, queued);
    QObject::connect(&desk, &ReportsDesk::pageWanted, &runner, &ReportRunner::draw, queued);
    QObject::connect(&desk, &ReportsDesk::printWanted, &runner, &ReportRunner::print, queued);
    QObject::connect(&desk, &ReportsDesk::paperPutAway, &runner, &ReportRunner::putAway, queued);
    QObject::connect(&runner, &ReportRunner::laidOut, &desk, &ReportsDesk::laidOut, queued);
    QObject::connect(&runner, &ReportRunner::pictured, &desk, &ReportsDesk::pictured, queued);
}

void linkPrinting(ReportsDesk& desk, ReportRunner& runner, reports::PrintSystem& printers)
{
    using reports::PrintSystem;
    constexpr auto queued = Qt::QueuedConnection;
    QObject::connect(&desk, &ReportsDesk::queuesWanted, &printers, &PrintSystem::askQueues, queued);
    QObject::connect(&desk, &ReportsDesk::stopWanted, &printers, &PrintSystem::giveUp, queued);
    QObject::connect(&runner, &ReportRunner::paperReady, &printers, &PrintSystem::print, queued);
    QObject::connect(&printers, &PrintSystem::queuesTold, &desk, &ReportsDesk::queuesTold, queued);
    QObject::connect(&printers, &PrintSystem::queuesSilent, &desk, &ReportsDesk::queuesSilent,
                     queued);
    QObject::connect(&printers, &PrintSystem::taken, &desk, &ReportsDesk::printed, queued);
    QObject::connect(&printers, &PrintSystem::unclear, &desk, &ReportsDesk::unclear, queued);
    QObject::connect(&printers, &PrintSystem::givenUp, &desk, &ReportsDesk::stopped, queued);
    QObject::connect(&printers, &PrintSystem::refused, &desk, &ReportsDesk::failed, queued);
}

} // namespace wattcard::ui
