// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_sale_limits.h"

#include "db/repositories/audited_rows.h"
#include "db/repositories/columns.h"
#include "db/repositories/permission.h"
#include "db/repositories/till_rule.h"
#include "db/sqlite/transaction.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// A sale that was given up or taken back is not made twice when it is made again.
constexpr StatementText selectAlike{
    "sale_alike",
    "SELECT r.id FROM transaction_row AS r WHERE r.account = ? AND r.author = ? AND r.payment = ?"
    " AND r.payment > 0 AND r.created_at > ? AND r.id <> ? AND r.state <> 'voided'"
    " AND NOT EXISTS (SELECT 1 FROM row_cause AS k JOIN transaction_row AS b ON b.number = k.row"
    "  WHERE k.reverses = r.number AND b.state = 'committed')"
    " ORDER BY r.number DESC LIMIT 1"};
constexpr StatementText selectReference{
    "sale_of_reference", "SELECT r.id FROM row_tender AS t JOIN transaction_row AS r"
                         "    ON r.number = t.row WHERE t.reference = ? AND t.reference <> ''"
                         " AND t.kind = ? AND r.id <> ? ORDER BY r.number DESC LIMIT 1"};
// The newest line of each kind; the account's own before that of its plan.
constexpr StatementText selectLimitsOf{
    "limits_of_account",
    "WITH place (account, plan) AS (SELECT a.id, t.plan FROM account AS a"
    "  JOIN tariff_version AS t ON t.id = a.tariff WHERE a.id = ?),"
    " line AS (SELECT l.span AS span, l.measure AS measure, l.most AS most,"
    "   ROW_NUMBER() OVER (PARTITION BY l.span, l.measure"
    "                      ORDER BY l.account IS NULL, l.number DESC) AS rank"
    "  FROM purchase_limit AS l, place AS p WHERE l.account = p.account OR l.plan = p.plan)"
    "SELECT span, measure, most FROM line WHERE rank = 1 AND most IS NOT NULL"
    " ORDER BY span, measure"};
// Open sales count: they are perhaps on the card. What was taken back counts no longer.
constexpr StatementText sumBought{
    "bought", "SELECT COALESCE(SUM(r.charge), 0), COALESCE(SUM(r.energy), 0), COUNT(*)"
              "  FROM transaction_row AS r WHERE r.account = ? AND r.state <> 'voided'"
              "   AND r.charge > 0 AND r.business_day BETWEEN ? AND ?"
              "   AND NOT EXISTS (SELECT 1 FROM row_cause AS k JOIN transaction_row AS b"
              "    ON b.number = k.row WHERE k.reverses = r.number AND b.state = 'committed')"};
constexpr StatementText selectOverride{
    "override_limit", "SELECT override_limit FROM operator WHERE id = ? AND disabled = 0"};
constexpr StatementText selectAnswer{
    "sale_answer", "SELECT 1 FROM sale_answer WHERE transaction_id = ? AND kind = ?"
                   " AND reason = ?"};
constexpr StatementText nextAnswer{"next_sale_answer",
                                   "SELECT COALESCE(MAX(number), 0) + 1 FROM sale_answer"};
constexpr StatementText insertAnswer{"insert_sale_answer",
                                     "INSERT INTO sale_answer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText selectLimits{
    "purchase_limits", "SELECT COALESCE(account, 0), COALESCE(plan, 0), span, measure, most FROM ("
                       " SELECT l.*, ROW_NUMBER() OVER (PARTITION BY account, plan, span, measure"
                       "   ORDER BY number DESC) AS rank FROM purchase_limit AS l) AS l"
                       " WHERE rank = 1 AND (? = 0 OR l.account IS NULL OR EXISTS (SELECT 1"
                       "   FROM operator_sees AS o WHERE o.operator = ? AND o.account = l.account))"
                       " ORDER BY account NULLS FIRST, plan NULLS FIRST, span, measure"};
constexpr StatementText nextLimit{"next_purchase_limit",
                                  "SELECT COALESCE(MAX(number), 0) + 1 FROM purchase_limit"};
constexpr StatementText insertLimit{
    "insert_purchase_limit", "INSERT INTO purchase_limit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText selectWindow{
    "duplicate_window", "SELECT seconds FROM duplicate_window ORDER BY number DESC LIMIT 1"};
constexpr StatementText nextWindow{"next_duplicate_window",
                                   "SELECT COALESCE(MAX(number), 0) + 1 FROM duplicate_window"};
