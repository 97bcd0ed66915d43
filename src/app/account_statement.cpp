// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account_statement.h"

#include <algorithm>
#include <map>

namespace wattcard::app {

namespace {

using namespace Qt::StringLiterals;

bool isDay(const QString& text)
{
    return text.size() == 8 &&
           std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// Adds movements up, each series for itself.
class Running {
public:
    void add(const AccountMovement& moved);
    const StatementBalance& balance() const { return m_balance; }

private:
    struct Series {
        Credit total;
        Credit accepted;
        Credit unloaded;
    };
    StatementBalance m_balance;
    std::map<std::int64_t, Series> m_series;
};

void Running::add(const AccountMovement& moved)
{
    m_balance.owed = m_balance.owed + moved.owed;
    m_balance.carry = m_balance.carry + moved.carry;
    m_balance.deposit = m_balance.deposit + moved.deposit;
    m_balance.refundDue = m_balance.refundDue + moved.refundDue;
    m_balance.suspended = m_balance.suspended + moved.suspended;
    for (const CreditMovement& credit : moved.credit) {
        Series& series = m_series[credit.series];
        series.total = series.total + credit.total;
        series.accepted = series.accepted + credit.accepted;
        series.unloaded = series.unloaded + credit.unloaded;
        if (credit.series < m_balance.series) // one that ended, settled later
            continue;
        m_balance.series = credit.series;
        m_balance.unit = credit.unit;
    }
    const Series& last = m_series[m_balance.series];
    m_balance.total = last.total;
    m_balance.accepted = last.accepted;
    m_balance.unloaded = last.unloaded;
}

void join(AccountMovement& line, const AccountMovement& next)
{
    line.entry = next.entry;
    line.at = next.at;
    line.event = next.event;
    line.receiptNumber = next.receiptNumber;
    line.received = line.received + next.received;
    line.charged = line.charged + next.charged;
    line.owed = line.owed + next.owed;
    line.carry = line.carry + next.carry;
    line.deposit = line.deposit + next.deposit;
    line.refundDue = line.refundDue + next.refundDue;
    line.suspended = line.suspended + next.suspended;
    line.credit.insert(line.credit.end(), next.credit.begin(), next.credit.end());
}

bool isSameAct(const std::vector<StatementLine>& lines, const AccountMovement& next)
{
    return !lines.empty() && !next.row.isNull() && lines.back().moved.row == next.row;
}

} // namespace

Result<Statement> AccountStatement::make(const StatementRequest& request)
{
    if (!isDay(request.from) || !isDay(request.to) || request.to < request.from)
        return failed(Fault::BadInput, u"business days: %1 to %2"_s.arg(request.from, request.to));
    auto all = m_statements.movements(request.account, m_actor);
    if (!all)
        return failed(all);
    Statement statement{std::move(all->account), request.from, request.to, {}, {}, {}};
    Running running;
    for (const AccountMovement& moved : all->movements) {
        if (moved.businessDay < request.from)
            running.add(moved);
    }
    statement.opening = running.balance();
    for (const AccountMovement& moved : all->movements) {
        if (moved.businessDay < request.from || moved.businessDay > request.to)
            continue;
        running.add(moved);
        if (isSameAct(statement.lines, moved))
            join(statement.lines.back().moved, moved);
        else
            statement.lines.push_back({moved, {}});
        statement.lines.back().after = running.balance();
    }
    statement.closing = running.balance();
    return statement;
}

} // namespace wattcard::app
