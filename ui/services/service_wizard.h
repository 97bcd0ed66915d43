// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/service_step.h"
#include "ui/widgets/tone.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>

#include <vector>

namespace wattcard::ui {

class StepPainting;
class ToneLine;

// The frame of every card service: title, "step 2 of 4", picture, form, one message, and two
// buttons that never move. Enter goes on, Esc goes back one step and out of the first one; nothing
// that was typed is lost by it. A field that leads Enter on by itself (FieldSheet) is joined by
// connecting its completed() to advance().
class ServiceWizard : public QWidget {
    Q_OBJECT
public:
    explicit ServiceWizard(ServiceStep::Word title, QWidget* parent);
    void addStep(ServiceStep step);
    void begin();   // at the first step that is needed; started() lets the forms begin empty
    void refresh(); // something has changed: asks for all sentences again
    // While an answer is awaited: no form, no key.
    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }
    void goOn();   // to the next step that is needed; past the last one it is finished
    void goBack(); // out of the first one
    void goTo(const QWidget& form);
    bool isAt(const QWidget& form) const;
    int stepNumber() const; // from 1, of those that are needed
    int stepCount() const;
    void focusForm(); // where typing begins, else the button that goes on
    void say(Tone tone, const QString& sentence); // until the next key
    // A key that comes sooner after a change of step is the echo of the last one.
    void setSettleTime(std::chrono::milliseconds time) { m_settle = time; }

public Q_SLOTS:
    void advance(); // Enter
    void retreat(); // Esc

Q_SIGNALS:
    void started();
    void left();     // out of the first step
    void finished(); // past the last one

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool isNeeded(std::size_t index) const;
    const ServiceStep* current() const;
    void enter(std::size_t index);
    bool mayGoBack() const;

    ServiceStep::Word m_titleWord;
    std::vector<ServiceStep> m_steps;
    std::size_t m_index = 0;
    bool m_busy = false;
    QPointer<QWidget> m_held; // had the keyboard before it was busy
    std::chrono::milliseconds m_settle;
    QElapsedTimer m_since;
    QLabel* m_title;
    QLabel* m_count;
    StepPainting* m_picture;
    QLabel* m_stepTitle;
    QStackedWidget* m_forms;
    ToneLine* m_message;
    QLabel* m_next;
    QPushButton* m_back;
    QPushButton* m_forward;
};

} // namespace wattcard::ui
