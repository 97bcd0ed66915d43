// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stock/stock_desk.h"
#include "ui/widgets/plain_table.h"

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <map>

namespace wattcard::ui {

// Card stock by delivery and by state, and the batch: many cards, one after the other, by putting
// them in and nothing else (SCREENS.md section 9).
class StockPage : public QWidget {
    Q_OBJECT
public:
    explicit StockPage(QWidget* parent);
    void show(const wattcard::ui::StockView& view);

Q_SIGNALS:
    void stateChosen(wattcard::StockState state);
    void cardChosen(const wattcard::CardSerial& serial);
    void received(const QString& name, const std::vector<wattcard::CardSerial>& serials);
    void moved(wattcard::ui::StockCommand command, const QString& reason);
    void wipingWanted();
    void batchStarted(wattcard::ManagementClass kind, int wanted);
    void batchStopped();

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void makeButtons();
    void press(StockCommand command);
    void askBatch();
    void askReceipt();
    void askReason(StockCommand command);
    void retranslate();
    void showCounts();
    void showCards();
    void showBatch();
    QString batchText() const;
    QString nameOf(const CardBatch& batch) const;

    StockView m_view;
    QLabel* m_title;
    PlainTable* m_counts;
    QComboBox* m_state;
    PlainTable* m_cards;
    QLabel* m_batch;
    QProgressBar* m_progress;
    QLabel* m_message;
    std::map<StockCommand, QPushButton*> m_buttons;
};

// Serials as a delivery note lists them: sixteen hex digits each, between blanks, commas or line
// ends. The first word that is none comes back instead.
std::variant<std::vector<CardSerial>, QString> serialsIn(const QString& text);

void linkStock(StockPage& page, StockDesk& desk);

} // namespace wattcard::ui
