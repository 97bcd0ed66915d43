// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/audited_key_store.h"
#include "app/key_ceremony.h"
#include "app/typed_secret.h"

#include <QObject>

namespace wattcard::app {

// One master as the screen lists it.
struct KeyRow {
    crypto::KeyLabel label;
    bool isBooked = false; // without an entry in the custody book the key is not used
    bool isInTime = true;
};
struct KeyOverview {
    bool hasVault = false;
    bool testKeys = false;
    std::vector<KeyRow> rows; // by purpose, suite and version
    bool isReady = false;     // false until the store has answered
};
KeyOverview keyOverview(const crypto::KeyStore& store, const std::vector<KeyEvent>& events,
                        UtcTime now);

// How far a ceremony or a change of state is; nothing of either when both are absent.
struct CustodyProgress {
    std::optional<KeyCeremony::State> ceremony = {};
    struct Change {
        crypto::KeySlot slot;
        crypto::KeyState state{};
        QString witness;
        std::vector<QString> names;
        bool isDone = false;
    };
    std::optional<Change> change = {};
};

// Keys in custody for a screen. Lives on the database thread, because signing in and the book do;
// answers by signals. Without a vault (practice) it lists and refuses everything else.
class KeyService : public QObject {
    Q_OBJECT
public:
    struct Parts {
        const crypto::KeyStore& store;
        AuditedKeyStore* audited = nullptr; // the same store, when there is a vault
        KeyBook& book;
        CustodyTeam::Parts people;
    };
    explicit KeyService(Parts parts);

public Q_SLOTS:
    void list();
    void beginCeremony(const wattcard::app::KeyRequest& request);
    void beginChange(const wattcard::crypto::KeySlot& slot, wattcard::crypto::KeyState state);
    // Whatever the step asks for: the next person's entry, or a custodian's confirmation. The last
    // one stores the key, or changes its state.
    void signIn(const wattcard::app::Login& login);
    void enterComponent(const wattcard::app::SharedSecret& digits, const QString& checkValue);
    void startAgain();
    void storeAgain(); // after the store or the book failed
    void abort();      // nothing is left of what was entered

Q_SIGNALS:
    void listed(const wattcard::app::KeyOverview& overview);
    void progressed(const wattcard::app::CustodyProgress& progress);
    void failed(const wattcard::Failure& failure);

private:
    void report(const Result<void>& outcome);
    Result<void> enter(const Login& login);
    Result<void> finish();
    Result<CustodyParts> custody();

    Parts m_parts;
    std::optional<KeyCeremony> m_ceremony;
    std::optional<KeyStateChange> m_change;
    CustodyProgress::Change m_wanted;
};

} // namespace wattcard::app
