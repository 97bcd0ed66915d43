// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/escape_key.h"

#include <QKeyEvent>
#include <QWidget>

namespace wattcard::ui {

namespace {

// Keys that a child leaves alone pass here on their way up.
class EscapeKey : public QObject {
public:
    EscapeKey(QWidget& page, std::function<bool()> isWanted, std::function<void()> act)
        : QObject{&page},
          m_isWanted{std::move(isWanted)},
          m_act{std::move(act)}
    {
        page.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool isAsked = event->type() == QEvent::ShortcutOverride;
        if ((!isAsked && event->type() != QEvent::KeyPress) ||
            static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape || !m_isWanted())
            return QObject::eventFilter(watched, event);
        event->accept();
        if (!isAsked)
            m_act();
        return true;
    }

private:
    std::function<bool()> m_isWanted;
    std::function<void()> m_act;
};

} // namespace

void takeEscape(QWidget& page, std::function<bool()> isWanted, std::function<void()> act)
{
    new EscapeKey{page, std::move(isWanted), std::move(act)}; // the page's child
}

} // namespace wattcard::ui
