// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_view.h"
#include "ui/widgets/money_edit.h"
#include "ui/widgets/tone.h"

#include <QLabel>
#include <QStackedWidget>

namespace wattcard::ui {

class AmountPanel;
class CardPanel;
class CustomerPanel;
class HelpPanel;
class KeyBar;
class ListPanel;
class ReceiptPanel;

// The one sentence about the state, with its sign.
class MessageLine : public QWidget {
    Q_OBJECT
public:
    explicit MessageLine(QWidget* parent);
    void show(Tone tone, const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Neutral;
    QLabel* m_sentence;
};

// The counter screen: paints a CounterView and tells what the clerk does. It decides nothing.
class CounterPage : public QWidget {
    Q_OBJECT
public:
    explicit CounterPage(QWidget* parent);
    void show(const wattcard::ui::CounterView& view);
    // Digits typed anywhere while no card is in: they begin a search.
    void beginSearch(const QString& firstLetters);
    bool isIdle() const;
    HelpPanel& help() { return *m_help; }

Q_SIGNALS:
    void commandGiven(wattcard::ui::Command command);
    void amountTyped(const wattcard::ui::AmountTyped& typed, std::optional<wattcard::Fault> fault);
    void energyTyped(const wattcard::ui::EnergyTyped& typed, std::optional<wattcard::Fault> fault);
    void tenderedTyped(const wattcard::ui::TenderedTyped& typed);
    void referenceTyped(const QString& reference);
    void searchStarted();
    void searchTyped(const QString& text);
    void rowChosen(int row);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void layOut();
    void connectParts();
    void placeFocus(bool moved);

    CardPanel* m_card;
    QStackedWidget* m_place; // facts, list, receipt or help
    CustomerPanel* m_customer;
    ListPanel* m_list;
    ReceiptPanel* m_receipt;
    HelpPanel* m_help;
    MessageLine* m_message;
    AmountPanel* m_amount;
    KeyBar* m_keys;
    CounterView m_view;
};

} // namespace wattcard::ui
