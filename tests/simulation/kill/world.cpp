// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/kill/world.h"

#include "db/verify/verify.h"

#include <algorithm>

namespace wattcard::kill {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t money = 0, energy = 2; // of the prepared customers
constexpr int mostOnCard = 3;                // one fewer than may wait there (DOMAIN.md 6.2)
constexpr int loadingMs = 30'000;
constexpr int mostTries = 50;
constexpr std::chrono::milliseconds pauseBetweenReadings{20};
constexpr std::array<int, 6> amounts{100, 250, 90, 1'337, 2'000, 725}; // fen
// Steps P0 to P5 of CARD.md section 9, as wattcard(1) has them.
const QStringList stepsOfASale{u"reading"_s, u"recorded"_s, u"written"_s, u"checked"_s,
                               u"booked"_s};
constexpr std::chrono::microseconds shortestFuse{500};

bool isDone(const QJsonObject& answer)
{
    return answer[u"outcome"_s].toString() == u"done"_s;
}

QString shown(std::int64_t hundredths)
{
    return Credit::fromHundredths(hundredths).toString();
}

} // namespace

World::World(const Prepared& prepared, std::uint32_t seed, Tally& tally)
    : m_tally{tally},
      m_random{seed},
      m_prepared{prepared},
      m_customer{prepared.customer(seed % 2 == 0 ? money : energy)},
      m_programs{m_profile, m_customer.meter.toString()}
{
    if (!prepared.copyTo(m_profile.directory))
        throw Broken{u"no copy of the prepared profile"_s};
}

