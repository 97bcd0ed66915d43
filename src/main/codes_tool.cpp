// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fault.h"
#include "main/commands.h"
#include "main/tool.h"
#include "ui/help/help_topics.h"
#include "ui/text/fault_text.h"

#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

QJsonArray faultCodes()
{
    QJsonArray all;
    for (const Fault fault : allFaults) {
        const ui::FaultText text = ui::faultText(fault);
        all.append(QJsonObject{{u"code"_s, QString{code(fault)}},
                               {u"sentence"_s, text.sentence},
                               {u"remedy"_s, text.remedy}});
    }
    return all;
}

// What the meter's display may show, as the help says it: cause, what to do, who, a line each.
QJsonArray meterCodes()
{
    QJsonArray all;
    for (const ui::HelpTopic& topic : ui::helpTopics()) {
        if (topic.kind == ui::HelpTopic::Kind::MeterCode)
            all.append(QJsonObject{{u"code"_s, topic.title},
                                   {u"lines"_s,
                                    QJsonArray::fromStringList(topic.answer.split(u'\n'))}});
    }
    return all;
}

void printAsText(const QJsonArray& faults, const QJsonArray& meter)
{
    for (const QJsonValue& each : faults)
        print(each[u"code"_s].toString() + u"  "_s + each[u"sentence"_s].toString() + u' ' +
              each[u"remedy"_s].toString());
    for (const QJsonValue& each : meter) {
        QStringList lines;
        for (const QJsonValue& line : each[u"lines"_s].toArray())
            lines += line.toString();
        print(each[u"code"_s].toString() + u"  "_s + lines.join(u' '));
    }
}

// codes: every code of the program and of the meter, in the language of the output. No profile.
Exit codes(const ToolOptions& options)
{
    const QJsonArray faults = faultCodes();
    const QJsonArray meter = meterCodes();
    if (options.json)
        print(QJsonObject{{u"faults"_s, faults}, {u"meter"_s, meter}});
    else
        printAsText(faults, meter);
    return Exit::Ok;
}

} // namespace

Command codesCommand()
{
    return {u"codes"_s, codes,
            u"                          every error code of the program and of the meter"_s, {}};
}

} // namespace wattcard
