// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "reports/printing/print_settings.h"
#include "ui/settings/machine_desk.h"

#include <QString>

namespace wattcard {

// What belongs to this computer and not to whoever sits at it: an ini file of its own, apart from
// the user's (language), because Qt's own choice of a place depends on the organisation's name.
class MachineSettings {
public:
    explicit MachineSettings(QString file) : m_file{std::move(file)} {}

    QString reader() const; // the name chosen last; empty: the first reader there is
    Result<void> setReader(const QString& name); // NotSaved
    // [time] server=HOST[:PORT], written by whoever sets the computer up; empty: none is asked.
    QString timeServer() const;
    // [log] level: "warnings", "normal", "everything"; normal for any other word.
    ui::LogLevel logLevel() const;
    Result<void> setLogLevel(ui::LogLevel level); // NotSaved
    // [printer] and [receipt]; the logo lies beside the file. A word that nobody knows is the usual
    // setting.
    reports::PrintSettings printing() const;
    Result<void> setPrinting(const reports::PrintSettings& settings); // NotSaved

private:
    QString logoFile() const;

    QString m_file;
};

// machine.ini in the configuration folder of the program.
QString machineSettingsFile();
// The counter's, whichever program asks.
QString counterSettingsFile();

} // namespace wattcard
