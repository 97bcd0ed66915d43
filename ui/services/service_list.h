// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/service_id.h"

class QWidget;

namespace wattcard::ui {

class ServiceWizard;
class ServicesDesk;

using WizardMaker = ServiceWizard* (*)(ServicesDesk& desk, QWidget* parent);
WizardMaker makerOf(ServiceId service);

// One function for each service: makes its wizard.
ServiceWizard* makeOpening(ServicesDesk& desk, QWidget* parent);
ServiceWizard* makeReplacement(ServicesDesk& desk, QWidget* parent);
ServiceWizard* makeCardReading(ServicesDesk& desk, QWidget* parent);
ServiceWizard* makeTransfer(ServicesDesk& desk, QWidget* parent);
ServiceWizard* makeRekeying(ServicesDesk& desk, QWidget* parent);
ServiceWizard* makeExchange(ServicesDesk& desk, QWidget* parent);
ServiceWizard* makeSuspension(ServicesDesk& desk, QWidget* parent);
ServiceWizard* makeClosing(ServicesDesk& desk, QWidget* parent);
ServiceWizard* makeDebts(ServicesDesk& desk, QWidget* parent);
ServiceWizard* makeReversal(ServicesDesk& desk, QWidget* parent);
ServiceWizard* makeQuarantine(ServicesDesk& desk, QWidget* parent);
ServiceWizard* makeCatchUp(ServicesDesk& desk, QWidget* parent);

} // namespace wattcard::ui
