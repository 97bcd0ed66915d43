// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/profile/wattcard1_desk.h"
#include "cardio/virtual_card/box_client.h"
#include "db/repositories/sql_registry.h"
#include "db/sqlite/database.h"
#include "domain/hex.h"
#include "main/anatomy_json.h"
#include "main/card_inspect_tool.h"
#include "main/profile.h"
#include "main/reader_choice.h"
#include "main/system_clock.h"
#include "main/tool.h"

#include <QHash>
#include <QJsonArray>

#include <utility>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

QString placeWord(CardPlace place)
{
    switch (place) {
    case CardPlace::Tray: return u"tray"_s;
    case CardPlace::Counter: return u"counter"_s;
    case CardPlace::Meter: return u"meter"_s;
    }
    std::abort();
}

// card list: the cards of the running card box.
Exit list(const ToolOptions& options)
{
    cardio::BoxClient box{Profile{options.profileDirectory}.boxSocket()};
    const auto cards = box.cards();
    if (!cards)
        return complain(cards.error());
    QJsonArray all;
    for (const TrayCard& card : *cards) {
        all.append(QJsonObject{{u"name"_s, card.name},
                               {u"serial"_s, card.serial.toString()},
                               {u"place"_s, placeWord(card.place)},
                               {u"blank"_s, card.blank},
                               {u"customer"_s, card.owner}});
        if (!options.json)
            print(u"%1  %2  %3  %4"_s.arg(card.name, card.serial.toString(), placeWord(card.place),
                                          card.owner));
    }
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"cards"_s, all}});
    return Exit::Ok;
}

QJsonObject toJson(const ReturnFile& file, bool macValid)
{
    return {{u"remaining"_s, file.remaining.toString()},
            {u"accepted"_s, file.accepted.toString()},
            {u"consumed"_s, file.consumed.toString()},
            {u"seq"_s, static_cast<qint64>(file.seq)},
            {u"gen"_s, static_cast<int>(file.gen)},
            {u"locked"_s, file.lock == CardLock::Locked},
            {u"write_backs"_s, static_cast<qint64>(file.writeBackCounter)},
            {u"mac_valid"_s, macValid}};
}

QJsonObject toJson(const CardReading& reading)
{
    QJsonObject object{{u"ok"_s, true},
                       {u"serial"_s, reading.hints.serial.toString()},
                       {u"life_cycle"_s, static_cast<int>(reading.hints.lifeCycle)},
                       {u"atc"_s, static_cast<qint64>(reading.hints.atc)},
                       {u"blank"_s, reading.blank}};
    if (reading.blank)
        return object;
    object.insert(u"customer"_s, reading.parameter.customer.toString());
    object.insert(u"meter"_s, reading.parameter.meter.toString());
    object.insert(u"sub_type"_s, static_cast<int>(reading.parameter.subType));
    object.insert(u"amount"_s, reading.load.amount.toString());
    object.insert(u"total"_s, reading.load.total.toString());
    object.insert(u"seq"_s, static_cast<qint64>(reading.load.seq));
    object.insert(u"gen"_s, static_cast<int>(reading.load.gen));
    object.insert(u"image_digest"_s, upperHexOf(reading.imageDigest));
    if (reading.returned)
        object.insert(u"return"_s, toJson(*reading.returned, reading.returnMacValid));
    return object;
}

void printLines(const QJsonObject& object, const QString& indent = {})
{
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (field->isObject()) {
            print(indent + field.key() + u':');
            printLines(field->toObject(), indent + u"  "_s);
        } else {
            print(indent + field.key() + u": "_s + field->toVariant().toString());
        }
    }
}

// The utility whose cards are ours, from the profile.
Result<Company> ownCompany(const ToolOptions& options)
{
    auto database = openBooks(options);
    if (!database)
        return failed(database);
    const SystemClock clock;
    return db::SqlRegistry{**database, clock}.company();
}

// card read: one vending session with the card in the counter's reader; nothing is written.
Exit read(const ToolOptions& options)
{
    const auto company = ownCompany(options);
    if (!company)
        return complain(company.error());
    const auto keys = cardKeys(*company);
    if (!keys)
        return complain(keys.error());
    auto reader = makeReader({options.reader, Profile{options.profileDirectory}.boxSocket(), 0});
    if (!reader)
        return complain(reader.error());
    cardio::Wattcard1Desk desk{**reader, {**keys, company->utilityRegion}};
    const auto session = desk.open(CardRole::Vending);
    if (!session)
        return complain(session.error());
    const QJsonObject object = toJson((*session)->reading());
    if (options.json)
        print(object);
    else
        printLines(object);
    return Exit::Ok;
}

// Each verb is a function of its own.
const QHash<QString, Tool> verbs{{u"list"_s, list},
                                 {u"read"_s, read},
                                 {u"dump"_s, dumpCard},
                                 {u"trace"_s, traceCard},
                                 {u"verify"_s, verifyCard}};

} // namespace

// card list | read | dump | trace | verify
Exit card(const ToolOptions& options)
{
    const Tool verb = verbs.value(options.arguments.value(0));
    return verb ? verb(options)
                : complain({Fault::BadInput, u"card list | read | dump | trace | verify"_s});
}

} // namespace wattcard
