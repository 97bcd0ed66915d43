// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/audit/audit_view.h"

#include <QObject>

#include <functional>

namespace wattcard::ui {

// The screen of the audit trail without widgets: which page of which search, how the chain stands,
// and what runs.
class AuditDesk : public QObject {
    Q_OBJECT
public:
    // Names a file that is not there yet, for an export.
    using NewFile = std::function<QString()>;
    explicit AuditDesk(NewFile newFile, QObject* parent = nullptr);
    const AuditView& view() const { return m_view; }

public Q_SLOTS:
    // From the people
    void enter(const wattcard::Operator& person); // the screen is opened: the newest page
    void leave();                                 // nobody is signed in any more
    void find(const wattcard::app::AuditWish& wish);
    void refuseDay(); // what was typed is no day
    void select(qint64 number);
    void choose(wattcard::ui::AuditCommand command);

    // From the service
    void pageReady(const wattcard::app::AuditPage& page);
    void progressed(qint64 done, qint64 all);
    void verified(const wattcard::AuditReport& report);
    void exported(const QString& file, qint64 entries);
    void stopped();
    void failed(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::AuditView& view);
    void pageWanted(const wattcard::app::AuditWish& wish);
    void verificationWanted();
    void exportWanted(const QString& file);
    void stopWanted();

private:
    void show() { Q_EMIT viewChanged(m_view); }
    void forget(); // what the last step left
    void turnTo(const app::AuditWish& wish);

    NewFile m_newFile;
    app::AuditWish m_wanted; // the page that is being read
    AuditView m_view;
};

} // namespace wattcard::ui