constexpr StatementText insertWindow{"insert_duplicate_window",
                                     "INSERT INTO duplicate_window VALUES (?, ?, ?, ?, ?, ?)"};

constexpr std::int64_t longestWindowSeconds = 86'400;

// The first and the last day that a span can have; days compare as text.
std::pair<QString, QString> boundsOf(LimitSpan span, const QString& day)
{
    switch (span) {
    case LimitSpan::Day: return {day, day};
    case LimitSpan::Month: return {day.left(6) + u"01"_s, day.left(6) + u"31"_s};
    case LimitSpan::Year: return {day.left(4) + u"0101"_s, day.left(4) + u"1231"_s};
    }
    std::abort();
}

LimitEntry limitFrom(Record& record)
{
    LimitEntry entry;
    entry.owner.account = number<AccountId>(record);
    entry.owner.plan = record.integer();
    entry.span = coded<LimitSpan>(record);
    entry.measure = coded<LimitMeasure>(record);
    if (record.nextIsNull())
        record.skip(1);
    else
        entry.most = record.integer();
    return entry;
}

} // namespace

Result<SaleStanding> SqlSaleLimits::standing(const SaleQuestion& question)
{
    if (auto shown = showsTo(m_database, question.account); !shown)
        return failed(shown);
    SaleStanding standing;
    const auto alike = this->alike(question);
    if (!alike)
        return failed(alike);
    standing.alike = *alike;
    auto limits = standings(question);
    if (!limits)
        return failed(limits);
    standing.limits = std::move(*limits);
    return standing;
}

Result<std::optional<TransactionId>> SqlSaleLimits::alike(const SaleQuestion& question)
{
    const auto window = duplicateWindow();
    if (!window)
        return failed(window);
    const QVariant id = value(question.id);
    auto found =
        firstOf(selectAlike, {value(question.account), value(question.clerk),
                              value(question.payment), value(m_clock.now() - *window), id});
    for (const Tender& tender : question.tenders) {
        if (!found || *found)
            return found;
        found = firstOf(selectReference, {tender.reference, value(code(tender.kind)), id});
    }
    return found;
}

Result<std::optional<TransactionId>> SqlSaleLimits::firstOf(const StatementText& statement,
                                                            const std::vector<QVariant>& values)
{
    auto answer = m_database.run(statement, values);
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return std::optional<TransactionId>{};
    Record& record = answer->records.front();
    return checked(record, std::optional{parsed<TransactionId>(record)});
}

Result<std::vector<LimitStanding>> SqlSaleLimits::standings(const SaleQuestion& question)
{
    auto answer = m_database.run(selectLimitsOf, {value(question.account)});
    if (!answer)
        return failed(answer);
    auto limits = checkedAll(*answer, [](Record& record) {
        PurchaseLimit limit;
        limit.span = coded<LimitSpan>(record);
        limit.measure = coded<LimitMeasure>(record);
        limit.most = record.integer();
        return limit;
    });
    if (!limits)
        return failed(limits);
    std::vector<LimitStanding> standings;
    if (limits->empty())
        return standings;
    const auto day = TillRule{m_database, m_clock}.runningDay(question.counter);
    if (!day)
        return failed(day);
    for (const PurchaseLimit& limit : *limits) {
        const auto bought = this->bought(question.account, limit.span, *day);
        if (!bought)
            return failed(bought);
        standings.push_back({limit, *bought});
    }
    return standings;
}

Result<Bought> SqlSaleLimits::bought(AccountId account, LimitSpan span, const QString& day)
{
    const auto [first, last] = boundsOf(span, day);
    auto answer = m_database.run(sumBought, {value(account), first, last});
    if (!answer)
        return failed(answer);
    Record& record = answer->records.front();
    Bought bought;
    bought.money = money(record);
    bought.energy = energy(record);
    bought.count = number<int>(record);
    return checked(record, bought);
}

Result<Money> SqlSaleLimits::overrideLimit(OperatorId leader)
{
    auto answer = m_database.run(selectOverride, {value(leader)});
    if (!answer)
        return failed(answer);
    return answer->records.empty() ? failed(Fault::PermissionDenied)
                                   : Result<Money>{money(answer->records.front())};
}

