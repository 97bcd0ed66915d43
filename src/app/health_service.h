// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health_check.h"

#include <QObject>

namespace wattcard::app {

// Looks after the health of the counter when it is asked to, on a thread of its own: quick_check of
// a large file takes seconds, and neither a sale nor the screen waits for it.
class HealthService : public QObject {
    Q_OBJECT
public:
    explicit HealthService(HealthProbes probes) : m_probes{std::move(probes)} {}

public Q_SLOTS:
    void check(const wattcard::app::HealthSigns& signs)
    {
        Q_EMIT checked(checkHealth(m_probes, signs), m_probes.now());
    }

Q_SIGNALS:
    void checked(const std::vector<wattcard::app::HealthFinding>& findings, wattcard::UtcTime at);

private:
    HealthProbes m_probes;
};

} // namespace wattcard::app