void World::begin()
{
    if (!m_programs.startBox() || !m_programs.startMeter())
        throw Broken{u"box or meter cannot be started"_s};
    const auto card = m_programs.tray().make();
    if (!card)
        throw Broken{card.error().detail};
    m_card = card->name;
    m_pending = Deed{Deed::Kind::Open, Money::fromMinor(2'000)};
}

void World::repeat(const std::vector<Deed>& deeds)
{
    begin();
    bringUp();
    for (const Deed& deed : deeds) {
        switch (deed.kind) {
        case Deed::Kind::Open:
        case Deed::Kind::Sell:
            m_pending = deed;
            sell();
            if (deed.kind == Deed::Kind::Sell && m_counter.steps() != stepsOfASale)
                throw Broken{u"a sale goes "_s + m_counter.steps().join(u' ')};
            break;
        case Deed::Kind::Visit: visit(); break;
        case Deed::Kind::Reverse:
            m_counter.end();
            reverse();
            bringUp();
        }
    }
    m_pending.reset();
}

void World::finish()
{
    m_counter.douse();
    bringUp();
    while (m_pending)
        operate();
    visit();
    settle();
    m_deeds.pop_back(); // a twin ends in the same way
    m_counter.end();
    for (const Books::Line& line : books().lines) {
        if (line.kind != u"reversal"_s || line.state != u"committed"_s)
            continue;
        const QStringList words{u"payout"_s, line.id, u"--login"_s,
                                m_prepared.login(Role::ShiftLeader)};
        if (!m_programs.run(words, secrets()))
            throw Broken{u"a reversal is not paid out"_s};
    }
    const auto verified = db::verify(m_profile.directory);
    if (!verified)
        throw Broken{verified.error().detail};
    for (const db::Check& check : verified->checks) {
        if (!check.ok)
            throw Broken{check.invariant + u' ' + check.detail};
    }
    count(u"full-checks"_s);
}

Books World::books() const
{
    auto books = booksIn(m_profile.directory);
    if (!books)
        throw Broken{u"the books cannot be read"_s};
    return *books;
}

void World::bringUp()
{
    if (m_counter.process().isRunning())
        return;
    m_counter.start();
    signIn();
    present();
    settle();
}

void World::signIn()
{
    m_isLeader = m_voids && draw(2) == 0;
    const Role role = m_isLeader ? Role::ShiftLeader : Role::Clerk;
    const QJsonObject answer = m_counter.ask({{u"do"_s, u"sign-in"_s},
                                              {u"login"_s, m_prepared.login(role)},
                                              {u"password"_s, Prepared::password()}},
                                             Place::SigningIn);
    if (!answer[u"ok"_s].toBool())
        throw Broken{u"nobody can sign in: "_s + answer[u"code"_s].toString()};
}

void World::present()
{
    move(CardPlace::Counter);
    (void)m_counter.ask({{u"do"_s, u"await"_s}}, Place::Arriving);
}

void World::presentAgain()
{
    move(CardPlace::Tray);
    (void)m_counter.ask({{u"do"_s, u"await"_s}, {u"for"_s, u"empty"_s}}, Place::Arriving);
    present();
}

// The service may still be coming back.
QJsonObject World::read()
{
    for (int tries = 0; tries < mostTries * mostTries; ++tries) {
        const QJsonObject seen = m_counter.ask({{u"do"_s, u"read"_s}},
                                               m_isRecovering ? Place::Arriving : Place::Reading);
        if (seen[u"situation"_s].toString() != u"unreadable"_s)
            return seen;
        m_programs.watchMeter(Clock::now() + pauseBetweenReadings);
    }
    throw Broken{u"the card cannot be read"_s};
}

void World::settle()
{
    for (int tries = 0; tries < mostTries; ++tries) {
        const QJsonObject seen = read();
        const QString situation = seen[u"situation"_s].toString();
        const bool isNew = booked() <= 1; // refused until its meter has taken the opening
        if (situation == u"customer"_s || (isNew && situation == u"refused"_s) ||
            (situation == u"blank"_s && booked() == 0))
            return settled();
        if (situation == u"finished"_s) {
            count(u"found-on-card"_s);
            acknowledge(seen);
            continue;
        }
        if (situation != u"open-sale"_s)
            throw Broken{u"the card is found "_s + situation + u' ' + seen[u"code"_s].toString()};
        openFound();
        const bool isGivenUp = m_isLeader && draw(3) == 0;
        const QJsonObject ended = m_counter.ask(
            {{u"do"_s, u"settle"_s}, {u"wish"_s, isGivenUp ? u"void"_s : u"finish"_s}},
            Place::Settling);
        count(u"found-open"_s);
        if (isDone(ended))
            acknowledge(ended);
        else if (ended[u"outcome"_s].toString() == u"voided"_s)
            count(u"voided"_s);
        else
            presentAgain();
    }
    throw Broken{u"the card is never settled"_s};
}

void World::acknowledge(const QJsonObject& answer)
{
    if (!m_pending)
        throw Broken{u"done, and nothing was asked for: "_s + answer[u"receipt"_s].toString()};
    m_acknowledged.push_back({answer[u"receipt"_s].toString(), answer[u"seq"_s].toInteger()});
    m_deeds.push_back(*m_pending);
    m_pending.reset();
    count(u"acknowledged"_s);
}

// Exactly what was acknowledged is in the books, and at most what was asked for last besides.
void World::settled()
{
    const Books now = books();
    if (const Books::Line* open = now.open())
        throw Broken{u"still open: "_s + open->deed()};
    const std::size_t stands = now.committed().size();
    if (stands == booked() + 1 && m_pending) {
        count(u"done-unacknowledged"_s);
        m_deeds.push_back(*m_pending);
        m_pending.reset();
    }
    if (stands < booked())
        count(u"lost"_s);
    if (stands > booked())
        count(u"doubled"_s);
    if (stands != booked())
        throw Broken{
            u"%1 lines stand in the books, %2 deeds were done"_s.arg(stands).arg(booked())};
    if (m_pending && m_pending->kind == Deed::Kind::Reverse)
        m_pending.reset(); // given up
    note(now);
}

void World::note(const Books& now)
{
    const auto lines = now.committed();
    std::int64_t total = 0;
    auto line = lines.begin();
    for (const Deed& deed : m_deeds) {
        if (deed.kind == Deed::Kind::Visit)
            continue;
        const bool isBack = deed.kind == Deed::Kind::Reverse;
        total += isBack ? -std::abs(line->credit) : line->credit;
        if ((line->kind == u"reversal"_s) != isBack || line->total != total ||
            (!isBack && line->payment != deed.amount.minor()))
            throw Broken{u"not what was done: "_s + line->deed()};
        ++line;
    }
    for (const Acknowledged& each : m_acknowledged) {
        const bool isThere = std::ranges::any_of(lines, [&](const Books::Line& there) {
            return there.receipt == each.receipt && (each.seq == 0 || there.seq == each.seq);
        });
        if (isThere)
            continue;
        count(u"lost"_s);
        throw Broken{u"acknowledged and not in the books: "_s + each.receipt};
    }
}

void World::operate()
{
    const auto afterMeter = [this] {
        int sales = 0;
        for (auto deed = m_deeds.rbegin(); deed != m_deeds.rend(); ++deed) {
            if (deed->kind == Deed::Kind::Visit)
                break;
            sales += deed->kind == Deed::Kind::Open ? mostOnCard : 1;
        }
        return sales;
    };
    if (afterMeter() >= mostOnCard)
        visit();
    if (!m_pending)
        m_pending = Deed{Deed::Kind::Sell,
                         Money::fromMinor(amounts[static_cast<std::size_t>(draw(amounts.size()))])};
    sell();
}

void World::sell()
{
    const bool isOpening = m_pending->kind == Deed::Kind::Open;
    if (read()[u"situation"_s].toString() != (isOpening ? u"blank"_s : u"customer"_s))
        return settle();
    m_isSeen = false;
    QJsonObject order{{u"do"_s, isOpening ? u"open"_s : u"sell"_s},
                      {u"amount"_s, m_pending->amount.toString()},
                      {u"confirmation"_s, u"test"_s}};
    if (isOpening)
        order[u"account"_s] = m_customer.number.toString();
    const QJsonObject answer = m_counter.ask(order, Place::BeforeIntent);
    if (isDone(answer))
        return acknowledge(answer);
    count(u"stopped-"_s + answer[u"outcome"_s].toString(answer[u"code"_s].toString()));
    interrupted();
    presentAgain();
    settle();
}

void World::visit()
{
    m_counter.pauseFuse(true);
    move(CardPlace::Meter);
    awaitLoaded();
    backToCounter();
    m_counter.pauseFuse(false);
}

void World::awaitLoaded()
{
    const auto loaded = m_programs.meter(
        {{u"verb"_s, u"await"_s}, {u"cardsHandled"_s, ++m_handled}, {u"timeoutMs"_s, loadingMs}});
    if (!loaded || !(*loaded)[u"ok"_s].toBool())
        throw Broken{u"the meter has not taken the card"_s};
    m_isSeen = true;
    const QJsonObject seen = m_programs.meter({{u"verb"_s, u"read"_s}}).value_or(QJsonObject{});
    const Books now = books();
    if (now.open())
        return; // it may be on the card
    m_deeds.push_back({Deed::Kind::Visit});
    for (const auto& each : {u"accepted"_s, u"remaining"_s}) {
        if (seen[each].toString() != shown(now.total()))
            throw Broken{u"the meter shows "_s + each + u' ' + seen[each].toString() + u" of "_s +
                         shown(now.total())};
    }
    count(u"loaded"_s);
}

void World::backToCounter()
{
    if (!m_counter.process().isRunning())
        return move(CardPlace::Counter);
    (void)m_counter.ask({{u"do"_s, u"await"_s}, {u"for"_s, u"empty"_s}}, Place::Idle);
    move(CardPlace::Counter);
    (void)m_counter.ask({{u"do"_s, u"await"_s}}, Place::Idle);
}

QStringList World::reversal() const
{
    return {u"reverse"_s,     u"--account"_s,   m_customer.number.toString(),
            u"--cause"_s,     u"clerk_error"_s, u"--reason"_s,
            u"keyed twice"_s, u"--login"_s,     m_prepared.login(Role::ShiftLeader)};
}

void World::reverse()
{
    m_pending = Deed{Deed::Kind::Reverse};
    const auto answer = m_programs.run(reversal(), secrets());
    if (!answer)
        throw Broken{u"nothing can be taken back"_s};
    acknowledge(*answer);
}

void World::move(CardPlace place)
{
    if (const auto moved = m_programs.tray().move(m_card, place); !moved)
        throw Broken{u"the card cannot be moved: "_s + moved.error().detail + u"; the box: "_s +
                     m_programs.howBoxEnded()};
}

void World::slow(int slot, int ms)
{
    using Kind = cardio::SlotFault::Kind;
    const auto set = m_programs.tray().setFault(slot, {ms == 0 ? Kind::None : Kind::Slow, ms});
    if (!set)
        throw Broken{set.error().detail + u"; the box: "_s + m_programs.howBoxEnded()};
}

Fuse::Length World::lengthUpTo(Fuse::Length longest)
{
    std::uniform_int_distribution<std::int64_t> length{shortestFuse.count(), longest.count()};
    return Fuse::Length{length(m_random)};
}

bool World::isLastSaleOnCard() const
{
    return m_isSeen ? false : !m_deeds.empty() && m_deeds.back().kind == Deed::Kind::Sell;
}

std::size_t World::booked() const
{
    return static_cast<std::size_t>(std::ranges::count_if(
        m_deeds, [](const Deed& deed) { return deed.kind != Deed::Kind::Visit; }));
}

} // namespace wattcard::kill
