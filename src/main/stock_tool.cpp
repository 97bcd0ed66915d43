// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/card_care.h"
#include "db/repositories/codes.h"
#include "main/office_session.h"

#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

QString textOf(UtcTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC)
        .toString(Qt::ISODate);
}

Exit count(OfficeSession& office, const ToolOptions& options)
{
    const auto counts = office.stock().count();
    if (!counts)
        return complain(counts.error());
    QJsonArray batches;
    for (const StockCount& each : *counts) {
        batches.append(QJsonObject{{u"batch"_s, static_cast<qint64>(each.batch.id.value())},
                                   {u"name"_s, each.batch.name},
                                   {u"received"_s, each.batch.received},
                                   {u"blank"_s, each.blank},
                                   {u"issued"_s, each.issued},
                                   {u"returned"_s, each.returned},
                                   {u"scrapped"_s, each.scrapped},
                                   {u"lost"_s, each.lost}});
        if (!options.json)
            print(u"%1  %2 = %3 + %4 + %5 + %6 + %7"_s.arg(each.batch.name)
                      .arg(each.batch.received)
                      .arg(each.blank)
                      .arg(each.issued)
                      .arg(each.returned)
                      .arg(each.scrapped)
                      .arg(each.lost));
    }
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"batches"_s, batches}});
    return Exit::Ok;
}

Exit listCards(OfficeSession& office, const ToolOptions& options)
{
    constexpr int mostListed = 1'000;
    const QString wanted = options.arguments.value(1);
    QStringList known;
    for (const StockState state : db::every(StockState{}))
        known.append(db::code(state));
    if (!wanted.isEmpty() && !known.contains(wanted))
        return complain({Fault::BadInput, u"stock list [%1]"_s.arg(known.join(u'|'))});
    QJsonArray all;
    for (const StockState state : db::every(StockState{})) {
        const QString word = db::code(state);
        if (!wanted.isEmpty() && wanted != word)
            continue;
        const auto cards = office.stock().cards(state, mostListed);
        if (!cards)
            return complain(cards.error());
        for (const StockCard& card : *cards) {
            all.append(QJsonObject{{u"serial"_s, card.serial.toString()},
                                   {u"state"_s, word},
                                   {u"class"_s, card.cardClass},
                                   {u"batch"_s, static_cast<qint64>(card.batch.value())},
                                   {u"since"_s, textOf(card.since)},
                                   {u"times_issued"_s, card.timesIssued}});
            if (!options.json)
                print(u"%1  %2  %3"_s.arg(card.serial.toString(), word, textOf(card.since)));
        }
    }
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"cards"_s, all}});
    return Exit::Ok;
}

Exit done(const CardSerial& card, const ToolOptions& options)
{
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"serial"_s, card.toString()}});
    else
        print(card.toString());
    return Exit::Ok;
}

Exit receive(OfficeSession& office, const Operator& who, const ToolOptions& options)
{
    CardBatch batch;
    batch.name = options.named.value(u"name"_s);
    std::vector<CardSerial> cards;
    for (const QString& text : options.arguments.mid(1)) {
        const auto serial = CardSerial::parse(text);
        if (!serial)
            return complain(serial.error());
        cards.push_back(*serial);
    }
    const auto id = office.stock().receive(batch, cards, office.actorOf(who));
    if (!id)
        return complain(id.error());
    if (options.json)
        print(QJsonObject{{u"ok"_s, true},
                          {u"batch"_s, static_cast<qint64>(id->value())},
                          {u"cards"_s, static_cast<qint64>(cards.size())}});
    else
        print(u"%1: %2"_s.arg(batch.name).arg(cards.size()));
    return Exit::Ok;
}

// scrap, lost and found name their card; the reader is not needed.
Exit moveNamed(OfficeSession& office, const Operator& who, const ToolOptions& options)
{
    const QString verb = options.arguments.front();
    const auto serial = CardSerial::parse(options.arguments.value(1));
    if (!serial)
        return complain(serial.error());
    const StockState to = verb == u"scrap"_s  ? StockState::Scrapped
                          : verb == u"lost"_s ? StockState::Lost
                                              : StockState::Returned;
    const auto moved =
        office.stock().move(*serial, to, options.named.value(u"reason"_s), office.actorOf(who));
    return moved ? done(*serial, options) : complain(moved.error());
}

// wipe, rekey, and scrap without a serial: the card in the reader.
Exit moveInserted(OfficeSession& office, const Operator& who, const ToolOptions& options)
{
    const auto bench = office.bench();
    if (!bench)
        return complain(bench.error());
    app::CardCare care{*bench, who};
    const QString verb = options.arguments.front();
    if (verb == u"rekey"_s) {
        const auto renewed = care.rekey();
        return renewed ? done(renewed->card, options) : complain(renewed.error());
    }
    const bool wipes = verb == u"wipe"_s;
    const auto card = wipes ? care.wipe() : care.scrap(options.named.value(u"reason"_s));
    return card ? done(*card, options) : complain(card.error());
}

} // namespace

// stock receive --name DELIVERY SERIAL... | count | list [STATE] | scrap [SERIAL] | lost SERIAL
//       | found SERIAL | wipe | rekey
Exit stock(const ToolOptions& options)
{
    const QString verb = options.arguments.value(0);
    const QStringList verbs{u"receive"_s, u"count"_s, u"list"_s, u"scrap"_s,
                            u"lost"_s,    u"found"_s, u"wipe"_s, u"rekey"_s};
    if (!verbs.contains(verb))
        return complain({Fault::BadInput, u"stock "_s + verbs.join(u'|')});
    auto office = OfficeSession::open(options);
    if (!office)
        return complain(office.error());
    const auto who = (*office)->signIn();
    if (!who)
        return complain(who.error());
    if (verb == u"count"_s)
        return count(**office, options);
    if (verb == u"list"_s)
        return listCards(**office, options);
    if (verb == u"receive"_s)
        return receive(**office, *who, options);
    const bool inReader = verb == u"wipe"_s || verb == u"rekey"_s;
    const bool names = !inReader && options.arguments.size() > 1;
    return names ? moveNamed(**office, *who, options) : moveInserted(**office, *who, options);
}

} // namespace wattcard
