// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operator_desk.h"
#include "domain/ports/audit_book.h"

#include <QObject>

namespace wattcard::app {

// Active; New: has a one-time password and must choose another; Locked: too many wrong passwords;
// Left: disabled.
enum class StaffState { Active, New, Locked, Left };

struct StaffLine {
    StaffEntry entry;
    std::optional<UtcTime> lastSignIn; // nothing: never
    StaffState state = StaffState::Active;
};

// Operators and their rights for a screen. Lives on a thread of its own, because passwords are slow
// to test and to make; answers by signals.
class StaffService : public QObject {
    Q_OBJECT
public:
    struct Parts {
        People& people;
        Staff& staff;
        Pins& pins;
        AuditBook& audit; // says when somebody signed in last
        const Clock& clock;
        CounterId counter{};
    };
    explicit StaffService(Parts parts);

public Q_SLOTS:
    void signIn(const wattcard::Operator& person);
    void signOut();
    void look();
    // By whoever has signed in, with the second person's name and password for this one change.
    // Each answer is followed by the list.
    void change(const wattcard::app::StaffRequest& request, const wattcard::app::Login& second);

Q_SIGNALS:
    void listed(const std::vector<wattcard::app::StaffLine>& lines); // by login
    void changed(const wattcard::app::StaffRequest& request, const QString& oneTimePassword);
    void failed(const wattcard::Failure& failure);

private:
    OperatorDesk desk() const;
    Result<std::vector<StaffLine>> lines();
    Result<QString> run(const StaffRequest& request, const Login& second);

    Parts m_parts;
    std::optional<Operator> m_person;
};

} // namespace wattcard::app
