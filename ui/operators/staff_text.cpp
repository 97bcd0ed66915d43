// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operators/staff_text.h"

#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using app::StaffState;

namespace {

class StaffWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::StaffWords)
public:
    static QString command(StaffCommand command);
    static QString meaning(StaffCommand command, const QString& who);
    static QString state(StaffState state);
    static QString scope(const Scope& scope);
    static QString limits(const OperatorLimits& limits);
    static QString gap(StaffGap gap);
    static QString obstacle(const StaffView& view);
    static QString done(const StaffView& view);
    static QString failure(const Failure& failure);
    static StaffSaying message(const StaffView& view);
};

QString StaffWords::command(StaffCommand command)
{
    switch (command) {
    case StaffCommand::Enter: return tr("New operator…");
    case StaffCommand::SetRole: return tr("Role…");
    case StaffCommand::SetScope: return tr("Area…");
    case StaffCommand::SetLimits: return tr("Limits…");
    case StaffCommand::Disable: return tr("Has left…");
    case StaffCommand::Unlock: return tr("New password…");
    case StaffCommand::ResetPin: return tr("Reset PIN…");
    }
    std::abort();
}

QString StaffWords::meaning(StaffCommand command, const QString& who)
{
    switch (command) {
    case StaffCommand::Enter:
        return tr("Enters a new operator. A password that works once is shown afterwards.");
    case StaffCommand::SetRole: return tr("Gives %1 another role.").arg(who);
    case StaffCommand::SetScope:
        return tr("Sets the areas and stations that %1 serves. Nothing typed means everywhere.")
            .arg(who);
    case StaffCommand::SetLimits: return tr("Sets the limits of %1.").arg(who);
    case StaffCommand::Disable:
        return tr("%1 can no longer sign in. What was done before keeps the name.").arg(who);
    case StaffCommand::Unlock:
        return tr("Lets %1 in again, with a password that works once and is shown afterwards.")
            .arg(who);
    case StaffCommand::ResetPin:
        return tr("Takes the PIN of %1 away. A new one is chosen with the password.").arg(who);
    }
    std::abort();
}

QString StaffWords::state(StaffState state)
{
    switch (state) {
    case StaffState::Active: return tr("active");
    case StaffState::New: return tr("must choose a password");
    case StaffState::Locked: return tr("locked");
    case StaffState::Left: return tr("left");
    }
    std::abort();
}

QString StaffWords::scope(const Scope& scope)
{
    if (scope.isAll())
        return tr("everywhere");
    QStringList codes(scope.areas().begin(), scope.areas().end());
    for (const QString& station : scope.stations())
        codes << tr("station %1").arg(station);
    return codes.join(u", "_s);
}

QString StaffWords::limits(const OperatorLimits& limits)
{
    return tr("refund %1, override %2").arg(moneyText(limits.refund), moneyText(limits.override));
}

QString StaffWords::gap(StaffGap gap)
{
    switch (gap) {
    case StaffGap::None: return {};
    case StaffGap::Login: return tr("Type the name to sign in with.");
    case StaffGap::Name: return tr("Type the person's name.");
    case StaffGap::Limit: return tr("Type each limit as an amount, such as 200.00; 0 is none.");
    case StaffGap::Reason: return tr("Type the reason: it goes into the audit trail.");
    case StaffGap::Second:
        return tr("Somebody of finance types name and password here to approve it.");
    }
    std::abort();
}

QString StaffWords::obstacle(const StaffView& view)
{
    switch (obstacleOf(view)) {
    case StaffObstacle::None: return {};
    case StaffObstacle::NotYours: return tr("Only administrators change operators.");
    case StaffObstacle::Yourself:
        return tr("Nobody changes himself. Ask another administrator to do it.");
    case StaffObstacle::LastOfRole:
        return tr("The last %1 cannot be removed or get another role. Enter another one first.")
            .arg(roleText(selectedLine(view)->entry.person.role));
    }
    std::abort();
}

QString StaffWords::done(const StaffView& view)
{
    switch (*view.done) {
    case StaffCommand::Enter:
    case StaffCommand::Unlock:
        return tr("%1 signs in once with %2 and then chooses a password. It is shown only now: "
                  "hand it over.")
            .arg(view.doneLogin, view.oneTimePassword);
    case StaffCommand::SetRole: return tr("%1 has another role now.").arg(view.doneLogin);
    case StaffCommand::SetScope: return tr("The area of %1 is set.").arg(view.doneLogin);
    case StaffCommand::SetLimits: return tr("The limits of %1 are set.").arg(view.doneLogin);
    case StaffCommand::Disable: return tr("%1 can no longer sign in.").arg(view.doneLogin);
    case StaffCommand::ResetPin: return tr("%1 has no PIN now.").arg(view.doneLogin);
    }
    std::abort();
}

QString StaffWords::failure(const Failure& failure)
{
    if (failure.fault == Fault::DuplicateNumber)
        return tr("Somebody signs in with this name already. Type another one.");
    if (failure.fault == Fault::PermissionDenied)
        return tr("This person may not approve it. Somebody else of finance must sign.");
    return faultLine(failure.fault);
}

StaffSaying StaffWords::message(const StaffView& view)
{
    if (view.failure)
        return {failure(*view.failure), Tone::Attention};
    if (view.gap != StaffGap::None)
        return {gap(view.gap), Tone::Attention};
    if (view.busy)
        return {tr("Working…"), Tone::Busy};
    if (view.done)
        return {done(view), Tone::Good};
    return {obstacle(view), Tone::Neutral};
}

} // namespace

QString commandText(StaffCommand command)
{
    return StaffWords::command(command);
}

QString commandMeaning(const StaffView& view)
{
    const app::StaffLine* line = selectedLine(view);
    return view.form ? StaffWords::meaning(*view.form, line ? line->entry.person.name : QString{})
                     : QString{};
}

QString staffStateText(StaffState state)
{
    return StaffWords::state(state);
}

QString staffScopeText(const Scope& scope)
{
    return StaffWords::scope(scope);
}

QString staffLimitsText(const OperatorLimits& limits)
{
    return StaffWords::limits(limits);
}

StaffSaying messageOf(const StaffView& view)
{
    return StaffWords::message(view);
}

} // namespace wattcard::ui
