// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/counter_events.h"
#include "app/rekey_card.h"

#include <QObject>

#include <functional>
#include <memory>
#include <variant>

namespace wattcard {
class CardDesk;
}

namespace wattcard::app {
class SaleGuard;
struct Shop;

// The counter's use cases behind signals. Lives on the card thread: every slot may wait for the
// card, none is called directly by a screen. Requests come and results go as queued signals
// carrying values.
class CounterService : public QObject {
    Q_OBJECT
public:
    // random(n) gives n bytes from the system's generator, for transaction ids.
    struct Parts {
        CardDesk& cards;
        Ledger& ledger;
        const Clock& clock;
        std::function<Result<Bytes>(std::size_t)> random;
        CounterId counter{};
        std::array<std::uint8_t, 4> utilityRegion{};
        bool testKeys = false;
        std::optional<Rekeying> rekeying = {};
        SaleGuard* guard = nullptr;
    };
    enum class Wish { Finish, Void };
    Q_ENUM(Wish)
    explicit CounterService(Parts parts);
    ~CounterService() override;

public Q_SLOTS:
    void signIn(const wattcard::Operator& person);
    void signOut();
    void newOrderId();                                   // answers orderIdReady
    void readCard();                                     // arrival session: answers cardSeen
    void sell(const wattcard::app::Order& order);        // purchase
    void openAccount(const wattcard::app::Order& order); // opening card and first sale
    // The same card is back in the reader: claims the row, reads, decides. Void only with the card
    // showing the image before.
    void settle(const wattcard::TransactionId& id, wattcard::app::CounterService::Wish wish);

Q_SIGNALS:
    void orderIdReady(const wattcard::TransactionId& id);
    void cardSeen(const wattcard::app::CardSituation& situation);
    void saleStep(wattcard::app::SaleStep step);
    void saleDone(const wattcard::app::SaleDone& done);
    void saleStopped(const wattcard::app::SaleStopped& stopped);

private:
    Shop shop();
    void answer(const std::variant<SaleDone, SaleStopped>& outcome);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace wattcard::app
