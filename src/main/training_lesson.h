// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/training/training_service.h"
#include "main/training_room.h"
#include "ui/training/training_desk.h"

#include <QObject>
#include <QThread>

namespace wattcard {

class TrainingMode;
class Wiring;
namespace ui {
class MainWindow;
}

// Training in the window that was wired for it: the screen with its key, the bar above the strip,
// and the engine on a thread of its own. Ends before the window and the wiring.
class TrainingLesson : public QObject {
    Q_OBJECT
public:
    struct Parts {
        TrainingMode& mode;
        Wiring& wiring;
        ui::MainWindow& window;
        const Clock& clock;
    };
    explicit TrainingLesson(const Parts& parts);
    ~TrainingLesson() override;
    ui::TrainingDesk& desk() { return m_desk; }
    app::TrainingService& service() { return m_service; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; // nobody is signed in

private:
    void addScreen(ui::MainWindow& window);

    QThread m_thread;
    TrainingRoom m_room;
    app::ScoreBook m_book;
    app::TrainingService m_service;
    ui::TrainingDesk m_desk;
};

} // namespace wattcard
