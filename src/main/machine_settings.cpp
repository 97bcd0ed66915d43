// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/machine_settings.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr auto readerKey = "reader/name"_L1;
constexpr auto timeServerKey = "time/server"_L1;
constexpr auto logLevelKey = "log/level"_L1;

using reports::Paper;
using reports::PrinterChoice;
using reports::ReceiptField;

// How the settings are written in the file.
template <class Enum> using Word = std::pair<Enum, QLatin1StringView>;
constexpr std::array kinds{Word<PrinterChoice::Kind>{PrinterChoice::Kind::None, "none"_L1},
                           Word<PrinterChoice::Kind>{PrinterChoice::Kind::Cups, "cups"_L1},
                           Word<PrinterChoice::Kind>{PrinterChoice::Kind::Device, "device"_L1},
                           Word<PrinterChoice::Kind>{PrinterChoice::Kind::Network, "network"_L1}};
constexpr std::array papers{Word<Paper>{Paper::Roll80, "80"_L1},
                            Word<Paper>{Paper::Roll58, "58"_L1}, Word<Paper>{Paper::A4, "a4"_L1}};
constexpr std::array fields{Word<ReceiptField>{ReceiptField::Card, "card"_L1},
                            Word<ReceiptField>{ReceiptField::Tax, "tax"_L1},
                            Word<ReceiptField>{ReceiptField::TotalSold, "total"_L1},
                            Word<ReceiptField>{ReceiptField::Tier, "tier"_L1},
                            Word<ReceiptField>{ReceiptField::LastReading, "last-reading"_L1},
                            Word<ReceiptField>{ReceiptField::LastMonth, "last-month"_L1},
                            Word<ReceiptField>{ReceiptField::Phone, "phone"_L1}};

template <class Words> QString wordOf(const Words& words, decltype(words[0].first) value)
{
    return QString{std::ranges::find(words, value, &Words::value_type::first)->second};
}

constexpr std::array logLevels{Word<ui::LogLevel>{ui::LogLevel::Normal, "normal"_L1},
                               Word<ui::LogLevel>{ui::LogLevel::Warnings, "warnings"_L1},
                               Word<ui::LogLevel>{ui::LogLevel::Everything, "everything"_L1}};

// The first of the list for a word that nobody knows.
template <class Words> auto valueOf(const Words& words, const QString& word)
{
    const auto found = std::ranges::find(words, word, &Words::value_type::second);
    return found == words.end() ? words[0].first : found->first;
}

PrinterChoice readPrinter(const QSettings& file)
{
    const PrinterChoice usual;
    PrinterChoice printer;
    printer.kind = valueOf(kinds, file.value("printer/kind"_L1).toString());
    printer.target = file.value("printer/target"_L1).toString();
    printer.paper = valueOf(papers, file.value("printer/paper"_L1).toString());
    printer.cuts = file.value("printer/cutter"_L1, usual.cuts).toBool();
    printer.opensDrawer = file.value("printer/drawer"_L1, usual.opensDrawer).toBool();
    printer.answers = file.value("printer/answers"_L1, usual.answers).toBool();
    return printer;
}

void writePrinter(QSettings& file, const PrinterChoice& printer)
{
    file.setValue("printer/kind"_L1, wordOf(kinds, printer.kind));
    file.setValue("printer/target"_L1, printer.target);
    file.setValue("printer/paper"_L1, wordOf(papers, printer.paper));
    file.setValue("printer/cutter"_L1, printer.cuts);
    file.setValue("printer/drawer"_L1, printer.opensDrawer);
    file.setValue("printer/answers"_L1, printer.answers);
}

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

ui::LogLevel MachineSettings::logLevel() const
{
    return valueOf(logLevels,
                   QSettings{m_file, QSettings::IniFormat}.value(logLevelKey).toString());
}

Result<void> MachineSettings::setLogLevel(ui::LogLevel level)
{
    QSettings settings{m_file, QSettings::IniFormat};
    settings.setValue(logLevelKey, wordOf(logLevels, level));
    settings.sync();
    if (settings.status() != QSettings::NoError)
        return failed(Fault::NotSaved, m_file);
    return {};
}

QString MachineSettings::logoFile() const
{
    return QFileInfo{m_file}.path() + u"/receipt-logo.png"_s;
}

reports::PrintSettings MachineSettings::printing() const
{
    const QSettings file{m_file, QSettings::IniFormat};
    reports::PrintSettings settings{readPrinter(file), {}};
    const QStringList leftOut = file.value("receipt/leave-out"_L1).toStringList();
    for (const auto& [field, word] : fields)
        if (leftOut.contains(word))
            settings.look.leftOut.insert(field);
    settings.look.foot = file.value("receipt/foot"_L1).toString();
    settings.look.head = file.value("receipt/head"_L1).toString();
    settings.look.copies =
        std::clamp(file.value("receipt/copies"_L1, 1).toInt(), 1, reports::mostCopies);
    settings.look.logo = QImage{logoFile()};
    return settings;
}

Result<void> MachineSettings::setPrinting(const reports::PrintSettings& settings)
{
    QSettings file{m_file, QSettings::IniFormat};
    writePrinter(file, settings.printer);
    QStringList leftOut;
    for (const ReceiptField field : settings.look.leftOut)
        leftOut.append(wordOf(fields, field));
    file.setValue("receipt/leave-out"_L1, leftOut);
    file.setValue("receipt/foot"_L1, settings.look.foot);
    file.setValue("receipt/head"_L1, settings.look.head);
    file.setValue("receipt/copies"_L1, settings.look.copies);
    file.sync();
    if (file.status() != QSettings::NoError)
        return failed(Fault::NotSaved, m_file);
    const QImage& logo = settings.look.logo;
    const bool isKept = logo.isNull() ? !QFile::exists(logoFile()) || QFile::remove(logoFile())
                                      : logo.save(logoFile(), "PNG");
    return isKept ? Result<void>{} : failed(Fault::NotSaved, logoFile());
}

QString machineSettingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/machine.ini"_s;
}

QString counterSettingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           u"/WattCard/wattcard/machine.ini"_s;
}

} // namespace wattcard
