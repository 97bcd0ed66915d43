// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/tables/money_sums.h"

#include <unordered_map>

using namespace Qt::StringLiterals;

// What stands now, less what was booked after the days, is what stood at their end; less what was
// booked in them, at their beginning. Only the books of the days and after are read for it.

namespace wattcard::reports {

namespace {

// Of one account: what stands or what moved.
struct Standing {
    Money owed;
    Money held; // carry, deposit, refund due, suspense
    Money cardMoney;
    Money meterMoney;
    Energy cardEnergy;
    Energy meterEnergy;

    friend Standing operator-(const Standing& a, const Standing& b)
    {
        return {a.owed - b.owed,
                a.held - b.held,
                a.cardMoney - b.cardMoney,
                a.meterMoney - b.meterMoney,
                a.cardEnergy - b.cardEnergy,
                a.meterEnergy - b.meterEnergy};
    }
    friend bool operator==(const Standing&, const Standing&) = default;
};

struct OpeningFigures {
    Standing now;
    Standing during;
    Standing after;
    Money received;
    Money charged;
    Money soldMoney;
    Money consumedMoney;
    Energy soldEnergy;
    Energy consumedEnergy;
    friend bool operator==(const OpeningFigures&, const OpeningFigures&) = default;
};

struct SeriesOwner {
    AccountId account;
    PaymentMode unit = PaymentMode::Money;
};

class OpeningBook {
public:
    explicit OpeningBook(QString lastDay) : m_lastDay{std::move(lastDay)} {}

    void addSeries(const SeriesFact& series)
    {
        m_owners[series.id] = {series.place.account, series.unit};
        Standing& now = figuresOf(series.place.account).now;
        addCredit(now, series.unit, Book::OnCard,
                  series.sums[static_cast<std::size_t>(Book::OnCard)]);
        addCredit(now, series.unit, Book::InMeter,
                  series.sums[static_cast<std::size_t>(Book::InMeter)]);
    }
    void addAccount(const AccountFact& account)
    {
        Standing& now = figuresOf(account.place.account).now;
        for (const auto& [kind, owed] : account.owed)
            now.owed = now.owed + owed;
        now.held = account.carry + account.deposit + account.refundDue + account.suspended;
    }
    // `whose` is the account that money received and charged belongs to.
    void add(const QString& day, AccountId whose, const std::vector<BookedLeg>& legs)
    {
        const bool isDuring = day <= m_lastDay;
        MoneySums sums;
        for (const BookedLeg& leg : legs) {
            sums.add(leg);
            addLeg(isDuring, leg);
        }
        if (!isDuring || whose.isNull())
            return;
        OpeningFigures& figures = figuresOf(whose);
        figures.received = figures.received + sums.received();
        figures.charged = figures.charged + sums.charged();
    }
    const OpeningFigures* find(AccountId account) const
    {
        const auto found = m_accounts.find(account.value());
        return found == m_accounts.end() ? nullptr : &found->second;
    }

private:
    OpeningFigures& figuresOf(AccountId account) { return m_accounts[account.value()]; }
    static void addCredit(Standing& standing, PaymentMode unit, Book book, std::int64_t amount)
    {
        if (unit == PaymentMode::Money) {
            Money& money = book == Book::OnCard ? standing.cardMoney : standing.meterMoney;
            money = money + Money::fromMinor(amount);
        } else {
            Energy& energy = book == Book::OnCard ? standing.cardEnergy : standing.meterEnergy;
            energy = energy + Energy::fromHundredths(amount);
        }
    }
    void addLeg(bool isDuring, const BookedLeg& leg)
    {
        if (leg.book >= Book::Issued) {
            addCreditLeg(isDuring, leg);
            return;
        }
        const Money amount = Money::fromMinor(leg.amount);
        const bool isHeld = leg.book == Book::Carry || leg.book == Book::Deposit ||
                            leg.book == Book::RefundDue || leg.book == Book::Suspense;
        if (leg.book != Book::Receivable && !isHeld)
            return;
        OpeningFigures& figures = figuresOf(AccountId{leg.owner});
        Standing& moved = isDuring ? figures.during : figures.after;
        if (isHeld)
            moved.held = moved.held - amount;
        else
            moved.owed = moved.owed + amount;
    }
    void addCreditLeg(bool isDuring, const BookedLeg& leg)
    {
        const auto owner = m_owners.find(leg.owner);
        if (owner == m_owners.end())
            return; // void, or of an account that the reader does not serve
        OpeningFigures& figures = figuresOf(owner->second.account);
        const PaymentMode unit = owner->second.unit;
        if (leg.book == Book::OnCard || leg.book == Book::InMeter)
            addCredit(isDuring ? figures.during : figures.after, unit, leg.book, leg.amount);
        if (!isDuring || (leg.book != Book::Issued && leg.book != Book::Consumed))
            return;
        const bool isSold = leg.book == Book::Issued;
        const std::int64_t amount = isSold ? -leg.amount : leg.amount;
        Money& money = isSold ? figures.soldMoney : figures.consumedMoney;
        Energy& energy = isSold ? figures.soldEnergy : figures.consumedEnergy;
        if (unit == PaymentMode::Money)
            money = money + Money::fromMinor(amount);
        else
            energy = energy + Energy::fromHundredths(amount);
    }

