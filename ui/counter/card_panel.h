// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_text.h"

#include <QLabel>
#include <QWidget>

namespace wattcard::ui {

// A picture of the card inside a ring: colour, sign and word tell the state from a distance.
class CardPicture : public QWidget {
    Q_OBJECT
public:
    explicit CardPicture(QWidget* parent);
    enum class Pose { Outside, Inside, Turned };
    void show(Tone tone, const QString& word, Pose pose);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintCard(QPainter& painter, const QRectF& where) const;

    Tone m_tone = Tone::Neutral;
    QString m_word;
    Pose m_pose = Pose::Outside;
};

// The card in the reader: its picture, its purchase number, what it carried last.
class CardPanel : public QWidget {
    Q_OBJECT
public:
    explicit CardPanel(QWidget* parent);
    void show(const CounterView& view, const CounterText& text);

private:
    CardPicture* m_picture;
    QLabel* m_serial;
    QLabel* m_purchase;
    QLabel* m_last;
};

} // namespace wattcard::ui
