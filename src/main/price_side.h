// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tariff_service.h"
#include "main/threaded_people.h"
#include "main/threaded_tariffs.h"

#include <QThread>

namespace wattcard {

// Tariffs for their screen, on a quiet thread of their own: a rehearsal looks at the purchases of a
// year through a connection that only reads, and selling goes on beside it.
class PriceSide {
public:
    struct Parts {
        Tariffs& tariffs; // as they lie on the database thread
        People& people;
        QObject& home; // lives there
        db::StoreAddress store;
        const Clock& clock;
        CounterId counter{};
    };
    explicit PriceSide(const Parts& parts); // starts the thread
    ~PriceSide();                           // waits for the rehearsal that runs
    PriceSide(const PriceSide&) = delete;
    PriceSide& operator=(const PriceSide&) = delete;

    app::TariffService& service() { return *m_service; }

private:
    ThreadedTariffs m_tariffs;
    ThreadedPeople m_people;
    std::unique_ptr<app::TariffService> m_service;
    QThread m_thread;
};

} // namespace wattcard
