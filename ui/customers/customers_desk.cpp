// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customers_desk.h"

#include <algorithm>

namespace wattcard::ui {

using CustomersWork = CustomersView::Work;

CustomersDesk::CustomersDesk(NewFile newFile, QObject* parent)
    : QObject{parent},
      m_newFile{std::move(newFile)}
{
}

void CustomersDesk::forget()
{
    m_view.failure.reset();
    m_view.isStopped = false;
    m_view.savedAs.clear();
    m_view.gap = CustomersGap::None;
    m_view.undone = false;
}

// A list that is being written out is shown again.
void CustomersDesk::enter(const Operator& person)
{
    if (m_view.work == CustomersWork::Exporting)
        return show();
    const bool isSame = m_view.person && m_view.person->id == person.id;
    if (isSame && m_view.record)
        return show(); // with what is typed
    if (isSame) {
        forget();
        return turnTo(m_wanted); // the page that was left, as it is now
    }
    m_view = {};
    m_view.person = person;
    m_undo.reset();
    turnTo({});
}

void CustomersDesk::leave()
{
    if (m_view.work == CustomersWork::Exporting)
        Q_EMIT stopWanted();
    m_view = {};
    m_undo.reset();
    m_asked.reset();
    ++m_request;
    show();
}

void CustomersDesk::turnTo(const app::CustomersWish& wish)
{
    m_wanted = wish;
    m_view.work = CustomersWork::Reading;
    show();
    Q_EMIT pageWanted(++m_request, wish);
}

void CustomersDesk::find(const QString& text, const CustomerFilter& filter)
{
    if (!isOffered(m_view, CustomersCommand::Find))
        return;
    forget();
    m_view.before.clear();
    turnTo({text.trimmed(), filter});
}

void CustomersDesk::select(AccountId account)
{
    if (m_view.selected == account || m_view.record)
        return;
    m_view.selected = account;
    show();
}

void CustomersDesk::openRecord(AccountId account)
{
    m_view.work = CustomersWork::Reading;
    show();
    Q_EMIT recordWanted(++m_request, account);
}

void CustomersDesk::choose(CustomersCommand command)
{
    if (!isOffered(m_view, command))
        return;
    app::CustomersWish wish = m_view.page.wish;
    forget();
    switch (command) {
    case CustomersCommand::Find:
    case CustomersCommand::Save: return; // with what is typed
    case CustomersCommand::Open: return openRecord(*m_view.selected);
    case CustomersCommand::Previous:
        wish.after = m_view.before.back();
        m_view.before.pop_back();
        return turnTo(wish);
    case CustomersCommand::Next:
        m_view.before.push_back(wish.after);
        wish.after = {m_view.page.lines.back().number.toString(), m_view.page.lines.back().account};
        return turnTo(wish);
    case CustomersCommand::Export:
        m_view.work = CustomersWork::Exporting;
        m_view.done = 0;
        show();
        return Q_EMIT exportWanted(m_newFile(), wish.filter);
    case CustomersCommand::Stop: return Q_EMIT stopWanted();
    case CustomersCommand::Purchases:
        return Q_EMIT purchasesWanted(m_view.record->line.number.toString());
    case CustomersCommand::Back:
        m_view.record.reset();
        m_view.moved.clear();
        m_view.undo = false;
        m_undo.reset();
        return turnTo(wish); // with what was changed
    }
}

void CustomersDesk::save(const CustomerFields& wanted, Reason reason, const QString& note)
{
    if (!isOffered(m_view, CustomersCommand::Save))
        return;
    forget();
    CustomerEdit edit{m_view.record->line.account, m_view.record->fields, wanted};
    edit.cause = {reason, note.trimmed()};
    std::tie(m_view.gap, m_view.gapField) = gapIn(edit);
    if (m_view.gap != CustomersGap::None)
        return show();
    m_isUndoing = false;
    ask(edit);
}

void CustomersDesk::ask(const CustomerEdit& edit)
{
    m_asked = edit;
    m_view.work = CustomersWork::Saving;
    m_view.undo = false;
    m_undo.reset();
    show();
    Q_EMIT editWanted(edit);
}

// The opposite of it, compared like any other change: what somebody else wrote since stays.
void CustomersDesk::undo(const QString& note)
{
    if (!m_undo || m_view.work != CustomersWork::None || !m_view.record)
        return;
    CustomerEdit edit = *m_undo;
    edit.cause.note = note;
    forget();
    m_isUndoing = true;
    ask(edit);
}

void CustomersDesk::undoLapsed()
{
    m_undo.reset();
    m_view.undo = false;
}

void CustomersDesk::pageReady(int request, const app::CustomersPage& page)
{
    if (request != m_request || !m_view.person)
        return;
    m_view.work = CustomersWork::None;
    m_view.page = page;
    m_view.isListed = true;
    if (!selectedCustomer(m_view)) {
        m_view.selected.reset();
        if (!page.lines.empty())
            m_view.selected = page.lines.front().account;
    }
    show();
}

void CustomersDesk::recordReady(int request, const CustomerRecord& record)
{
    if (request != m_request || !m_view.person)
        return;
    m_view.work = CustomersWork::None;
    m_view.record = record;
    m_view.moved.clear();
    ++m_view.filled;
    show();
}

// Nothing was written where somebody else was faster: the form keeps what is typed, takes over what
// it had not touched, and the next save is compared with what holds now.
void CustomersDesk::edited(const CustomerEdit& edit, const EditOutcome& outcome)
{
    if (!m_asked || !m_view.record || m_view.record->line.account != edit.account)
        return;
    m_asked.reset();
    if (!outcome.moved.empty()) {
        m_view.work = CustomersWork::None;
        m_view.moved = outcome.moved;
        m_view.shownBefore = m_view.record->fields;
        m_view.record->fields = outcome.now;
        ++m_view.filled;
        return show();
    }
    const bool isRenamed = edit.seen.name != outcome.now.name;
    m_view.undone = m_isUndoing;
    if (!m_isUndoing && !isRenamed) { // a renaming has its paper: it is not undone by a key
        m_undo = CustomerEdit{edit.account, outcome.now, edit.seen, edit.cause};
        m_view.undo = true;
        ++m_view.saves;
    }
    openRecord(edit.account); // with its history
}

void CustomersDesk::progressed(qint64 lines)
{
    if (m_view.work != CustomersWork::Exporting)
        return;
    m_view.done = lines;
    show();
}

void CustomersDesk::exported(const QString& file, qint64 lines)
{
    if (!m_view.person)
        return;
    m_view.work = CustomersWork::None;
    m_view.savedAs = file;
    m_view.saved = lines;
    show();
}

void CustomersDesk::stopped()
{
    if (!m_view.person)
        return;
    m_view.work = CustomersWork::None;
    m_view.isStopped = true;
    show();
}

void CustomersDesk::failed(const Failure& failure)
{
    if (!m_view.person || m_view.work == CustomersWork::None)
        return; // of the list of meters
    m_view.work = CustomersWork::None;
    m_view.failure = failure;
    m_asked.reset();
    show();
}

} // namespace wattcard::ui
