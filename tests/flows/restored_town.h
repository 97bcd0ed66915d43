// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/catch_up.h"
#include "cardio/inspect/wattcard1_inspector.h"
#include "cardio/virtual_card/card_state.h"
#include "db/repositories/sql_catch_up_book.h"
#include "domain/backup.h"
#include "domain/ports/recovered_book.h"
#include "domain/ports/restore_book.h"
#include "town.h"

namespace wattcard::flows {

// What the books say of one account, in money and credit.
struct AccountBalances {
    Credit total;
    transaction::Position position;
    transaction::Digest image{};
    Money carry;
    std::vector<Debt> debts;
    Energy accumulated;
    friend bool operator==(const AccountBalances&, const AccountBalances&) = default;
};

// What they say of everybody together.
struct Books {
    AccountBalances first;
    Money revenue, tax, fees, onCard, receivable;
    friend bool operator==(const Books&, const Books&) = default;
};

// A town whose books are lost and come back from a backup (DOMAIN.md section 10).
class RestoredTown : public Town {
public:
    using Town::Town;
    // A backup as SQLite makes it, and its way back with the store closed.
    void backUp();
    void restore();
    // The store, with what was opened for catching up; openBooks() begins again.
    void shutBooks()
    {
        m_book.reset();
        closeBooks();
    }
    QString backup() const { return m_elsewhere.filePath(QStringLiteral("copy")); }
    // The same as the program does it: sealed, read back, checked; and back into its place, marked
    // by two people on the way.
    BackupContents sealBackup();
    RestoreMark restoreSealed();
    // By the administrator with finance, as it is done after a restore.
    RestoreMark mark(std::uint32_t saleFirst = 0, std::uint32_t receiptFirst = 0);

    // One more customer, with the meter of that name on the wall.
    struct Neighbour {
        AccountId account;
        QString meter;
    };
    Neighbour addNeighbour(int number, PaymentMode mode, TariffVersionId tariff);
    AccountBalances stateOf(AccountId account);
    Books books();
    void reverseLast(Hand& hand, AccountId account);
    // What somebody might have changed in a card's memory.
    static void tamper(Hand& hand, const std::function<void(cardio::CardState&)>& change);

    app::CatchUp useCase();
    StepCause restoreCause() const { return {Reason::RecordsRestored, QStringLiteral("lost"), {}}; }
    // With the card in the reader; signed by so many of the two.
    Result<StepNumber> catchUp(AccountId account,
                               const std::vector<app::LostReceipt>& receipts = {},
                               std::size_t signers = 2);
    // The same as the store sees it, without anybody's password: for many cards.
    Result<StepNumber> catchUpSigned(AccountId account,
                                     const std::vector<app::LostReceipt>& receipts);
    Result<Money> clearSigned(const TransactionId& row, RecoveredTo to);
    // Without the card, which is lost.
    Result<StepNumber> catchUpFrom(const app::LastReceipt& receipt, AccountId account);
    std::vector<RecoveredMoney> waiting();
    // By finance, signed by a shift leader, unless somebody else is named.
    struct Signers {
        Role author = Role::Finance;
        Role signer = Role::ShiftLeader;
    };
    Result<Money> clear(const TransactionId& row, RecoveredTo to, const QString& reference,
                        Signers people);
    Result<Money> clear(const TransactionId& row, RecoveredTo to, const QString& reference = {});

private:
    RestoreMark markIn(db::Database& books, std::uint32_t saleFirst, std::uint32_t receiptFirst);
    Result<StepNumber> signAndRun(Result<app::CatchUpPlan> plan, std::size_t signers);
    QTemporaryDir m_elsewhere;
    crypto::TestKeyStore m_keys{crypto::TestKeyStore::counter()};
    cardio::Wattcard1Inspector m_inspector{reader, {m_keys, {0x00, 0x88, 0x00, 0x01}}};
    std::unique_ptr<db::SqlCatchUpBook> m_book;
};

} // namespace wattcard::flows
