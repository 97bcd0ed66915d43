// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clock_guard.h"
#include "db/repositories/sql_audit_trail.h"
#include "main/commands.h"
#include "main/machine_settings.h"
#include "main/office_session.h"
#include "main/till_words.h"
#include "main/time_server.h"
#include "ui/text/fault_text.h"

#include <QDateTime>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

// Nothing is sold meanwhile, so that waiting a moment for the server does no harm here.
constexpr std::chrono::seconds patience{3};

QString isoOf(UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count())
        .toUTC()
        .toString(Qt::ISODateWithMs);
}

struct ClockCall {
    OfficeSession& office;
    std::optional<UtcTime> reference;
    db::SqlAuditTrail trail{office.books(), office.clock()};
    app::ClockGuard guard{{trail, office.clock()}};
};

Result<QJsonObject> shown(ClockCall& call)
{
    const auto marks = call.trail.clockMarks();
    if (!marks)
        return failed(marks);
    const UtcTime now = call.office.clock().now();
    const auto checked = call.guard.check(call.reference);
    QJsonObject shown{{u"clock"_s, isoOf(now)},
                      {u"last_entry"_s, isoOf(marks->last)},
                      {u"accepted_ms"_s, qint64{marks->accepted.count()}},
                      {u"sells"_s, checked.has_value()}};
    if (!checked)
        shown.insert(u"fault"_s, QString{code(checked.error().fault)});
    if (call.reference) {
        shown.insert(u"reference"_s, isoOf(*call.reference));
        shown.insert(u"ahead_ms"_s, qint64{(now - *call.reference).count()});
    }
    return shown;
}

} // namespace

// clock show | set: what the clock guard compares, and the shift leader's word that it is right.
Exit clockGuard(const ToolOptions& options)
{
    const QString verb = options.arguments.value(0);
    if (verb != u"show"_s && verb != u"set"_s)
        return complain({Fault::BadInput, u"clock show|set"_s});
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    const auto person = (*office)->signIn();
    if (!person)
        return complain(person.error());
    const auto server =
        makeTimeServer(options.named.value(u"time-server"_s),
                       MachineSettings{counterSettingsFile()}.timeServer(), (*office)->clock());
    if (!server)
        return complain(server.error());
    if (*server)
        (*server)->waitUntilKnown(patience);
    ClockCall call{**office, *server ? (*server)->now() : std::nullopt};
    if (verb == u"set"_s) {
        const auto set =
            call.guard.set(*person, (*office)->actorOf(*person).counter, call.reference);
        if (!set)
            return complain(set.error());
    }
    return answer(shown(call), options);
}

Command clockCommand()
{
    return {
        u"clock"_s,
        clockGuard,
        u"show                      what the guard of the clock compares, and whether it sells\n"
        "set                       a shift leader's word that the clock is right"_s,
        {}};
}

} // namespace wattcard
