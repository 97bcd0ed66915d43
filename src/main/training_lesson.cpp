// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/training_lesson.h"

#include "main/training_mode.h"
#include "main/wiring.h"
#include "ui/operators/sign_in_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/places.h"
#include "ui/shell/status_strip.h"
#include "ui/text/place_text.h"
#include "ui/training/training_bar.h"
#include "ui/training/training_link.h"
#include "ui/training/training_page.h"

#include <QEvent>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

std::chrono::milliseconds steadyNow()
{
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since);
}

TrainingRoom::Parts roomOf(const TrainingLesson::Parts& parts)
{
    Wiring& wiring = parts.wiring;
    return {[&wiring](const TrainingRoom::Work& work) { return wiring.onBooks(work); },
            wiring.company(), parts.clock, parts.mode.profile().boxSocket(), parts.mode.paper()};
}

} // namespace

TrainingLesson::TrainingLesson(const Parts& parts)
    : m_room{roomOf(parts)},
      m_book{parts.mode.profile().directory + u"/results.json"_s},
      m_service{{m_room, m_book, steadyNow}}
{
    ui::linkTraining(m_desk, m_service);
    addScreen(parts.window);
    const auto begins = [this](const Operator& person) { m_desk.signedIn(person.name); };
    connect(&parts.wiring.records(), &app::RecordsService::signedIn, &m_desk, begins);
    connect(&parts.wiring.pins(), &app::PinService::signedIn, &m_desk, begins);
    parts.window.signInPage().installEventFilter(this);
    m_service.moveToThread(&m_thread);
    m_thread.setObjectName(u"training"_s);
    m_thread.start();
    QMetaObject::invokeMethod(
        &m_service, [this] { m_service.enter({}); }, Qt::QueuedConnection);
}

TrainingLesson::~TrainingLesson()
{
    // The meters belong to that thread.
    QMetaObject::invokeMethod(
        &m_service,
        [this] {
            m_service.end();
            m_room.close();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void TrainingLesson::addScreen(ui::MainWindow& window)
{
    auto* bar = new ui::TrainingBar{&window};
    window.addToolBar(bar);
    ui::linkTrainingBar(*bar, m_desk);
    auto* page = new ui::TrainingPage{&window};
    ui::linkTrainingPage(*page, m_desk);
    window.statusStrip().showTraining(true);
    window.places().add({.id = u"training"_s,
                         .title = [] { return ui::placeText(ui::PlaceName::Training); },
                         .page = page,
                         .roles = {},
                         .keys = Qt::CTRL | Qt::Key_T});
}

bool TrainingLesson::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show)
        m_desk.signedIn({});
    return QObject::eventFilter(watched, event);
}

} // namespace wattcard
