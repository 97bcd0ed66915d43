// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/services_view.h"

#include <algorithm>

namespace wattcard::ui {

bool isCardIn(const ServicesView& view)
{
    return view.reader.status == ReaderEvent::Status::Present;
}

bool hasBlankCard(const ServicesView& view)
{
    return isCardIn(view) && view.card && view.card->kind == app::CardSituation::Kind::Blank;
}

std::optional<Fault> refusalOf(const ServicesView& view, Operation operation)
{
    return view.sheet ? app::permissionOf(*view.sheet, operation).refusal : std::nullopt;
}

std::optional<Fault> refusalOf(const ServicesView& view, ServiceId service)
{
    const auto rights = rightsFor(service);
    const bool mayBegin = view.person && std::ranges::any_of(rights, [&](Right right) {
                              return may(view.person->role, right);
                          });
    if (!mayBegin)
        return Fault::PermissionDenied;
    std::optional<Fault> why;
    for (const Operation operation : operationsOf(service)) {
        const auto refusal = refusalOf(view, operation);
        if (!refusal)
            return std::nullopt;
        why = why ? why : refusal;
    }
    return why;
}

} // namespace wattcard::ui
