// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/postgres/crowd/counter.h"

#include "app/card_view.h"
#include "app/finish_sale.h"
#include "tests/db/postgres/crowd/carried_card.h"
#include "tests/db/postgres/crowd/plain_purchase.h"

#include <QFile>
#include <QRandomGenerator>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace wattcard::db::test {

namespace {

constexpr std::chrono::milliseconds pause{20}; // before a server that was away is asked again

Served whenFailed(const Failure& failure)
{
    return failure.fault == Fault::ServerAway ? Served::Away : Served::Nothing;
}

} // namespace

CrowdCounter::CrowdCounter(ServerOptions server, QString folder, CounterId counter)
    : m_server{std::move(server)},
      m_folder{std::move(folder)},
      m_actor{OperatorId{1}, counter}
{
}

Result<void> CrowdCounter::open()
{
    if (m_ledger)
        return {};
    auto database =
        Database::open({.directory = {}, .server = m_server, .counter = m_actor.counter});
    if (!database)
        return failed(database);
    m_database = std::move(*database);
    m_ledger = std::make_unique<SqlLedger>(*m_database, m_clock);
    return {};
}

Served CrowdCounter::serve(AccountId account)
{
    if (auto opened = open(); !opened)
        return whenFailed(opened.error());
    CarriedCard card{CarriedCard::fileIn(m_folder, account), account};
    const auto arrival = card.open(CardRole::Vending);
    const auto facts = m_ledger->byAccount(account);
    if (!facts)
        return whenFailed(facts.error());
    if (facts->records.open)
        return finish(card, *facts->records.open, facts->records);
    const auto row = plainPurchase(*m_ledger, *facts, m_actor, m_clock.now());
    if (!row)
        return whenFailed(row.error());
    transaction::State state;
    state.wish = transaction::Wish::Write;
    state.row = *row;
    state.records = facts->records;
    state.seen = app::viewOf((*arrival)->reading(), {});
    const app::Shop shop{card, *m_ledger, m_clock, m_actor.counter};
    return ended(app::finishSale(shop, m_actor, std::move(state)), row->id, Served::Sold);
}

Served CrowdCounter::finish(CardDesk& card, const transaction::Row& row,
                            const transaction::Records& records)
{
    transaction::State state;
    const bool gives = QRandomGenerator::global()->bounded(4) == 0;
    state.wish = gives ? transaction::Wish::Void : transaction::Wish::Finish;
    state.row = row;
    state.records = records;
    const app::Shop shop{card, *m_ledger, m_clock, m_actor.counter};
    return ended(app::finishSale(shop, m_actor, std::move(state)), row.id, Served::Finished);
}

Served CrowdCounter::ended(const app::SaleOutcome& outcome, const TransactionId& id,
                           Served whenDone)
{
    if (std::holds_alternative<app::SaleDone>(outcome)) {
        acknowledge(id);
        return whenDone;
    }
    const auto& stopped = std::get<app::SaleStopped>(outcome);
    using Kind = app::SaleStopped::Kind;
    switch (stopped.kind) {
    case Kind::NothingRecorded: return whenFailed({stopped.fault, {}});
    case Kind::Interrupted: return Served::Interrupted;
    case Kind::Voided: return Served::Voided;
    case Kind::Unclear: return Served::Unclear;
    }
    std::abort();
}

bool CrowdCounter::settle(AccountId account)
{
    constexpr int most = 100; // the card is pulled now and then
    for (int attempt = 0; attempt < most; ++attempt) {
        if (auto opened = open(); !opened)
            return false;
        const auto facts = m_ledger->byAccount(account);
        if (facts && !facts->records.open)
            return true;
        if (facts && serve(account) == Served::Unclear)
            return false;
    }
    return false;
}

// Survives this process, as a receipt in the customer's hand.
void CrowdCounter::acknowledge(const TransactionId& id) const
{
    const QByteArray line = id.toString().toLatin1() + '\n';
    const int list = ::open(QFile::encodeName(m_folder + QStringLiteral("/receipts")).constData(),
                            O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    if (::write(list, line.constData(), static_cast<std::size_t>(line.size())) != line.size())
        qFatal("receipts");
    ::close(list);
}

int runCounter(const QStringList& arguments)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ServerOptions server;
    server.server = arguments[0].toLatin1();
    server.mayForget = true;
    const int accounts = arguments[3].toInt();
    CrowdCounter counter{server, arguments[1],
                         CounterId{static_cast<std::uint16_t>(arguments[2].toInt())}};
    pollfd input{STDIN_FILENO, POLLIN, 0};
    for (int wait = 0; ::poll(&input, 1, wait) == 0;) {
        const AccountId account{QRandomGenerator::global()->bounded(1, accounts + 1)};
        const auto served = static_cast<char>(counter.serve(account));
        if (::write(STDOUT_FILENO, &served, 1) != 1)
            return EXIT_FAILURE;
        wait = served == static_cast<char>(Served::Away) ? static_cast<int>(pause.count()) : 0;
    }
    return EXIT_SUCCESS;
}

} // namespace wattcard::db::test
