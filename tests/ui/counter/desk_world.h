// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/counter/amounts.h"
#include "ui/counter/counter_desk.h"
#include "ui/shell/sample_views.h"

#include <vector>

namespace wattcard::ui {

class FixedClock : public Clock {
public:
    UtcTime now() const override { return UtcTime{std::chrono::hours{24}}; }
    LocalTime local(UtcTime) const override { return LocalTime{std::chrono::hours{32}}; }
};

// A desk with services that only write down what they were asked.
struct DeskWorld {
    FixedClock clock;
    std::chrono::milliseconds uptime{std::chrono::hours{1}};
    CounterDesk desk{
        {.counter = CounterId{3}, .clock = clock, .uptime = [this] { return uptime; }}};
    int cards = 0;
    int orderIds = 0;
    std::vector<app::Order> sales;
    std::vector<app::Order> openings;
    std::vector<std::pair<TransactionId, app::CounterService::Wish>> settlings;
    std::vector<TransactionId> copies;
    int search = 0;
    int pending = 0;
    int facts = 0;
    int history = 0;

    DeskWorld()
    {
        QObject::connect(&desk, &CounterDesk::cardWanted, &desk, [this] { ++cards; });
        QObject::connect(&desk, &CounterDesk::orderIdWanted, &desk, [this] { ++orderIds; });
        QObject::connect(&desk, &CounterDesk::saleWanted, &desk,
                         [this](const app::Order& order) { sales.push_back(order); });
        QObject::connect(&desk, &CounterDesk::openingWanted, &desk,
                         [this](const app::Order& order) { openings.push_back(order); });
        QObject::connect(&desk, &CounterDesk::settlingWanted, &desk,
                         [this](const TransactionId& id, app::CounterService::Wish wish) {
                             settlings.emplace_back(id, wish);
                         });
        QObject::connect(&desk, &CounterDesk::copyWanted, &desk,
                         [this](const TransactionId& id) { copies.push_back(id); });
        QObject::connect(&desk, &CounterDesk::searchWanted, &desk,
                         [this](int request) { search = request; });
        QObject::connect(&desk, &CounterDesk::pendingWanted, &desk,
                         [this](int request) { search = pending = request; });
        QObject::connect(&desk, &CounterDesk::factsWanted, &desk,
                         [this](int request) { facts = request; });
        QObject::connect(&desk, &CounterDesk::historyWanted, &desk,
                         [this](int request) { history = request; });
    }

    static CounterView sample(CounterState state)
    {
        for (const NamedView& named : sampleViews()) {
            if (named.view.model.state == state)
                return named.view;
        }
        return {};
    }
    static TransactionId orderId()
    {
        return TransactionId{QUuid{QStringLiteral("01935a3f-0000-7000-8000-000000000009")}};
    }
    void wait() { uptime += std::chrono::seconds{5}; }
    void reader(ReaderEvent::Status status, std::uint32_t insertions)
    {
        wait();
        desk.readerChanged({.status = status,
                            .fault = Fault::NoService,
                            .readerName = {},
                            .insertions = insertions});
        wait();
    }
    void toWaiting()
    {
        desk.signIn(sampleOperator());
        reader(ReaderEvent::Status::Empty, 1);
    }
    void insert(const app::CardSituation& situation)
    {
        reader(ReaderEvent::Status::Present, 2);
        desk.cardSeen(situation);
        desk.orderIdReady(orderId());
        wait();
    }
    void toCustomer()
    {
        toWaiting();
        insert(*sample(CounterState::Customer).card);
    }
    void press(Command command)
    {
        desk.command(command);
        wait();
    }
    void type(Money payment) { desk.typeAmount({payment}, {}); }
    CounterState state() const { return desk.view().model.state; }
};

} // namespace wattcard::ui
