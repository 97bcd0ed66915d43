// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/card_events.h"

#include <QString>

namespace wattcard::ui {

// What the card stock's screen shows.
struct StockView {
    std::optional<Operator> person;
    std::vector<StockCount> counts; // by delivery
    StockState state = StockState::Blank;
    std::vector<StockCard> cards; // in that state
    std::optional<CardSerial> selected;
    bool busy = false;
    std::optional<Failure> failure;

    // A batch that runs: cards are only put in, one after the other.
    std::optional<ManagementClass> batchClass;
    int wanted = 0;
    std::optional<app::BatchStep> lastStep;
};

enum class StockCommand { Receive, Scrap, Lose, Find, TakeBack, Wipe, StartBatch, StopBatch };
inline constexpr std::array allStockCommands{
    StockCommand::Receive,    StockCommand::TakeBack,  StockCommand::Wipe,
    StockCommand::Scrap,      StockCommand::Lose,      StockCommand::Find,
    StockCommand::StartBatch, StockCommand::StopBatch,
};
bool isOffered(const StockView& view, StockCommand command);
QString stockStateText(StockState state);
QString batchStepText(const app::BatchStep& step); // what to do with the card, and next

} // namespace wattcard::ui
