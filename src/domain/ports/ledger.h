// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/card_desk.h"
#include "domain/transaction/matrix.h"

#include <vector>

namespace wattcard {

// DOMAIN.md section 9, and the key custodians of section 1.
enum class Role { Clerk, ShiftLeader, Finance, Administrator, Auditor, Engineer, Custodian };
struct Operator {
    OperatorId id;
    QString login;
    QString name;
    Role role = Role::Clerk;
    bool mustChangePassword = false;
    friend bool operator==(const Operator&, const Operator&) = default;
};

// Who acts and where: named in every row and every audit entry.
struct Actor {
    OperatorId who;
    CounterId counter{};
    friend bool operator==(const Actor&, const Actor&) = default;
};

// Everything the counter needs to know of an account before it touches a card.
struct AccountFacts {
    Account account;
    transaction::Records records;
    Credit total;     // T of the open series, committed
    Credit openTotal; // T of the open row's image, if there is one
    std::optional<transaction::Target> committedTarget; // as written last; none before the opening
    std::optional<ReturnState> returned;
    std::optional<UtcTime>
        replacedAt;            // of the serial asked for, when it is no longer the issued one
    std::optional<Fault> hold; // why no card order is accepted on this account
    Generation highestGeneration{};
    // Of the rows of the open series that two people gave up without a proof: the highest count.
    // A card or a meter may have it, so that no replacement takes it again. 0 for none.
    Sequence highestGivenUp{};
    // The books came back from a backup, and no card of the account has shown since that they hold
    // (DOMAIN.md section 10).
    bool unseenSinceRestore = false;
    int salesToday = 0;
};

// A finished sale as it is printed and shown. Values only; sentences are made where it is printed.
struct Receipt {
    QString number; // counter-business date-running number, "0003-20261121-00041"
    SaleNumber sale{};
    CounterId counter{};
    QString companyName;
    QString servicePhone;
    QString operatorName;
    UtcTime at{};
    LocalTime localAt{};
    CustomerNumber customer;
    QString customerName;
    QString address;
    MeterNumber meter;
    CardSerial card;
    transaction::Kind kind = transaction::Kind::Purchase;
    QString tariffName;
    PaymentMode mode = PaymentMode::Money;
    Price price;
    Quote quote;
    Money tendered;
    Sequence seq{};
    Credit total; // T after the sale
    std::optional<ReturnState> returned;
    Energy lastMonth;             // used in the month before that report, primary
    std::optional<Reason> reason; // of what is no plain sale
    std::vector<Debt> debtsLeft;  // right after it
    struct TierPosition {
        int tier = 1;               // from 1
        std::optional<Energy> left; // in it; nothing in the last one
        friend bool operator==(const TierPosition&, const TierPosition&) = default;
    };
    std::optional<TierPosition> tier; // where tiers are counted at the counter
    std::array<std::uint8_t, 8> auditHead{};
    int copy = 0; // 0 the original
    bool testKeys = false;
};

// A sale that stands on the list of unfinished ones.
struct OpenRow {
    transaction::Row row;
    CustomerNumber customer;
    QString customerName;
};

struct HistoryLine {
    QString receiptNumber;
    UtcTime at{};
    transaction::Kind kind{};
    transaction::RowState state{};
    Quote quote;
    Sequence seq{};
};

// How a claimed row ends. The attempt proves that the caller still holds the claim.
struct Claim {
    TransactionId id;
    int attempt = 0;
};

// The durable books. Every function is one database transaction together with its audit entry; none
// is open while a card is spoken to (CARD.md section 9, rule 6). NotSaved means surely not;
// OutcomeUnknown: look the row up.
class Ledger {
public:
    virtual ~Ledger() = default;

    // Looking
    virtual Result<std::vector<Account>> find(const QString& text,
                                              int limit) = 0; // number, meter, name: prefix or part
    virtual Result<AccountFacts> byAccount(AccountId account) = 0;
    virtual Result<AccountFacts>
    bySerial(const CardSerial& serial) = 0; // issued or once issued, or of an open row
    virtual Result<std::vector<OpenRow>> openRows() = 0;
    virtual Result<transaction::Row> row(const TransactionId& id) = 0; // NotFound
    virtual Result<Receipt> receipt(const TransactionId& id) = 0;      // of a committed row
    virtual Result<std::vector<HistoryLine>> history(AccountId account, int limit) = 0;
    virtual Result<std::array<std::uint8_t, 32>> auditHead() = 0;

    // The next sale number of the counter: what `begin` will accept. Not reserved until then.
    virtual Result<SaleNumber> nextSale(CounterId counter) = 0;

    // P2: row INTENT, attempt 1, cash Dr / suspense Cr. OpenTransaction when the account has one;
    // the same id again is the same row. For an opening also: generation raised and serial bound.
    virtual Result<void> begin(const transaction::Row& row, const Actor& actor) = 0;
    // attempt + 1, durable; returns the new claim. ClaimLost when the row is no longer INTENT.
    virtual Result<Claim> claim(const TransactionId& id, const Actor& actor) = 0;
    // P5: compare-and-set on (id, INTENT, attempt); revenue and tax, receipt number, outbox.
    // ClaimLost otherwise. Committing again with the same claim and proof is a look-up.
    virtual Result<Receipt> commit(const Claim& claim, const transaction::Proof& proof,
                                   const Actor& actor) = 0;
    // Suspense back to the till or to carry; only after the card has shown the image before.
    virtual Result<void> voidRow(const Claim& claim, const Actor& actor) = 0;
    virtual Result<void> quarantine(const Claim& claim, const QString& reason,
                                    const Actor& actor) = 0;
    // A contradiction on a card without an open row: recorded, and the account is blocked for card
    // orders.
    virtual Result<void> reportCard(AccountId account, transaction::Verdict verdict,
                                    const CardReading& evidence, const Actor& actor) = 0;
    // Write-back booking, once for (account, gen, wb_ctr); false when it was booked before.
    virtual Result<bool> bookReturn(AccountId account, const ReturnFile& file,
                                    const Actor& actor) = 0;
};

} // namespace wattcard
