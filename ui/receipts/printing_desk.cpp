// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipts/printing_desk.h"

#include <utility>

namespace wattcard::ui {

using TestPage = PrintingView::TestPage;

bool hasPrinter(const PrintingView& view)
{
    const reports::PrinterChoice& printer = view.settings.printer;
    return printer.kind != reports::PrinterChoice::Kind::None && !printer.target.isEmpty();
}

PrintingDesk::PrintingDesk(reports::PrintSettings settings, Save save) : m_save{std::move(save)}
{
    m_view.settings = std::move(settings);
}

void PrintingDesk::enter(const Operator& person)
{
    m_view.mayChange = person.role == Role::Administrator;
    m_view.fault.reset();
    if (m_view.testPage != TestPage::Printing)
        m_view.testPage = TestPage::None;
    // A printer that is silent takes its time: what it was asked before is not asked once more.
    if (!m_view.isAsked)
        ask();
    Q_EMIT viewChanged(m_view);
}

void PrintingDesk::ask()
{
    m_view.isAsked = hasPrinter(m_view);
    m_view.printer = PrinterState::Unknown;
    if (m_view.isAsked)
        Q_EMIT stateWanted(m_view.settings.printer);
}

void PrintingDesk::choose(const reports::PrintSettings& settings)
{
    if (!m_view.mayChange || settings == m_view.settings)
        return;
    const auto saved = m_save(settings);
    m_view.fault = saved ? std::nullopt : std::optional{saved.error().fault};
    const bool isAnother = saved && settings.printer != m_view.settings.printer;
    if (saved)
        m_view.settings = settings;
    if (isAnother) {
        m_view.testPage = TestPage::None;
        ask();
    }
    Q_EMIT viewChanged(m_view);
}

void PrintingDesk::testPage()
{
    if (!m_view.mayChange || !hasPrinter(m_view) || m_view.testPage == TestPage::Printing)
        return;
    m_view.testPage = TestPage::Printing;
    Q_EMIT viewChanged(m_view);
    Q_EMIT testWanted(m_view.settings);
}

void PrintingDesk::printerTold(const reports::PrinterChoice& printer, PrinterState state)
{
    if (printer != m_view.settings.printer)
        return;
    m_view.isAsked = false;
    m_view.printer = state;
    Q_EMIT viewChanged(m_view);
}

void PrintingDesk::testPrinted(const reports::PrinterChoice& printer)
{
    tested(printer, TestPage::Printed);
}

void PrintingDesk::testFailed(const reports::PrinterChoice& printer)
{
    tested(printer, TestPage::Failed);
}

void PrintingDesk::tested(const reports::PrinterChoice& printer, TestPage end)
{
    if (printer != m_view.settings.printer || m_view.testPage != TestPage::Printing)
        return;
    m_view.testPage = end;
    Q_EMIT viewChanged(m_view);
}

} // namespace wattcard::ui
