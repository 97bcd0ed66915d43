// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/operators/staff_view.h"

#include <QObject>

namespace wattcard::ui {

// The screen of operators without widgets: which form is open, what is missing in it, what came of
// it. The second person's password is handed on and not kept; a one-time password is kept until the
// next step only.
class StaffDesk : public QObject {
    Q_OBJECT
public:
    explicit StaffDesk(QObject* parent = nullptr);
    const StaffView& view() const { return m_view; }

public Q_SLOTS:
    // From the people
    void enter(const wattcard::Operator& person); // the screen is opened: fresh figures
    void leave();                                 // or nobody is signed in any more
    void select(wattcard::OperatorId who);
    void choose(wattcard::ui::StaffCommand command);
    // Of the form that is open: the kind and, but for a new operator, the login are the desk's.
    void submit(const wattcard::app::StaffRequest& request, const wattcard::app::Login& second);
    void refuseLimit(); // what was typed is no amount
    void cancel();

    // From the service
    void listed(const std::vector<wattcard::app::StaffLine>& lines);
    void changed(const wattcard::app::StaffRequest& request, const QString& oneTimePassword);
    void failed(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::StaffView& view);
    void lookWanted();
    void changeWanted(const wattcard::app::StaffRequest& request,
                      const wattcard::app::Login& second);

private:
    void show() { Q_EMIT viewChanged(m_view); }
    void forget(); // what the last step left

    StaffView m_view;
};

} // namespace wattcard::ui
