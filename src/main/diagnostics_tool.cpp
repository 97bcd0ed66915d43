// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/crash_report.h"
#include "main/log_file.h"
#include "main/machine_look.h"
#include "main/machine_settings.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSaveFile>
#include <QScopeGuard>
#include <QTemporaryDir>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folderInBundle = "wattcard-diagnostics"_L1;
constexpr qint64 mostOfALog = 1'000'000; // bytes, of its end
constexpr int tarLimitMs = 60'000;

constexpr auto contentsOfBundle =
    "WattCard diagnostics, for support.\n"
    "report.txt    versions, what the counter stands on\n"
    "machine.txt   settings of this computer, as kinds and numbers\n"
    "books.txt     how many of what; no row\n"
    "logs/         lines of the logs without names and numbers\n"
    "crashes/      version, signal and addresses of each crash\n"
    "No name, no address, no number of a customer, meter or card, no\n"
    "path and no key is in any of them. Look before you send it.\n"_L1;

Result<void> put(const QString& file, const QString& text)
{
    QSaveFile target{file};
    if (!target.open(QIODevice::WriteOnly))
        return failed(Fault::DiskFull, file);
    target.write(text.toUtf8());
    return target.commit() ? Result<void>{} : Result<void>{failed(Fault::DiskFull, file)};
}

// Everything but names: queue, host and device of the printer, head and foot of the receipt, the
// time server and the reader are somebody's.
QString machineText()
{
    const MachineSettings settings{counterSettingsFile()};
    const reports::PrintSettings printing = settings.printing();
    const auto yes = [](bool is) { return is ? u"yes"_s : u"no"_s; };
    return u"printer-kind: %1\nprinter-cutter: %2\nprinter-answers: %3\npaper: %4\n"
           "receipt-copies: %5\nreceipt-fields-left-out: %6\nlog-level: %7\n"
           "reader-chosen: %8\ntime-server: %9\n"_s.arg(static_cast<int>(printing.printer.kind))
               .arg(yes(printing.printer.cuts), yes(printing.printer.answers))
               .arg(static_cast<int>(printing.printer.paper))
               .arg(printing.look.copies)
               .arg(printing.look.leftOut.size())
               .arg(static_cast<int>(settings.logLevel()))
               .arg(yes(!settings.reader().isEmpty()), yes(!settings.timeServer().isEmpty()));
}

QString booksText(const MachineLook& look)
{
    if (!look.facts)
        return u"books: cannot be read\n"_s;
    const db::BooksFacts& facts = *look.facts;
    return u"schema: %1\npractice: %2\noperators: %3\naccounts: %4\nsales: %5\nopen-sales: %6\n"
           "audit-entries: %7\nkeys: %8\n"_s.arg(facts.schema)
               .arg(facts.practice ? u"yes"_s : u"no"_s)
               .arg(facts.operators)
               .arg(facts.accounts)
               .arg(facts.sales)
               .arg(facts.openSales)
               .arg(facts.entries)
               .arg(facts.keys);
}

QString reportText(const MachineLook& look)
{
    app::Diagnostics all;
    all.version = look.version;
    all.system = look.system;
    all.readerName = look.signs.reader.readerName;
    all.signs = look.signs;
    all.findings = look.findings;
    all.at = look.at;
    return app::diagnosticsText(all);
}

// The end of a log, each line for other eyes.
QString logText(const QString& file)
{
    QFile log{file};
    if (!log.open(QIODevice::ReadOnly))
        return {};
    if (log.size() > mostOfALog) {
        log.seek(log.size() - mostOfALog);
        log.readLine(); // from the middle
    }
    QString text;
    while (!log.atEnd())
        text += app::withoutNames(QString::fromUtf8(log.readLine()).trimmed()) + u'\n';
    return text;
}

Result<void> fill(const QString& folder, const MachineLook& look)
{
    const QDir place{folder};
    if (!place.mkpath(u"logs"_s) || !place.mkpath(u"crashes"_s))
        return failed(Fault::DiskFull, folder);
    std::vector<std::pair<QString, QString>> files{
        {u"README.txt"_s, contentsOfBundle},
        {u"report.txt"_s, reportText(look)},
        {u"machine.txt"_s, machineText()},
        {u"books.txt"_s, booksText(look)},
    };
    for (const QString& log : logFilesIn(look.logs))
        files.emplace_back(u"logs/"_s + QFileInfo{log}.fileName(), logText(log));
    int number = 0;
    for (const CrashReport& crash : crashReportsIn(look.logs))
        files.emplace_back(u"crashes/%1.txt"_s.arg(++number), crashTextForOthers(crash));
    for (const auto& [name, text] : files) {
        if (auto done = put(folder + u'/' + name, text); !done)
            return done;
    }
    return {};
}

// Debian has tar wherever it has anything, Windows since 2018. The file has its name when it is
// whole: half a bundle is sent to nobody.
Result<void> pack(const QString& parent, const QString& target)
{
    const QString part = target + u".part"_s;
    const auto removed = qScopeGuard([&part] { QFile::remove(part); });
    QProcess tar;
    tar.setProcessChannelMode(QProcess::MergedChannels);
    tar.start(u"tar"_s, {u"-czf"_s, part, u"-C"_s, parent, folderInBundle});
    if (!tar.waitForStarted())
        return failed(Fault::DiskFull, u"tar: "_s + tar.errorString());
    const bool ended = tar.waitForFinished(tarLimitMs);
    if (!ended || tar.exitStatus() != QProcess::NormalExit || tar.exitCode() != 0)
        return failed(Fault::DiskFull, QString::fromLocal8Bit(tar.readAll()).trimmed());
    return QFile::rename(part, target) ? Result<void>{} : failed(Fault::DiskFull, target);
}

Result<QString> bundled(const ToolOptions& options)
{
    QString target = options.arguments.value(0);
    if (target.isEmpty())
        target =
            QDateTime::currentDateTime().toString(u"'wattcard-diagnostics-'yyyyMMdd-hhmmss"_s) +
            u".tar.gz"_s;
    target = QFileInfo{target}.absoluteFilePath();
    if (QFileInfo::exists(target))
        return failed(Fault::BadInput, target + u": exists already"_s);
    const QTemporaryDir scratch;
    if (!scratch.isValid())
        return failed(Fault::DiskFull, scratch.path());
    const auto filled = fill(scratch.filePath(folderInBundle), lookAtMachine(options));
    if (!filled)
        return failed(filled);
    if (auto packed = pack(scratch.path(), target); !packed)
        return failed(packed);
    return target;
}

} // namespace

// diagnostics [FILE]: what support is sent, as a .tar.gz of a few text files.
Exit diagnostics(const ToolOptions& options)
{
    if (options.arguments.size() > 1)
        return complain({Fault::BadInput, u"diagnostics [FILE]"_s});
    const auto file = bundled(options);
    if (!file)
        return complain(file.error());
    if (options.json)
        print(QJsonObject{{u"file"_s, *file}, {u"bytes"_s, QFileInfo{*file}.size()}});
    else
        print(*file);
    return Exit::Ok;
}

} // namespace wattcard