    QString m_lastDay;
    std::unordered_map<std::int64_t, SeriesOwner> m_owners;
    std::unordered_map<std::int64_t, OpeningFigures> m_accounts;
};

Row openingRow(const ReportPlace& place, const OpeningFigures& figures)
{
    const Standing end = figures.now - figures.after;
    const Standing begin = end - figures.during;
    Row row = cellsOf(place);
    append(row, begin.owed, end.owed, begin.held, end.held, figures.received, figures.charged,
           figures.soldMoney, figures.soldEnergy, figures.consumedMoney, figures.consumedEnergy,
           begin.cardMoney, end.cardMoney, begin.cardEnergy, end.cardEnergy, begin.meterMoney,
           end.meterMoney, begin.meterEnergy, end.meterEnergy);
    return row;
}

Result<void> readOpeningBook(ReportRun& run, OpeningBook& book)
{
    constexpr SeriesNeeds sumsOnly{.returns = false, .oldestUnloaded = false, .tariffs = false};
    constexpr AccountNeeds balancesOnly{.held = true, .owed = true, .remaining = false};
    constexpr SaleNeeds legsOnly{
        .legs = true, .boughtBefore = false, .onlyChanges = false, .names = false};
    const auto standing = run.source().series(sumsOnly, [&](const SeriesFact& series) {
        book.addSeries(series);
        return run.look();
    });
    if (!standing || run.isCancelled())
        return standing;
    const auto balances = run.source().accounts({}, balancesOnly, [&](const AccountFact& account) {
        book.addAccount(account);
        return run.look();
    });
    if (!balances || run.isCancelled())
        return balances;
    const ReportDays since{run.question().days.from, u"99991231"_s};
    const auto sold = run.source().sales(since, legsOnly, [&](const SaleFact& sale) {
        book.add(sale.day, sale.place.account, sale.legs);
        return run.look();
    });
    if (!sold || run.isCancelled())
        return sold;
    return run.source().entries(since, EntryNeeds{.names = false}, [&](const EntryFact& entry) {
        book.add(entry.day, entry.place.account, entry.legs);
        return run.look();
    });
}

} // namespace

Result<void> reportOpeningClosing(ReportRun& run)
{
    OpeningBook book{run.question().days.to};
    if (auto read = readOpeningBook(run, book); !read || run.isCancelled())
        return read;
    constexpr AccountNeeds placesOnly{.held = false, .owed = false, .remaining = false};
    return run.source().accounts({}, placesOnly, [&](const AccountFact& account) {
        const OpeningFigures* figures = book.find(account.place.account);
        if (figures == nullptr || *figures == OpeningFigures{} || !run.wants(account.place))
            return run.look();
        return run.emit(openingRow(account.place, *figures));
    });
}

} // namespace wattcard::reports
