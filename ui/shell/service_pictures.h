// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/sample_services.h"

#include <functional>

namespace wattcard::ui {

class ServicesPage;

// Leads the card services through their steps with sample answers, and has a picture taken of each.
class ServicePictures {
public:
    ServicePictures(ServicesPage& page, ServicesDesk& desk);
    using Keep = std::function<void(const QString& name)>;
    void keepAll(const Keep& keep);

private:
    void open(ServiceId service, const app::CardSituation& card);
    void fill(const QStringList& texts); // the line edits of the step, in their order
    void advance();
    void keepOpening(const Keep& keep);
    void keepReplacement(const Keep& keep);
    void keepReading(const Keep& keep);
    void keepTransfer(const Keep& keep);
    void keepWriting(const Keep& keep);

    ServicesPage& m_page;
    ServicesDesk& m_desk;
    SampleServices m_behind;
};

} // namespace wattcard::ui
