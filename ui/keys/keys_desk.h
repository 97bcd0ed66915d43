// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/key_service.h"

#include <QObject>

namespace wattcard::ui {

// What the keys page and the ceremony show.
struct KeysView {
    app::KeyOverview overview;
    bool mayAct = false; // by the role of whoever is signed in; each act asks for its own people
    app::CustodyProgress progress;
    bool isOpen = false; // the ceremony dialog
    bool busy = false;
    std::optional<Fault> fault;
};

// Keys without widgets. Secrets pass through and are not kept.
class KeysDesk : public QObject {
    Q_OBJECT
public:
    explicit KeysDesk(QObject* parent = nullptr);
    const KeysView& view() const { return m_view; }

public Q_SLOTS:
    void open(wattcard::Role role); // whenever the page is shown
    void choose();                  // a ceremony: first its key is chosen
    void begin(const wattcard::app::KeyRequest& request);
    void change(const wattcard::crypto::KeySlot& slot, wattcard::crypto::KeyState state);
    void signIn(const wattcard::app::Login& login);
    void enterComponent(const wattcard::app::SharedSecret& digits, const QString& checkValue);
    void startAgain();
    void storeAgain();
    void leave(); // done or given up: nothing of it stays

    void listed(const wattcard::app::KeyOverview& overview);
    void progressed(const wattcard::app::CustodyProgress& progress);
    void failed(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::KeysView& view);
    void listWanted();
    void ceremonyWanted(const wattcard::app::KeyRequest& request);
    void changeWanted(const wattcard::crypto::KeySlot& slot, wattcard::crypto::KeyState state);
    void signInWanted(const wattcard::app::Login& login);
    void componentWanted(const wattcard::app::SharedSecret& digits, const QString& checkValue);
    void startAgainWanted();
    void storeAgainWanted();
    void abortWanted();

private:
    void show() { Q_EMIT viewChanged(m_view); }
    bool ask(); // false while an answer is waited for
    KeysView m_view;
};

// Joins the desk to the service on its thread, by queued signals only.
void linkKeys(KeysDesk& desk, app::KeyService& service);

} // namespace wattcard::ui
