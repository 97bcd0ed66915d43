// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/word_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::Words)
public:
    static QString kind(transaction::Kind kind);
    static QString rowState(transaction::RowState state);
    static QString role(Role role);
    static QString accountState(AccountState state);
    static QString step(app::SaleStep step);
    static QString meterCode(meter::DisplayCode code);
    static QString mode(PaymentMode mode)
    {
        return mode == PaymentMode::Money ? tr("money") : tr("energy");
    }
    static QString tender(TenderKind kind)
    {
        switch (kind) {
        case TenderKind::Cash: return tr("cash");
        case TenderKind::Card: return tr("bank card");
        case TenderKind::Bank: return tr("bank transfer");
        }
        std::abort();
    }
};

QString Words::kind(transaction::Kind kind)
{
    switch (kind) {
    case transaction::Kind::Opening: return tr("opening");
    case transaction::Kind::Purchase: return tr("purchase");
    case transaction::Kind::Reversal: return tr("reversal");
    case transaction::Kind::Reissue: return tr("replacement");
    case transaction::Kind::Exchange: return tr("exchange");
    case transaction::Kind::Resumption: return tr("resumption");
    case transaction::Kind::Adjustment: return tr("adjustment");
    }
    std::abort();
}

QString Words::rowState(transaction::RowState state)
{
    switch (state) {
    case transaction::RowState::Intent: return tr("unfinished");
    case transaction::RowState::Committed: return tr("done");
    case transaction::RowState::Voided: return tr("voided");
    case transaction::RowState::Quarantined: return tr("kept aside");
    case transaction::RowState::Absorbed: return tr("taken over");
    }
    std::abort();
}

QString Words::role(Role role)
{
    switch (role) {
    case Role::Clerk: return tr("clerk");
    case Role::ShiftLeader: return tr("shift leader");
    case Role::Finance: return tr("finance");
    case Role::Administrator: return tr("administrator");
    case Role::Auditor: return tr("auditor");
    case Role::Engineer: return tr("field engineer");
    case Role::Custodian: return tr("key custodian");
    }
    std::abort();
}

QString Words::accountState(AccountState state)
{
    switch (state) {
    case AccountState::Pending: return tr("not opened yet");
    case AccountState::Active: return tr("active");
    case AccountState::Suspended: return tr("suspended");
    case AccountState::Closed: return tr("closed");
    }
    std::abort();
}

QString Words::step(app::SaleStep step)
{
    switch (step) {
    case app::SaleStep::Reading: return tr("reading again");
    case app::SaleStep::Recorded: return tr("recorded");
    case app::SaleStep::Personalised: return tr("prepared");
    case app::SaleStep::Written: return tr("written");
    case app::SaleStep::Checked: return tr("checked");
    case app::SaleStep::Booked: return tr("booked");
    }
    std::abort();
}

QString Words::meterCode(meter::DisplayCode code)
{
    switch (code) {
    case meter::DisplayCode::None:
    case meter::DisplayCode::Good: return tr("The meter will take this card.");
    case meter::DisplayCode::Err36:
        return tr(
            "The meter will show ERR-36: it holds too much credit. The credit stays on the card.");
    case meter::DisplayCode::Err01:
    case meter::DisplayCode::Err02:
    case meter::DisplayCode::Err03:
    case meter::DisplayCode::Err31:
    case meter::DisplayCode::Err32:
    case meter::DisplayCode::Err33:
    case meter::DisplayCode::Err34:
    case meter::DisplayCode::Err35:
    case meter::DisplayCode::Err51:
    case meter::DisplayCode::Err04:
    case meter::DisplayCode::Err08:
    case meter::DisplayCode::PressRead: // of management cards, which are not sold to
    case meter::DisplayCode::HoldProgram:
    case meter::DisplayCode::End: return tr("The meter may refuse this card. Call the supervisor.");
    }
    std::abort();
}

} // namespace

QString kindText(transaction::Kind kind)
{
    return Words::kind(kind);
}
QString rowStateText(transaction::RowState state)
{
    return Words::rowState(state);
}
QString roleText(Role role)
{
    return Words::role(role);
}
QString modeText(PaymentMode mode)
{
    return Words::mode(mode);
}
QString tenderText(TenderKind kind)
{
    return Words::tender(kind);
}
QString accountStateText(AccountState state)
{
    return Words::accountState(state);
}
QString saleStepText(app::SaleStep step)
{
    return Words::step(step);
}
QString meterCodeText(meter::DisplayCode code)
{
    return Words::meterCode(code);
}

} // namespace wattcard::ui
