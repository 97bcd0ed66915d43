// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/machine_screen.h"

#include "main/log_lines.h"
#include "main/machine_settings.h"
#include "ui/settings/machine_section.h"
#include "ui/shell/language_switch.h"

#include <QFileInfo>

namespace wattcard {

namespace {

std::vector<ui::MachineFile> machineFiles(const QString& papers)
{
    return {{ui::MachinePath::Profile, QFileInfo{papers}.path()},
            {ui::MachinePath::Papers, papers},
            {ui::MachinePath::Machine, machineSettingsFile()},
            {ui::MachinePath::Person, ui::userSettingsFile()}};
}

Result<void> keepLogLevel(ui::LogLevel level)
{
    const auto kept = MachineSettings{machineSettingsFile()}.setLogLevel(level);
    if (kept)
        setLogLevel(level);
    return kept;
}

} // namespace

MachineScreen::MachineScreen(const Parts& parts)
    : m_desk{{MachineSettings{machineSettingsFile()}.logLevel(), machineFiles(parts.papers),
              keepLogLevel, parts.look}}
{
    setLogLevel(m_desk.view().level);
    auto* section = new ui::MachineSection{&parts.page};
    parts.page.addSection(&ui::machineSectionText, section);
    ui::linkMachine(*section, m_desk);
    QObject::connect(&parts.people, &ui::SignInDesk::accepted, &m_desk, &ui::MachineDesk::enter);
    QObject::connect(&m_desk, &ui::MachineDesk::limitsWanted, &parts.books,
                     &app::CashService::readLimits, Qt::QueuedConnection);
    QObject::connect(&parts.books, &app::CashService::limitsRead, &m_desk,
                     &ui::MachineDesk::limitsRead, Qt::QueuedConnection);
}

} // namespace wattcard
