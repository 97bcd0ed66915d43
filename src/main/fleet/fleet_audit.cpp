// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/fleet/fleet_audit.h"

#include "db/verify/verify.h"
#include "meter/metering.h"

#include <map>

namespace wattcard::fleet {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNamed = 5; // places in the detail of one check

// A check while it is made.
class Finding {
public:
    explicit Finding(QString name) : m_check{std::move(name), true, {}} {}
    void same(const QString& where, std::int64_t one, std::int64_t other)
    {
        if (one != other)
            wrong(u"%1: %2, not %3"_s.arg(where).arg(one).arg(other));
    }
    void wrong(const QString& what)
    {
        m_check.ok = false;
        if (m_named++ < mostNamed)
            m_check.detail += (m_check.detail.isEmpty() ? QString{} : u"; "_s) + what;
    }
    FleetCheck check() const { return m_check; }

private:
    FleetCheck m_check;
    int m_named = 0;
};

QString nameOf(const meter::MeterState& state)
{
    return u"meter "_s + state.number.toString();
}

// Every meter that the account has ever had, the present one last.
template <class Visit> void forEachMeter(const Town& town, Visit visit)
{
    for (const auto& premises : town.premises()) {
        for (const auto& old : premises->takenDown())
            visit(*premises, *old);
        visit(*premises, premises->meter());
    }
}

// accepted + emergency = consumed + remaining, and the display has told of all that was accepted.
std::vector<FleetCheck> metersByThemselves(const Town& town)
{
    Finding balance{u"meter-balance"_s}, display{u"meter-display"_s}, supplied{u"meter-energy"_s};
    Finding memory{u"meter-memory"_s};
    forEachMeter(town, [&](const Premises&, const RunningMeter& each) {
        const meter::MeterState& state = each.state();
        const Credit has = state.series.accepted + state.balance.emergencyCredit;
        const Credit shows = state.balance.consumed + state.balance.remaining;
        const QString name = nameOf(state);
        balance.same(name, has.hundredths(), shows.hundredths());
        display.same(name, each.tally().credited.hundredths(), has.hundredths());
        supplied.same(name, each.meteredJoules(), each.tally().joules);
        memory.same(name, each.tally().memoryFaults, 0);
    });
    return {balance.check(), display.check(), supplied.check(), memory.check()};
}

// What was consumed is what the registers counted, each rate at its price, to 10^-6 yuan.
FleetCheck metersByTheirPrices(const Town& town)
{
    Finding priced{u"meter-prices"_s};
    forEachMeter(town, [&](const Premises& premises, const RunningMeter& each) {
        const meter::MeterState& state = each.state();
        const meter::Registers& registers = state.registers;
        if (premises.mode() == PaymentMode::Energy)
            return priced.same(nameOf(state), state.balance.consumed.hundredths(),
                               registers.total.hundredths());
        std::int64_t exact = 0;
        const Tariff& tariff = premises.parts().tariff;
        for (const Rate rate : allRates)
            exact +=
                registers.rates[placeOf(rate)].hundredths() * tariff.price(rate).tenThousandths();
        priced.same(nameOf(state),
                    state.balance.consumed.hundredths() * meter::microYuanPerFen +
                        state.balance.remainderMicroYuan,
                    exact);
    });
    return priced.check();
}

using AccountBooks = std::map<AccountId, std::map<QString, std::int64_t>>;

AccountBooks booksOf(const std::vector<db::AccountBookSum>& sums)
{
    AccountBooks books;
    for (const auto& each : sums)
        books[each.account][each.sum.book] = each.sum.amount;
    return books;
}

// Account by account: what the ledger says of the credit against what receipts and meters say.
std::vector<FleetCheck> creditByAccount(Town& town)
{
    Finding issued{u"credit-issued"_s}, onCard{u"credit-on-card"_s}, inMeter{u"credit-in-meter"_s};
    Finding consumed{u"credit-consumed"_s}, whole{u"credit-whole"_s};
    const auto sums = town.utility().trialBalance().accounts();
    if (!sums) {
        whole.wrong(QString{code(sums.error().fault)});
        return {whole.check()};
    }
    AccountBooks all = booksOf(*sums);
    for (const auto& premises : town.premises()) {
        auto& books = all[premises->parts().account];
        const QString name = u"account "_s + premises->parts().customer.toString();
        const CounterTally& tally = premises->counter;
        std::int64_t used = premises->meter().state().balance.consumed.hundredths();
        for (const auto& old : premises->takenDown())
            used += old->state().balance.consumed.hundredths();
        issued.same(name, -books[u"issued"_s], (tally.sold + tally.moved).hundredths());
        onCard.same(name, books[u"on_card"_s], 0);
        inMeter.same(name, books[u"in_meter"_s],
                     premises->meter().state().balance.remaining.hundredths());
        consumed.same(name, books[u"consumed"_s], used);
        std::int64_t sum = 0;
        for (const auto& [book, amount] : books)
            sum += amount;
        whole.same(name, sum, 0);
    }
    return {issued.check(), onCard.check(), inMeter.check(), consumed.check(), whole.check()};
}

// The money: every yuan that was paid lies in the tills and is revenue, tax, fees or carry.
std::vector<FleetCheck> moneyByBook(Town& town)
{
    Finding tenders{u"money-tenders"_s}, lines{u"money-lines"_s}, whole{u"money-whole"_s};
    const auto sums = town.utility().trialBalance().books();
    if (!sums) {
        whole.wrong(QString{code(sums.error().fault)});
        return {whole.check()};
    }
    std::map<QString, std::int64_t> fen;
    std::int64_t sum = 0;
    for (const db::BookSum& each : *sums) {
        if (each.unit != "fen"_L1)
            continue;
        fen[each.book] = each.amount;
        sum += each.amount;
    }
    Money paid, forLines;
    for (const auto& premises : town.premises()) {
        const CounterTally& tally = premises->counter;
        paid = paid + tally.paid;
        forLines = forLines + tally.forCredit + tally.forLines;
    }
    const auto in = [&fen](const char16_t* book) { return fen[QString::fromUtf16(book)]; };
    tenders.same(u"till, bank and safe"_s, in(u"till") + in(u"bank") + in(u"safe"), paid.minor());
    lines.same(u"revenue, tax and fees"_s, -(in(u"revenue") + in(u"tax") + in(u"fees")),
               forLines.minor());
    lines.same(u"carry"_s, -in(u"carry"), (paid - forLines).minor());
    whole.same(u"all books"_s, sum, 0);
    whole.same(u"suspense"_s, in(u"suspense"), 0);
    return {tenders.check(), lines.check(), whole.check()};
}

FleetCheck counterTroubles(const Town& town)
{
    Finding errands{u"errands"_s};
    for (const Trouble& each : town.troubles())
        errands.wrong(u"household %1, day %2: %3 %4"_s.arg(each.meter)
                          .arg(each.day)
                          .arg(code(each.failure.fault), each.failure.detail));
    return errands.check();
}

FleetCheck verified(const Town& town)
{
    Finding finding{u"verify"_s};
    const auto verification = db::verify(town.plan().directory);
    if (!verification) {
        finding.wrong(QString{code(verification.error().fault)});
        return finding.check();
    }
    for (const db::Check& each : verification->checks) {
        if (!each.ok)
            finding.wrong(each.invariant + u' ' + each.detail);
    }
    return finding.check();
}

} // namespace

std::vector<FleetCheck> auditOf(Town& town)
{
    std::vector<FleetCheck> all = moneyByBook(town);
    const auto add = [&all](std::vector<FleetCheck> more) {
        all.insert(all.end(), more.begin(), more.end());
    };
    add(creditByAccount(town));
    add(metersByThemselves(town));
    all.push_back(metersByTheirPrices(town));
    all.push_back(counterTroubles(town));
    all.push_back(verified(town));
    return all;
}

} // namespace wattcard::fleet
