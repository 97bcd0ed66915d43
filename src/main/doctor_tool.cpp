// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/commands.h"
#include "main/machine_look.h"
#include "ui/health/health_page.h"

#include <QJsonArray>

#include <algorithm>

namespace wattcard {

using namespace Qt::StringLiterals;
using app::HealthFinding;
using app::HealthState;
using app::HealthSubject;

namespace {

QJsonObject findingInJson(const HealthFinding& finding)
{
    QJsonObject json{{u"subject"_s, QString{code(finding.subject)}},
                     {u"state"_s, QString{code(finding.state)}},
                     {u"figure"_s, qint64{finding.figure}},
                     {u"sentence"_s, ui::healthSentence(finding)}};
    if (finding.fault)
        json.insert(u"fault"_s, QString{code(*finding.fault)});
    return json;
}

QStringList namesOf(const std::vector<ReaderSight>& readers)
{
    QStringList names;
    for (const ReaderSight& reader : readers)
        names.append(reader.name);
    return names;
}

void printLook(const MachineLook& look, const QString& books)
{
    for (const HealthFinding& finding : look.findings)
        print(u"%1  %2: %3"_s.arg(ui::healthStateText(finding.state).leftJustified(11),
                                  ui::healthSubjectText(finding.subject),
                                  ui::healthSentence(finding)));
    const auto printWhere = [](HealthSubject subject, const QString& where) {
        print(ui::healthSubjectText(subject) + u": "_s + where);
    };
    const QStringList readers = namesOf(look.readers);
    printWhere(HealthSubject::Reader, readers.isEmpty() ? u"-"_s : readers.join(u", "_s));
    printWhere(HealthSubject::Books, books);
    printWhere(HealthSubject::Log, look.logs);
}

} // namespace

// doctor: everything that the counter stands on, each with a word and what to do.
Exit doctor(const ToolOptions& options)
{
    const MachineLook look = lookAtMachine(options);
    const QString& profile = options.profileDirectory;
    const auto store = db::Database::addressIn(profile);
    const bool onServer = store && store->server;
    const QString books = onServer ? profile + u"/server.ini"_s : db::Database::fileIn(profile);
    const bool isBad = std::ranges::any_of(look.findings, [](const HealthFinding& finding) {
        return finding.state == HealthState::Bad;
    });
    if (options.json) {
        QJsonArray findings;
        for (const HealthFinding& finding : look.findings)
            findings.append(findingInJson(finding));
        print(QJsonObject{{u"ok"_s, !isBad},
                          {u"findings"_s, findings},
                          {u"readers"_s, QJsonArray::fromStringList(namesOf(look.readers))},
                          {u"books"_s, books},
                          {u"logs"_s, look.logs}});
    } else {
        printLook(look, books);
    }
    return isBad ? Exit::Failure : Exit::Ok;
}

std::vector<Command> supportCommands()
{
    return {codesCommand(),
            {u"doctor"_s,
             doctor,
             u"                          what the counter stands on, and what to do about it"_s,
             {}},
            {u"diagnostics"_s,
             diagnostics,
             u"[FILE]                    for support: states and logs, without names and keys"_s,
             {}}};
}

} // namespace wattcard
