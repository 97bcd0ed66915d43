// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backup_state.h"
#include "app/day_sums.h"
#include "domain/ports/people.h"

#include <QMetaType>
#include <QObject>

#include <functional>
#include <memory>

namespace wattcard::app {

// How today stood at one moment.
struct DayState {
    DayFigures figures; // without its cells
    DaySums sums;
    BackupState backup;
    UtcTime at{};
    friend bool operator==(const DayState&, const DayState&) = default;
};

// Looks at today for whoever has signed in. Lives on a thread of its own and opens the books for
// each look, so that neither the window nor the counter waits, and the write-ahead log neither.
class DashboardService : public QObject {
    Q_OBJECT
public:
    struct Parts {
        std::function<Result<std::unique_ptr<DayView>>(OperatorId viewer)> open;
        std::function<BackupState()> backup;
        const Clock& clock;
    };
    explicit DashboardService(Parts parts) : m_parts{std::move(parts)} {}

public Q_SLOTS:
    void signIn(const wattcard::Operator& person) { m_person = person; }
    void signOut() { m_person.reset(); }
    // Answers carry the number of what was asked: one that comes after somebody has left is
    // nobody's.
    void look(qint64 number);
    void list(qint64 number, const wattcard::DayQuestion& question); // the rows behind a number

Q_SIGNALS:
    void looked(qint64 number, const std::shared_ptr<const wattcard::app::DayState>& state);
    void lookFailed(qint64 number, const wattcard::Failure& failure);
    void listed(qint64 number, const wattcard::DayPage& page);
    void listFailed(qint64 number, const wattcard::Failure& failure);
    void booksWritten(); // by any counter, where several share the books

private:
    Result<std::unique_ptr<DayView>> opened();

    Parts m_parts;
    std::optional<Operator> m_person;
};

} // namespace wattcard::app

Q_DECLARE_METATYPE(std::shared_ptr<const wattcard::app::DayState>)
