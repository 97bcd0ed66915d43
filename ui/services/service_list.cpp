// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/service_list.h"

#include <cstdlib>

namespace wattcard::ui {

WizardMaker makerOf(ServiceId service)
{
    switch (service) {
    case ServiceId::OpenAccount: return makeOpening;
    case ServiceId::ReplaceCard: return makeReplacement;
    case ServiceId::ReadCard: return makeCardReading;
    case ServiceId::ExchangeMeter: return makeExchange;
    case ServiceId::Transfer: return makeTransfer;
    case ServiceId::Suspension: return makeSuspension;
    case ServiceId::Closing: return makeClosing;
    case ServiceId::Debts: return makeDebts;
    case ServiceId::Reversal: return makeReversal;
    case ServiceId::Rekey: return makeRekeying;
    case ServiceId::Quarantine: return makeQuarantine;
    case ServiceId::CatchUp: return makeCatchUp;
    }
    std::abort();
}

} // namespace wattcard::ui
