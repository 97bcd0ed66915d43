// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/fault_menu.h"

#include "ui/meter/fault_words.h"

#include <QActionGroup>
#include <QSignalBlocker>

#include <cstdlib>

namespace wattcard::ui {

using meter::Condition;

FaultMenu::FaultMenu(QWidget* parent) : QMenu{parent}, m_contacts{new QActionGroup{this}}
{
    for (const Condition condition : meter::allConditions) {
        QAction* entry = addAction(QString{});
        entry->setCheckable(true);
        connect(entry, &QAction::toggled, this,
                [this, condition](bool on) { Q_EMIT conditionToggled(condition, on); });
        m_conditions[condition] = entry;
    }
    addSeparator();
    const auto addContact = [this](std::optional<bool> stands) {
        QAction* entry = addAction(QString{});
        entry->setCheckable(true);
        m_contacts->addAction(entry);
        connect(entry, &QAction::triggered, this, [this, stands] { Q_EMIT contactChosen(stands); });
        return entry;
    };
    m_follows = addContact(std::nullopt);
    m_stuckClosed = addContact(true);
    m_stuckOpen = addContact(false);
    m_follows->setChecked(true);
    addPresets();
    retranslate();
}

// Cover and contacts have entries of their own above.
void FaultMenu::addPresets()
{
    addSeparator();
    for (const app::FaultPreset preset : app::allFaultPresets) {
        if (preset == app::FaultPreset::CoverOpen || preset == app::FaultPreset::RelayStuck)
            continue;
        QAction* entry = addAction(QString{});
        connect(entry, &QAction::triggered, this, [this, preset] { Q_EMIT presetChosen(preset); });
        m_presets[preset] = entry;
    }
    addSeparator();
    m_heal = addAction(QString{});
    connect(m_heal, &QAction::triggered, this, &FaultMenu::healChosen);
}

QAction* FaultMenu::presetAction(app::FaultPreset preset) const
{
    const auto entry = m_presets.find(preset);
    return entry == m_presets.end() ? nullptr : entry->second;
}

QAction* FaultMenu::contactAction(std::optional<bool> stands) const
{
    if (!stands)
        return m_follows;
    return *stands ? m_stuckClosed : m_stuckOpen;
}

// Told, not asked: the remote may have changed it.
void FaultMenu::showReadout(const meter::Readout& readout)
{
    for (const auto& [condition, entry] : m_conditions) {
        const QSignalBlocker blocker{entry};
        entry->setChecked(readout.conditions.has(condition));
    }
}

void FaultMenu::retranslate()
{
    setTitle(tr("&Faults"));
    m_conditions.at(Condition::CoverOpen)->setText(tr("&Cover open"));
    m_conditions.at(Condition::PhaseMissing)->setText(tr("&Phase missing"));
    m_conditions.at(Condition::ReverseEnergy)->setText(tr("&Reverse energy"));
    m_conditions.at(Condition::LowVoltage)->setText(tr("Supply below &80 %"));
    m_conditions.at(Condition::ClockBatteryLow)->setText(tr("Clock &battery low"));
    m_conditions.at(Condition::ClockInvalid)->setText(tr("Clock &invalid"));
    m_conditions.at(Condition::Bypassed)->setText(tr("B&ypass lever"));
    m_conditions.at(Condition::ModuleSilent)->setText(tr("Security &module silent"));
    m_follows->setText(tr("Load switch &follows"));
    m_stuckClosed->setText(tr("Load switch stuck c&losed"));
    m_stuckOpen->setText(tr("Load switch stuck &open"));
    for (const auto& [preset, entry] : m_presets)
        entry->setText(faultEntry(preset));
    m_heal->setText(tr("&Nothing wrong any more"));
}

} // namespace wattcard::ui
