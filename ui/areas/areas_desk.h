// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/areas/areas_view.h"

#include <QObject>

namespace wattcard::ui {

// Areas and points of sale without widgets. A password is handed on and not kept.
class AreasDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    const AreasView& view() const { return m_view; }

public Q_SLOTS:
    // From the people
    void enter(const wattcard::Operator& person); // the screen is opened: fresh figures
    void leave();                                 // nobody is signed in any more
    void select(int row);
    void choose(wattcard::ui::AreasCommand command);
    // Of the open form: what is typed in it, and who signs beside the administrator.
    void submit(const wattcard::app::SiteRequest& typed, const wattcard::app::Login& second);
    void cancel();

    // From the service
    void listed(const wattcard::SiteTree& tree);
    void changed(const wattcard::app::SiteRequest& request);
    void failed(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::AreasView& view);
    void lookWanted();
    void changeWanted(const wattcard::app::SiteRequest& request,
                      const wattcard::app::Login& second);

private:
    void show() { Q_EMIT viewChanged(m_view); }
    void forget(); // what the last step left
    AreasView m_view;
};

} // namespace wattcard::ui
