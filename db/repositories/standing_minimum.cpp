// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/columns.h"
#include "db/repositories/standing_dues.h"

// The minimum charge, and the use by which it is reckoned.

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectMinimumPaid{
    "minimum_paid", "SELECT COALESCE(MAX(c.month), '') FROM row_charge AS c"
                    " JOIN transaction_row AS r ON r.number = c.row"
                    " WHERE r.account = ? AND r.state = 'committed' AND c.kind = 'minimum'"
                    " AND NOT EXISTS (SELECT 1 FROM row_cause AS k"
                    " JOIN transaction_row AS b ON b.number = k.row"
                    " WHERE k.reverses = r.number AND b.state = 'committed')"};
// With the day on which the meter's series began.
constexpr StatementText selectUse{
    "month_use",
    "SELECT q.written_at, q.last_month, COALESCE((SELECT MIN(r.business_day)"
    " FROM transaction_row AS r WHERE r.series = q.series), '') FROM return_record AS q"
    " WHERE q.account = ? AND q.doubt = 0 ORDER BY q.written_at, q.number"};

} // namespace

// A meter that is read in a month tells what was used in the month before; the newest such word
// counts.
Result<std::vector<StandingDues::Word>> StandingDues::words(const Account& account)
{
    auto answer = m_database.run(selectUse, {value(account.id)});
    if (!answer)
        return failed(answer);
    std::vector<Word> words;
    const auto ratio = static_cast<std::int64_t>(account.ratios.product());
    for (Record& record : answer->records) {
        const Month month = monthOf(dateOf(localTime(record))) - std::chrono::months{1};
        const Energy used = Energy::fromHundredths(energy(record).hundredths() * ratio);
        const QString from = record.text();
        words.push_back({month, used, !from.isEmpty() && dayFrom(from) <= firstOf(month)});
    }
    return words;
}

Result<std::map<Month, Energy>> StandingDues::use(const Account& account)
{
    const auto told = words(account);
    if (!told)
        return failed(told);
    std::map<Month, Energy> used;
    for (const Word& word : *told)
        used[word.month] = word.used;
    return used;
}

Result<Money> StandingDues::costOf(const Account& account, TariffVersionId version, Energy used,
                                   Energy before)
{
    const auto tariff = version == account.tariff.version ? Result<Tariff>{account.tariff}
                                                          : m_tariffs.content(version);
    if (!tariff)
        return failed(tariff);
    const Energy sinceJanuary = tariff->ladder.period == TierPeriod::Year ? before : Energy{};
    return chargeOf(partsOf(used, tariff->basePrice(), tariff->ladder, sinceJanuary)).rounded();
}

// The newest month that a receipt names; without one that in which the account began, which is no
// whole month.
Result<Month> StandingDues::minimumPaid(AccountId account, Known& known)
{
    auto paid = m_database.run(selectMinimumPaid, {value(account)});
    if (!paid)
        return failed(paid);
    if (const QString newest = paid->records.front().text(); !newest.isEmpty())
        return monthOf(dayFrom(newest));
    if (auto begun = begin(known, account); !begun)
        return failed(begun);
    return known.begun.month;
}

// Tiers of a year go on from month to month.
Result<std::vector<ChargeLine>> StandingDues::shortfalls(const Account& account, Known& known)
{
    const auto told = words(account);
    if (!told)
        return failed(told);
    if (told->empty())
        return std::vector<ChargeLine>{};
    // A meter that came in the middle of a month knows nothing of the whole of it.
    std::map<Month, Energy> used;
    for (const Word& word : *told) {
        if (word.isWhole)
            used[word.month] = word.used;
    }
    const auto settled = minimumPaid(account.id, known);
    if (!settled)
        return failed(settled);
    std::vector<ChargeLine> lines;
    Energy before;
    for (const auto& [month, amount] : used) {
        before = month.month() == std::chrono::January ? Energy{} : before;
        const Energy sinceJanuary = before;
        before = before + amount;
        const auto* const terms = termsOn(known, firstOf(month));
        if (month <= *settled || terms == nullptr || terms->charges.minimum.isZero())
            continue;
        const auto cost = costOf(account, terms->version, amount, sinceJanuary);
        if (!cost)
            return failed(cost);
        const Money missing = minimumShortfall(terms->charges.minimum, *cost);
        if (!missing.isZero())
            lines.push_back({ChargeKind::Minimum, missing, {}, month, {}});
    }
    return lines;
}

} // namespace wattcard::db
