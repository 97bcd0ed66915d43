// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restored_town.h"

#include "app/back_up.h"
#include "app/clear_recovered.h"
#include "app/mark_restored.h"
#include "app/restore_backup.h"
#include "app/reverse_sale.h"
#include "crypto/twin_image.h"
#include "db/repositories/sql_backups.h"
#include "db/repositories/sql_recovered_book.h"
#include "db/repositories/sql_restore_book.h"

#include <QFile>

#include <sqlite3.h>

namespace wattcard::flows {

using namespace Qt::StringLiterals;

namespace {

const auto secret = u"Correct-Horse-7"_s;
const auto sealedName = u"sealed.wcbk"_s;

crypto::Secret sealingPhrase()
{
    constexpr std::string_view text = "a passphrase of the town";
    return crypto::Secret{Bytes{text.begin(), text.end()}};
}

} // namespace

void RestoredTown::backUp()
{
    QFile::remove(backup());
    sqlite3* handle = nullptr;
    const QByteArray file = QFile::encodeName(db::Database::fileIn(directory.path()));
    ASSERT_EQ(sqlite3_open_v2(file.constData(), &handle, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
    const QByteArray into = "VACUUM INTO '" + QFile::encodeName(backup()) + "'";
    EXPECT_EQ(sqlite3_exec(handle, into.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
}

void RestoredTown::restore()
{
    const QString file = db::Database::fileIn(directory.path());
    m_book.reset();
    database.reset();
    for (const auto& end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(file + end);
    ASSERT_TRUE(QFile::copy(backup(), file));
    openBooks();
    ASSERT_EQ(brokenInvariants(), "");
}

BackupContents RestoredTown::sealBackup()
{
    const crypto::Secret passphrase = sealingPhrase();
    db::SqlBackupStore store{directory.path()};
    db::SqlBackupBook notes{*database, clock};
    QFile::remove(m_elsewhere.filePath(sealedName));
    return need(app::BackUp{store, notes, clock}.run(
                    {m_elsewhere.filePath(sealedName), passphrase, {8, 1, 1}},
                    person(Role::Administrator), counter))
        .contents;
}

RestoreMark RestoredTown::restoreSealed()
{
    m_book.reset();
    database.reset();
    db::SqlBackupStore store{directory.path()};
    app::RestoreBackup restoring{store};
    need(restoring.prepare(m_elsewhere.filePath(sealedName), sealingPhrase()));
    RestoreMark marked;
    {
        const auto books = need(db::Database::open({restoring.folder(), db::Place::Anything, {}}));
        marked = markIn(*books, 0, 0);
    }
    need(restoring.adopt());
    openBooks();
    return marked;
}

RestoreMark RestoredTown::mark(std::uint32_t saleFirst, std::uint32_t receiptFirst)
{
    return markIn(*database, saleFirst, receiptFirst);
}

RestoreMark RestoredTown::markIn(db::Database& books, std::uint32_t saleFirst,
                                 std::uint32_t receiptFirst)
{
    db::SqlPeople known{books, clock};
    db::SqlRestoreBook marks{books, clock};
    const Restoring restoring{u"backup of the day before"_s, {}, saleFirst, receiptFirst};
    const Operator administrator = person(Role::Administrator);
    app::ApprovalDesk desk{known, clock, counter};
    const auto approval = need(desk.approve({person(Role::Finance).login, secret},
                                            app::MarkRestored::request(restoring, administrator)));
    return need(app::MarkRestored{marks, counter}.run(restoring, approval, administrator));
}

RestoredTown::Neighbour RestoredTown::addNeighbour(int number, PaymentMode mode,
                                                   TariffVersionId tariff)
{
    db::SqlRegistry registry{*database, clock};
    NewCustomer customer;
    customer.number = *CustomerNumber::parse(u"0002%1"_s.arg(number, 8, 10, '0'_L1));
    customer.name = u"Neighbour %1"_s.arg(number);
    customer.meter = *MeterNumber::parse(u"2611%1"_s.arg(number, 8, 10, '0'_L1));
    customer.mode = mode;
    customer.tariff = tariff;
    const Actor nobody{OperatorId{}, counter};
    return {need(registry.addCustomer(customer, nobody)), customer.meter.toString()};
}

AccountBalances RestoredTown::stateOf(AccountId account)
{
    const AccountFacts known = facts(account);
    return {known.total,         known.records.committed,  known.records.committedDigest,
            known.account.carry, known.account.dues.debts, known.account.accumulated};
}

Books RestoredTown::books()
{
    return {stateOf(AccountId{1}), balance("revenue"), balance("tax"),
            balance("fees"),       balance("on_card"), balance("receivable")};
}

void RestoredTown::reverseLast(Hand& hand, AccountId account)
{
    present(hand);
    const app::Order order = this->order(account);
    done(app::ReverseSale{shop(), *reversals}.run(
        {order.id, account, order.seen, {Reason::ClerkError, u"typed wrongly"_s, {}, {}}},
        person(Role::ShiftLeader)));
}

void RestoredTown::tamper(Hand& hand, const std::function<void(cardio::CardState&)>& change)
{
    const auto image = need(crypto::TwinImage{hand.memory}.load());
    auto state = need(cardio::decodeCardState(image.value()));
    change(state);
    need(crypto::TwinImage{hand.memory}.save(cardio::encode(state)));
}

app::CatchUp RestoredTown::useCase()
{
    if (!m_book)
        m_book = std::make_unique<db::SqlCatchUpBook>(*database, clock);
    return {shop(), m_inspector, *m_book};
}

Result<StepNumber> RestoredTown::catchUp(AccountId account,
                                         const std::vector<app::LostReceipt>& receipts,
                                         std::size_t signers)
{
    const Operator clerk = person(Role::Clerk);
    return signAndRun(useCase().prepare(account, receipts, clerk), signers);
}

Result<StepNumber> RestoredTown::catchUpSigned(AccountId account,
                                               const std::vector<app::LostReceipt>& receipts)
{
    auto plan = useCase().prepare(account, receipts, person(Role::Clerk));
    if (!plan)
        return failed(plan);
    const StepCause signedCause =
        cause(Reason::RecordsRestored, {Role::ShiftLeader, Role::Finance});
    for (RebuiltRow& rebuilt : plan->rows)
        rebuilt.row.cause = Cause{signedCause.reason, signedCause.note,
                                  signedCause.approvals[0].who, signedCause.approvals[1].who};
    return m_book->catchUp({account, plan->open, std::move(plan->rows), signedCause},
                           actor(Role::Clerk));
}

Result<Money> RestoredTown::clearSigned(const TransactionId& row, RecoveredTo to)
{
    db::SqlRecoveredBook recovered{*database, clock};
    return recovered.clear({row, to, {}, cause(Reason::RecordsRestored, {Role::ShiftLeader})},
                           actor(Role::Finance));
}

Result<StepNumber> RestoredTown::catchUpFrom(const app::LastReceipt& receipt, AccountId account)
{
    return signAndRun(useCase().prepareFrom(receipt, account, person(Role::Clerk)), 2);
}

Result<StepNumber> RestoredTown::signAndRun(Result<app::CatchUpPlan> plan, std::size_t signers)
{
    if (!plan)
        return failed(plan);
    const Operator clerk = person(Role::Clerk);
    const app::Signable signable = app::CatchUp::shown(*plan, restoreCause(), clerk);
    std::vector<app::Approval> approvals;
    app::ApprovalDesk desk{*staff, clock, counter};
    const std::array people{person(Role::ShiftLeader), person(Role::Finance)};
    for (std::size_t place = 0; place < signers; ++place) {
        const auto request = app::nextApproval(signable, approvals);
        approvals.push_back(need(desk.approve({people[place].login, secret}, *request)));
    }
    return useCase().run(std::move(*plan), restoreCause(), approvals, clerk);
}

std::vector<RecoveredMoney> RestoredTown::waiting()
{
    db::SqlRecoveredBook recovered{*database, clock};
    return need(recovered.waiting(actor(Role::Finance)));
}

Result<Money> RestoredTown::clear(const TransactionId& row, RecoveredTo to,
                                  const QString& reference)
{
    return clear(row, to, reference, Signers{});
}

Result<Money> RestoredTown::clear(const TransactionId& row, RecoveredTo to,
                                  const QString& reference, Signers people)
{
    db::SqlRecoveredBook recovered{*database, clock};
    const RecoveredClearing clearing{row, to, reference, restoreCause()};
    const Operator author = person(people.author);
    const app::Signable signable = app::ClearRecovered::shown(clearing, author);
    app::ApprovalDesk desk{*staff, clock, counter};
    const auto approval =
        desk.approve({person(people.signer).login, secret}, *app::nextApproval(signable, {}));
    if (!approval)
        return failed(approval);
    return app::ClearRecovered{recovered, counter}.run(clearing, {*approval}, author);
}

} // namespace wattcard::flows
