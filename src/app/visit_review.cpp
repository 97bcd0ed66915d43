// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit_review.h"

#include "domain/card_files.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace wattcard::app {

using enum VisitVerdict;

namespace {

constexpr std::uint8_t inService = 3; // DOMAIN.md 7.1
constexpr std::chrono::minutes clockTolerance{5};

bool hasFlag(const Visit& visit, MeterFlag flag)
{
    return (visit.flags & static_cast<std::uint32_t>(flag)) != 0;
}

bool isTrusted(const BookedVisit& booked)
{
    return !booked.isForeign && !booked.isSuspicious;
}

// What was known of the meter at some moment of its life. Its write-back counter orders return
// data; visits do not move it, so the clock orders what has the same.
struct Known {
    std::uint32_t counter = 0;
    LocalTime at{};
    Credit accepted;
    Credit consumed;
    Energy activeRegister;
    auto place() const { return std::tuple{counter, at}; }
};

std::vector<Known> knownOf(const MeterHistory& history, std::size_t without)
{
    std::vector<Known> known;
    for (const BookedReturn& back : history.books.returns)
        known.push_back(
            {back.writeBackCounter, back.at, back.accepted, back.consumed, back.activeRegister});
    for (std::size_t i = 0; i < history.visits.size(); ++i) {
        const Visit& visit = history.visits[i].visit;
        if (i != without && isTrusted(history.visits[i]) && visit.stateBefore == inService &&
            history.books.customer == visit.customer)
            known.push_back({visit.writeBackCounter, visit.at, visit.accepted, visit.consumed,
                             visit.activeRegister});
    }
    std::ranges::stable_sort(known, {}, &Known::place);
    return known;
}

// One visit against the books, check by check.
class VisitReview {
public:
    VisitReview(const MeterHistory& history, std::size_t visit, LocalTime bookedAt)
        : m_books{history.books},
          m_visit{history.visits[visit].visit},
          m_bookedAt{bookedAt}
    {
        if (!m_books.hasSeries)
            return;
        for (const Known& each : knownOf(history, visit)) {
            if (each.place() <= std::tuple{m_visit.writeBackCounter, m_visit.at})
                m_before = each;
            else if (!m_after)
                m_after = each;
        }
    }
    std::vector<VisitFinding> findings()
    {
        if (m_visit.stateBefore == inService && m_books.customer)
            compareWhose();
        if (m_visit.stateBefore == inService && m_books.hasSeries) {
            compareCounts();
            compareAccepted();
        }
        if (m_visit.stateBefore == inService)
            compareIdentity();
        if (m_visit.stateBefore == inService && m_before)
            compareReadings();
        compareSwitch();
        compareClock();
        return std::move(m_findings);
    }

private:
    void add(const VisitFinding& finding) { m_findings.push_back(finding); }
    void compareWhose()
    {
        const bool same = m_visit.customer == *m_books.customer;
        add({VisitCheck::Customer,
             m_visit.customer,
             *m_books.customer,
             {},
             same ? Agrees : Contradicts});
    }
    // The meter learns of cards later than the books; the other way round the books forgot them.
    void compareCounts()
    {
        const auto number = [](auto value) {
            return static_cast<std::int64_t>(static_cast<std::uint32_t>(value));
        };
        const auto verdict = [](std::int64_t meter, std::int64_t books) {
            return meter > books ? Contradicts : meter < books ? Behind : Agrees;
        };
        const std::int64_t gen = number(m_visit.gen), bookedGen = number(m_books.gen);
        add({VisitCheck::Generation, gen, bookedGen, gen - bookedGen, verdict(gen, bookedGen)});
        const std::int64_t seq = number(m_visit.seq), bookedSeq = number(m_books.seq);
        if (gen == bookedGen)
            add({VisitCheck::Purchases, seq, bookedSeq, seq - bookedSeq, verdict(seq, bookedSeq)});
    }
    void compareAccepted()
    {
        const Credit accepted = m_visit.accepted;
        const bool outside = accepted > m_books.total ||
                             (m_before && accepted < m_before->accepted) ||
                             (m_after && accepted > m_after->accepted);
        const VisitVerdict loaded = accepted < m_books.total ? Behind : Agrees;
        add({VisitCheck::Accepted, accepted, m_books.total, accepted - m_books.total,
             outside ? Contradicts : loaded});
    }
    // Nothing was ever returned from a series that is open (DOMAIN.md 6.5).
    void compareIdentity()
    {
        const Credit used = m_visit.consumed + m_visit.remaining;
        const Credit excess = used - m_visit.accepted;
        const bool isLent = excess > Credit{} && hasFlag(m_visit, MeterFlag::EmergencySinceOpening);
        const VisitVerdict different = isLent ? Explained : Contradicts;
        add({VisitCheck::Identity, used, m_visit.accepted, excess,
             excess == Credit{} ? Agrees : different});
    }
    template <class Value> VisitVerdict between(Value now, Value Known::*part) const
    {
        const bool outside = now < (*m_before).*part || (m_after && now > (*m_after).*part);
        const VisitVerdict moved = now == (*m_before).*part ? Agrees : Later;
        return outside ? Contradicts : moved;
    }
    void compareReadings()
    {
        const Credit used = m_visit.consumed - m_before->consumed;
        const Energy moved = m_visit.activeRegister - m_before->activeRegister;
        add({VisitCheck::Consumed, m_visit.consumed, m_before->consumed, used,
             between(m_visit.consumed, &Known::consumed)});
        add({VisitCheck::Register, m_visit.activeRegister, m_before->activeRegister, moved,
             between(m_visit.activeRegister, &Known::activeRegister)});
        if (m_books.unit != PaymentMode::Energy)
            return; // money has a price, which the visit does not tell
        const Energy primary = Energy::fromHundredths(moved.hundredths() * m_books.ratio);
        const Energy counted = Energy::fromHundredths(used.hundredths());
        add({VisitCheck::Movement, primary, counted, primary - counted,
             primary == counted ? Agrees : Contradicts});
    }
    void compareSwitch()
    {
        const bool isOpenByWord = hasFlag(m_visit, MeterFlag::Tripped);
        add({VisitCheck::Switch,
             m_visit.relayClosed,
             !isOpenByWord,
             {},
             m_visit.relayClosed != isOpenByWord ? Agrees : Contradicts});
    }
    void compareClock()
    {
        const bool isBack = m_before && m_visit.at < m_before->at;
        const LocalTime against = isBack ? m_before->at : m_bookedAt;
        const bool isAhead = m_visit.at > m_bookedAt + clockTolerance;
        const bool isWrong = isAhead || isBack;
        VisitValue apart; // a card comes home when it comes: that says nothing of the clock
        if (isWrong)
            apart = std::int64_t{(m_visit.at - against).count()};
        add({VisitCheck::Clock, m_visit.at, against, apart, isWrong ? Contradicts : Agrees});
    }

