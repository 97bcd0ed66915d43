// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardio/virtual_card/box_server.h"

#include <QThread>

namespace wattcard {

// The box of virtual cards inside this program, on a thread of its own: the counter's reader and
// the meters speak to it over its socket, as they do to wattcard-cardbox.
class TrainingBox {
public:
    struct Place {
        QString directory; // of the cards
        QString socket;
        std::array<std::uint8_t, 4> utilityRegion{};
    };
    // ConfigurationMissing when the directory cannot be made, DatabaseInUse when a box listens
    // there already.
    static Result<std::unique_ptr<TrainingBox>> open(const Place& place);
    ~TrainingBox();
    TrainingBox(const TrainingBox&) = delete;
    TrainingBox& operator=(const TrainingBox&) = delete;

private:
    TrainingBox();
    Result<void> begin(const Place& place);

    QThread m_thread;
    QObject m_home; // lives on the thread
    std::unique_ptr<cardio::BoxServer> m_server;
};

} // namespace wattcard
