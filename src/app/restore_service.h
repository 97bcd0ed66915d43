// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/announced_work.h"
#include "app/approval.h"
#include "app/clear_recovered.h"
#include "app/mark_restored.h"
#include "app/restore_backup.h"
#include "app/typed_secret.h"
#include "domain/ports/catch_up_list.h"

#include <QObject>

#include <memory>

namespace wattcard::app {

// What is known of a restore before anybody signs it: the books of the backup, which lie proven
// beside those in use, and those in use as they are now.
struct RestoreLook {
    QString file;
    BackupContents backup;
    std::optional<BackupContents> books; // none: lost or damaged
    UtcTime now{};
};
// What would be lost, each 0 or more; of books that are lost already nothing is known.
struct RestoreLoss {
    std::int64_t rows = 0;    // sales and other acts on cards
    std::int64_t journal = 0; // entries of the journal
    std::int64_t entries = 0; // of the audit log
    std::chrono::seconds age{};
};
RestoreLoss lossOf(const RestoreLook& look);

using SharedRestore = std::shared_ptr<RestoreBackup>;

// The books that two people have signed, on their way into the place of those in use: whoever has
// it adopts it once every connection is closed. Dropped, it leaves nothing behind.
struct SignedRestore {
    SharedRestore restore;
    RestoreLook look;
    RestoreMark mark;
};

// How the last one ended, for the window that opens after it.
struct RestoreEnd {
    RestoreLook look;
    RestoreMark mark;
    std::optional<Failure> failure; // the books are those of before
};

// A restore from the running program (DOMAIN.md section 10): prepared and proven beside the books,
// signed by an administrator and finance, and handed out to be put in place. Lives on the quiet
// thread of the backups; nothing of the books in use is touched but their audit log.
class RestoreService : public QObject {
    Q_OBJECT
public:
    // Marks the prepared books, which are opened for it and closed again. PermissionDenied where
    // these do not know the two, by number, name and role.
    struct Marking {
        QString folder;
        Restoring restoring;
        Operator author;
        QString approver; // his login
    };
    struct Parts {
        BackupStore& store;
        BackupBook& book;
        People& people;
        const Clock& clock;
        CounterId counter{};
        std::function<SharedRestore()> begin; // with a store of its own, which outlives this one
        std::function<Result<RestoreMark>(const Marking& marking, const Approval& approval)> mark;
        std::function<Result<CatchUpState>(OperatorId viewer)> catchUp;
        RecoveredBook* recovered = nullptr; // of a program that clears what was caught up
    };
    explicit RestoreService(Parts parts);
    // From any thread: what runs gives up soon and answers `stopped`.
    void stop() { m_work.stop(); }
    // From any thread, before a preparation is sent to the service's own: as AnnouncedWork.
    void announce() { m_work.announce(); }

public Q_SLOTS:
    void signIn(const wattcard::Operator& person);
    void signOut(); // what was prepared is dropped
    // Opened, checked in full and compared with the books in use. Every BackupTrouble.
    void prepare(const QString& file, const wattcard::app::SharedSecret& passphrase);
    // The second person signs in for exactly what was shown. BadCredentials, LockedOut,
    // PermissionDenied, ApproverIsAuthor, BadInput without a reason, NotFound with nothing
    // prepared.
    void sign(const QString& reason, const wattcard::app::Login& login);
    void drop(); // nothing stays behind
    void lookAtCatchUp();
    // By finance, with the shift leader who signs in on the same screen. As ClearRecovered.
    void clear(const wattcard::RecoveredClearing& clearing, const wattcard::app::Login& signer);

Q_SIGNALS:
    void began();
    void progressed(wattcard::BackupStage stage, int percent);
    void prepared(const wattcard::app::RestoreLook& look);
    void signedByTwo(const wattcard::app::SignedRestore& restore);
    void dropped();
    void stopped();
    void failed(const wattcard::Failure& failure);
    void catchUpReady(const wattcard::CatchUpState& state);
    void cleared(wattcard::Money amount);

private:
    Result<RestoreLook> prepareFrom(const QString& file, const crypto::Secret& passphrase);
    Result<SignedRestore> signedBy(const QString& reason, const Login& login);
    Result<Money> clearedBy(const RecoveredClearing& clearing, const Login& signer);
    BackupProgress progress();
    void tell(const Failure& failure);

    Parts m_parts;
    std::optional<Operator> m_person;
    SharedRestore m_restore;
    RestoreLook m_look;
    int m_percent = -1; // last told
    AnnouncedWork m_work;
};

} // namespace wattcard::app
