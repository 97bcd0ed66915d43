// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/restore_view.h"

namespace wattcard::ui {

bool isOffered(const RestoreView& view, RestoreCommand command)
{
    if (!view.person || !view.isOpen || view.step == RestoreStep::Closing)
        return false;
    switch (command) {
    case RestoreCommand::Choose: return view.step == RestoreStep::File && !view.isAsked;
    case RestoreCommand::GoOn:
        if (view.step == RestoreStep::After)
            return !view.isAsked && may(view.person->role, Right::Correct) && view.catchUp &&
                   !view.catchUp->waiting.empty();
        return !view.isAsked && (view.step == RestoreStep::File || view.step == RestoreStep::Look ||
                                 view.step == RestoreStep::Sign);
    case RestoreCommand::Back: return view.step != RestoreStep::Sign || !view.isAsked;
    }
    return false;
}

} // namespace wattcard::ui
