// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "human_day.h"

#include "domain/denominations.h"

#include <algorithm>

namespace wattcard::human {

using namespace Qt::StringLiterals;

namespace {

constexpr Money handedOut = Money::fromMinor(20'000);
constexpr Money fullTill = Money::fromMinor(1'500'000); // nothing is sold from 20,000.00 on
constexpr Money intoSafe = Money::fromMinor(1'000'000);
constexpr auto shiftKey = Qt::Key_F12;
constexpr QKeyCombination counterKey = Qt::CTRL | Qt::Key_1;
constexpr QKeyCombination openDayKey = Qt::ALT | Qt::Key_D;
constexpr QKeyCombination openShiftKey = Qt::ALT | Qt::Key_O;
constexpr QKeyCombination liftKey = Qt::ALT | Qt::Key_L;
constexpr QKeyCombination countKey = Qt::ALT | Qt::Key_C;
constexpr QKeyCombination closeShiftKey = Qt::ALT | Qt::Key_E;
constexpr QKeyCombination closeDayKey = Qt::ALT | Qt::Key_Y;
constexpr QKeyCombination totalsKey = Qt::ALT | Qt::Key_X;
constexpr QKeyCombination savePaperKey = Qt::CTRL | Qt::Key_P;
constexpr QKeyCombination commitKey = Qt::CTRL | Qt::Key_Return;

constexpr auto clerkName = "wangli"_L1;
constexpr auto leaderName = "chenwei"_L1;
constexpr auto financeName = "zhaomin"_L1;

} // namespace

QString Day::run()
{
    if (!m_town.start())
        return u"the town does not start"_s;
    Counter counter{m_town.profile(), m_town.counterReader()};
    if (!counter.isOpen())
        return u"the counter does not start"_s;
    Clerk clerk{counter.window()};
    Server server{{clerk, m_town, m_notes, counter.papers()}};
    m_clerk = &clerk;
    m_server = &server;
    const QString end = atWindow(counter);
    m_papers = counter.papers().receipts();
    m_stumbles = server.stumbles();
    m_clerk = nullptr;
    m_server = nullptr;
    return end;
}

QString Day::why(const QString& where) const
{
    return where + u'\n' + m_server->story().join(u'\n') +
           u"\nat the end: %1: %2"_s.arg(m_clerk->word(), m_clerk->sentence());
}

QString Day::atWindow(Counter& counter)
{
    if (!morning() || !openShift())
        return why(u"in the morning"_s);
    if (const QString stopped = sell(); !stopped.isEmpty())
        return stopped;
    counter.papers().refusals = 0;
    if (const QString stopped = settleParked(); !stopped.isEmpty())
        return stopped;
    if (const QString stopped = checkCards(); !stopped.isEmpty())
        return stopped;
    const auto allPrinted = [&] {
        return counter.papers().receipts().size() == m_notes.payments.size();
    };
    if (!m_clerk->waitFor(allPrinted))
        return why(u"papers are missing"_s);
    return evening() ? QString{} : why(u"in the evening"_s);
}

bool Day::morning()
{
    if (!m_server->signIn(leaderName))
        return false;
    m_clerk->key(shiftKey);
    if (!m_clerk->waitFor([&] { return m_clerk->canPress(openDayKey); }))
        return false;
    m_clerk->key(openDayKey);
    m_clerk->waitFor([&] { return !m_clerk->canPress(openDayKey); });
    m_clerk->enter(); // the day is proposed
    return m_clerk->waitFor([&] { return m_clerk->canPress(openShiftKey); }) && m_clerk->lock();
}

// Piece by piece from the largest; the field of the largest has the keyboard.
void Day::typeCash(Money cash)
{
    std::int64_t left = cash.minor();
    for (const std::int64_t piece : denominations) {
        m_clerk->type(QString::number(left / piece));
        left %= piece;
        m_clerk->enter();
    }
}

bool Day::openShift()
{
    if (!m_server->signIn(clerkName))
        return false;
    m_clerk->key(shiftKey);
    if (!m_clerk->waitFor([&] { return m_clerk->canPress(openShiftKey); }))
        return false;
    m_clerk->key(openShiftKey);
    m_clerk->waitFor([&] { return m_clerk->canPress(commitKey); });
    m_clerk->type(handedOut.toString());
    m_clerk->enter();
    m_clerk->enter(); // nobody left it here
    typeCash(handedOut);
    m_clerk->key(commitKey);
    if (!m_clerk->waitFor([&] { return m_clerk->canPress(countKey); }))
        return false;
    m_clerk->key(counterKey);
    return m_clerk->waitFor([&] { return !m_clerk->word().isEmpty(); });
}

Money Day::inTill() const
{
    return handedOut + m_notes.cash() - m_notes.lifted;
}

// The leader takes a part of a full till to the safe and signs for it at the clerk's screen.
bool Day::liftCash()
{
    if (inTill() < fullTill)
        return true;
    m_clerk->key(shiftKey);
    if (!m_clerk->waitFor([&] { return m_clerk->canPress(liftKey); }))
        return false;
    m_clerk->key(liftKey);
    m_clerk->waitFor([&] { return !m_clerk->canPress(liftKey); });
    for (const QString& answer : {intoSafe.toString(), u"the till is full"_s, QString{leaderName},
                                  m_server->passwordOf(leaderName)}) {
        m_clerk->type(answer);
        m_clerk->enter();
    }
    if (!m_clerk->waitFor([&] { return m_clerk->canPress(liftKey); }))
        return false;
    m_notes.lifted = m_notes.lifted + intoSafe;
    m_clerk->key(counterKey);
    return m_clerk->waitFor([&] { return !m_clerk->word().isEmpty(); });
}

Errand Day::draw()
{
    Errand errand;
    errand.who = static_cast<std::size_t>(below(static_cast<int>(m_town.citizens().size())));
    const int yuan = 5 + below(300);
    errand.amount = Money::fromMinor(yuan * 100 + (below(4) == 0 ? below(100) : 0));
    if (below(5) < 3)
        errand.mishap = static_cast<Mishap>(below(mishaps));
    errand.at = 1 + below(6);
    return errand;
}

QString Day::sell()
{
    for (int sale = 0; sale < m_sales; ++sale) {
        if (!liftCash())
            return why(u"cash to the safe before sale %1"_s.arg(sale + 1));
        Errand errand = draw();
        const auto earlier =
            std::ranges::find(m_parked, errand.who, [](const Errand& each) { return each.who; });
        if (earlier != m_parked.end()) { // he is back: what he has paid comes first
            errand = *earlier;
            errand.mishap = Mishap::None;
            m_parked.erase(earlier);
        }
        m_played[errand.mishap] += 1;
        const Outcome outcome = m_server->serve(errand);
        if (outcome == Outcome::Stuck)
            return why(u"sale %1"_s.arg(sale + 1));
        if (outcome == Outcome::Parked) {
            m_parked.push_back(errand);
            m_parkedOnce += 1;
        }
        Citizen& who = m_town.citizens()[errand.who];
        const bool goesHome = below(3) == 0 || isToBeLoaded(who);
        if (outcome == Outcome::Sold && goesHome && !m_town.goHome(who))
            return why(u"at the meter after sale %1"_s.arg(sale + 1));
        if (outcome == Outcome::Sold && who.accepted != Credit{} && who.accepted > who.sold)
            return why(u"the meter has more than was sold"_s);
    }
    return {};
}

// Nothing more is sold before the meter has taken an opening card, or as many purchases as may wait
// for it (WAT-C11, DOMAIN.md 6.2).
bool Day::isToBeLoaded(const Citizen& who) const
{
    constexpr int mostWaiting = 5;
    const bool isOpening =
        !m_notes.payments.empty() && m_notes.payments.back().kind == transaction::Kind::Opening;
    return isOpening || who.onCard >= mostWaiting;
}

QString Day::settleParked()
{
    for (Errand errand : m_parked) {
        errand.mishap = Mishap::None;
        if (m_server->serve(errand) != Outcome::Sold)
            return why(u"a parked sale"_s);
        Citizen& who = m_town.citizens()[errand.who];
        if (isToBeLoaded(who) && !m_town.goHome(who))
            return why(u"at the meter after a parked sale"_s);
    }
    m_parked.clear();
    return {};
}

// Each card once more: the counter compares it with its books.
QString Day::checkCards()
{
    for (const Citizen& citizen : m_town.citizens()) {
        if (!citizen.isOpen)
            continue;
        m_town.putIn(citizen);
        m_clerk->waitFor([&] { return m_clerk->word() != "insert card"_L1; });
        const QString word = m_clerk->settledWord();
        m_town.takeOut();
        if (word != "customer"_L1)
            return why(u"the card of %1: %2"_s.arg(citizen.customer.name, word));
        m_clerk->waitFor([&] { return m_clerk->word() == "insert card"_L1; });
    }
    return {};
}

bool Day::evening()
{
    return closeShift() && closeDay();
}

bool Day::closeShift()
{
    m_clerk->key(shiftKey);
    if (!m_clerk->waitFor([&] { return m_clerk->canPress(countKey); }))
        return false;
    m_clerk->key(countKey);
    m_clerk->waitFor([&] { return m_clerk->canPress(commitKey); });
    typeCash(inTill());
    m_clerk->key(commitKey);
    if (!m_clerk->waitFor([&] { return m_clerk->canPress(closeShiftKey); }))
        return false;
    m_clerk->key(closeShiftKey);
    m_clerk->waitFor([&] { return !m_clerk->canPress(closeShiftKey); });
    m_clerk->enter(); // no note: nothing is missing
    m_clerk->type(leaderName);
    m_clerk->enter();
    m_clerk->type(m_server->passwordOf(leaderName));
    m_clerk->enter();
    return m_clerk->waitFor([&] { return m_clerk->canPress(savePaperKey); }) && m_clerk->lock();
}

bool Day::closeDay()
{
    if (!m_server->signIn(financeName))
        return false;
    m_clerk->key(shiftKey);
    if (!m_clerk->waitFor([&] { return m_clerk->canPress(closeDayKey); }))
        return false;
    m_clerk->key(closeDayKey);
    m_clerk->waitFor([&] { return !m_clerk->canPress(closeDayKey); });
    m_clerk->enter();
    return m_clerk->waitFor(
        [&] { return m_clerk->canPress(totalsKey) && !m_clerk->canPress(closeDayKey); });
}

} // namespace wattcard::human
