// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work_order_desk.h"
#include "db/repositories/codes.h"
#include "main/office_session.h"
#include "main/order_words.h"
#include "main/till_words.h"

#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

Result<WorkOrderSerial> serialIn(const ToolOptions& options)
{
    bool isNumber = false;
    const qint64 number = options.arguments.value(1).toLongLong(&isNumber);
    if (!isNumber || number <= 0)
        return failed(Fault::BadInput, u"order %1 SERIAL"_s.arg(options.arguments.front()));
    return WorkOrderSerial{number};
}

Exit answer(OfficeSession& office, const Result<void>& done, WorkOrderSerial serial,
            const ToolOptions& options)
{
    if (!done)
        return complain(done.error());
    const auto entry = office.orders().entry(serial);
    if (!entry)
        return complain(entry.error());
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"order"_s, toJson(*entry)}});
    else
        show(toJson(*entry));
    return Exit::Ok;
}

Exit list(OfficeSession& office, const ToolOptions& options)
{
    constexpr int mostListed = 1'000;
    const auto which = listNamed(options.arguments.value(1));
    if (!which)
        return complain({Fault::BadInput, u"all|open|unreturned|expired|foreign|lost"_s});
    const auto entries = office.orders().list(*which, mostListed);
    if (!entries)
        return complain(entries.error());
    QJsonArray all;
    for (const WorkOrderEntry& entry : *entries) {
        all.append(toJson(entry));
        if (!options.json)
            print(u"%1  %2  %3  %4"_s.arg(entry.order.serial.value())
                      .arg(db::code(entry.order.kind), db::code(entry.state), entry.reason));
    }
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"orders"_s, all}});
    return Exit::Ok;
}

Exit prepare(OfficeSession& office, const Operator& who, const ToolOptions& options)
{
    const auto order = orderFrom(options.arguments.value(1), options.named, office.localNow());
    if (!order)
        return complain(order.error());
    const auto bench = office.bench();
    if (!bench)
        return complain(bench.error());
    const auto serial =
        app::WorkOrderDesk{*bench, who}.prepare(*order, options.named.value(u"reason"_s));
    if (!serial)
        return complain(serial.error());
    return answer(office, {}, *serial, options);
}

// What is approved is what --digest says the approver has read in `order list`; without it, the
// order as it stands is shown before the password is asked for.
Exit approve(OfficeSession& office, const ToolOptions& options)
{
    const auto serial = serialIn(options);
    if (!serial)
        return complain(serial.error());
    const auto entry = office.orders().entry(*serial);
    if (!entry)
        return complain(entry.error());
    const QJsonObject shown = toJson(*entry);
    if (!options.json)
        show(shown);
    const QString digest = options.named.value(u"digest"_s);
    if (!digest.isEmpty() && digest != shown[u"digest"_s].toString())
        return complain({Fault::ProofMismatch, u"the order has another digest"_s});
    const auto who = office.signIn();
    if (!who)
        return complain(who.error());
    const auto bytes = QByteArray::fromHex(shown[u"digest"_s].toString().toLatin1());
    std::array<std::uint8_t, 32> signedDigest{};
    std::copy(bytes.begin(), bytes.end(), signedDigest.begin());
    const auto done = office.orders().approve(*serial, signedDigest, office.actorOf(*who));
    return answer(office, done, *serial, options);
}

Exit write(OfficeSession& office, const Operator& who, const ToolOptions& options)
{
    const auto serial = serialIn(options);
    if (!serial)
        return complain(serial.error());
    const auto bench = office.bench();
    if (!bench)
        return complain(bench.error());
    const auto entry = app::WorkOrderDesk{*bench, who}.makeCard(*serial);
    if (!entry)
        return complain(entry.error());
    return answer(office, {}, entry->order.serial, options);
}

// read books the visits; with "return" the order ends as well.
Exit read(OfficeSession& office, const Operator& who, const ToolOptions& options)
{
    const auto bench = office.bench();
    if (!bench)
        return complain(bench.error());
    app::WorkOrderDesk desk{*bench, who};
    const bool ends = options.arguments.value(1) == u"return"_s;
    const auto reading = ends ? desk.takeBack() : desk.read();
    if (!reading)
        return complain(reading.error());
    QJsonArray visits;
    for (const BookedVisit& visit : reading->visits)
        visits.append(toJson(visit));
    QJsonObject object{{u"ok"_s, true},
                       {u"hotlisted"_s, reading->isHotlisted},
                       {u"new_visits"_s, reading->newVisits},
                       {u"unreadable_visits"_s, reading->unreadableVisits},
                       {u"strange_visits"_s, reading->strangeVisits},
                       {u"visits"_s, visits}};
    if (reading->entry)
        object.insert(u"order"_s, toJson(*reading->entry));
    if (options.json) {
        print(object);
        return Exit::Ok;
    }
    if (reading->entry)
        show(toJson(*reading->entry));
    for (const BookedVisit& visit : reading->visits)
        show(toJson(visit));
    return Exit::Ok;
}

Exit act(OfficeSession& office, const Operator& who, const ToolOptions& options)
{
    const QString verb = options.arguments.front();
    if (verb == u"prepare"_s)
        return prepare(office, who, options);
    if (verb == u"write"_s)
        return write(office, who, options);
    if (verb == u"read"_s)
        return read(office, who, options);
    const auto serial = serialIn(options);
    if (!serial)
        return complain(serial.error());
    const Actor actor = office.actorOf(who);
    if (verb == u"revoke"_s)
        return answer(office, office.orders().revoke(*serial, actor), *serial, options);
    const QString reason = options.named.value(u"reason"_s);
    return answer(office, office.orders().lost(*serial, reason, actor), *serial, options);
}

} // namespace

// order prepare KIND | approve SERIAL | revoke SERIAL | write SERIAL | read [return]
//       | list [WHICH] | lost SERIAL
Exit order(const ToolOptions& options)
{
    const QString verb = options.arguments.value(0);
    const QStringList verbs{u"prepare"_s, u"approve"_s, u"revoke"_s, u"write"_s,
                            u"read"_s,    u"list"_s,    u"lost"_s};
    if (!verbs.contains(verb))
        return complain({Fault::BadInput, u"order "_s + verbs.join(u'|')});
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    if (verb == u"approve"_s)
        return approve(**office, options);
    const auto who = (*office)->signIn();
    if (!who)
        return complain(who.error());
    return verb == u"list"_s ? list(**office, options) : act(**office, *who, options);
}

} // namespace wattcard
