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
    : m_desk{{MachineSettings{machineSettingsFile()}.logLevel(), machineFiles(parts.papers),
              parts.look}},
      m_levels{[&wiring = parts.wiring, &clock = parts.clock](const LogLevelChange& change,
                                                              const Actor& actor) {
          return wiring.onBooks(
              [&](db::Database& books) { return keepLogLevel(change, books, clock, actor); });
      }}
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
    linkLevels(parts.wiring.company().counter);
}

void MachineScreen::linkLevels(CounterId counter)
{
    QObject::connect(
        &m_desk, &ui::MachineDesk::levelWanted, &m_levels, [this, counter](ui::LogLevel level) {
            m_levels.ask({machineSettingsFile(), m_desk.view().level, level}, {m_person, counter});
        });
    QObject::connect(&m_levels, &LogLevelKeeper::kept, &m_desk, [this](ui::LogLevel level) {
        setLogLevel(level);
        m_desk.levelKept(level);
    });
    QObject::connect(&m_levels, &LogLevelKeeper::notKept, &m_desk, &ui::MachineDesk::levelNotKept);
}

} // namespace wattcard
