// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineering/bench_view.h"
#include "ui/widgets/plain_table.h"

#include <QLabel>
#include <QPushButton>

#include <map>

namespace wattcard::ui {

class HealthLight;
class LatencyHistogram;

// The bench: how long the card in the reader takes to answer and to be connected a hundred times,
// the check values of the keys, each with its verdict, and a report of it.
class BenchPage : public QWidget {
    Q_OBJECT
public:
    explicit BenchPage(QWidget* parent);
    void show(const wattcard::ui::BenchView& view);

Q_SIGNALS:
    void pressed(wattcard::ui::BenchCommand command);

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QWidget* makeButtons();
    void retranslate();
    void showTests();
    void showKeys();
    void showMessage();

    BenchView m_view;
    QLabel* m_title;
    HealthLight* m_reader;
    HealthLight* m_result;
    PlainTable* m_tests;
    LatencyHistogram* m_histogram;
    HealthLight* m_keyLight;
    PlainTable* m_keys;
    QLabel* m_message;
    std::map<BenchCommand, QPushButton*> m_buttons;
};

} // namespace wattcard::ui
