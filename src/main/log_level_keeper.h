// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/log_level_audit.h"

#include <QThread>

#include <functional>

namespace wattcard {

// Keeps log levels on a thread of its own: what `keep` waits for, a sale in the books, stops no
// window. One after the other, in their order; what was asked for is done before this ends.
class LogLevelKeeper : public QObject {
    Q_OBJECT
public:
    using Keep = std::function<Result<void>(const LogLevelChange&, const Actor&)>;
    explicit LogLevelKeeper(Keep keep); // from the thread of this
    ~LogLevelKeeper() override;
    void ask(const LogLevelChange& change, const Actor& actor); // answered by one of the signals

Q_SIGNALS:
    void kept(wattcard::ui::LogLevel level);
    void notKept(const wattcard::Failure& failure);

private:
    Keep m_keep;
    QObject m_worker; // lives on the thread
    QThread m_thread;
};

} // namespace wattcard