Result<void> SqlSaleLimits::record(const SaleAnswer& answer, const Actor& actor)
{
    return inTransaction(m_database, "sale_answer"_L1, [&]() -> Result<void> {
        if (auto allowed = permit(m_database, actor, Right::Sell); !allowed)
            return allowed;
        const QVariant id = value(answer.order);
        const QVariant kind = value(code(answer.kind));
        const auto known = m_database.run(selectAnswer, {id, kind, answer.reason});
        if (!known)
            return failed(known);
        if (!known->records.empty())
            return {};
        const auto number = next(nextAnswer);
        if (!number)
            return failed(number);
        const auto& approval = answer.approval;
        const QVariant approver = approval ? value(approval->who) : QVariant{};
        const QVariant shown = approval ? value(ByteView{approval->shown}) : QVariant{};
        AuditedRows rows{m_database, m_clock};
        if (auto started = rows.start(); !started)
            return started;
        if (auto added = rows.add(insertAnswer, {value(*number), id, kind, answer.reason, approver,
                                                 shown, value(actor.who), value(m_clock.now())});
            !added)
            return added;
        return rows.finish({"sale.answer"_L1,
                            answer.order.toString(),
                            {{"kind"_L1, QString{code(answer.kind)}},
                             {"reason"_L1, answer.reason},
                             {"approver"_L1, qint64{approval ? approval->who.value() : 0}}}},
                           actor);
    });
}

Result<std::vector<LimitEntry>> SqlSaleLimits::limits()
{
    const QVariant viewer = value(m_database.viewer());
    auto answer = m_database.run(selectLimits, {viewer, viewer});
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, limitFrom);
}

Result<void> SqlSaleLimits::setLimit(const LimitEntry& entry, OperatorId approver,
                                     const Actor& actor)
{
    return inTransaction(m_database, "purchase_limit"_L1, [&]() -> Result<void> {
        if (auto allowed = permitSetting(approver, actor); !allowed)
            return allowed;
        const bool ofAccount = !entry.owner.account.isNull();
        if (ofAccount == (entry.owner.plan != 0) || (entry.most && *entry.most < 0))
            return failed(Fault::BadInput, u"an account or a plan, and no limit below 0"_s);
        const auto number = next(nextLimit);
        if (!number)
            return failed(number);
        const QVariant account = ofAccount ? value(entry.owner.account) : QVariant{};
        const QVariant plan = ofAccount ? QVariant{} : value(entry.owner.plan);
        AuditedRows rows{m_database, m_clock};
        if (auto started = rows.start(); !started)
            return started;
        if (auto added =
                rows.add(insertLimit,
                         {value(*number), account, plan, value(code(entry.span)),
                          value(code(entry.measure)), entry.most ? value(*entry.most) : QVariant{},
                          value(actor.who), value(approver), value(m_clock.now())});
            !added)
            return added;
        const QString object = ofAccount ? auditObject(entry.owner.account)
                                         : u"plan:%1"_s.arg(entry.owner.plan);
        return rows.finish({"setting.purchase_limit"_L1, object, {}}, actor);
    });
}

Result<std::chrono::seconds> SqlSaleLimits::duplicateWindow()
{
    auto answer = m_database.run(selectWindow);
    if (!answer)
        return failed(answer);
    return answer->records.empty() ? defaultDuplicateWindow
                                   : std::chrono::seconds{answer->records.front().integer()};
}

Result<void> SqlSaleLimits::setDuplicateWindow(std::chrono::seconds window, OperatorId approver,
                                               const Actor& actor)
{
    return inTransaction(m_database, "duplicate_window"_L1, [&]() -> Result<void> {
        if (auto allowed = permitSetting(approver, actor); !allowed)
            return allowed;
        if (window.count() < 0 || window.count() > longestWindowSeconds)
            return failed(Fault::BadInput, u"0 to 86400 seconds"_s);
        const auto number = next(nextWindow);
        if (!number)
            return failed(number);
        AuditedRows rows{m_database, m_clock};
        if (auto started = rows.start(); !started)
            return started;
        if (auto added =
                rows.add(insertWindow, {value(*number), value(std::int64_t{window.count()}),
                                        value(actor.who), value(approver), value(m_clock.now())});
            !added)
            return added;
        return rows.finish({"setting.duplicate_window"_L1, u"duplicate_window"_s, {}}, actor);
    });
}

// By an administrator with a second person, as every setting.
Result<void> SqlSaleLimits::permitSetting(OperatorId approver, const Actor& actor)
{
    if (auto allowed = permit(m_database, actor, Right::ChangeSettings); !allowed)
        return allowed;
    return permit(m_database, {approver, actor.counter}, Right::ApproveOfficeChange);
}

Result<std::int64_t> SqlSaleLimits::next(const StatementText& statement)
{
    auto answer = m_database.run(statement);
    if (!answer)
        return failed(answer);
    return answer->records.front().integer();
}

} // namespace wattcard::db
