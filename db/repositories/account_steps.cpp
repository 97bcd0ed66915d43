// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/account_steps.h"

#include "db/repositories/approvals.h"
#include "db/repositories/permission.h"
#include "db/repositories/row_changes.h"
#include "db/repositories/till_rule.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText nextStep{"next_step",
                                 "SELECT COALESCE(MAX(number), 0) + 1 FROM account_step"};
constexpr StatementText insertAccountStep{
    "insert_step",
    "INSERT INTO account_step (number, account, operation, refers, row, series, amount, credit,"
    " detail, reason, note, approver, second, business_day, at, counter, operator, audit)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText insertMonth{"insert_month", "INSERT INTO month_step VALUES (?, ?, ?, ?)"};
constexpr StatementText selectNewestStep{
    "newest_step", "SELECT number, at, detail, amount FROM account_step"
                   " WHERE account = ? AND operation = ? ORDER BY number DESC LIMIT 1"};

QVariant orNull(std::int64_t number)
{
    return number > 0 ? value(number) : QVariant{};
}

QVariant signer(const StepCause& cause, std::size_t place)
{
    return place < cause.approvals.size() ? value(cause.approvals[place].who) : QVariant{};
}

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument{object}.toJson(QJsonDocument::Compact));
}

} // namespace

QJsonObject toJson(const transaction::SeriesEnd& end)
{
    return {{u"accepted"_s, end.accepted.toString()},
            {u"remaining"_s, end.remaining.toString()},
            {u"source"_s, QString{code(end.source)}},
            {u"registers"_s, registersText(end.registers)}};
}

AccountSteps::AccountSteps(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_accounts{database, clock}
{
}

Result<AccountBooks> AccountSteps::permitted(Operation operation, AccountId account,
                                             const StepCause& cause, const Actor& actor)
{
    if (auto may = permitAt(m_database, actor, rightToPrepare(operation), account); !may)
        return failed(may);
    auto books = m_accounts.books(account);
    if (!books)
        return books;
    if (const auto refused = refusalOf(operation, books->account.state))
        return failed(*refused);
    if (allowed(operation, books->account.state) == Allowed::NeedsApproval) {
        if (auto good = haveSigned(operation, account, cause, actor); !good)
            return failed(good);
    }
    return books;
}

Result<AccountBooks> AccountSteps::permittedInAnyState(Operation operation, AccountId account,
                                                       const StepCause& cause, const Actor& actor)
{
    if (auto may = permitAt(m_database, actor, rightToPrepare(operation), account); !may)
        return failed(may);
    if (auto good = haveSigned(operation, account, cause, actor); !good)
        return failed(good);
    return m_accounts.books(account);
}

Result<void> AccountSteps::haveSigned(Operation operation, AccountId account,
                                      const StepCause& cause, const Actor& actor)
{
    std::vector<OperatorId> people;
    for (const ApprovalRecord& approval : cause.approvals)
        people.push_back(approval.who);
    return approvedAt(m_database, account, {people, rightsToApprove(operation)}, actor);
}

Result<StepNumber> AccountSteps::add(const AccountStep& step, const Actor& actor)
{
    auto next = m_database.run(nextStep);
    if (!next)
        return failed(next);
    const StepNumber number{next->records.front().integer()};
    const auto day = TillRule{m_database, m_clock}.businessDay(actor);
    if (!day)
        return failed(day);
    AuditedRows rows{m_database, m_clock};
    if (auto started = rows.start(); !started)
        return failed(started);
    const QString note = step.cause.note.isNull() ? u""_s : step.cause.note;
    auto added =
        rows.add(insertAccountStep,
                 {value(number), value(step.account), value(code(step.operation)),
                  orNull(step.refers), orNull(step.row), orNull(step.series), value(step.amount),
                  value(step.credit), compact(step.detail), value(code(step.cause.reason)), note,
                  signer(step.cause, 0), signer(step.cause, 1), *day, value(m_clock.now()),
                  value(actor.counter), value(actor.who)});
    if (!added)
        return failed(added);
    if (!step.month.isEmpty()) {
        auto settled = rows.add(insertMonth, {value(step.account), value(step.month),
                                              step.detail[u"month"_s].toString()});
        if (!settled)
            return failed(settled);
    }
    if (auto posted = rows.post(code(step.operation), step.legs, actor); !posted)
        return failed(posted);
    QJsonObject details{{"operation"_L1, QString{code(step.operation)}},
                        {"step"_L1, static_cast<qint64>(number.value())},
                        {"amount"_L1, step.amount.toString()},
                        {"reason"_L1, QString{code(step.cause.reason)}},
                        {"note"_L1, note}};
    if (const QJsonValue visit = step.detail[u"visit"_s]; !visit.toString().isEmpty())
        details.insert("visit"_L1, visit);
    if (!step.audited.isEmpty())
        details.insert("fields"_L1, step.audited);
    auto finished = rows.finish({"account.step"_L1, auditObject(step.account), details}, actor);
    return finished ? Result<StepNumber>{number} : failed(finished);
}

Result<std::optional<AccountSteps::Found>> AccountSteps::newest(AccountId account,
                                                                Operation operation)
{
    auto answer = m_database.run(selectNewestStep, {value(account), value(code(operation))});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return std::optional<Found>{};
    Record& record = answer->records.front();
    Found found;
    found.number = number<StepNumber>(record);
    found.at = utcTime(record);
    found.detail = QJsonDocument::fromJson(record.text().toUtf8()).object();
    found.amount = money(record);
    return checked(record, std::optional{found});
}

} // namespace wattcard::db
