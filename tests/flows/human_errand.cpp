// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "human_errand.h"

namespace wattcard::human {

using namespace Qt::StringLiterals;
using Kind = cardio::SlotFault::Kind;

namespace {

constexpr int mostSteps = 60;
constexpr std::chrono::milliseconds shortly{3'000};
constexpr auto clerkLogin = "wangli"_L1;
constexpr auto otherClerkLogin = "limei"_L1;
constexpr auto sellingLeaderLogin = "gaojie"_L1;

} // namespace

QString Server::passwordOf(const QString& login)
{
    return u"counter day "_s + login;
}

bool Server::signIn(const QString& login)
{
    m_login = login;
    return m_parts.clerk.signIn(login, passwordOf(login), m_parts.town.takeOneTimePassword(login));
}

bool Server::change(const QString& login)
{
    m_story << u"%1 instead of %2"_s.arg(login, m_login);
    return m_parts.clerk.lock() && signIn(login);
}

const Citizen& Server::neighbour() const
{
    const auto& all = m_parts.town.citizens();
    std::size_t other = (m_errand.who + 1) % all.size();
    while (all[other].isParked) // his own sale would be finished
        other = (other + 1) % all.size();
    return all[other];
}

bool Server::due(Mishap mishap)
{
    if (!m_isDue || m_errand.mishap != mishap)
        return false;
    m_isDue = false;
    return true;
}

Outcome Server::serve(const Errand& errand)
{
    m_errand = errand;
    m_isDue = true;
    m_refusals = 0;
    m_pulls = 0;
    m_isSent = false;
    m_author = clerkLogin; // of what is left from before
    m_story = {
        u"%1 wants %2, mishap %3 at %4"_s.arg(citizen().customer.name, errand.amount.toString())
            .arg(static_cast<int>(errand.mishap))
            .arg(errand.at)};
    if (due(Mishap::NoPaper))
        m_parts.papers.refusals = errand.at;
    for (int step = 0; step < mostSteps; ++step) {
        const QString word = m_parts.clerk.settledWord();
        m_story << u"%1: %2"_s.arg(word, m_parts.clerk.sentence());
        if (m_errand.mishap == Mishap::EnterHeld || m_errand.isEnterHeld)
            m_parts.clerk.holdEnter();
        if (const auto end = act(word)) {
            m_parts.town.trouble({});
            const bool isBack = m_login == clerkLogin || change(clerkLogin);
            return isBack ? *end : Outcome::Stuck;
        }
    }
    return Outcome::Stuck;
}

std::optional<Outcome> Server::act(const QString& word)
{
    Town& town = m_parts.town;
    if (isSaidToBeDone(word))
        return finish();
    if (word == "insert card"_L1)
        insertCard();
    else if (word == "customer"_L1)
        atCustomer();
    else if (word == "blank card"_L1)
        atBlank();
    else if (word == "take the money"_L1)
        atMoney();
    else if (word == "not finished"_L1)
        return atInterruption();
    else if (word == "wrong card"_L1 || word == "card silent"_L1)
        town.takeOut();
    else if (word == "done"_L1)
        return finish();
    else if (word == "service down"_L1 || word == "no reader"_L1 || word == "card in use"_L1)
        m_parts.clerk.waitFor([&] { return m_parts.clerk.word() != word; });
    else if (word == "refused"_L1 && ++m_refusals < 3)
        town.takeOut();
    else
        return Outcome::Stuck;
    return {};
}

// The reader's trouble took the word "done" away; the card is back, and the screen says it again.
bool Server::isSaidToBeDone(const QString& word)
{
    const QString said = m_parts.clerk.sentence();
    return m_isSent && (word == "customer"_L1 || word == "refused"_L1) &&
           said.contains(citizen().customer.name) && said.contains(u"Nothing is charged again"_s);
}

void Server::insertCard()
{
    if (due(Mishap::PulledAtArrival))
        m_parts.town.trouble({Kind::PullCard, m_errand.at});
    m_parts.town.takeOut();
    m_parts.town.putIn(citizen());
    m_parts.clerk.waitFor([this] { return m_parts.clerk.word() != "insert card"_L1; }, shortly);
}

// Whose card it is, the clerk reads off the screen.
void Server::atCustomer()
{
    m_parts.town.trouble({});
    if (!m_parts.clerk.reads(citizen().customer.name)) {
        m_parts.town.takeOut();
        m_parts.clerk.waitFor([this] { return m_parts.clerk.word() != "customer"_L1; }, shortly);
        return;
    }
    const bool isOther = m_errand.mishap == Mishap::OtherClerk && m_isDue;
    if (isOther)
        return tryWithoutShift();
    if (m_errand.at % 2 == 0 && stepAside())
        return;
    typeAmount();
}

void Server::atBlank()
{
    m_parts.town.trouble({});
    Clerk& clerk = m_parts.clerk;
    if (!m_parts.town.isIn(citizen()) || citizen().isOpen) {
        m_parts.town.takeOut();
        return;
    }
    if (clerk.sentence().contains(citizen().customer.name))
        return typeAmount();
    clerk.enter();
    if (!clerk.waitFor([&] { return clerk.reads(u"Which account is this card for?"_s); }, shortly))
        return;
    clerk.type(citizen().customer.number.toString().right(6));
    if (clerk.waitFor([&] { return clerk.rows() == 1; }, shortly))
        clerk.enter();
    clerk.waitFor([&] { return clerk.sentence().contains(citizen().customer.name); }, shortly);
}

void Server::typeAmount()
{
    Clerk& clerk = m_parts.clerk;
    const QString amount = m_errand.amount.toString();
    if (clerk.typed() != amount) {
        clerk.key(Qt::Key_A, Qt::ControlModifier);
        clerk.type(amount);
    }
    if (clerk.typed() != amount) {
        m_stumbles += 1;
        m_story << u"typed \"%1\", the field says \"%2\""_s.arg(amount, clerk.typed());
        clerk.key(Qt::Key_F2);
        return;
    }
    // The number of the sale comes from the card's thread.
    clerk.waitFor([&] { return clerk.mayEnter(); }, shortly);
    clerk.enter();
    clerk.waitFor([&] { return clerk.word() == "take the money"_L1; }, shortly);
}

bool Server::stepAside()
{
    if (due(Mishap::Locked)) {
        m_story << u"locks, unlocks"_s;
        return m_parts.clerk.lock() && signIn(m_login);
    }
    return due(Mishap::LeaderServes) && change(sellingLeaderLogin);
}

// No till of hers is open: nothing is written, and she leaves it to the other one.
void Server::tryWithoutShift()
{
    Clerk& clerk = m_parts.clerk;
    if (m_login != otherClerkLogin) {
        change(otherClerkLogin);
        return;
    }
    m_isDue = false;
    typeAmount();
    if (clerk.settledWord() == "take the money"_L1)
        clerk.enter();
    const QString word = clerk.settledWord();
    m_story << u"%1: %2"_s.arg(word, clerk.sentence());
    if (!clerk.sentence().contains(u"WAT-S01"_s))
        m_refusals += mostSteps; // she could sell, or nobody was told why not
    change(clerkLogin);
}

void Server::atMoney()
{
    Clerk& clerk = m_parts.clerk;
    Town& town = m_parts.town;
    if (due(Mishap::SteppedBack))
        return clerk.key(Qt::Key_Escape);
    if (m_errand.at % 2 == 1 && stepAside())
        return;
    if (due(Mishap::CardSwapped)) {
        town.takeOut();
        town.putIn(neighbour());
        clerk.waitFor([&] { return clerk.word() != "take the money"_L1; }, shortly);
        return;
    }
    if (due(Mishap::ServiceKilled) && Town::killService()) {
        clerk.waitFor([&] { return clerk.word() != "take the money"_L1; }, shortly);
        return;
    }
    const bool wantsPull =
        m_isDue && (m_errand.mishap == Mishap::Parked || m_errand.mishap == Mishap::OtherCard ||
                    m_errand.mishap == Mishap::LeaderRefunds);
    if (due(Mishap::CardPulled) || wantsPull) // later each time: before the record nothing is open
        town.trouble({Kind::PullCard, m_errand.at + m_pulls++});
    if (due(Mishap::AnswerLost))
        town.trouble({Kind::LoseAnswer, m_errand.at});
    if (m_errand.at % 3 == 0)
        clerk.type(u"900"_s); // of which change is given
    m_author = m_login;
    m_isSent = true;
    clerk.enter();
    if (due(Mishap::ServiceKilledNow))
        Town::killService();
    clerk.waitFor([&] { return clerk.word() != "take the money"_L1; }, shortly);
}

std::optional<Outcome> Server::atInterruption()
{
    Clerk& clerk = m_parts.clerk;
    Town& town = m_parts.town;
    town.trouble({});
    if (due(Mishap::Parked)) {
        clerk.key(Qt::Key_Escape);
        clerk.waitFor([&] { return clerk.word() != "not finished"_L1; }, shortly);
        town.takeOut();
        clerk.waitFor([&] { return clerk.word() == "insert card"_L1; });
        citizen().isParked = true;
        return Outcome::Parked;
    }
    if (due(Mishap::LeaderRefunds))
        return refund();
    if (town.isIn(citizen())) {
        if (!clerk.waitFor([&] { return clerk.word() != "not finished"_L1; }, shortly / 2))
            clerk.enter();
        return {};
    }
    town.takeOut();
    town.putIn(due(Mishap::OtherCard) ? neighbour() : citizen());
    clerk.waitFor([&] { return clerk.word() != "not finished"_L1; }, shortly);
    return {};
}

// By the leader, who sees first what is on the card.
std::optional<Outcome> Server::refund()
{
    Clerk& clerk = m_parts.clerk;
    if (!change(sellingLeaderLogin))
        return Outcome::Stuck;
    m_parts.town.takeOut();
    clerk.waitFor([&] { return clerk.word() == "insert card"_L1; });
    m_parts.town.putIn(citizen());
    const auto isRead = [&] {
        return clerk.word() == "not finished"_L1 || clerk.word() == "done"_L1;
    };
    if (!clerk.waitFor(isRead) || clerk.settledWord() == "done"_L1)
        return {}; // it was on the card
    clerk.key(Qt::Key_R, Qt::ControlModifier);
    const auto isVoided = [&] { return clerk.sentence().contains(u"The sale was voided"_s); };
    if (!clerk.waitFor(isVoided))
        return {};
    m_parts.notes.handedBack += 1;
    m_parts.town.takeOut();
    clerk.waitFor([&] { return clerk.word() == "insert card"_L1; });
    return Outcome::HandedBack;
}

Outcome Server::finish()
{
    Citizen& who = citizen();
    m_parts.notes.payments.push_back(
        {m_author, who.isOpen ? transaction::Kind::Purchase : transaction::Kind::Opening,
         m_errand.amount});
    who.isOpen = true;
    who.isParked = false;
    who.onCard += 1;
    who.sold = who.sold + Credit::of(m_errand.amount);
    m_parts.town.takeOut();
    const bool isReady =
        m_parts.clerk.waitFor([this] { return m_parts.clerk.word() == "insert card"_L1; });
    return isReady ? Outcome::Sold : Outcome::Stuck;
}

} // namespace wattcard::human
