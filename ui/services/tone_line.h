// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tone.h"

#include <QLabel>

namespace wattcard::ui {

// One message, at most two lines high: sign, colour and sentence. It keeps its height when empty.
class ToneLine : public QWidget {
    Q_OBJECT
public:
    explicit ToneLine(QWidget* parent);
    void say(Tone tone, const QString& sentence);
    QString sentence() const { return m_text->text(); }
    Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Tone m_tone = Tone::Neutral;
    QLabel* m_text;
};

} // namespace wattcard::ui
