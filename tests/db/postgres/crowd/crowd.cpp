// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/postgres/crowd/crowd.h"

#include "tests/db/postgres/crowd/carried_card.h"
#include "tests/fakes/need.h"

#include <QCoreApplication>

#include <csignal>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace wattcard::db::test {

namespace {

constexpr int firstCounter = 11;
constexpr int commitsForACut = 40;
constexpr std::chrono::minutes longestStall{3};

int about(std::mt19937& random, int sales)
{
    return static_cast<int>(random() % static_cast<unsigned>(sales)) + sales / 2 + 1;
}

} // namespace

int CrowdCounts::done() const
{
    const auto of = [this](Served how) {
        const auto found = served.find(static_cast<char>(how));
        return found == served.end() ? 0 : found->second;
    };
    return of(Served::Sold) + of(Served::Finished);
}

Crowd::Crowd(const CrowdPlan& plan)
    : m_plan{plan},
      m_salesForAKill{std::min(25, plan.sales / 8 + 1)},
      m_salesForAStop{std::min(150, plan.sales / 4 + 1)},
      m_salesForASleep{std::min(600, plan.sales / 2 + 1)},
      m_random{plan.seed},
      m_books{Cluster::ours().makeDatabase()},
      m_wire{Cluster::ours().socketFile()},
      m_shop{Cluster::ours().optionsFor(m_books)}
{
    makeAccounts();
    m_stalled.setSingleShot(true);
    QObject::connect(&m_stalled, &QTimer::timeout, &m_loop, [this] {
        std::printf("nothing was sold for minutes\n");
        m_hasFailed = true;
        m_loop.quit();
    });
}

void Crowd::makeAccounts()
{
    m_shop.addCustomers(m_plan.accounts);
    for (int index = 1; index <= m_plan.accounts; ++index) {
        const AccountId account{index};
        const auto row = m_shop.opening(account, hundredYuan);
        m_shop.sell(row);
        m_shop.load(account);
        CarriedCard::make(m_folder.path(), row, serialOf(account));
    }
}

bool Crowd::run()
{
    m_nextKill = about(m_random, m_salesForAKill);
    m_nextStop = about(m_random, m_salesForAStop);
    m_nextSleep = about(m_random, m_salesForASleep);
    for (int round = 1; round <= m_plan.rounds && !m_hasFailed; ++round) {
        play(m_plan.sales * round / m_plan.rounds);
        check();
    }
    print();
    return !m_hasFailed && isWhole();
}

// Until there are so many sales.
void Crowd::play(int sales)
{
    m_wanted = sales;
    m_isEnding = false;
    m_wire.cutOneOf(commitsForACut, static_cast<std::uint32_t>(m_random()));
    for (int number = 0; number < m_plan.counters; ++number)
        seat(number);
    m_stalled.start(longestStall);
    m_loop.exec();
    m_stalled.stop();
    for (auto& [number, seat] : m_seats) {
        seat.process->kill();
        seat.process->waitForFinished();
    }
    m_seats.clear();
    m_wire.cutOneOf(0, 0);
}

void Crowd::seat(int number)
{
    Seat& seat = m_seats[number];
    seat = {std::make_unique<QProcess>()};
    QProcess& process = *seat.process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QObject::connect(&process, &QProcess::readyReadStandardOutput, &m_loop,
                     [this, number] { hear(number); });
    QObject::connect(
        &process, &QProcess::finished, &m_loop,
        [this, number](int code, QProcess::ExitStatus status) {
            const bool isOurs = status == QProcess::CrashExit || code == 0;
            if (!isOurs) {
                std::printf("counter %d ended by itself: %d\n", number, code);
                m_hasFailed = true;
            }
            endRound();
        },
        Qt::QueuedConnection);
    process.start(
        QCoreApplication::applicationFilePath(),
        {u"counter"_s,
         QString::fromLatin1(Cluster::ours().optionsThrough(m_wire.port(), m_books).server),
         m_folder.path(), QString::number(firstCounter + number),
         QString::number(m_plan.accounts)});
}

void Crowd::hear(int number)
{
    for (const char letter : m_seats[number].process->readAllStandardOutput()) {
        ++m_counts.served[letter];
        const auto served = static_cast<Served>(letter);
        if (served == Served::Unclear)
            m_hasFailed = true;
        if (served == Served::Sold || served == Served::Finished)
            afterSale();
    }
}

