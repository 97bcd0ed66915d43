// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/tariffs_view.h"

#include "domain/rights.h"

#include <algorithm>

namespace wattcard::ui {

const TariffVersion* versionIn(const TariffsView& view, TariffVersionId id)
{
    const auto found = std::ranges::find_if(
        view.versions, [&](const TariffVersion& each) { return each.tariff.version == id; });
    return found == view.versions.end() ? nullptr : &*found;
}

UnitPrice ladderBase(const Tariff& tariff)
{
    if (tariff.basePrice() > UnitPrice{})
        return tariff.basePrice();
    for (const Price price : tariff.prices) {
        if (price > Price{})
            return UnitPrice::of(price);
    }
    return {};
}

const TariffVersion* selectedVersion(const TariffsView& view)
{
    return view.selected ? versionIn(view, *view.selected) : nullptr;
}

const TariffVersion* currentVersion(const TariffsView& view)
{
    const TariffVersion* selected = selectedVersion(view);
    if (!selected)
        return nullptr;
    const auto found = std::ranges::find_if(view.versions, [&](const TariffVersion& each) {
        return each.plan == selected->plan && each.stage == TariffStage::InForce;
    });
    return found == view.versions.end() ? nullptr : &*found;
}

bool isOffered(const TariffsView& view, TariffCommand command)
{
    using enum TariffStage;
    if (view.busy || !view.person)
        return false;
    const Role role = view.person->role;
    const TariffVersion* version = selectedVersion(view);
    const bool mayDraft = may(role, Right::DraftTariffs);
    const bool mayRelease = may(role, Right::ReleaseTariffs, Whose::Others);
    switch (command) {
    case TariffCommand::New:
    case TariffCommand::Import: return mayDraft;
    case TariffCommand::Change:
    case TariffCommand::PowerFactors: return version && mayDraft;
    case TariffCommand::Rehearse:
        return version && (mayDraft || mayRelease) &&
               (version->stage == Draft || version->stage == Rehearsed);
    case TariffCommand::Release:
        return version && (mayDraft || mayRelease) && version->stage == Rehearsed;
    case TariffCommand::Retire:
        return version && mayRelease && (version->stage == InForce || version->stage == Superseded);
    case TariffCommand::Export: return version;
    }
    return false;
}

} // namespace wattcard::ui
