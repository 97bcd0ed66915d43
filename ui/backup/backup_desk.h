// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backup/backup_view.h"

namespace wattcard::ui {

// The screen of backups without widgets: how they stand, what runs and what came of it.
class BackupDesk : public QObject {
    Q_OBJECT
public:
    explicit BackupDesk(QObject* parent = nullptr);
    const BackupView& view() const { return m_view; }

public Q_SLOTS:
    // From the people
    void enter(const wattcard::Operator& person);
    void leave(); // nobody is signed in any more; what runs goes on
    void keepPlan(const wattcard::app::BackupPlan& plan);
    // A passphrase that was typed, twice; none where the one that is kept shall do.
    void backUp(const wattcard::app::SharedSecret& passphrase,
                const wattcard::app::SharedSecret& again);
    void verify(const QString& file, const wattcard::app::SharedSecret& passphrase);
    void drill(const QString& file, const wattcard::app::SharedSecret& passphrase);
    void stop();

    // From the service
    void standingReady(const wattcard::app::BackupStanding& standing);
    void began(wattcard::app::BackupWork work);
    void progressed(wattcard::BackupStage stage, int percent);
    void made(const QString& file);
    void verified(const QString& file, bool goesOn);
    void proven(const QString& file);
    void planKept();
    void stopped();
    void failed(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::BackupView& view);
    void lookWanted();
    void planWanted(const wattcard::app::BackupPlan& plan);
    void backupWanted(const wattcard::app::SharedSecret& passphrase);
    void verificationWanted(const QString& file, const wattcard::app::SharedSecret& passphrase);
    void drillWanted(const QString& file, const wattcard::app::SharedSecret& passphrase);
    void stopWanted();

private:
    void show() { Q_EMIT viewChanged(m_view); }
    void forget(); // what the last act left
    bool refuse(BackupGap gap);
    bool begin(BackupCommand command);
    BackupGap gapIn(const QString& file, const app::SharedSecret& passphrase) const;
    void tell(BackupView::Done done, const QString& file);

    BackupView m_view;
};

} // namespace wattcard::ui
