// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/practice_border.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QWidget>

namespace wattcard::ui {

namespace {

constexpr int borderWidth = 6;
constexpr QColor practiceColour{0xF2, 0x8C, 0x1E};

// Over everything in its window, and in nobody's way.
class Border final : public QWidget {
public:
    explicit Border(QWidget* window) : QWidget{window}
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        setGeometry(window->rect());
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        painter.setPen(QPen{practiceColour, 2.0 * borderWidth});
        painter.drawRect(rect());
    }
};

bool isFramed(const QWidget& window)
{
    const Qt::WindowType type = window.windowType();
    return window.isWindow() && (type == Qt::Window || type == Qt::Dialog);
}

Border* borderOf(const QWidget& window)
{
    for (QObject* child : window.children()) {
        if (auto* border = dynamic_cast<Border*>(child))
            return border;
    }
    return nullptr;
}

} // namespace

PracticeBorder::PracticeBorder(QObject* parent) : QObject{parent}
{
    qApp->installEventFilter(this);
}

bool PracticeBorder::eventFilter(QObject* watched, QEvent* event)
{
    const bool matters = event->type() == QEvent::Show || event->type() == QEvent::Resize;
    auto* window = matters ? qobject_cast<QWidget*>(watched) : nullptr;
    if (!window || !isFramed(*window))
        return false;
    Border* border = borderOf(*window);
    if (!border && event->type() == QEvent::Show) {
        border = new Border{window};
        border->show();
    }
    if (border) {
        border->setGeometry(window->rect());
        border->raise();
    }
    return false;
}

} // namespace wattcard::ui
