// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/ceremony_text.h"

#include "ui/text/custody_text.h"
#include "ui/text/fault_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using Step = app::KeyCeremony::Step;

namespace {

class CeremonyWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::CeremonyWords)
public:
    static QString title(const KeysView& view);
    static QString step(const KeysView& view);
    static QString ceremonyStep(const app::KeyCeremony::State& state);
    static QString fault(const KeysView& view);
    static QString button(CustodyForm form);
    static QString people(const KeysView& view);
};

QString CeremonyWords::title(const KeysView& view)
{
    if (view.progress.ceremony)
        return slotText(view.progress.ceremony->slot);
    if (view.progress.change)
        return tr("%1: %2").arg(changeText(view.progress.change->state),
                                slotText(view.progress.change->slot));
    return tr("Which key comes in?");
}

QString CeremonyWords::ceremonyStep(const app::KeyCeremony::State& state)
{
    const int turn = state.custodian + 1;
    switch (state.step) {
    case Step::Witness: return tr("The witness signs in: an auditor or administrator.");
    case Step::Custodian:
        return tr("Custodian %1 of %2 signs in, alone at the screen.")
            .arg(turn)
            .arg(state.custodians);
    case Step::Component:
        return tr("%1: type your component and its check value. It is not shown.")
            .arg(state.names.empty() ? QString{} : state.names.back());
    case Step::Confirmation:
        if (state.isReturning)
            return tr("The custody book knows this key: version %1 comes back. Compare the check "
                      "value with the envelope. Custodian %2 of %3 confirms with the password.")
                .arg(state.slot.version)
                .arg(turn)
                .arg(state.custodians);
        return tr("Compare the check value with the envelope. Custodian %1 of %2 confirms with the "
                  "password; if it differs, start again.")
            .arg(turn)
            .arg(state.custodians);
    case Step::Storing: return tr("The key is not stored yet. Nothing was lost: try again.");
    case Step::Done:
        return tr("The key is in the key store and in the custody book. Seal the components in "
                  "their envelopes.");
    }
    std::abort();
}

QString CeremonyWords::step(const KeysView& view)
{
    if (view.progress.ceremony)
        return ceremonyStep(*view.progress.ceremony);
    if (!view.progress.change)
        return tr("The version follows from the custody book.");
    const auto& change = *view.progress.change;
    if (change.isDone)
        return tr("Done, and entered in the custody book.");
    if (change.witness.isEmpty())
        return tr("The witness signs in: an auditor or administrator.");
    if (change.names.size() == 2)
        return tr("The change is not stored yet. Try again.");
    return tr("Custodian %1 of %2 signs in, alone at the screen.")
        .arg(change.names.size() + 1)
        .arg(2);
}

// A sentence of this place where the fault's own would send people to a shift leader.
QString CeremonyWords::fault(const KeysView& view)
{
    if (!view.fault)
        return {};
    const auto& ceremony = view.progress.ceremony;
    if (*view.fault == Fault::BadInput && ceremony && ceremony->step == Step::Component)
        return tr("Component and check value do not belong together, or the component was used "
                  "before. Nothing was kept. Type both again. (%1)")
            .arg(code(*view.fault));
    if (*view.fault == Fault::PermissionDenied && ceremony && ceremony->names.empty() &&
        ceremony->step == Step::Custodian && !ceremony->witness.isEmpty())
        return tr("Not this one: a custodian with a password of his own is needed, and a key that "
                  "is no test key. (%1)")
            .arg(code(*view.fault));
    if (*view.fault == Fault::PermissionDenied)
        return tr("Not this person: the role is wrong, the turn was had, or the password is still "
                  "the one-time password. (%1)")
            .arg(code(*view.fault));
    return faultLine(*view.fault);
}

QString CeremonyWords::button(CustodyForm form)
{
    switch (form) {
    case CustodyForm::ChooseKey: return tr("Begin (ENTER)");
    case CustodyForm::SignIn: return tr("Sign in (ENTER)");
    case CustodyForm::Component: return tr("Hand over (ENTER)");
    case CustodyForm::Compare: return tr("It is the same (ENTER)");
    case CustodyForm::Store: return tr("Try again (ENTER)");
    case CustodyForm::Done: return tr("Close (ENTER)");
    }
    std::abort();
}

QString CeremonyWords::people(const KeysView& view)
{
    QString witness;
    std::vector<QString> names;
    if (view.progress.ceremony) {
        witness = view.progress.ceremony->witness;
        names = view.progress.ceremony->names;
    } else if (view.progress.change) {
        witness = view.progress.change->witness;
        names = view.progress.change->names;
    }
    if (witness.isEmpty())
        return {};
    QString text = tr("Witness: %1").arg(witness);
    for (const QString& name : names)
        text += u" · "_s + tr("Custodian: %1").arg(name);
    return text;
}

} // namespace

CustodyForm custodyForm(const KeysView& view)
{
    if (view.progress.change) {
        const auto& change = *view.progress.change;
        if (change.isDone)
            return CustodyForm::Done;
        return change.names.size() == 2 ? CustodyForm::Store : CustodyForm::SignIn;
    }
    if (!view.progress.ceremony)
        return CustodyForm::ChooseKey;
    switch (view.progress.ceremony->step) {
    case Step::Witness:
    case Step::Custodian: return CustodyForm::SignIn;
    case Step::Component: return CustodyForm::Component;
    case Step::Confirmation: return CustodyForm::Compare;
    case Step::Storing: return CustodyForm::Store;
    case Step::Done: return CustodyForm::Done;
    }
    std::abort();
}

QString custodyTitle(const KeysView& view)
{
    return CeremonyWords::title(view);
}
QString custodyStep(const KeysView& view)
{
    return CeremonyWords::step(view);
}
QString custodyFaultText(const KeysView& view)
{
    return CeremonyWords::fault(view);
}
QString custodyButtonText(const KeysView& view)
{
    return CeremonyWords::button(custodyForm(view));
}
QString custodyPeopleText(const KeysView& view)
{
    return CeremonyWords::people(view);
}

} // namespace wattcard::ui
