// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health_check.h"

#include "domain/hex.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace wattcard::app {

using namespace Qt::StringLiterals;
using ReaderStatus = ReaderEvent::Status;

namespace {

constexpr std::chrono::hours backupGood{24 + 2}; // daily, and two hours for a slow one
constexpr std::chrono::days backupBad{7};
constexpr std::chrono::days recently{7};

HealthFinding serviceFinding(const ReaderEvent& reader)
{
    if (reader.status == ReaderStatus::ServiceDown)
        return {HealthSubject::Service, HealthState::Bad, reader.fault};
    return {HealthSubject::Service};
}

HealthFinding readerFinding(const ReaderEvent& reader)
{
    switch (reader.status) {
    case ReaderStatus::ServiceDown:
    case ReaderStatus::NoReader: return {HealthSubject::Reader, HealthState::Bad, Fault::NoReader};
    case ReaderStatus::Mute:
        return {HealthSubject::Reader, HealthState::Attention, Fault::CardMute};
    case ReaderStatus::InUse:
        return {HealthSubject::Reader, HealthState::Attention, Fault::CardInUse};
    case ReaderStatus::Empty:
    case ReaderStatus::Present: return {HealthSubject::Reader};
    }
    std::abort();
}

// Paper never stops a sale: the printer is at worst a matter of attention.
HealthFinding printerFinding(PrinterState state)
{
    const bool isGood = state == PrinterState::Ready || state == PrinterState::NoPrinter ||
                        state == PrinterState::Unknown;
    if (isGood)
        return {HealthSubject::Printer};
    return {HealthSubject::Printer, HealthState::Attention, Fault::PrinterFailed};
}

template <class Outcome> HealthFinding badWhenFailed(HealthSubject subject, const Outcome& outcome)
{
    if (!outcome)
        return {subject, HealthState::Bad, outcome.error().fault};
    return {subject};
}

HealthFinding diskFinding(const Result<std::int64_t>& free)
{
    HealthFinding finding = badWhenFailed(HealthSubject::Disk, free);
    if (!free)
        return finding;
    finding.figure = *free;
    if (*free < scarceBytes) {
        finding.state = HealthState::Attention;
        finding.fault = Fault::DiskFull;
    }
    return finding;
}

HealthFinding keysFinding(const Result<HealthProbes::Keys>& keys)
{
    HealthFinding finding = badWhenFailed(HealthSubject::Keys, keys);
    if (!keys)
        return finding;
    finding.figure = keys->usable;
    if (keys->areTestKeys)
        finding.state = HealthState::Attention;
    if (keys->usable == 0)
        return {HealthSubject::Keys, HealthState::Bad, Fault::KeyMissing};
    return finding;
}

HealthFinding booksFinding(const Result<void>& books, bool isOfServer)
{
    HealthFinding finding = badWhenFailed(HealthSubject::Books, books);
    finding.isOfServer = isOfServer;
    return finding;
}

// Nothing of it is known here.
HealthFinding ofServer(HealthSubject subject)
{
    return {subject, HealthState::Good, {}, 0, true};
}

HealthFinding backupFinding(const BackupState& state, UtcTime now)
{
    if (state.isOfServer)
        return ofServer(HealthSubject::Backup);
    if (!state.madeAt)
        return {HealthSubject::Backup, HealthState::Bad, Fault::NotFound, -1};
    const auto age = now - *state.madeAt;
    HealthFinding finding{HealthSubject::Backup};
    finding.figure = std::chrono::duration_cast<std::chrono::hours>(age).count();
    if (age > backupBad)
        finding.state = HealthState::Bad;
    else if (age > backupGood || state.failedAt)
        finding.state = HealthState::Attention;
    return finding;
}

// Whether a backup can be restored is only known of the one that was.
HealthFinding drillFinding(const BackupState& state, UtcTime now)
{
    if (state.isOfServer)
        return ofServer(HealthSubject::Drill);
    if (!state.provenAt)
        return {HealthSubject::Drill, HealthState::Attention, {}, -1};
    HealthFinding finding{HealthSubject::Drill};
    finding.figure = std::chrono::duration_cast<std::chrono::days>(now - *state.provenAt).count();
    if (restoreLight(state, now) != RestoreLight::Good)
        finding.state = HealthState::Attention;
    return finding;
}

// A log that cannot be written stops no sale, and leaves nobody anything to look at afterwards.
HealthFinding logFinding(const Result<std::int64_t>& logs)
{
    if (!logs)
        return {HealthSubject::Log, HealthState::Attention, logs.error().fault};
    return {HealthSubject::Log, HealthState::Good, {}, *logs};
}

HealthFinding endsFinding(const std::vector<UtcTime>& crashes, UtcTime now)
{
    HealthFinding finding{HealthSubject::Ends};
    finding.figure =
        std::ranges::count_if(crashes, [now](UtcTime at) { return now - at <= recently; });
    if (finding.figure > 0)
        finding.state = HealthState::Attention;
    return finding;
}

QLatin1StringView statusCode(ReaderStatus status)
{
    switch (status) {
    case ReaderStatus::ServiceDown: return "service-down"_L1;
    case ReaderStatus::NoReader: return "no-reader"_L1;
    case ReaderStatus::Empty: return "empty"_L1;
    case ReaderStatus::Present: return "present"_L1;
    case ReaderStatus::Mute: return "mute"_L1;
    case ReaderStatus::InUse: return "in-use"_L1;
    }
    std::abort();
}

QLatin1StringView printerCode(PrinterState state)
{
    switch (state) {
    case PrinterState::Unknown: return "unknown"_L1;
    case PrinterState::Ready: return "ready"_L1;
    case PrinterState::NoPrinter: return "no-printer"_L1;
    case PrinterState::PaperOut: return "paper-out"_L1;
    case PrinterState::Silent: return "silent"_L1;
    case PrinterState::Halfway: return "halfway"_L1;
    }
    std::abort();
}

QString asciiOf(QString text)
{
    for (QChar& letter : text) {
        if (letter.unicode() > 0x7E || letter.unicode() < 0x20)
            letter = u'#';
    }
    return text;
}

// A name is not told from another word by how it looks: what stays is what the program's own lines
// are made of, and no name.
bool isHarmlessWord(const QString& word)
{
    static constexpr std::array words{
        "about"_L1,   "account"_L1, "at"_L1,      "backup"_L1, "books"_L1,   "busy"_L1,
        "card"_L1,    "closed"_L1,  "code"_L1,    "commit"_L1, "counter"_L1, "database"_L1,
        "disk"_L1,    "ended"_L1,   "entry"_L1,   "error"_L1,  "failed"_L1,  "file"_L1,
        "from"_L1,    "full"_L1,    "in"_L1,      "key"_L1,    "line"_L1,    "lost"_L1,
        "no"_L1,      "not"_L1,     "of"_L1,      "open"_L1,   "opened"_L1,  "or"_L1,
        "out"_L1,     "page"_L1,    "printer"_L1, "queue"_L1,  "read"_L1,    "reader"_L1,
        "row"_L1,     "service"_L1, "slow"_L1,    "sqlite"_L1, "status"_L1,  "stopped"_L1,
        "store"_L1,   "sync"_L1,    "table"_L1,   "time"_L1,   "timeout"_L1, "to"_L1,
        "version"_L1, "waiting"_L1, "with"_L1,    "write"_L1,  "written"_L1};
    return std::ranges::find(words, word) != words.end();
}

} // namespace

