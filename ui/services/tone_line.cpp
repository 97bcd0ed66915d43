// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/tone_line.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace wattcard::ui {

namespace {

constexpr int signSide = 26;
constexpr int signGap = 10;
constexpr int linesHigh = 2;

} // namespace

ToneLine::ToneLine(QWidget* parent) : QWidget{parent}, m_text{new QLabel{this}}
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(signSide + signGap, 0, 0, 0);
    layout->addWidget(m_text);
    setFixedHeight(linesHigh * fontMetrics().lineSpacing() + 4);
}

void ToneLine::say(Tone tone, const QString& sentence)
{
    m_tone = tone;
    ui::say(*m_text, sentence, tone);
    m_text->setAccessibleName(sentence);
    update();
}

void ToneLine::paintEvent(QPaintEvent*)
{
    if (sentence().isEmpty())
        return;
    QPainter painter{this};
    paintToneIcon(painter, QRectF(0, (height() - signSide) / 2.0, signSide, signSide), m_tone,
                  palette());
}

void ToneLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setFixedHeight(linesHigh * fontMetrics().lineSpacing() + 4);
    if (event->type() == QEvent::PaletteChange)
        ui::say(*m_text, sentence(), m_tone);
}

} // namespace wattcard::ui
