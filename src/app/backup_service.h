// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backup_state.h"
#include "app/drill_backup.h"
#include "app/typed_secret.h"

#include <QObject>
#include <QTimer>

#include <atomic>

namespace wattcard::app {

// The standing order of this computer: where backups go and how often. Whoever gave it answers for
// what is made in his name while he is away; he must still be an administrator then.
struct BackupPlan {
    QString folder;
    int hours = 24; // between two backups; 0: none by themselves
    int keep = 14;  // as many of the newest stay in the folder; 0: all
    OperatorId orderedBy = {};
    friend bool operator==(const BackupPlan&, const BackupPlan&) = default;
};
inline constexpr int mostBackupHours = 24 * 7;
inline constexpr int mostBackupsKept = 1'000;

// What the screen of backups shows.
struct BackupStanding {
    BackupState state;
    BackupPlan plan;
    RestoreLight light = RestoreLight::Never;
    bool isDue = false;         // by the plan
    bool hasPassphrase = false; // for the backups that are made by themselves
    QString newest;             // file in the folder; empty: there is none
};
enum class BackupWork { Making, Verifying, Drilling };

// Whether two passphrases that were typed are the same one.
bool isSamePassphrase(const SharedSecret& first, const SharedSecret& second);

// Backups from the running program: by hand, and by themselves when they are due. Lives on a thread
// of its own, which it makes quiet: each act takes minutes, and selling goes on meanwhile.
class BackupService : public QObject {
    Q_OBJECT
public:
    struct Parts {
        BackupStore& store;
        BackupBook& book;
        People& people;
        const Clock& clock;
        Company company;
        std::function<BackupPlan()> plan;
        std::function<Result<void>(const BackupPlan&)> keepPlan;
        SharedSecret passphrase = {}; // that the computer was started with
    };
    explicit BackupService(Parts parts);
    // From any thread: what runs gives up soon and answers `stopped`; nothing stays behind.
    void stop() { m_isStopped = true; }
    void stopForGood() { m_isEnding = true; } // and nothing is begun any more

public Q_SLOTS:
    void start(); // on its own thread: quiet from here on, and looks every minute what is due
    void end();   // on it too, before it ends
    void signIn(const wattcard::Operator& person);
    void signOut();
    void look();
    void setPlan(const wattcard::app::BackupPlan& plan); // by the administrator; BadInput
    // By the administrator. A passphrase that is given is kept until the program ends, in protected
    // memory only, for this backup and for those that are made by themselves.
    void backUp(const wattcard::app::SharedSecret& passphrase);
    // With the passphrase that is given, or else with the one that is kept.
    void verify(const QString& file, const wattcard::app::SharedSecret& passphrase);
    void drill(const QString& file, const wattcard::app::SharedSecret& passphrase);
    void makeWhatIsDue(); // the scheduled backup, and the drill of it

Q_SIGNALS:
    void standingReady(const wattcard::app::BackupStanding& standing);
    void began(wattcard::app::BackupWork work);
    void progressed(wattcard::BackupStage stage, int percent);
    void made(const QString& file, qint64 bytes);
    void verified(const QString& file, bool goesOn); // false: the books in use differ from it
    void proven(const QString& file);
    void planKept();
    void stopped();
    void failed(const wattcard::Failure& failure);

private:
    Result<void> keepOrdered(BackupPlan plan);
    BackupProgress progress();
    BackupState state() const;
    std::optional<Operator> orderer(const BackupPlan& plan);
    Result<void> makeFor(const Operator& person, const BackupPlan& plan);
    Result<void> drillFor(const Operator& person, const QString& file,
                          const crypto::Secret& passphrase);
    Result<void> mayWork() const;
    void finish(const Result<void>& result);

    Parts m_parts;
    std::optional<Operator> m_person;
    SharedSecret m_passphrase;
    std::unique_ptr<QTimer> m_timer;
    int m_percent = -1; // last told
    std::atomic<bool> m_isStopped = false;
    std::atomic<bool> m_isEnding = false;
};

} // namespace wattcard::app
