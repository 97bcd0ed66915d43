// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace wattcard::ui {

class BenchPage;
class ExchangesPage;
class PictureStage;
class TicketsPage;

// Pictures of the engineer's tickets, exchanges and bench. Adds them to the window of the stage.
class FieldPictures {
public:
    explicit FieldPictures(PictureStage& stage);
    // `enter` leads to the screen of that name.
    void keepAll(const std::function<void(const QString& place)>& enter);

private:
    PictureStage& m_stage;
    TicketsPage* m_tickets;
    ExchangesPage* m_exchanges;
    BenchPage* m_bench;
};

} // namespace wattcard::ui
