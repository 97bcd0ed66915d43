// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/machine_settings.h"

#include <QSettings>
#include <QStandardPaths>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr auto readerKey = "reader/name"_L1;
constexpr auto timeServerKey = "time/server"_L1;

} // namespace

QString MachineSettings::reader() const
{
    return QSettings{m_file, QSettings::IniFormat}.value(readerKey).toString();
}

Result<void> MachineSettings::setReader(const QString& name)
{
    QSettings settings{m_file, QSettings::IniFormat};
    settings.setValue(readerKey, name);
    settings.sync();
    if (settings.status() != QSettings::NoError)
        return failed(Fault::NotSaved, m_file);
    return {};
}

QString MachineSettings::timeServer() const
{
    return QSettings{m_file, QSettings::IniFormat}.value(timeServerKey).toString();
}

QString machineSettingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/machine.ini"_s;
}

} // namespace wattcard