    const MeterBooks& m_books;
    const Visit& m_visit;
    LocalTime m_bookedAt;
    std::optional<Known> m_before;
    std::optional<Known> m_after;
    std::vector<VisitFinding> m_findings;
};

Month monthBefore(LocalTime at)
{
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(at)};
    return std::chrono::year_month{day.year(), day.month()} - std::chrono::months{1};
}

} // namespace

std::vector<VisitFinding> findingsOf(const MeterHistory& history, std::size_t visit,
                                     LocalTime bookedAt)
{
    return VisitReview{history, visit, bookedAt}.findings();
}

bool contradicts(const std::vector<VisitFinding>& findings)
{
    return std::ranges::count(findings, Contradicts, &VisitFinding::verdict) > 0;
}

std::vector<VisitPoint> curveOf(const MeterHistory& history)
{
    std::vector<VisitPoint> points;
    for (const BookedReturn& back : history.books.returns)
        points.push_back({back.at, back.activeRegister, back.remaining, false});
    for (const BookedVisit& booked : history.visits) {
        if (!booked.isSuspicious)
            points.push_back(
                {booked.visit.at, booked.visit.activeRegister, booked.visit.remaining, true});
    }
    std::ranges::stable_sort(points, {}, &VisitPoint::at);
    return points;
}

// A month has one freeze: the newest word about it stands.
std::vector<FrozenMonth> freezesOf(const MeterHistory& history)
{
    std::map<Month, std::pair<LocalTime, Energy>> byMonth;
    const auto note = [&](LocalTime at, Energy energy) {
        auto& told = byMonth[monthBefore(at)];
        if (energy > Energy{} && at >= told.first)
            told = {at, energy};
    };
    for (const BookedReturn& back : history.books.returns)
        note(back.at, back.lastMonthEnergy);
    for (const BookedVisit& booked : history.visits) {
        if (!booked.isSuspicious)
            note(booked.visit.at, booked.visit.lastMonthEnergy);
    }
    std::vector<FrozenMonth> freezes;
    for (const auto& [month, told] : byMonth) {
        if (told.second > Energy{})
            freezes.push_back({month, told.second});
    }
    return freezes;
}

} // namespace wattcard::app
