// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/sample_services.h"

#include <QStringList>

namespace wattcard::ui {

class ServicesPage;

// Leads the operations on accounts through their steps by their keys, and has a picture taken of
// each step.
class OperationPictures {
public:
    OperationPictures(ServicesPage& page, ServicesDesk& desk, SampleServices& behind);
    using Keep = std::function<void(const QString& name)>;
    void keepAll(const Keep& keep);

private:
    void open(ServiceId service);
    void fill(const QStringList& texts); // Enter after each; an empty one leaves the field as it is
    void choose(int down);               // so many down in the list of choices, and Enter
    void keepExchange(const Keep& keep);
    void keepSuspension(const Keep& keep);
    void keepClosing(const Keep& keep);
    void keepDebts(const Keep& keep);
    void keepReversal(const Keep& keep);
    void keepQuarantine(const Keep& keep);
    void keepCatchUp(const Keep& keep);

    ServicesPage& m_page;
    ServicesDesk& m_desk;
    SampleServices& m_behind;
};

} // namespace wattcard::ui
