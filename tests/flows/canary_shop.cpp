// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canary_shop.h"

#include "app/audit_review.h"
#include "app/back_up.h"
#include "app/health_check.h"
#include "app/key_component.h"
#include "app/open_account.h"
#include "app/sell_energy.h"
#include "app/work_order_desk.h"
#include "cardio/inspect/wattcard1_inspector.h"
#include "cardio/virtual_card/image_file.h"
#include "crypto/key_file_vault.h"
#include "crypto/password.h"
#include "db/repositories/sql_audit_trail.h"
#include "db/repositories/sql_backups.h"
#include "db/repositories/sql_key_book.h"
#include "db/repositories/sql_work_orders.h"
#include "main/anatomy_json.h"
#include "tests/fakes/need.h"

#include <QFile>

#include <sqlite3.h>

#include <cstdio>

namespace wattcard::flows {

using namespace Qt::StringLiterals;
using crypto::Purpose;
using crypto::Secret;

namespace {

constexpr CounterId counter{3};
constexpr crypto::PasswordCost smallCost{64, 1, 1};
constexpr int untilEndMs = 6'000;
constexpr auto password = u"a password of the ceremony";

void need(const app::SaleOutcome& outcome)
{
    if (const auto* stopped = std::get_if<app::SaleStopped>(&outcome))
        need(Result<void>{failed(stopped->fault, stopped->detail)});
}

// Bytes that no other data has, into protected memory.
Secret computed(std::size_t size, int seed)
{
    Secret key{size};
    for (std::size_t i = 0; i < size; ++i)
        key.writable()[i] =
            static_cast<std::uint8_t>(0x9D ^ (seed * 41 + static_cast<int>(i * i) * 7 + 53));
    return key;
}

void write(const QString& file, const QByteArray& bytes, QIODevice::OpenMode mode)
{
    QFile device{file};
    if (!device.open(mode) || device.write(bytes) != bytes.size())
        std::abort();
}

} // namespace

Secret CanaryKeys::master(Purpose purpose, std::uint8_t version)
{
    return computed(16, static_cast<int>(purpose) + 64 * (version - 1));
}

Secret CanaryKeys::component(int custodian)
{
    return computed(16, 300 + custodian);
}

Secret CanaryKeys::passphrase()
{
    Secret text = computed(24, 500);
    for (std::uint8_t& byte : text.writable())
        byte = static_cast<std::uint8_t>('a' + byte % 26);
    return text;
}

struct CanaryShop::Books {
    Books(const QString& directory, const Clock& clock)
        : database{need(db::Database::open({directory, db::Place::Anything, {}}))},
          people{*database, clock},
          ledger{*database, clock},
          stock{*database, clock},
          rollOuts{*database, clock},
          orders{*database, clock},
          keys{*database, clock}
    {
    }
    Operator add(const QString& login, Role role)
    {
        static const QString encoded =
            need(crypto::hashPassword(QString::fromUtf16(password), crypto::passwordCostFloor));
        Operator person{{}, login, login, role, false};
        person.id = need(people.add(person, encoded, {OperatorId{}, counter}));
        return person;
    }
    std::unique_ptr<db::Database> database;
    db::SqlPeople people;
    db::SqlLedger ledger;
    db::SqlCardStock stock;
    db::SqlRollOuts rollOuts;
    db::SqlWorkOrders orders;
    db::SqlKeyBook keys;
};

CanaryShop::CanaryShop(const Place& place)
    : m_place{place},
      m_box{QString::fromStdString(place.socket)},
      m_direct{QString::fromStdString(place.socket), 0},
      m_wire{m_direct, place.wire},
      m_reader{m_wire, [this](const ApduStep& step) { m_trace.push_back(step); }}
{
    ShopWorld::make(place.directory);
    m_books = std::make_unique<Books>(QString::fromStdString(place.directory), m_clock);
    m_leader = m_books->add(u"shift"_s, Role::ShiftLeader);
    m_engineer = m_books->add(u"engineer"_s, Role::Engineer);
    m_admin = m_books->add(u"admin"_s, Role::Administrator);
    m_finance = m_books->add(u"finance"_s, Role::Finance);
    makeKeyFile();
    openKeys();
}

CanaryShop::~CanaryShop() = default;

QString CanaryShop::path(const char* name) const
{
    return QString::fromStdString(m_place.directory) + u'/' + QString::fromLatin1(name);
}

crypto::KeyFileVault::Place CanaryShop::keyFilePlace() const
{
    return {path(keyFile).toStdString(), {0x4D, 0x31}, m_clock, {}};
}

void CanaryShop::makeKeyFile()
{
    const auto vault =
        need(crypto::KeyFileVault::create(keyFilePlace(), CanaryKeys::passphrase(), smallCost));
    m_custodians = {m_books->add(u"anna"_s, Role::Custodian).id,
                    m_books->add(u"bo"_s, Role::Custodian).id};
    m_auditor = m_books->add(u"auditor"_s, Role::Auditor).id;
    for (const Purpose purpose : CanaryKeys::purposes)
        putMaster(*vault, {purpose, m_place.suite, 1});
}

void CanaryShop::putMaster(crypto::KeyVault& vault, const crypto::KeySlot& slot)
{
    Secret master = CanaryKeys::master(slot.purpose, slot.version);
    KeyEvent event;
    event.custodianA = m_custodians[0];
    event.custodianB = m_custodians[1];
    event.purpose = static_cast<std::uint8_t>(slot.purpose);
    event.suite = slot.suite;
    event.version = slot.version;
    event.checkValue = crypto::keyCheckValue(crypto::masterAlgorithm(slot.suite), master.view());
    need(vault.put({slot, event.checkValue}, std::move(master)));
    need(m_books->keys.record(event, {m_auditor, counter}));
}

// The second version of every key of cards but the one of the ceremony.
void CanaryShop::loadOtherKeys()
{
    for (const Purpose purpose : CanaryKeys::onCards) {
        if (purpose != Purpose::Vending)
            putMaster(m_keys->vault(), {purpose, m_place.suite, 2});
    }
    m_keys->refresh(need(m_books->keys.events()));
}

void CanaryShop::openKeys()
{
    m_keys = std::make_unique<app::AuditedKeyStore>(
        need(crypto::KeyFileVault::open(keyFilePlace(), CanaryKeys::passphrase())), counter,
        need(m_books->keys.events()));
    m_desk = std::make_unique<cardio::Wattcard1Desk>(m_reader, access());
    m_workshop = std::make_unique<cardio::Wattcard1Workshop>(m_reader, access());
    m_rekeying.emplace(
        app::Rekeying{*m_workshop, m_books->stock, m_books->rollOuts, *m_keys, m_place.suite});
}

cardio::CardAccess CanaryShop::access() const
{
    return {*m_keys, canaryRegion, m_place.suite};
}

// Typed as people type: two components in hex digits, each with its check value.
void CanaryShop::holdCeremony()
{
    const auto login = [](const char16_t* name) {
        return app::Login{QString::fromUtf16(name), QString::fromUtf16(password)};
    };
    auto ceremony = need(app::KeyCeremony::begin(
        {m_keys->vault(), m_books->keys, {m_books->people, m_clock, counter}},
        {Purpose::Vending, m_place.suite}));
    need(ceremony.signIn(login(u"auditor")));
    const char16_t* const custodians[]{u"anna", u"bo"};
    for (int custodian = 0; custodian < 2; ++custodian) {
        need(ceremony.signIn(login(custodians[custodian])));
        const Secret component = CanaryKeys::component(custodian);
        Secret digits{2 * component.size()};
        for (std::size_t i = 0; i < digits.size(); ++i) {
            const int nibble = component.view()[i / 2] >> (i % 2 == 0 ? 4 : 0) & 0x0F;
            digits.writable()[i] =
                static_cast<std::uint8_t>(nibble < 10 ? '0' + nibble : 'A' + nibble - 10);
        }
        const auto check =
            crypto::keyCheckValue(crypto::masterAlgorithm(m_place.suite), component.view());
        need(ceremony.enterComponent(digits, app::checkValueText(check)));
    }
    for (const char16_t* custodian : custodians)
        need(ceremony.confirm(login(custodian)));
    need(ceremony.store());
    m_keys->refresh(need(m_books->keys.events()));
}

app::Shop CanaryShop::shop()
{
    m_clock.pass(std::chrono::milliseconds{1});
    return {*m_desk, m_books->ledger, m_clock, counter, {}, &*m_rekeying};
}

void CanaryShop::present(const char* card)
{
    std::ignore = m_box.remove(0);
    need(m_box.move(QString::fromLatin1(card), CardPlace::Counter));
}

app::Order CanaryShop::order()
{
    present(canaryUserCard);
    m_situation = app::ReadCard{shop()}.run(m_leader);
    app::Order order;
    order.id =
        TransactionId::make(m_clock.now().time_since_epoch().count(), *crypto::randomBytes(10));
    order.payment = Money::fromMinor(10'000);
    order.tendered = order.payment;
    order.account = AccountId{1};
    if (m_situation.reading)
        order.seen = *m_situation.reading;
    order.insertions = m_situation.insertions;
    return order;
}

// The opening makes the card; the second purchase meets new keys.
void CanaryShop::sell()
{
    const auto opening = order();
    need(app::OpenAccount{shop()}.run(opening, m_leader));
    visitMeter();
    const auto first = order();
    need(app::SellEnergy{shop()}.run(first, m_leader));
    visitMeter();
    holdCeremony();
    loadOtherKeys();
    const OperatorId administrator = m_books->add(u"roll-out"_s, Role::Administrator).id;
    need(m_books->rollOuts.start({{m_place.suite, 2}, u"new keys"_s}, {administrator, counter}));
    const auto second = order();
    need(app::SellEnergy{shop()}.run(second, m_leader));
    if (order().seen.hints.keyVersions[m_place.suite == Suite::T ? 5 : 0] != 2)
        std::abort(); // the card has no new keys
}

void CanaryShop::visitMeter()
{
    cardio::Wattcard1MeterSlot slot{m_reader, access()};
    cardio::FileImageStore nvm{m_place.directory, "nvm"};
    app::MeterService meter{{.slot = slot,
                             .nvm = nvm,
                             .number = *MeterNumber::parse(u"261121000123"),
                             .startsAt = m_clock.local(m_clock.now())}};
    meter.setSpeed(0);
    meter.start();
    meter.slotChanged();
    std::ignore = m_box.remove(0);
    meter.slotChanged();
    meter.stop();
}

void CanaryShop::doWorkOrder()
{
    const app::Workbench bench{*m_workshop, m_books->stock, m_books->orders, counter};
    app::WorkOrderDesk desk{bench, m_engineer};
    WorkOrder order;
    order.kind = ManagementClass::Reset;
    order.scope.meters = {*MeterNumber::parse(u"261121000123")};
    order.validFrom = m_clock.local(m_clock.now());
    order.validUntil = order.validFrom + std::chrono::days{7};
    const WorkOrderSerial serial = need(desk.prepare(order, u"exchange"_s));
    for (const Operator& approver : {m_admin, m_finance})
        need(desk.approve(need(m_books->orders.entry(serial)).order, approver));
    present(canaryOrderCard);
    need(desk.makeCard(serial));
    need(desk.takeBack());
}

void CanaryShop::inspect()
{
    present(canaryUserCard);
    cardio::Wattcard1Inspector inspector{m_reader, access()};
    const auto seen = need(app::inspectCard({inspector, m_books->ledger}));
    need(saveReport({path(report), ui::SaveWish::Part::Anatomy}, seen));
    write(path(trace), traceCsv(m_trace).toUtf8(), QIODevice::WriteOnly);
}

// SQLite's online backup, from a connection of its own.
void CanaryShop::backUp()
{
    sqlite3* from = nullptr;
    sqlite3* to = nullptr;
    const QByteArray source =
        db::Database::fileIn(QString::fromStdString(m_place.directory)).toUtf8();
    const bool opened =
        sqlite3_open_v2(source, &from, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK &&
        sqlite3_open(path(backup).toUtf8(), &to) == SQLITE_OK;
    sqlite3_backup* const copy = opened ? sqlite3_backup_init(to, "main", from, "main") : nullptr;
    if (copy == nullptr || sqlite3_backup_step(copy, -1) != SQLITE_DONE)
        std::abort();
    sqlite3_backup_finish(copy);
    sqlite3_close(to);
    sqlite3_close(from);
}

void CanaryShop::sealBackup()
{
    db::SqlBackupStore store{QString::fromStdString(m_place.directory)};
    db::SqlBackupBook notes{*m_books->database, m_clock};
    const Secret passphrase = CanaryKeys::passphrase();
    need(app::BackUp{store, notes, m_clock}.run({path(sealed), passphrase, {8, 1, 1}}, m_admin,
                                                counter));
}

void CanaryShop::exportLog()
{
    db::SqlAuditTrail trail{*m_books->database, m_clock};
    const Operator auditor{m_auditor, u"auditor"_s, u"auditor"_s, Role::Auditor, false};
    need(app::AuditReview{{trail, auditor, counter}}.exportFrom(1, [this](const QByteArray& line) {
        write(path(auditLog), line, QIODevice::Append);
        return Result<void>{};
    }));
}

// What is sent to whoever helps: with the log so far.
void CanaryShop::diagnose()
{
    QFile said{path(log)};
    app::Diagnostics all;
    while (said.isOpen() ? !said.atEnd() : said.open(QIODevice::ReadOnly))
        all.log.push_back(QString::fromUtf8(said.readLine()));
    write(path(diagnostics), app::diagnosticsText(all).toUtf8(), QIODevice::WriteOnly);
}

void CanaryShop::work()
{
    sell();
    doWorkOrder();
    inspect();
    backUp();
    sealBackup();
    exportLog();
    diagnose();
    m_session = need(m_desk->open(CardRole::Vending));
    m_cardKey = need(m_keys->cardKey({Purpose::Issuer, m_place.suite, 1}, canarySerials[0]));
    std::fprintf(stderr, "%zu commands, %zu bytes of secrets\n", m_trace.size(),
                 crypto::secretMemory().used);
}

void CanaryShop::endSession()
{
    m_session.reset();
    m_cardKey = {};
    m_rekeying.reset();
    m_workshop.reset();
    m_desk.reset();
    m_keys.reset();
    m_books.reset();
}

// Each in another form. The backup is made anew, so that it holds what the database does.
void CanaryShop::leakAKey()
{
    const Secret key = CanaryKeys::master(Purpose::Vending);
    const QByteArray bytes{reinterpret_cast<const char*>(key.view().data()), 16};
    std::fprintf(stderr, "key %s\n", bytes.toHex().constData());
    m_books->add(u"holder of "_s + QString::fromLatin1(bytes.toBase64()), Role::Clerk);
    QFile::remove(path(backup));
    backUp();
    for (const char* file : {keyFile, trace, report, sealed, auditLog, diagnostics})
        write(path(file), bytes, QIODevice::Append);
    static QByteArray kept;
    kept = bytes;
}

} // namespace wattcard::flows
