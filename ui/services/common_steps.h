// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/service_wizard.h"
#include "ui/services/services_desk.h"

#include <utility>

namespace wattcard::ui {

// Steps that most services share. Each adds itself to the wizard and listens to the desk.

// Whose account: the counter's search in one box; the card in the reader chooses at once. Refused
// with its reason when none of the operations is allowed on it.
void addAccountStep(ServiceWizard& wizard, ServicesDesk& desk, std::vector<Operation> operations);

enum class WantedCard { Blank, OfAccount, Ahead }; // of restored books, which it is ahead of
// The right card in the reader, looked at; what lies there now is said all the time.
void addCardStep(ServiceWizard& wizard, ServicesDesk& desk, WantedCard wanted,
                 std::function<bool()> isNeeded = {});

using SummaryRows = std::vector<std::pair<QString, QString>>;
struct Confirmation {
    // What the forms ask for; asked for on coming to the step, and again when the card was changed.
    // Nothing while the card that it needs is not in the reader.
    std::function<std::optional<app::ServiceWish>()> wish;
    // What is shown of it before it is signed, name and value; view().prepared has the figures.
    std::function<SummaryRows()> summary;
    ServiceStep::Word verb; // what Enter does in the end: "write the card", "suspend the account"
    ServicesDesk::Sequel sequel = {};
    std::function<bool()> isNeeded = {}; // else always
};
// Shows what will be done, lets the others sign on this screen one after another, then does it:
// "Do not remove the card", the steps lit; when it is interrupted, asks for the same card again.
void addConfirmStep(ServiceWizard& wizard, ServicesDesk& desk, Confirmation confirmation);

// What happened, in the words of the service and with the numbers of the receipt.
void addDoneStep(ServiceWizard& wizard, ServicesDesk& desk, std::function<SummaryRows()> result);

} // namespace wattcard::ui
