// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "human_errand.h"

namespace wattcard::human {

// A clerk at the open window, in a town that outlives it: closed, it can be opened again.
struct AtWindow {
    Town town;
    Notes notes;
    std::unique_ptr<Counter> counter;
    std::unique_ptr<Clerk> clerk;
    std::unique_ptr<Server> server;

    bool open()
    {
        counter = std::make_unique<Counter>(town.profile(), town.counterReader());
        if (!counter->isOpen())
            return false;
        clerk = std::make_unique<Clerk>(counter->window());
        server = std::make_unique<Server>(Server::Parts{*clerk, town, notes, counter->papers()});
        return server->signIn(QStringLiteral("wangli")) &&
               clerk->waitFor([this] { return clerk->word() == QStringLiteral("insert card"); });
    }
    void close()
    {
        server.reset();
        clerk.reset();
        counter.reset();
    }
};

} // namespace wattcard::human
