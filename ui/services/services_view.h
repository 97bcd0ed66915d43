// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service_events.h"
#include "domain/ports/reader_watch.h"
#include "ui/services/service_id.h"

namespace wattcard::ui {

// How far the service that is open has come.
enum class ServicePhase {
    Filling,  // forms are filled in; nothing is prepared
    Prepared, // it could run now, but for those who must sign
    Running,  // the card or the books are at it: no way out
    Stopped,  // recorded, and not finished: the same card is wanted
    Done,
};

// Everything that the card services show beside what stands in the forms.
struct ServicesView {
    std::optional<Operator> person;
    ReaderEvent reader;
    std::optional<ServiceId> service; // none: the tiles
    ServicePhase phase = ServicePhase::Filling;
    bool asks = false;      // an answer is awaited
    bool isReading = false; // the card in the reader is being looked at
    std::vector<Account> found;
    std::optional<app::AccountSheet> sheet; // of the account that is served
    std::optional<app::CardSituation> card; // what lies in the reader
    std::optional<app::ServiceTerms> terms;
    std::optional<AccountId> filed; // whose file was made here, while its card is still to come
    std::optional<app::PreparedService> prepared;
    std::optional<app::SaleStep> step; // while the card is written
    std::optional<app::ServiceDone> done;
    int keysRenewed = 0; // of the card whose keys were renewed
    std::optional<app::SaleStopped> stopped;
    std::optional<Failure> failure; // of the last question
};

bool isCardIn(const ServicesView& view);
// A blank card of the company lies in the reader and has been looked at.
bool hasBlankCard(const ServicesView& view);
// Why the tile is grey: the role, or the state of the account that was chosen; nothing when it is
// offered.
std::optional<Fault> refusalOf(const ServicesView& view, ServiceId service);
// Why the operation cannot be begun on the account that was chosen.
std::optional<Fault> refusalOf(const ServicesView& view, Operation operation);

} // namespace wattcard::ui
