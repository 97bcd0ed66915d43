// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/import_view.h"

#include <cstdlib>

namespace wattcard::ui {

using Step = ImportView::Step;

bool mayImport(const ImportView& view)
{
    return view.person && may(view.person->role, Right::ImportRecords);
}

bool isOffered(const ImportView& view, ImportCommand command)
{
    if (!mayImport(view))
        return false;
    const bool atWork =
        view.step == Step::Reading || view.step == Step::Trying || view.step == Step::Booking;
    switch (command) {
    case ImportCommand::Read: return !atWork;
    case ImportCommand::Try:
        return (view.step == Step::Mapping || view.step == Step::Tried) &&
               app::missingColumns(view.columns).empty();
    case ImportCommand::Stop: return view.step == Step::Trying;
    case ImportCommand::SaveReport:
        return view.step == Step::Tried && view.check && !view.check->rejects.empty();
    case ImportCommand::Book:
        return view.step == Step::Tried && view.check && view.check->rejects.empty() &&
               !view.check->isImported && view.check->totals.lines > 0;
    }
    std::abort();
}

ImportDesk::ImportDesk(NewFile newFile, QObject* parent)
    : QObject{parent},
      m_newFile{std::move(newFile)}
{
}

void ImportDesk::forget()
{
    m_view.gap = ImportGap::None;
    m_view.failure.reset();
    m_view.isStopped = false;
    m_view.savedAs.clear();
}

// What is being tried or booked is shown again.
void ImportDesk::enter(const Operator& person)
{
    const bool isSame = m_view.person && m_view.person->id == person.id;
    if (!isSame)
        m_view = {};
    m_view.person = person;
    show();
}

void ImportDesk::leave()
{
    if (m_view.step == Step::Trying)
        Q_EMIT stopWanted();
    m_view = {};
    show();
}

void ImportDesk::read(const QString& file)
{
    if (!isOffered(m_view, ImportCommand::Read))
        return;
    forget();
    if (file.trimmed().isEmpty()) {
        m_view.gap = ImportGap::File;
        return show();
    }
    m_view.step = Step::Reading;
    m_view.check.reset();
    show();
    Q_EMIT readWanted(file.trimmed());
}

void ImportDesk::select(int field)
{
    if (m_view.selected == field || field < 0 || field >= m_view.head.names.size())
        return;
    m_view.selected = field;
    show();
}

// A column has one field: it leaves the one that had it. What was tried no longer holds.
void ImportDesk::map(int field, const std::optional<app::ImportColumn>& column)
{
    if (m_view.step != Step::Mapping && m_view.step != Step::Tried)
        return;
    forget();
    m_view.columns.remove(field);
    if (column) {
        m_view.columns.removeIf([&](const auto& each) { return each.value() == *column; });
        m_view.columns.insert(field, *column);
    }
    m_view.check.reset();
    m_view.step = Step::Mapping;
    show();
}

void ImportDesk::choose(ImportCommand command)
{
    if (!isOffered(m_view, command))
        return;
    forget();
    if (command == ImportCommand::Try) {
        m_view.step = Step::Trying;
        m_view.check.reset();
        m_view.done = 0;
        m_view.all = 0;
        show();
        Q_EMIT checkWanted(m_view.columns);
    } else if (command == ImportCommand::Stop) {
        Q_EMIT stopWanted();
    } else if (command == ImportCommand::SaveReport) {
        Q_EMIT reportWanted(m_newFile());
    }
}

void ImportDesk::book(const app::Login& second)
{
    if (!isOffered(m_view, ImportCommand::Book))
        return;
    forget();
    if (second.name.isEmpty() || second.password.isEmpty()) {
        m_view.gap = ImportGap::Second;
        return show();
    }
    m_view.step = Step::Booking;
    show();
    Q_EMIT importWanted(second);
}

void ImportDesk::headRead(const QString& name, const app::ImportHead& head)
{
    if (!m_view.person)
        return;
    m_view.step = Step::Mapping;
    m_view.name = name;
    m_view.head = head;
    m_view.columns = head.columns;
    m_view.selected = 0;
    show();
}

void ImportDesk::progressed(int done, int all)
{
    if (m_view.step != Step::Trying)
        return;
    m_view.done = done;
    m_view.all = all;
    show();
}

void ImportDesk::checked(const std::shared_ptr<const app::ImportCheck>& check)
{
    if (m_view.step != Step::Trying)
        return;
    m_view.step = Step::Tried;
    m_view.check = check;
    show();
}

void ImportDesk::imported(const ImportTotals& totals)
{
    if (m_view.step != Step::Booking)
        return;
    m_view.step = Step::Booked;
    m_view.booked = totals;
    m_view.check.reset();
    m_view.head = {};
    m_view.columns.clear();
    show();
    Q_EMIT booked();
}

void ImportDesk::reportSaved(const QString& file, int lines)
{
    if (!m_view.person)
        return;
    m_view.savedAs = file;
    m_view.saved = lines;
    show();
}

void ImportDesk::stopped()
{
    if (m_view.step != Step::Trying)
        return;
    m_view.step = Step::Mapping;
    m_view.isStopped = true;
    show();
}

// A file that is none leads back to choosing; a refused signature leaves what was tried.
void ImportDesk::failed(const Failure& failure)
{
    if (!m_view.person)
        return;
    if (m_view.step == Step::Reading)
        m_view.step = Step::Choosing;
    else if (m_view.step == Step::Trying)
        m_view.step = Step::Mapping;
    else if (m_view.step == Step::Booking)
        m_view.step = Step::Tried;
    m_view.failure = failure;
    show();
}

} // namespace wattcard::ui
