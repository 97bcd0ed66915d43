// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/undo_bar.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace wattcard::ui {

namespace {

constexpr int undoLineHeight = 3;
constexpr std::chrono::milliseconds undoLineStep{200};

} // namespace

UndoBar::UndoBar(QWidget* parent, std::chrono::milliseconds time)
    : QWidget{parent}, m_done{new ElidedLabel{this}}, m_undo{new QPushButton{this}}
{
    m_undo->setAutoDefault(false);
    m_time.setSingleShot(true);
    m_time.setInterval(time);
    m_step.setInterval(undoLineStep);
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, undoLineHeight + 1);
    row->addWidget(m_done, 1);
    row->addWidget(m_undo);
    for (QWidget* part : {static_cast<QWidget*>(m_done), static_cast<QWidget*>(m_undo)}) {
        QSizePolicy keeps = part->sizePolicy();
        keeps.setRetainSizeWhenHidden(true);
        part->setSizePolicy(keeps);
    }
    connect(m_undo, &QPushButton::clicked, this, [this] {
        empty();
        Q_EMIT undone();
    });
    connect(&m_time, &QTimer::timeout, this, [this] {
        empty();
        Q_EMIT lapsed();
    });
    connect(&m_step, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    retranslate();
    empty();
}

void UndoBar::offer(const QString& done)
{
    if (isOffering())
        Q_EMIT lapsed();
    say(*m_done, done, Tone::Good);
    m_done->show();
    m_undo->setToolTip(done);
    m_undo->setAccessibleDescription(done);
    m_undo->show();
    m_since.start();
    m_time.start();
    if (animates(*this))
        m_step.start();
    update();
    // The line is read aloud when it comes, as every line of state is (SCREENS.md section 14).
    QAccessibleEvent told{m_done, QAccessible::NameChanged};
    QAccessible::updateAccessibility(&told);
}

void UndoBar::clear()
{
    empty();
}

void UndoBar::empty()
{
    m_time.stop();
    m_step.stop();
    m_done->hide();
    m_done->clear();
    m_undo->hide();
    update();
}

void UndoBar::retranslate()
{
    nameButton(*m_undo, tr("Undo"), QKeySequence{Qt::CTRL | Qt::Key_Z});
}

void UndoBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

// How much of the time is left, as a line; without movement the line is not there.
void UndoBar::paintEvent(QPaintEvent*)
{
    if (!m_step.isActive())
        return;
    const qint64 whole = std::max<qint64>(1, m_time.interval());
    const qint64 left = std::clamp<qint64>(whole - m_since.elapsed(), 0, whole);
    QPainter painter{this};
    painter.fillRect(0, height() - undoLineHeight, static_cast<int>(width() * left / whole),
                     undoLineHeight, palette().color(QPalette::Highlight));
}

} // namespace wattcard::ui
