// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backup/restore_view.h"

namespace wattcard::ui {

// A restore step by step, without widgets. At each step Back leaves the books as they are; only
// once two people have signed is it handed out, and then the program begins again with them.
class RestoreDesk : public QObject {
    Q_OBJECT
public:
    explicit RestoreDesk(QObject* parent = nullptr);
    const RestoreView& view() const { return m_view; }
    void showEnd(const app::RestoreEnd& end); // of the restore that this program began with

public Q_SLOTS:
    // From the people
    void enter(const wattcard::Operator& person); // on coming to the screen of backups
    void leave();                                 // nobody is signed in any more
    void begin(const QString& file);              // the wizard, with a file to offer
    void lookAfter();                             // what is to be caught up
    void choose(const QString& file, const wattcard::app::SharedSecret& passphrase);
    void confirm(const QString& name, const QString& reason); // the company's name, as it stands
    void sign(const QString& login, const QString& password);
    // What becomes of money that waits; signed by a shift leader.
    void clear(const wattcard::RecoveredClearing& clearing, const wattcard::app::Login& signer);
    void goBack(); // one step, or stops what runs

    // From the service
    void began();
    void progressed(wattcard::BackupStage stage, int percent);
    void prepared(const wattcard::app::RestoreLook& look);
    void signedByTwo(const wattcard::app::SignedRestore& restore);
    void stopped();
    void failed(const wattcard::Failure& failure);
    void catchUpReady(const wattcard::CatchUpState& state);
    void cleared(wattcard::Money amount);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::RestoreView& view);
    void preparationWanted(const QString& file, const wattcard::app::SharedSecret& passphrase);
    void signatureWanted(const QString& reason, const wattcard::app::Login& login);
    void stopWanted();
    void dropWanted();
    void catchUpWanted();
    void clearingWanted(const wattcard::RecoveredClearing& clearing,
                        const wattcard::app::Login& signer);
    void restartWanted(const wattcard::app::SignedRestore& restore);

private:
    void show() { Q_EMIT viewChanged(m_view); }
    void goTo(RestoreStep step);
    bool refuse(RestoreGap gap); // true when something is missing, and then it is shown
    RestoreView m_view;
};

} // namespace wattcard::ui