QLatin1StringView code(HealthSubject subject)
{
    switch (subject) {
    case HealthSubject::Service: return "service"_L1;
    case HealthSubject::Reader: return "reader"_L1;
    case HealthSubject::Printer: return "printer"_L1;
    case HealthSubject::Books: return "books"_L1;
    case HealthSubject::Disk: return "disk"_L1;
    case HealthSubject::Clock: return "clock"_L1;
    case HealthSubject::Keys: return "keys"_L1;
    case HealthSubject::Backup: return "backup"_L1;
    case HealthSubject::Drill: return "drill"_L1;
    case HealthSubject::Log: return "log"_L1;
    case HealthSubject::Ends: return "ends"_L1;
    }
    std::abort();
}

QLatin1StringView code(HealthState state)
{
    switch (state) {
    case HealthState::Good: return "good"_L1;
    case HealthState::Attention: return "attention"_L1;
    case HealthState::Bad: return "bad"_L1;
    }
    std::abort();
}

std::vector<HealthFinding> checkHealth(const HealthProbes& probes, const HealthSigns& signs)
{
    const BackupState backup = probes.backup();
    const UtcTime now = probes.now();
    return {serviceFinding(signs.reader),      readerFinding(signs.reader),
            printerFinding(signs.printer),     booksFinding(probes.books(), backup.isOfServer),
            diskFinding(probes.freeBytes()),   badWhenFailed(HealthSubject::Clock, probes.clock()),
            keysFinding(probes.keys()),        backupFinding(backup, now),
            drillFinding(backup, now),         logFinding(probes.logs()),
            endsFinding(probes.crashes(), now)};
}

