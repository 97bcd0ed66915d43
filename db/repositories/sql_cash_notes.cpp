// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/audited_rows.h"
#include "db/repositories/columns.h"
#include "db/repositories/permission.h"
#include "db/repositories/sql_cash_book.h"
#include "db/sqlite/transaction.h"
#include "domain/hex.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr int longestNote = 200;
constexpr StatementText selectToSign{
    "shift_to_sign",
    "SELECT s.clerk, COALESCE(e.closed_by, 0), e.shift IS NOT NULL,"
    " EXISTS (SELECT 1 FROM shift_signature AS g WHERE g.shift = s.id),"
    " s.floated <> s.float_counted OR e.expected <> e.counted OR e.bank <> 0 OR e.card <> 0"
    "  FROM shift AS s LEFT JOIN shift_end AS e ON e.shift = s.id WHERE s.id = ?"};
constexpr StatementText insertSigned{"sign_shift",
                                     "INSERT INTO shift_signature VALUES (?, ?, ?, ?, ?)"};
constexpr StatementText nextReview{"next_bank_review",
                                   "SELECT COALESCE(MAX(number), 0) + 1 FROM bank_review"};
constexpr StatementText nextDifference{"next_bank_difference",
                                       "SELECT COALESCE(MAX(number), 0) + 1 FROM bank_difference"};
constexpr StatementText insertReview{"insert_bank_review",
                                     "INSERT INTO bank_review VALUES (?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertDifference{
    "insert_bank_difference", "INSERT INTO bank_difference VALUES (?, ?, ?, ?, ?, ?, ?, ?)"};

// Every difference of a review as a pair, one side of which may be missing.
struct Sides {
    const BankLine* ours = nullptr;
    const BankLine* theirs = nullptr;
};

std::vector<Sides> sidesOf(const BankReview& review)
{
    std::vector<Sides> all;
    for (const BankLine& line : review.onlyOurs)
        all.push_back({&line, nullptr});
    for (const BankLine& line : review.onlyTheirs)
        all.push_back({nullptr, &line});
    for (const BankPair& pair : review.amountDiffers)
        all.push_back({&pair.ours, &pair.theirs});
    return all;
}

// Whose screen it was is not for the caller to make up: his own, or he was asked for his password.
Result<void> mayBeAt(const ShiftSigning& signing, OperatorId finance)
{
    const auto& approval = signing.approval;
    if (!approval)
        return signing.screen == finance ? Result<void>{} : failed(Fault::NotApproved);
    if (signing.screen.isNull() || approval->who != finance || approval->right != Right::Reconcile)
        return failed(Fault::NotApproved);
    return signing.screen == finance ? failed(Fault::ApproverIsAuthor) : Result<void>{};
}

} // namespace

Result<std::int64_t> SqlCashNotes::next(const StatementText& statement)
{
    auto answer = m_database.run(statement);
    if (!answer)
        return failed(answer);
    return answer->records.front().integer();
}

Result<void> SqlCashNotes::checkSignature(ShiftId shift, const QString& note, OperatorId who)
{
    auto answer = m_database.run(selectToSign, {value(shift)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::NotFound, u"shift %1"_s.arg(shift.value()));
    Record& record = answer->records.front();
    const auto clerk = number<OperatorId>(record);
    const auto leader = number<OperatorId>(record);
    if (record.integer() == 0)
        return failed(Fault::ShiftStillOpen);
    if (record.integer() != 0)
        return failed(Fault::NotSaved, u"signed already"_s);
    if (who == clerk || who == leader)
        return failed(Fault::ApproverIsAuthor);
    const bool differs = record.integer() != 0;
    if (note.size() > longestNote || (differs && note.isEmpty()))
        return failed(Fault::BadInput, u"note"_s);
    return {};
}

Result<void> SqlCashNotes::sign(const ShiftSigning& signing, const Actor& finance)
{
    return inTransaction(m_database, "sign_shift"_L1, [&]() -> Result<void> {
        if (auto allowed = permit(m_database, finance, Right::Reconcile); !allowed)
            return allowed;
        if (auto good = mayBeAt(signing, finance.who); !good)
            return good;
        const ShiftId shift = signing.shift;
        const QString said = signing.note.trimmed();
        if (auto good = checkSignature(shift, said, finance.who); !good)
            return good;
        AuditedRows rows{m_database, m_clock};
        if (auto started = rows.start(); !started)
            return started;
        if (auto added = rows.add(insertSigned,
                                  {value(shift), said, value(finance.who), value(m_clock.now())});
            !added)
            return added;
        QJsonObject details{{u"note"_s, said}, {u"screen"_s, qint64{signing.screen.value()}}};
        if (signing.approval)
            details.insert(u"approved"_s, hexOf(signing.approval->shown));
        return rows.finish({"shift.sign"_L1, u"shift:%1"_s.arg(shift.value()), details}, finance);
    });
}

Result<std::int64_t> SqlCashNotes::keep(const BankReview& review, const Actor& finance)
{
    return inTransaction(m_database, "bank_review"_L1, [&]() -> Result<std::int64_t> {
        if (auto allowed = permit(m_database, finance, Right::Reconcile); !allowed)
            return failed(allowed);
        const auto all = sidesOf(review);
        if (all.size() > mostDifferences)
            return failed(Fault::BadInput, u"%1 differences"_s.arg(all.size()));
        const auto number = next(nextReview);
        if (!number)
            return number;
        const auto first = next(nextDifference);
        if (!first)
            return first;
        AuditedRows rows{m_database, m_clock};
        if (auto started = rows.start(); !started)
            return failed(started);
        auto added = rows.add(insertReview, {value(*number), review.firstDay, review.lastDay,
                                             value(std::int64_t{review.matched}),
                                             value(finance.who), value(m_clock.now())});
        for (std::size_t i = 0; added && i < all.size(); ++i) {
            const auto [ours, theirs] = all[i];
            const auto amount = [](const BankLine* line) {
                return line ? value(line->amount) : QVariant{};
            };
            added = rows.add(insertDifference, {value(*first + std::int64_t(i)), value(*number),
                                                ours ? ours->reference : theirs->reference,
                                                amount(ours), ours ? ours->date : u""_s,
                                                amount(theirs), theirs ? theirs->date : u""_s});
        }
        if (added)
            added = rows.finish({"day.bank_file"_L1,
                                 u"bank"_s,
                                 {{"review"_L1, qint64{*number}},
                                  {"matched"_L1, review.matched},
                                  {"other_days"_L1, review.otherDays},
                                  {"differences"_L1, qint64(all.size())}}},
                                finance);
        return added ? number : failed(added);
    });
}

} // namespace wattcard::db
