// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shift/shift_desk.h"

namespace wattcard::ui {

namespace {

bool isOdd(const Slips& slips)
{
    return (slips.number == 0) != slips.total.isZero();
}

} // namespace

ShiftDesk::ShiftDesk(Save save, QObject* parent) : QObject{parent}, m_save{std::move(save)} {}

void ShiftDesk::signIn(const Operator& person)
{
    m_view = {};
    m_view.person = person;
    show();
}

void ShiftDesk::signOut()
{
    m_view = {};
    show();
    Q_EMIT signChanged({});
}

void ShiftDesk::enter()
{
    m_view.form.reset();
    m_view.gap = ShiftGap::None;
    m_view.fault.reset();
    m_view.done.reset();
    m_view.totals.reset();
    m_view.report.reset();
    m_view.dayReports.clear();
    m_view.savedAs.clear();
    show();
    Q_EMIT lookWanted();
}

void ShiftDesk::choose(ShiftCommand command)
{
    if (!isOffered(m_view, command))
        return;
    m_view.gap = ShiftGap::None;
    m_view.otherSigns = false;
    m_view.fault.reset();
    m_view.done.reset();
    m_view.savedAs.clear();
    if (command == ShiftCommand::Save) {
        save();
        if (!m_view.fault)
            m_view.done = command;
        return show();
    }
    m_view.form = command;
    if (!hasForm(m_view, command))
        return submit({.kind = wishOf(command)});
    show();
}

void ShiftDesk::save(const reports::TillPaper& paper)
{
    const auto path = m_save(paper);
    if (path)
        m_view.savedAs = *path;
    else
        m_view.fault = path.error().fault;
}

// What is on the screen: of all counters where a day was closed.
void ShiftDesk::save()
{
    if (m_view.report)
        save(*m_view.report);
    for (const ZReport& report : m_view.dayReports)
        save(report);
    if (m_view.totals)
        save(*m_view.totals);
    show();
}

void ShiftDesk::select(const TransactionId& row)
{
    m_view.selected = row;
    show();
}

ShiftGap ShiftDesk::gapIn(const app::ShiftWish& wish) const
{
    const ShiftCommand form = *m_view.form;
    const bool isWrong = m_view.standing && m_view.standing->outcome &&
                         !m_view.standing->outcome->difference().isZero();
    if (form == ShiftCommand::OpenDay && wish.day.isEmpty())
        return ShiftGap::Day;
    if (needsAmount(form) && wish.amount <= Money{})
        return ShiftGap::Amount;
    if (needsReason(form) && wish.reason.isEmpty())
        return ShiftGap::Reason;
    if (form == ShiftCommand::Close && isWrong && wish.reason.isEmpty())
        return ShiftGap::Note;
    if (form == ShiftCommand::Count && (isOdd(wish.count.bank) || isOdd(wish.count.card)))
        return ShiftGap::Slips;
    const bool isSigned =
        wish.signer && !wish.signer->name.isEmpty() && !wish.signer->password.isEmpty();
    return needsSigner(m_view, form) && !isSigned ? ShiftGap::Signer : ShiftGap::None;
}

void ShiftDesk::submit(const app::ShiftWish& wish)
{
    if (!m_view.form || m_view.busy)
        return;
    app::ShiftWish whole = wish;
    whole.kind = wishOf(*m_view.form);
    whole.reason = wish.reason.trimmed();
    if (m_view.form == ShiftCommand::Sign && m_view.selected)
        whole.row = *m_view.selected;
    m_view.gap = gapIn(whole);
    if (m_view.gap != ShiftGap::None)
        return show();
    if (!needsSigner(m_view, *m_view.form))
        whole.signer.reset();
    m_view.fault.reset();
    m_view.busy = true;
    show();
    Q_EMIT wishGiven(whole);
}

void ShiftDesk::cancel()
{
    if (m_view.busy)
        return;
    m_view.form.reset();
    m_view.gap = ShiftGap::None;
    m_view.fault.reset();
    show();
}

void ShiftDesk::stand(const app::ShiftStanding& standing)
{
    m_view.standing = standing;
    const auto left = unsignedRows(m_view);
    if (!left.empty() && !m_view.selected)
        m_view.selected = left.front();
    show();
    ShiftSign sign;
    if (standing.shift) {
        sign.since = standing.openedAt;
        sign.isCounted = standing.shift->state != ShiftState::Open;
    }
    Q_EMIT signChanged(sign);
}

void ShiftDesk::fulfilled(app::ShiftWish::Kind)
{
    m_view.done = m_view.form;
    m_view.form.reset();
    m_view.busy = false;
    m_view.selected.reset();
    show();
}

void ShiftDesk::totalsReady(const DayTotals& totals)
{
    m_view.report.reset();
    m_view.dayReports.clear();
    m_view.totals = totals;
    show();
}

void ShiftDesk::closed(const ShiftReport& report)
{
    m_view.report = report;
    m_view.dayReports.clear();
    m_view.totals.reset();
    save(); // there is a paper of every shift, asked for or not
}

void ShiftDesk::dayClosed(const std::vector<ZReport>& reports)
{
    m_view.report.reset();
    m_view.totals.reset();
    m_view.dayReports = reports;
    save(); // as of every shift
}

// The form stays open with what was typed, but for the password.
void ShiftDesk::failed(const Failure& failure)
{
    m_view.busy = false;
    m_view.fault = failure.fault;
    m_view.otherSigns = m_view.otherSigns || failure.fault == Fault::ApproverIsAuthor;
    if (m_view.form && !hasForm(m_view, *m_view.form))
        m_view.form.reset();
    show();
}

} // namespace wattcard::ui
