// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tone.h"

#include <QWidget>

namespace wattcard::ui {

// A light with its word: colour, sign and text say the same. Where the room is short the word ends
// in "…", and the tooltip has the whole instead of the hint. A word may have several lines, "\n"
// between them.
class HealthLight : public QWidget {
    Q_OBJECT
public:
    explicit HealthLight(QWidget* parent);
    void show(Tone tone, const QString& word, const QString& hint = {});
    QString word() const { return m_word; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Neutral;
    QString m_word;
    QString m_hint; // the tooltip
};

} // namespace wattcard::ui
