// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/management/card_batch_desk.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/plain_table.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

#include <map>

class QHBoxLayout;

namespace wattcard::ui {

class WarningBanner;

// Many cards, one after the other: the queue on the left, the cards put aside on the right, n of m
// and what to do next in large letters between them. Once begun, cards are the only keys.
class CardBatchPage : public QWidget {
    Q_OBJECT
public:
    explicit CardBatchPage(QWidget* parent);

public Q_SLOTS:
    void show(const wattcard::ui::CardBatchView& view);

Q_SIGNALS:
    void started(const wattcard::ui::CardBatchPlan& plan);
    void stopped();

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void makeLists(QHBoxLayout& lists);
    void makeButtons();
    void retranslate();
    void begin();
    void showPlans();
    void showQueue();
    void showTray();
    void showProgress();

    CardBatchView m_view;
    QLabel* m_title;
    WarningBanner* m_warning;
    QLabel* m_whatName;
    ChoiceBox<CardBatchPlan>* m_what;
    QLabel* m_countName;
    QSpinBox* m_count;
    QLabel* m_counter;
    QProgressBar* m_progress;
    QLabel* m_next;
    QLabel* m_queueName;
    PlainTable* m_queue;
    QLabel* m_trayName;
    PlainTable* m_tray;
    std::map<BatchCommand, QPushButton*> m_buttons;
};

void linkCardBatch(CardBatchPage& page, CardBatchDesk& desk);

} // namespace wattcard::ui
