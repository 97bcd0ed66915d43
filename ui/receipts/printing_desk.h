// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"
#include "reports/printing/print_settings.h"

#include <QObject>

#include <functional>

namespace wattcard::ui {

struct PrintingView {
    reports::PrintSettings settings;
    bool mayChange = false;
    std::optional<Fault> fault; // why the last choice was not kept
};

// Printer and receipt template of this computer. Every choice is kept at once and counts from the
// next receipt on; only the administrator chooses.
class PrintingDesk : public QObject {
    Q_OBJECT
public:
    using Save = std::function<Result<void>(const reports::PrintSettings&)>;
    PrintingDesk(reports::PrintSettings settings, Save save);
    const PrintingView& view() const { return m_view; }

public Q_SLOTS:
    void enter(const wattcard::Operator& person);
    void choose(const wattcard::reports::PrintSettings& settings);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::PrintingView& view);

private:
    PrintingView m_view;
    Save m_save;
};

} // namespace wattcard::ui
