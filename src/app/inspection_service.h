// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspect_card.h"

#include <QObject>

namespace wattcard::app {

// The inspector behind signals, on the card thread.
class InspectionService : public QObject {
    Q_OBJECT
public:
    explicit InspectionService(const InspectionDesk& desk);

public Q_SLOTS:
    void inspect(); // answers inspected or failed

Q_SIGNALS:
    void inspected(const wattcard::app::CardReport& report);
    void failed(const wattcard::Failure& failure);

private:
    InspectionDesk m_desk;
};

} // namespace wattcard::app