void Crowd::afterSale()
{
    m_stalled.start();
    const int done = m_counts.done();
    if (m_isEnding)
        return;
    if (done >= m_nextKill) {
        killOne();
        m_nextKill = done + about(m_random, m_salesForAKill);
    }
    if (done >= m_nextSleep) {
        putToSleep();
        m_nextSleep = done + about(m_random, m_salesForASleep);
    }
    if (done >= m_nextStop) {
        stopServer();
        m_nextStop = done + about(m_random, m_salesForAStop);
    }
    if (done < m_wanted)
        return;
    m_isEnding = true;
    wakeAll();
    for (auto& [number, seat] : m_seats)
        seat.process->closeWriteChannel();
}

void Crowd::killOne()
{
    Seat& victim = m_seats[static_cast<int>(m_random() % static_cast<unsigned>(m_plan.counters))];
    if (victim.process->state() != QProcess::Running)
        return;
    ::kill(static_cast<pid_t>(victim.process->processId()), SIGKILL);
    ++m_counts.kills;
}

// Whoever slept before is woken: what it had begun may have been finished by another meanwhile.
void Crowd::putToSleep()
{
    wakeAll();
    Seat& victim = m_seats[static_cast<int>(m_random() % static_cast<unsigned>(m_plan.counters))];
    if (victim.process->state() != QProcess::Running)
        return;
    ::kill(static_cast<pid_t>(victim.process->processId()), SIGSTOP);
    victim.sleeps = true;
    ++m_counts.sleeps;
}

void Crowd::wakeAll()
{
    for (auto& [number, seat] : m_seats) {
        if (seat.sleeps)
            ::kill(static_cast<pid_t>(seat.process->processId()), SIGCONT);
        seat.sleeps = false;
    }
}

void Crowd::stopServer()
{
    const bool kills = (m_counts.stops + m_counts.serverKills) % 2 == 1;
    const bool isGone = kills ? Cluster::ours().kill() : Cluster::ours().stopAtOnce();
    (kills ? m_counts.serverKills : m_counts.stops) += isGone ? 1 : 0;
    // Those whom the first of its processes left behind end by themselves; until then it is
    // refused.
    constexpr int most = 200;
    constexpr int pauseMs = 50;
    bool isBack = Cluster::ours().start();
    for (int attempt = 0; !isBack && attempt < most; ++attempt) {
        ::poll(nullptr, 0, pauseMs);
        isBack = Cluster::ours().start();
    }
    if (!isBack) {
        std::printf("the server did not come back\n");
        m_hasFailed = true;
        m_loop.quit();
    }
}

// A counter has ended: another one sits down in its place, unless the round is over.
void Crowd::endRound()
{
    bool isAnyRunning = false;
    for (auto& [number, place] : m_seats) {
        const bool isRunning = place.process->state() != QProcess::NotRunning;
        if (!isRunning && !m_isEnding && !m_hasFailed) {
            seat(number);
            isAnyRunning = true;
        }
        isAnyRunning = isAnyRunning || isRunning;
    }
    if (!isAnyRunning)
        m_loop.quit();
}

// --- what must hold when everybody has gone home ---

int Crowd::countOf(const char* sql)
{
    auto answer = m_shop.database->run({"count", sql});
    if (!answer)
        qFatal("%s: %s", sql, qPrintable(answer.error().detail));
    return static_cast<int>(answer->records.front().integer());
}

void Crowd::check()
{
    m_shop.reopen();
    CrowdCounter last{Cluster::ours().optionsFor(m_books), m_folder.path(),
                      CounterId{firstCounter - 1}};
    for (int index = 1; index <= m_plan.accounts; ++index) {
        if (!last.settle(AccountId{index})) {
            std::printf("account %d cannot be settled\n", index);
            m_hasFailed = true;
        }
    }
    checkReceipts();
    checkCards();
    m_counts.gaps +=
        countOf("SELECT COUNT(*) FROM (SELECT counter FROM transaction_row GROUP BY counter"
                " HAVING COUNT(*) <> MAX(sale)) AS holes") +
        countOf("SELECT COUNT(*) FROM (SELECT counter FROM transaction_row"
                " WHERE receipt_serial IS NOT NULL GROUP BY counter, business_day"
                " HAVING COUNT(*) <> MAX(receipt_serial)) AS holes") +
        countOf("SELECT MAX(number) - COUNT(*) FROM audit_entry") +
        countOf("SELECT MAX(number) - COUNT(*) FROM journal_entry") +
        countOf("SELECT MAX(number) - COUNT(*) FROM transaction_row");
    m_counts.unverified += m_shop.verifies() ? 0 : 1;
}

