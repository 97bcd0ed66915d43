// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_outbox.h"
#include "tests/simulation/twelve_flows.h"

#include <QFile>

namespace wattcard::simulation {

using namespace Qt::StringLiterals;
using flows::Hand;
using flows::Wall;

Result<QString> Paper::print(const Receipt& receipt)
{
    const Trouble now = trouble ? trouble(++attempts) : Trouble::None;
    switch (now) {
    case Trouble::NoPaper: m_state = PrinterState::PaperOut; return failed(Fault::PrinterFailed);
    case Trouble::Unheard: ++whole[receipt.number]; [[fallthrough]];
    case Trouble::HalfAPage:
        ++doubts[receipt.number];
        m_state = PrinterState::Halfway;
        return failed(Fault::PrinterFailed);
    case Trouble::None: break;
    }
    m_state = PrinterState::Ready;
    if (receipt.copy == 0)
        ++whole[receipt.number];
    return u"paper"_s;
}

FlowTown::FlowTown() = default;

QByteArray FlowTown::storeFile() const
{
    QFile file{db::Database::fileIn(directory.path())};
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the store cannot be read");
    return file.readAll();
}

void FlowTown::putStoreFile(const QByteArray& bytes)
{
    const QString name = db::Database::fileIn(directory.path());
    for (const auto& end : {u"-wal"_s, u"-shm"_s})
        QFile::remove(name + end);
    QFile file{name};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw std::runtime_error("the store cannot be written");
}

void FlowTown::leaveEverything()
{
    reader.remove();
    for (auto& [number, wall] : m_walls) {
        wall->reader.remove();
        wall->service->slotChanged();
    }
    m_printing.reset();
    m_rekeying.reset();
    m_rollOuts.reset();
    m_situation = {};
    closeBooks();
}

FlowTown::Snapshot FlowTown::snapshot()
{
    leaveEverything();
    Snapshot taken{storeFile(), {}, {}, clock, m_nextVisit, memory};
    for (const auto& [number, hand] : m_hands)
        taken.cards.emplace(number, hand->memory);
    for (const auto& [digits, wall] : m_walls)
        taken.meters.emplace(digits, wall->nvm);
    paper = {};
    openBooks();
    return taken;
}

void FlowTown::goBackTo(const Snapshot& snapshot)
{
    leaveEverything();
    whenClosed = {};
    putStoreFile(snapshot.store);
    clock = snapshot.clock;
    m_nextVisit = snapshot.nextVisit;
    memory = snapshot.memory;
    paper = {};
    std::erase_if(m_hands, [&](const auto& each) { return !snapshot.cards.contains(each.first); });
    for (auto& [number, hand] : m_hands) {
        hand->memory = snapshot.cards.at(number);
        hand->card->reset();
    }
    std::erase_if(m_walls, [&](const auto& each) { return !snapshot.meters.contains(each.first); });
    for (auto& [digits, wall] : m_walls) {
        wall->service->cutPower();
        wall->nvm = snapshot.meters.at(digits);
        wall->service->setPower(true);
    }
    openBooks();
}

void FlowTown::restart()
{
    leaveEverything();
    if (whenClosed)
        std::exchange(whenClosed, {})();
    for (auto& [digits, wall] : m_walls) {
        if (!wall->nvm.powered())
            wall->service->cutPower();
        wall->nvm.powerOn();
        wall->service->setPower(true);
    }
    for (auto& [number, hand] : m_hands) {
        hand->memory.powerOn();
        hand->card->reset();
    }
    openBooks();
}

app::Shop FlowTown::counterShop()
{
    app::Shop shop = parts();
    if (!memory.newKeys)
        return shop;
    if (!m_rollOuts)
        m_rollOuts = std::make_unique<db::SqlRollOuts>(*database, clock);
    m_rekeying.emplace(app::Rekeying{m_newWorkshop, *stock, *m_rollOuts, m_bothKeys});
    return {m_newDesk, *ledger, clock, counter, {}, &*m_rekeying};
}

app::CardSituation FlowTown::arrive(Hand& hand)
{
    reader.remove();
    hand.card->reset();
    reader.insert(*hand.card);
    m_situation = app::ReadCard{counterShop()}.run(person(Role::Clerk));
    return m_situation;
}

TransactionId FlowTown::steadyId(Operation operation)
{
    constexpr int all = 1'000;
    Bytes chosen(10, static_cast<std::uint8_t>(operation));
    chosen[0] = static_cast<std::uint8_t>(need(ledger->history(flows::first, all)).size());
    const auto founded = flows::FlowClock{}.now().time_since_epoch();
    return TransactionId::make(founded.count(), chosen);
}

void FlowTown::signOnce(app::OperationForm& form)
{
    static Signatures given;
    sign(form, person(Role::Clerk), &given);
}

void FlowTown::printReceipts()
{
    db::SqlOutbox outbox{*database, clock};
    if (!m_printing) {
        m_printing = std::make_unique<app::PrintService>(paper);
        QObject::connect(
            m_printing.get(), &app::PrintService::printed, m_printing.get(),
            [this](const app::PrintJob& job, const QString&) { m_printed.push_back(job.id); });
    }
    for (const TransactionId& id : need(outbox.waiting(), "outbox")) {
        const Receipt receipt = need(ledger->receipt(id), "receipt");
        m_printing->print({id, receipt});
        // Between the paper and its note nobody knows: it is printed once more.
        for (const TransactionId& done : std::exchange(m_printed, {})) {
            ++paper.doubts[receipt.number];
            need(outbox.printed(done), "printed");
            --paper.doubts[receipt.number];
        }
    }
}

Hand* FlowTown::handOf(const CardSerial& serial)
{
    for (auto& [number, hand] : m_hands)
        if (hand->serial == serial && !memory.lostCards.contains(number))
            return hand.get();
    return nullptr;
}

app::WorkOrderDesk FlowTown::orderDesk(const Operator& engineer)
{
    return {{m_office, *stock, *orders, counter}, engineer};
}

int FlowTown::committed(transaction::Kind kind)
{
    constexpr int all = 1'000;
    int rows = 0;
    for (const HistoryLine& line : need(ledger->history(flows::first, all)))
        rows += line.kind == kind && line.state == transaction::RowState::Committed ? 1 : 0;
    return rows;
}

} // namespace wattcard::simulation
