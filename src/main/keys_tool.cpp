// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/key_component.h"
#include "crypto/test_key_store.h"
#include "db/repositories/sql_key_book.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_registry.h"
#include "main/passphrase_prompt.h"
#include "main/system_clock.h"
#include "main/tool.h"
#include "ui/text/custody_text.h"

#include <QJsonArray>

#include <map>

namespace wattcard {

using namespace Qt::StringLiterals;
using app::KeyCeremony;
using crypto::KeyState;
using ui::CustodyPrompt;
using ui::custodyText;

namespace {

const std::map<QString, crypto::Purpose> purposes{
    {u"vending"_s, crypto::Purpose::Vending},       {u"meter"_s, crypto::Purpose::Meter},
    {u"inspection"_s, crypto::Purpose::Inspection}, {u"issuer"_s, crypto::Purpose::Issuer},
    {u"management"_s, crypto::Purpose::Management}, {u"purchase"_s, crypto::Purpose::Purchase},
    {u"return"_s, crypto::Purpose::Return},         {u"transport"_s, crypto::Purpose::Transport},
    {u"audit"_s, crypto::Purpose::AuditChain}};
const std::map<QString, Suite> suites{{u"A"_s, Suite::A}, {u"S"_s, Suite::S}, {u"T"_s, Suite::T}};

template <class Map, class Value> QString wordOf(const Map& map, Value value)
{
    for (const auto& [word, meaning] : map) {
        if (meaning == value)
            return word;
    }
    return {};
}

QString stateWord(const app::KeyRow& row)
{
    if (row.label.state == KeyState::Revoked)
        return u"revoked"_s;
    if (!row.isBooked)
        return u"not_booked"_s;
    return row.label.state == KeyState::Live ? u"live"_s : u"retired"_s;
}

QString plainCheckValue(const crypto::KeyCheckValue& value)
{
    return app::checkValueText(value).remove(u' ');
}

QJsonObject toJson(const app::KeyRow& row)
{
    const crypto::KeySlot& slot = row.label.slot;
    return {{u"purpose"_s, wordOf(purposes, slot.purpose)},
            {u"suite"_s, wordOf(suites, slot.suite)},
            {u"version"_s, slot.version},
            {u"state"_s, stateWord(row)},
            {u"in_time"_s, row.isInTime},
            {u"check_value"_s, plainCheckValue(row.label.checkValue)},
            {u"test_key"_s, row.label.isTestKey}};
}

// The slot that "vending A 1" names; without a version 0.
Result<crypto::KeySlot> slotOf(const QStringList& words)
{
    const auto purpose = purposes.find(words.value(1));
    const auto suite = suites.find(words.value(2).toUpper());
    const int version = words.value(3, u"0"_s).toInt();
    if (purpose == purposes.end() || suite == suites.end() || version < 0 || version > 255)
        return failed(Fault::BadInput, u"keys %1 PURPOSE SUITE"_s.arg(words.value(0)));
    return crypto::KeySlot{purpose->second, suite->second, static_cast<std::uint8_t>(version)};
}

// The books, the vault and who is asked. One program at a time: the books are locked.
struct Custody {
    SystemClock clock;
    std::unique_ptr<db::Database> database;
    SecretReader reader;
    Company company;
    std::unique_ptr<crypto::KeyVault> vault; // none in practice

