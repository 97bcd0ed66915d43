// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/health_page.h"
#include "ui/text/fault_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using app::HealthFinding;
using app::HealthState;
using app::HealthSubject;

namespace {

constexpr std::int64_t bytesOfMegabyte = 1'000'000;
constexpr std::int64_t hoursOfDay = 24;

class HealthWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::HealthWords)
public:
    static QString subject(HealthSubject subject);
    static QString state(HealthState state);
    static QString sentence(const HealthFinding& finding);

private:
    static QString keys(const HealthFinding& finding);
    static QString books(const HealthFinding& finding);
    static QString ofServer();
    static QString backup(const HealthFinding& finding);
    static QString disk(const HealthFinding& finding);
    static QString drill(const HealthFinding& finding);
    static QString ends(const HealthFinding& finding);
};

QString HealthWords::subject(HealthSubject subject)
{
    switch (subject) {
    case HealthSubject::Service: return tr("Smart-card service");
    case HealthSubject::Reader: return tr("Reader");
    case HealthSubject::Printer: return tr("Printer");
    case HealthSubject::Books: return tr("Books");
    case HealthSubject::Disk: return tr("Disk space");
    case HealthSubject::Clock: return tr("Clock");
    case HealthSubject::Keys: return tr("Keys");
    case HealthSubject::Backup: return tr("Backup");
    case HealthSubject::Drill: return tr("Proven restore");
    case HealthSubject::Log: return tr("Logs");
    case HealthSubject::Ends: return tr("Unexpected ends");
    }
    std::abort();
}

QString HealthWords::state(HealthState state)
{
    switch (state) {
    case HealthState::Good: return tr("✔ good");
    case HealthState::Attention: return tr("! attention");
    case HealthState::Bad: return tr("✘ bad");
    }
    std::abort();
}

QString HealthWords::keys(const HealthFinding& finding)
{
    if (finding.fault)
        return faultLine(*finding.fault);
    return finding.state == HealthState::Attention ? tr("Public test keys: for practice only.")
                                                   : tr("%1 keys can be used.").arg(finding.figure);
}

QString HealthWords::books(const HealthFinding& finding)
{
    if (finding.fault)
        return faultLine(*finding.fault);
    return finding.isOfServer ? tr("The server answers.") : tr("The file is whole.");
}

QString HealthWords::ofServer()
{
    return tr("The books are on a server: its own backups are to be looked after.");
}

QString HealthWords::backup(const HealthFinding& finding)
{
    if (finding.isOfServer)
        return ofServer();
    if (finding.figure < 0)
        return tr("No backup has ever been made. Make one now, on another disk.");
    const QString age =
        finding.figure < 2 * hoursOfDay
            ? tr("The last backup is %1 hours old.").arg(finding.figure)
            : tr("The last backup is %1 days old.").arg(finding.figure / hoursOfDay);
    if (finding.state == HealthState::Good)
        return age;
    return age + QLatin1Char{' '} + tr("Make one now.");
}

QString HealthWords::disk(const HealthFinding& finding)
{
    if (finding.state == HealthState::Bad)
        return faultLine(*finding.fault);
    const QString free = tr("%1 MB are free.").arg(finding.figure / bytesOfMegabyte);
    return finding.state == HealthState::Good
               ? free
               : free + QLatin1Char{' '} + tr("Below 256 MB nothing can be sold: make room.");
}

QString HealthWords::drill(const HealthFinding& finding)
{
    if (finding.isOfServer)
        return ofServer();
    const QString act = tr("Prove one now, on the screen of backups or by wattcardctl drill.");
    if (finding.figure < 0)
        return tr("No backup has ever been restored on trial.") + QLatin1Char{' '} + act;
    const QString age = tr("The last trial was %1 days ago.").arg(finding.figure);
    return finding.state == HealthState::Good ? age : age + QLatin1Char{' '} + act;
}

QString HealthWords::ends(const HealthFinding& finding)
{
    if (finding.state == HealthState::Good)
        return tr("None within a week.");
    return tr("%1 within a week. Send the file of wattcardctl diagnostics to support.")
        .arg(finding.figure);
}

QString HealthWords::sentence(const HealthFinding& finding)
{
    switch (finding.subject) {
    case HealthSubject::Keys: return keys(finding);
    case HealthSubject::Backup: return backup(finding);
    case HealthSubject::Disk: return disk(finding);
    case HealthSubject::Drill: return drill(finding);
    case HealthSubject::Ends: return ends(finding);
    case HealthSubject::Log:
        return finding.fault
                   ? tr("No log can be written: make room, or let the program write there.")
                   : tr("%1 MB of logs are kept.").arg(finding.figure / bytesOfMegabyte);
    case HealthSubject::Books: return books(finding);
    case HealthSubject::Clock:
        return finding.fault ? faultLine(*finding.fault)
                             : tr("Not before the last sale, and not off the time server.");
    case HealthSubject::Service:
    case HealthSubject::Reader:
    case HealthSubject::Printer:
        return finding.fault ? faultLine(*finding.fault) : tr("Nothing to do.");
    }
    std::abort();
}

} // namespace

QString healthSubjectText(HealthSubject subject)
{
    return HealthWords::subject(subject);
}

QString healthStateText(HealthState state)
{
    return HealthWords::state(state);
}

QString healthSentence(const HealthFinding& finding)
{
    return HealthWords::sentence(finding);
}

} // namespace wattcard::ui
