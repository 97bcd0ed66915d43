// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tariff_service.h"
#include "app/what_if.h"

namespace wattcard::ui {

// What can be done on the tariffs' screen, by role and by the stage of the selected version.
enum class TariffCommand {
    New,
    Change,
    PowerFactors, // of a new version of the same prices
    Rehearse,
    Release,
    Retire,
    Import,
    Export
};
inline constexpr std::array allTariffCommands{
    TariffCommand::New,      TariffCommand::Change,  TariffCommand::PowerFactors,
    TariffCommand::Rehearse, TariffCommand::Release, TariffCommand::Retire,
    TariffCommand::Import,   TariffCommand::Export,
};

// What the tariffs' screen shows.
struct TariffsView {
    enum class Notice {
        None,
        Drafted,
        Rehearsed,
        Released,
        Retired,
        Exported,
        ExportRefused,
    };
    struct WhatIf {
        app::WhatIfQuestion question;
        std::optional<Result<app::WhatIfAnswer>> here;    // under the selected version
        std::optional<Result<app::WhatIfAnswer>> current; // under the one in force, if another
    };
    std::optional<Operator> person;
    std::vector<TariffVersion> versions; // plan by plan, the newest first
    std::optional<TariffVersionId> selected;
    std::optional<app::RehearsalSheet> rehearsal; // of any version: shown with its own
    std::optional<app::PropagationMap> map;
    std::optional<WhatIf> whatIf;
    bool busy = false;
    std::optional<Failure> failure; // of the last command
    std::optional<app::TariffFileProblem> fileProblem;
    std::optional<app::ReleaseClash> clash; // why the last release was not even asked for
    Notice notice = Notice::None;
    QString file; // of the notice
};

const TariffVersion* selectedVersion(const TariffsView& view);
// Of the selected version's plan, what prices now; none while nothing does.
const TariffVersion* currentVersion(const TariffsView& view);
// What the pictures of a ladder stand on: the price that the counter names, or else the first one.
UnitPrice ladderBase(const Tariff& tariff);
const TariffVersion* versionIn(const TariffsView& view, TariffVersionId id);

// Whether the selected version can still be drawn up anew, rehearsed and so on. A rehearsed
// version may be released on any screen that shows it, because who releases it signs for it. The
// use cases check again.
bool isOffered(const TariffsView& view, TariffCommand command);

} // namespace wattcard::ui
