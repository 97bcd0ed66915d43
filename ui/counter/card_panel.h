// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_text.h"
#include "ui/widgets/elided_label.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>

namespace wattcard::ui {

class CardPicture;

// The card in the reader: its picture, its purchase number, what it carried last. While the service
// is down the lines below say when it is tried again and where help is.
class CardPanel : public QWidget {
    Q_OBJECT
public:
    // The longest pause of the reader's watch, which lasts as long from its fourth try on.
    static constexpr std::chrono::seconds retryEvery{3};
    explicit CardPanel(QWidget* parent);
    void show(const CounterView& view, const CounterText& text);

private:
    void showCard(const CounterView& view);
    void showRetry();

    CardPicture* m_picture;
    ElidedLabel* m_serial;
    ElidedLabel* m_purchase;
    ElidedLabel* m_last;
    QTimer m_second;
    QElapsedTimer m_downSince;
};

} // namespace wattcard::ui
