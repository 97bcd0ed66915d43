// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_keeper.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QUrl>
#include <QWidget>

#include <algorithm>
#include <chrono>
#include <utility>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds windowRests{400};
constexpr int leastWindow = 200; // a place smaller than this was never a window's

int areaOf(const QRect& rect)
{
    return rect.isValid() ? rect.width() * rect.height() : 0;
}

} // namespace

QRect placeOnScreens(const QRect& wanted, const QList<QRect>& screens)
{
    if (screens.isEmpty())
        return wanted;
    const auto most = std::ranges::max_element(
        screens, {}, [&wanted](const QRect& screen) { return areaOf(screen & wanted); });
    const QRect& screen = *most;
    QRect place{wanted.topLeft(), wanted.size().boundedTo(screen.size())};
    place.moveLeft(std::clamp(place.left(), screen.left(), screen.right() - place.width() + 1));
    place.moveTop(std::clamp(place.top(), screen.top(), screen.bottom() - place.height() + 1));
    return place;
}

WindowKeeper::WindowKeeper(Place place, QWidget& window)
    : QObject{&window},
      m_place{std::move(place)},
      m_window{window}
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(windowRests);
    connect(&m_soon, &QTimer::timeout, this, &WindowKeeper::keep);
    window.installEventFilter(this);
}

QString WindowKeeper::key(const char* name) const
{
    return u"%1/%2/%3"_s.arg(m_place.window,
                             QString::fromLatin1(QUrl::toPercentEncoding(m_place.profile)),
                             QLatin1StringView{name});
}

bool WindowKeeper::showAgain()
{
    const QSettings file{m_place.settingsFile, QSettings::IniFormat};
    const QRect wanted = file.value(key("place")).toRect();
    if (wanted.width() < leastWindow || wanted.height() < leastWindow)
        return false;
    QList<QRect> screens;
    for (const QScreen* screen : QGuiApplication::screens())
        screens << screen->availableGeometry();
    m_window.setGeometry(placeOnScreens(wanted, screens));
    if (file.value(key("fills")).toBool())
        m_window.showMaximized();
    else
        m_window.show();
    return true;
}

bool WindowKeeper::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
        if (m_window.isVisible())
            m_soon.start();
        break;
    case QEvent::Close:
    case QEvent::Hide:
        if (m_soon.isActive())
            keep();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

// The place that a window goes back to from filling the screen is the one to remember.
void WindowKeeper::keep()
{
    m_soon.stop();
    if (m_window.isMinimized())
        return;
    const bool fills = m_window.isMaximized() || m_window.isFullScreen();
    const QRect place = fills ? m_window.normalGeometry() : m_window.geometry();
    QSettings file{m_place.settingsFile, QSettings::IniFormat};
    if (place.isValid())
        file.setValue(key("place"), place);
    file.setValue(key("fills"), fills);
}

} // namespace wattcard::ui
