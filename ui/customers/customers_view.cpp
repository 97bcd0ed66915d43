// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customers_view.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

using CustomersWork = CustomersView::Work;

bool mayEdit(const CustomersView& view)
{
    return view.person && may(view.person->role, Right::RenameCustomers);
}

bool isLocked(const CustomersView& view)
{
    return view.record && view.record->line.state == AccountState::Closed;
}

const CustomerLine* selectedCustomer(const CustomersView& view)
{
    const auto found = std::ranges::find_if(
        view.page.lines, [&](const CustomerLine& line) { return line.account == view.selected; });
    return found == view.page.lines.end() ? nullptr : &*found;
}

bool isOffered(const CustomersView& view, CustomersCommand command)
{
    if (!view.person)
        return false;
    const bool isIdle = view.work == CustomersWork::None;
    switch (command) {
    case CustomersCommand::Find: return view.work != CustomersWork::Exporting;
    case CustomersCommand::Open: return isIdle && selectedCustomer(view) != nullptr;
    case CustomersCommand::Previous: return isIdle && !view.before.empty();
    case CustomersCommand::Next: return isIdle && view.page.hasMore;
    case CustomersCommand::Export: return isIdle && view.isListed;
    case CustomersCommand::Stop: return view.work == CustomersWork::Exporting;
    case CustomersCommand::Save: return isIdle && view.record && mayEdit(view) && !isLocked(view);
    case CustomersCommand::Purchases: return isIdle && view.record.has_value();
    case CustomersCommand::Back: return view.record && view.work != CustomersWork::Saving;
    }
    std::abort();
}

std::pair<CustomersGap, RecordField> gapIn(const CustomerEdit& edit)
{
    CustomerFields wanted = edit.wanted;
    for (const RecordField field : editableFields) {
        const QString text = fieldOf(wanted, field).trimmed();
        if (text.size() > longest(field))
            return {CustomersGap::TooLong, field};
        if (text.isEmpty() && field == RecordField::Name)
            return {CustomersGap::Name, field};
        fieldOf(wanted, field) = text;
    }
    if (const auto good = checkedFields(wanted); !good)
        return {CustomersGap::BadText, static_cast<RecordField>(good.error().detail.toInt())};
    if (differences(edit.seen, wanted).empty())
        return {CustomersGap::Nothing, RecordField::Name};
    if (wanted.name != edit.seen.name && edit.cause.note.trimmed().isEmpty())
        return {CustomersGap::Note, RecordField::Name};
    return {CustomersGap::None, RecordField::Name};
}

} // namespace wattcard::ui
