// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bench_slot.h"
#include "app/meter_service.h"
#include "app/story_error.h"
#include "crypto/faulty_store.h"

#include <map>

namespace wattcard::app {

// The bench around a meter: puts cards into its slot and takes them out, and makes things go wrong
// by name. Lives on the service's thread. What it is given outlives it.
class MeterBench : public QObject {
    Q_OBJECT
public:
    struct Parts {
        MeterService& service;
        BenchSlot& slot;
        crypto::FaultyStore& memory;
        CardTray* tray = nullptr;         // the box's cards; none: described cards only
        CardTroubles* troubles = nullptr; // between the box's card and the slot
    };
    explicit MeterBench(Parts parts);

    // In place of the described cards so far; the one in the slot is taken out first.
    std::optional<StoryError> describe(const QJsonObject& cards); // name to words
    // A described card by its name, else one of the tray. NotFound, NoService without a tray.
    // True: the meter has seen it already; else its reader will tell.
    Result<bool> insert(const QString& card);
    Result<bool> remove();

    // `number` as FaultPreset says, its usual one when none is given. NoService where it needs the
    // box and there is none, BadInput when the hoarding limit leaves any amount room.
    Result<void> apply(FaultPreset preset, std::optional<int> number = {});

public Q_SLOTS:
    // A described card, as a person moves it in the window; never to the counter, which reads
    // bytes.
    void move(const QString& card, wattcard::CardPlace place);
    void tellCards(); // answered by cardsTold
    // As apply(), for the window; 0 is the usual number.
    void make(wattcard::app::FaultPreset preset, int number);
    void heal(); // nothing is wrong from now on; what has happened, has happened

Q_SIGNALS:
    void cardsTold(const std::vector<wattcard::TrayCard>& cards); // the described ones
    void notMoved(wattcard::Fault why);
    void refused(wattcard::app::FaultPreset preset, wattcard::Fault why);

private:
    Result<void> trouble(CardTrouble::Kind kind, int number);
    Result<void> disguise(FaultPreset preset);

    Parts m_parts;
    std::map<QString, meter::PlainCard> m_cards;
};

} // namespace wattcard::app
