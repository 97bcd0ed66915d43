// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/machine_screen.h"

#include "main/log_level_audit.h"
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

} // namespace

MachineScreen::MachineScreen(const Parts& parts)
    : m_wiring{parts.wiring},
      m_clock{parts.clock},
      m_desk{{MachineSettings{machineSettingsFile()}.logLevel(), machineFiles(parts.papers),
              [this](ui::LogLevel level) { return keep(level); }, parts.look}}
{
    setLogLevel(m_desk.view().level);
    auto* section = new ui::MachineSection{&parts.page};
    parts.page.addSection(&ui::machineSectionText, section);
    ui::linkMachine(*section, m_desk);
    app::CashService& books = parts.wiring.cash().cash();
    QObject::connect(&parts.people, &ui::SignInDesk::accepted, &m_desk,
                     [this](const Operator& person) {
                         m_person = person.id;
                         m_desk.enter(person);
                     });
    QObject::connect(&m_desk, &ui::MachineDesk::limitsWanted, &books, &app::CashService::readLimits,
                     Qt::QueuedConnection);
    QObject::connect(&books, &app::CashService::limitsRead, &m_desk, &ui::MachineDesk::limitsRead,
                     Qt::QueuedConnection);
}

Result<void> MachineScreen::keep(ui::LogLevel level)
{
    const LogLevelChange change{machineSettingsFile(), m_desk.view().level, level};
    const Actor actor{m_person, m_wiring.company().counter};
    const auto kept = m_wiring.onBooks(
        [&](db::Database& books) { return keepLogLevel(change, books, m_clock, actor); });
    if (kept)
        setLogLevel(level);
    return kept;
}

} // namespace wattcard
