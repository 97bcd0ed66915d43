// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/card_scenes.h"
#include "ui/widgets/tone.h"

#include <QVariantAnimation>
#include <QWidget>

namespace wattcard::ui {

// A picture inside a ring: colour, sign, word and scene tell the state from a distance. The card
// that is to be put in moves, unless nothing is to move.
class CardPicture : public QWidget {
    Q_OBJECT
public:
    explicit CardPicture(QWidget* parent);
    void show(Tone tone, const QString& word, CardScene scene);
    CardScene scene() const { return m_scene; }
    bool isMoving() const { return m_motion.state() == QAbstractAnimation::Running; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void moveOrRest();

    Tone m_tone = Tone::Neutral;
    QString m_word;
    CardScene m_scene = CardScene::Insert;
    QVariantAnimation m_motion;
};

} // namespace wattcard::ui