// Every receipt that somebody holds is of a sale that is in the books.
void Crowd::checkReceipts()
{
    QFile list{m_folder.filePath(u"receipts"_s)};
    if (!list.open(QIODevice::ReadOnly))
        qFatal("no receipts");
    QByteArrayList ids = list.readAll().split('\n');
    ids.removeLast(); // behind the last end of line
    for (const QByteArray& id : ids) {
        const auto row = m_shop.ledger->row(need(TransactionId::parse(QString::fromLatin1(id))));
        m_counts.lost += row && row->state == transaction::RowState::Committed ? 0 : 1;
    }
}

// What the cards hold is what the books say: each committed row was written once, one after the
// other, from the opening's number on.
void Crowd::checkCards()
{
    for (int index = 1; index <= m_plan.accounts; ++index) {
        const AccountId account{index};
        const auto facts = need(m_shop.ledger->byAccount(account));
        const CarriedCard card{CarriedCard::fileIn(m_folder.path(), account), account};
        const CardImageState state = card.look();
        const QByteArray counted =
            "SELECT COUNT(*) FROM transaction_row WHERE state = 'committed' AND account = " +
            QByteArray::number(index);
        const bool isSame = facts.records.committed ==
                                transaction::Position{Generation{state.gen}, Sequence{state.seq}} &&
                            facts.records.committedDigest == state.image;
        const int more = countOf(counted) - static_cast<int>(state.seq);
        m_counts.doubled += std::max(more, isSame ? 0 : 1);
        m_counts.lost += std::max(-more, 0);
    }
}

bool Crowd::isWhole() const
{
    const Cuts cuts = m_wire.cuts();
    // Less than half of what was to be expected did not happen: then this run has shown little.
    const auto enough = [this](int happened, int salesForOne) {
        return happened >= std::max(1, m_plan.sales / salesForOne / 2);
    };
    const bool happened = m_counts.done() >= m_plan.sales &&
                          enough(m_counts.kills, m_salesForAKill) &&
                          enough(m_counts.stops + m_counts.serverKills, m_salesForAStop) &&
                          std::min(m_counts.stops, m_counts.serverKills) > 0 &&
                          enough(m_counts.sleeps, m_salesForASleep) &&
                          std::min({cuts.notForwarded, cuts.atOnce, cuts.answerLost}) > 0 &&
                          enough(cuts.sum(), commitsForACut);
    if (!happened)
        std::printf("not all of it could be made to happen\n");
    return happened && m_counts.lost + m_counts.doubled + m_counts.gaps + m_counts.unverified == 0;
}

void Crowd::print() const
{
    const Cuts cuts = m_wire.cuts();
    const auto of = [this](Served how) {
        const auto found = m_counts.served.find(static_cast<char>(how));
        return found == m_counts.served.end() ? 0 : found->second;
    };
    std::printf("evidence: crowd seed=%u counters=%d accounts=%d sold=%d finished=%d voided=%d"
                " interrupted=%d not-recorded=%d server-away=%d unclear=%d\n",
                m_plan.seed, m_plan.counters, m_plan.accounts, of(Served::Sold),
                of(Served::Finished), of(Served::Voided), of(Served::Interrupted),
                of(Served::Nothing), of(Served::Away), of(Served::Unclear));
    std::printf("evidence: crowd-faults kills=%d sleeps=%d stops=%d server-kills=%d"
                " commit-not-forwarded=%d commit-cut-at-once=%d commit-answer-lost=%d\n",
                m_counts.kills, m_counts.sleeps, m_counts.stops, m_counts.serverKills,
                cuts.notForwarded, cuts.atOnce, cuts.answerLost);
    std::printf("evidence: crowd-found checks=%d lost=%d doubled=%d gaps=%d unverified=%d\n",
                m_plan.rounds, m_counts.lost, m_counts.doubled, m_counts.gaps, m_counts.unverified);
}

} // namespace wattcard::db::test