QString withoutNames(const QString& line)
{
    static const QRegularExpression ours{u"^[^ ]* wattcard\\.[a-z.]+: "_s};
    static const QRegularExpression quoted{u"\"[^\"]*\"?|'[^']*'?"_s};
    static const QRegularExpression number{
        u"SCard[A-Za-z]+ 8010[0-9A-F]{4}\\b|(?<![0-9A-Fa-fx])0x[0-9A-Fa-f]{8}(?![0-9A-Fa-f])"
        u"|[0-9A-Fa-f]{8,}|[0-9]{4,}|SCard[A-Za-z]+|[A-Za-z]{2,}"_s};
    const auto head = ours.match(line);
    if (!head.hasMatch())
        return asciiOf(line.section(u' ', 0, 0)) + u" (another part of the system)"_s;
    QString rest = line.mid(head.capturedLength());
    rest.replace(quoted, u"#"_s);
    QString kept;
    qsizetype from = 0;
    for (auto each = number.globalMatch(rest); each.hasNext();) {
        const auto match = each.next();
        kept += rest.mid(from, match.capturedStart() - from);
        const QString found = match.captured();
        const bool isCode = found.startsWith(u"0x"_s) || found.startsWith(u"SCard"_s);
        kept += isCode || isHarmlessWord(found) ? found : u"#"_s;
        from = match.capturedEnd();
    }
    return head.captured() + asciiOf(kept + rest.mid(from));
}

QString diagnosticsText(const Diagnostics& diagnostics)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(diagnostics.at);
    const QDateTime at = QDateTime::fromSecsSinceEpoch(seconds.time_since_epoch().count(), Qt::UTC);
    QStringList lines{u"WattCard "_s + diagnostics.version,
                      u"system: "_s + diagnostics.system,
                      u"at: "_s + at.toString(Qt::ISODate),
                      u"reader: "_s + asciiOf(diagnostics.readerName),
                      u"reader-state: "_s + statusCode(diagnostics.signs.reader.status),
                      u"printer-state: "_s + printerCode(diagnostics.signs.printer),
                      u"atr: "_s +
                          (diagnostics.atr.empty() ? u"none"_s : upperHexOf(diagnostics.atr))};
    for (const HealthFinding& finding : diagnostics.findings) {
        QString line = u"health "_s + code(finding.subject) + u": "_s + code(finding.state);
        if (finding.fault)
            line += u' ' + code(*finding.fault);
        lines.append(line + u" %1"_s.arg(finding.figure));
    }
    const std::size_t left =
        diagnostics.log.size() - std::min(diagnostics.log.size(), diagnosticLines);
    lines.append(u"log:"_s);
    for (std::size_t i = left; i < diagnostics.log.size(); ++i)
        lines.append(withoutNames(diagnostics.log[i]));
    return lines.join(u'\n') + u'\n';
}

} // namespace wattcard::app
