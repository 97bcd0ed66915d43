// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/customers_service.h"

#include <array>

namespace wattcard::ui {

enum class CustomersCommand { Find, Open, Previous, Next, Export, Stop, Save, Purchases, Back };
inline constexpr std::array customerListCommands{
    CustomersCommand::Find, CustomersCommand::Open,   CustomersCommand::Previous,
    CustomersCommand::Next, CustomersCommand::Export, CustomersCommand::Stop,
};
inline constexpr std::array customerFormCommands{
    CustomersCommand::Save,
    CustomersCommand::Purchases,
    CustomersCommand::Back,
};

// What is missing in the form, or is not as a field takes it.
enum class CustomersGap { None, Nothing, Name, TooLong, BadText, Note };

// What the list of customers and the form of one of them show.
struct CustomersView {
    enum class Work { None, Reading, Saving, Exporting };
    std::optional<Operator> person;
    app::CustomersPage page;
    bool isListed = false;                // the records have answered
    std::vector<CustomerPosition> before; // where the pages above this one began
    std::optional<AccountId> selected;
    Work work = Work::None;
    qint64 done = 0; // lines of an export
    std::optional<Failure> failure;
    bool isStopped = false;
    QString savedAs;
    qint64 saved = 0; // lines in that file

    // The form, once an account is open. `record` is what it was filled in from.
    std::optional<CustomerRecord> record;
    int filled = 0; // rises with each record or state of it that the form takes over
    CustomersGap gap = CustomersGap::None;
    RecordField gapField = RecordField::Name;
    // Somebody else was faster: these fields, with what the form had shown before.
    std::vector<RecordField> moved;
    CustomerFields shownBefore;
    int saves = 0;     // of this form: the bar of the newest one
    bool undo = false; // of the last one can be taken back
    bool undone = false;
};

bool mayEdit(const CustomersView& view);  // by the role
bool isLocked(const CustomersView& view); // the account is closed: nothing changes any more
bool isOffered(const CustomersView& view, CustomersCommand command);
const CustomerLine* selectedCustomer(const CustomersView& view);
// The first thing that keeps the edit from being asked for, with its field.
std::pair<CustomersGap, RecordField> gapIn(const CustomerEdit& edit);

} // namespace wattcard::ui
