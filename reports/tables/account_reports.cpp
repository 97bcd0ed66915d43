// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/tables/money_sums.h"

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

// What happened to accounts, what they owe, what is held for them, who does not come any more.

namespace wattcard::reports {

namespace {

std::int64_t inBook(const SeriesFact& series, Book book)
{
    return series.sums[static_cast<std::size_t>(book)];
}

struct AccountChange {
    std::tuple<QString, UtcTime, std::int64_t> order;
    Row row;
};

Row changeRow(const ReportRun& run, const SaleFact& sale)
{
    Row row = rowOf(sale.day, run.local(sale.at));
    appendPlace(row, sale.place);
    append(row, sale.operation.isEmpty() ? u"open"_s : sale.operation, sale.reason, QString{},
           paidIn(sale), sale.login, sale.approver);
    return row;
}

Row changeRow(const ReportRun& run, const StepFact& step)
{
    Row row = rowOf(step.day, run.local(step.at));
    appendPlace(row, step.place);
    append(row, step.operation, step.reason, step.note, step.amount, step.login, step.approver);
    return row;
}

constexpr std::array ageLimits{std::pair{7, "up_to_7_days"_L1}, std::pair{30, "up_to_30_days"_L1},
                               std::pair{90, "up_to_90_days"_L1}};

QString ageWord(std::int64_t days)
{
    for (const auto& [limit, word] : ageLimits) {
        if (days <= limit)
            return word;
    }
    return u"older"_s;
}

Money owedInAll(const AccountFact& account)
{
    Money owed;
    for (const auto& [kind, amount] : account.owed)
        owed = owed + amount;
    return owed;
}

} // namespace

Result<void> reportAccountChanges(ReportRun& run)
{
    std::vector<AccountChange> changes;
    const ReportDays& days = run.question().days;
    constexpr SaleNeeds needs{.legs = false, .boughtBefore = false, .onlyChanges = true};
    const auto sold = run.source().sales(days, needs, [&](const SaleFact& sale) {
        if (isCommitted(sale) && run.wants(sale))
            changes.push_back({{sale.day, sale.at, sale.number}, changeRow(run, sale)});
        return run.look();
    });
    if (!sold || run.isCancelled())
        return sold;
    const auto stepped = run.source().steps(days, [&](const StepFact& step) {
        const QString& login = run.question().login;
        if (run.wants(step.place) && (login.isEmpty() || login == step.login))
            changes.push_back({{step.day, step.at, step.number}, changeRow(run, step)});
        return run.look();
    });
    if (!stepped)
        return stepped;
    std::ranges::stable_sort(changes, {}, &AccountChange::order);
    for (AccountChange& change : changes) {
        if (run.emit(std::move(change.row)) == Next::Stop)
            break;
    }
    return {};
}

Result<void> reportNotLoaded(ReportRun& run)
{
    const QString today = run.today();
    constexpr SeriesNeeds needs{.returns = false, .oldestUnloaded = true, .tariffs = false};
    return run.source().series(needs, [&](const SeriesFact& series) {
        const std::int64_t unloaded = inBook(series, Book::OnCard);
        if (unloaded == 0 || !run.wants(series.place))
            return run.look();
        const std::int64_t age = daysApart(series.oldestUnloaded, today);
        Row row = cellsOf(series.place);
        row.push_back(series.meter);
        appendCredit(row, series.unit, -inBook(series, Book::Issued));
        appendCredit(row, series.unit, unloaded);
        append(row, series.oldestUnloaded, age, ageWord(age));
        return run.emit(std::move(row));
    });
}

Result<void> reportNoPurchase(ReportRun& run)
{
    const QString today = run.today();
    constexpr AccountNeeds needs{.held = false, .owed = true, .remaining = true};
    return run.source().accounts({}, needs, [&](const AccountFact& account) {
        const bool never = account.lastPurchase.isEmpty();
        const std::int64_t idle = daysApart(account.lastPurchase, today);
        if (account.state != "active"_L1 || !run.wants(account.place) ||
            (!never && idle < run.question().idleDays))
            return run.look();
        Row row = cellsOf(account.place);
        append(row, account.phone, account.meter, account.state, account.lastPurchase,
               never ? Cell{} : Cell{idle}, owedInAll(account));
        if (account.remaining)
            appendCredit(row, account.unit, account.remaining->hundredths());
        else
            append(row, Cell{}, Cell{});
        row.emplace_back();
        if (account.remainingAt)
            row.back() = *account.remainingAt;
        return run.emit(std::move(row));
    });
}

Result<void> reportArrears(ReportRun& run)
{
    constexpr std::size_t firstClass = 6; // number, name, area, station, phone, state
    constexpr AccountNeeds needs{.held = false, .owed = true, .remaining = false};
    return run.source().accounts({}, needs, [&](const AccountFact& account) {
        if (account.owed.empty() || !run.wants(account.place))
            return run.look();
        Row row = cellsOf(account.place);
        append(row, account.phone, account.state);
        const auto& columns = run.kind().columns;
        for (std::size_t place = firstClass; columns[place].key != "owed"_L1; ++place) {
            const auto owed = std::ranges::find(account.owed, QString{columns[place].key},
                                                [](const auto& debt) { return debt.first; });
            row.push_back(owed == account.owed.end() ? Money{} : owed->second);
        }
        append(row, owedInAll(account), account.debtPolicy, account.lastPurchase);
        return run.emit(std::move(row));
    });
}

namespace {

struct RecoveryFigures {
    Money owed;
    Money recovered;
};
using RecoveryKey = std::pair<AccountId, QString>; // account, class
using Recoveries = std::map<RecoveryKey, RecoveryFigures>;

void addRecovery(Recoveries& recoveries, const std::vector<BookedLeg>& legs)
{
    for (const BookedLeg& leg : legs) {
        if (leg.book != Book::Receivable)
            continue;
        RecoveryFigures& figures = recoveries[{AccountId{leg.owner}, leg.part}];
        const Money amount = Money::fromMinor(leg.amount);
        if (leg.amount > 0)
            figures.owed = figures.owed + amount;
        else
            figures.recovered = figures.recovered - amount;
    }
}

Result<void> emitRecoveries(ReportRun& run, const Recoveries& recoveries)
{
    std::set<AccountId> accounts;
    for (const auto& [key, figures] : recoveries)
        accounts.insert(key.first);
    if (accounts.empty())
        return {};
    constexpr AccountNeeds needs{.held = false, .owed = false, .remaining = false};
    return run.source().accounts(accounts, needs, [&](const AccountFact& account) {
        if (!run.wants(account.place))
            return run.look();
        for (auto each = recoveries.lower_bound({account.place.account, QString{}});
             each != recoveries.end() && each->first.first == account.place.account; ++each) {
            Row row = cellsOf(account.place);
            append(row, each->first.second, each->second.owed, each->second.recovered,
                   each->second.owed - each->second.recovered);
            if (run.emit(std::move(row)) == Next::Stop)
                return Next::Stop;
        }
        return run.look();
    });
}

} // namespace

// A debt may pass from one account to another in one entry: the place is asked for each leg.
Result<void> reportDebtRecovery(ReportRun& run)
{
    Recoveries recoveries;
    const ReportQuestion& asked = run.question();
    const auto isOf = [&asked](const QString& login, CounterId counter) {
        return (asked.login.isEmpty() || asked.login == login) &&
               (asked.counter == CounterId{} || asked.counter == counter);
    };
    constexpr SaleNeeds needs{
        .legs = true, .boughtBefore = false, .onlyChanges = false, .names = false};
    const auto sold = run.source().sales(asked.days, needs, [&](const SaleFact& sale) {
        if (isOf(sale.login, sale.counter))
            addRecovery(recoveries, sale.legs);
        return run.look();
    });
    if (!sold || run.isCancelled())
        return sold;
    const auto booked =
        run.source().entries(asked.days, EntryNeeds{.names = false}, [&](const EntryFact& entry) {
            if (isOf(entry.login, entry.counter))
                addRecovery(recoveries, entry.legs);
            return run.look();
        });
    if (!booked || run.isCancelled())
        return booked;
    return emitRecoveries(run, recoveries);
}

Result<void> reportPrepaid(ReportRun& run)
{
    struct CreditFigures {
        Money cardMoney;
        Money meterMoney;
        Energy cardEnergy;
        Energy meterEnergy;
    };
    std::map<AccountId, CreditFigures> credits;
    constexpr SeriesNeeds sumsOnly{.returns = false, .oldestUnloaded = false, .tariffs = false};
    const auto summed = run.source().series(sumsOnly, [&](const SeriesFact& series) {
        const std::int64_t onCard = inBook(series, Book::OnCard);
        const std::int64_t inMeter = inBook(series, Book::InMeter);
        if (onCard == 0 && inMeter == 0)
            return run.look();
        CreditFigures& credit = credits[series.place.account];
        if (series.unit == PaymentMode::Money) {
            credit.cardMoney = credit.cardMoney + Money::fromMinor(onCard);
            credit.meterMoney = credit.meterMoney + Money::fromMinor(inMeter);
        } else {
            credit.cardEnergy = credit.cardEnergy + Energy::fromHundredths(onCard);
            credit.meterEnergy = credit.meterEnergy + Energy::fromHundredths(inMeter);
        }
        return run.look();
    });
    if (!summed || run.isCancelled())
        return summed;
    constexpr AccountNeeds needs{.held = true, .owed = false, .remaining = false};
    return run.source().accounts({}, needs, [&](const AccountFact& account) {
        const auto found = credits.find(account.place.account);
        const CreditFigures credit = found == credits.end() ? CreditFigures{} : found->second;
        const Money own = account.carry + account.deposit + account.refundDue + account.suspended;
        const bool nothing = account.carry.isZero() && account.deposit.isZero() &&
                             account.refundDue.isZero() && account.suspended.isZero() &&
                             found == credits.end();
        if (nothing || !run.wants(account.place))
            return run.look();
        Row row = cellsOf(account.place);
        append(row, account.unit == PaymentMode::Money ? u"money"_s : u"energy"_s, account.carry,
               account.deposit, account.refundDue, account.suspended, credit.cardMoney,
               credit.cardEnergy, credit.meterMoney, credit.meterEnergy,
               own + credit.cardMoney + credit.meterMoney);
        return run.emit(std::move(row));
    });
}

} // namespace wattcard::reports