    explicit Custody(const ToolOptions& options) : reader{options.secretsDescriptor} {}
    Result<void> open(const ToolOptions& options);
    Result<app::Login> login(const QString& who);
    Result<void> load(const app::KeyRequest& request, const ToolOptions& options);
    Result<void> change(const crypto::KeySlot& slot, KeyState state);
    Result<void> takeComponents(KeyCeremony& ceremony);
};

app::CustodyParts partsOf(Custody& custody, db::SqlKeyBook& book, db::SqlPeople& people)
{
    return {*custody.vault, book, {people, custody.clock, custody.company.counter}};
}

Result<void> Custody::open(const ToolOptions& options)
{
    auto books = openBooks(options);
    if (!books)
        return failed(books);
    database = std::move(*books);
    auto read = db::SqlRegistry{*database, clock}.company();
    if (!read)
        return failed(read);
    company = *read;
    if (company.practice)
        return {};
    auto opened = openVault({options.profileDirectory}, clock, passphraseFrom(reader));
    if (!opened)
        return failed(opened);
    vault = std::move(*opened);
    return {};
}

Result<app::Login> Custody::login(const QString& who)
{
    const auto name = reader.line(who);
    if (!name)
        return failed(name);
    const auto password = reader.password(custodyText(CustodyPrompt::Password, {*name}));
    if (!password)
        return failed(password);
    return app::Login{*name, *password};
}

// A component, then its check value, by each custodian in turn.
Result<void> Custody::takeComponents(KeyCeremony& ceremony)
{
    while (ceremony.state().step == KeyCeremony::Step::Custodian) {
        const QString turn = QString::number(ceremony.state().custodian + 1);
        const auto who = login(custodyText(CustodyPrompt::CustodianLogin, {turn}));
        if (!who)
            return failed(who);
        if (auto entered = ceremony.signIn(*who); !entered)
            return entered;
        const auto digits = reader.secret(custodyText(CustodyPrompt::Component, {who->name}));
        if (!digits)
            return failed(digits);
        const auto value = reader.line(custodyText(CustodyPrompt::CheckValue));
        if (!value)
            return failed(value);
        if (auto taken = ceremony.enterComponent(*digits, *value); !taken)
            return taken;
    }
    return {};
}

Result<void> Custody::load(const app::KeyRequest& request, const ToolOptions& options)
{
    db::SqlKeyBook book{*database, clock};
    db::SqlPeople people{*database, clock};
    auto ceremony = KeyCeremony::begin(partsOf(*this, book, people), request);
    if (!ceremony)
        return failed(ceremony);
    const auto witness = login(custodyText(CustodyPrompt::WitnessLogin));
    if (!witness)
        return failed(witness);
    if (auto entered = ceremony->signIn(*witness); !entered)
        return entered;
    if (auto taken = takeComponents(*ceremony); !taken)
        return taken;
    const QString value = app::checkValueText(*ceremony->state().combined);
    if (!options.json)
        print(custodyText(CustodyPrompt::CompareCheckValue, {value}));
    while (ceremony->state().step == KeyCeremony::Step::Confirmation) {
        const auto state = ceremony->state();
        const auto who = login(
            custodyText(CustodyPrompt::CustodianLogin, {QString::number(state.custodian + 1)}));
        if (!who)
            return failed(who);
        if (auto confirmed = ceremony->confirm(*who); !confirmed)
            return confirmed;
    }
    if (auto stored = ceremony->store(); !stored)
        return stored;
    const crypto::KeySlot slot = ceremony->state().slot;
    if (options.json)
        print(QJsonObject{{u"ok"_s, true},
                          {u"purpose"_s, wordOf(purposes, slot.purpose)},
                          {u"suite"_s, wordOf(suites, slot.suite)},
                          {u"version"_s, slot.version},
                          {u"check_value"_s, QString{value}.remove(u' ')}});
    else
        print(custodyText(CustodyPrompt::Loaded, {ui::slotText(slot), value}));
    return {};
}

Result<void> Custody::change(const crypto::KeySlot& slot, KeyState state)
{
    db::SqlKeyBook book{*database, clock};
    db::SqlPeople people{*database, clock};
    auto change = app::KeyStateChange::begin(partsOf(*this, book, people), slot, state);
    if (!change)
        return failed(change);
    for (int person = 0; person < 3; ++person) {
        const auto who = login(
            person == 0 ? custodyText(CustodyPrompt::WitnessLogin)
                        : custodyText(CustodyPrompt::CustodianLogin, {QString::number(person)}));
        if (!who)
            return failed(who);
        if (auto entered = change->signIn(*who); !entered)
            return entered;
    }
    return change->apply();
}

Exit list(Custody& custody, const ToolOptions& options)
{
    const crypto::TestKeyStore practice{crypto::TestKeyStore::counter()};
    const crypto::KeyStore& store =
        custody.vault ? static_cast<const crypto::KeyStore&>(*custody.vault) : practice;
    const auto events = db::SqlKeyBook{*custody.database, custody.clock}.events();
    if (!events)
        return complain(events.error());
    QJsonArray keys;
    for (const app::KeyRow& row : app::keyOverview(store, *events, custody.clock.now()).rows) {
        keys.append(toJson(row));
        if (!options.json)
            print(u"%1  %2  %3  %4"_s.arg(app::checkValueText(row.label.checkValue),
                                          ui::slotText(row.label.slot), ui::keyStateText(row),
                                          ui::validityText(row.label)));
    }
    if (options.json)
        print(
            QJsonObject{{u"ok"_s, true}, {u"test_keys"_s, store.hasTestKeys()}, {u"keys"_s, keys}});
    return Exit::Ok;
}

Exit init(const ToolOptions& options)
{
    const Profile profile{options.profileDirectory};
    VaultSettings settings = fileVault(profile);
    if (options.arguments.value(1) == u"pkcs11"_s)
        settings = {
            VaultSettings::Kind::Token, {}, options.arguments.value(2), options.arguments.value(3)};
    SecretReader reader{options.secretsDescriptor};
    if (auto made = makeVault(profile, settings, newPassphraseFrom(reader)); !made)
        return complain(made.error());
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}});
    else
        print(custodyText(CustodyPrompt::VaultMade, {profile.directory + u"/keys"_s}));
    return Exit::Ok;
}

Exit act(Custody& custody, const ToolOptions& options)
{
    const QString& verb = options.arguments.front();
    const auto slot = slotOf(options.arguments);
    if (!slot)
        return complain(slot.error());
    if (!custody.vault)
        return complain({Fault::PermissionDenied, u"practice has no keys in custody"_s});
    if (verb == u"ceremony"_s) {
        const int custodians = options.arguments.value(3, u"2"_s).toInt();
        const auto loaded = custody.load({slot->purpose, slot->suite, custodians}, options);
        return loaded ? Exit::Ok : complain(loaded.error());
    }
    const auto state = verb == u"revoke"_s ? KeyState::Revoked : KeyState::Retired;
    if (const auto changed = custody.change(*slot, state); !changed)
        return complain(changed.error());
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}});
    else
        print(custodyText(CustodyPrompt::StateChanged, {ui::slotText(*slot)}));
    return Exit::Ok;
}

} // namespace

// keys list | init [pkcs11 MODULE TOKEN] | ceremony PURPOSE SUITE [2|3]
//      | retire PURPOSE SUITE VERSION | revoke PURPOSE SUITE VERSION
Exit keys(const ToolOptions& options)
{
    const QString verb = options.arguments.value(0);
    if (verb == u"init"_s)
        return init(options);
    const bool acts = verb == u"ceremony"_s || verb == u"retire"_s || verb == u"revoke"_s;
    if (!acts && verb != u"list"_s)
        return complain({Fault::BadInput, u"keys list|init|ceremony|retire|revoke"_s});
    Custody custody{options};
    if (const auto opened = custody.open(options); !opened)
        return complain(opened.error());
    return acts ? act(custody, options) : list(custody, options);
}

} // namespace wattcard
