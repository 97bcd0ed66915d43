// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/areas/areas_desk.h"

#include <algorithm>

namespace wattcard::ui {

void AreasDesk::forget()
{
    m_view.gap = AreasGap::None;
    m_view.failure.reset();
    m_view.done.reset();
}

void AreasDesk::enter(const Operator& person)
{
    m_view = {};
    m_view.person = person;
    m_view.isBusy = true;
    show();
    Q_EMIT lookWanted();
}

void AreasDesk::leave()
{
    m_view = {};
    show();
}

void AreasDesk::select(int row)
{
    if (row == m_view.row || m_view.form)
        return;
    m_view.row = row;
    show();
}

void AreasDesk::choose(AreasCommand command)
{
    if (!isOffered(m_view, command))
        return;
    forget();
    if (command == AreasCommand::Refresh) {
        m_view.isBusy = true;
        show();
        return Q_EMIT lookWanted();
    }
    m_view.form = command;
    show();
}

void AreasDesk::submit(const app::SiteRequest& typed, const app::Login& second)
{
    if (!m_view.form || m_view.isBusy)
        return;
    app::SiteRequest request = requestOf(m_view);
    if (asksCode(*m_view.form))
        request.site.code = typed.site.code.trimmed();
    if (asksName(*m_view.form))
        request.site.name = typed.site.name.trimmed();
    request.region = *m_view.form == AreasCommand::Region ? typed.region.trimmed() : QString{};
    request.reason = typed.reason.trimmed();
    forget();
    m_view.gap = gapIn(m_view, request, second);
    if (m_view.gap != AreasGap::None)
        return show();
    m_view.isBusy = true;
    show();
    Q_EMIT changeWanted(request, second);
}

void AreasDesk::cancel()
{
    if (m_view.isBusy || !m_view.form)
        return;
    forget();
    m_view.form.reset();
    show();
}

// The place that was chosen stays chosen, wherever it stands now.
void AreasDesk::listed(const SiteTree& tree)
{
    if (!m_view.person)
        return; // an answer to somebody who has left
    const Site* const chosen = chosenSite(m_view);
    const bool wasChosen = chosen != nullptr;
    const Site before = wasChosen ? *chosen : Site{};
    m_view.tree = tree;
    m_view.isBusy = false;
    const auto rows = rowsOf(*m_view.tree);
    const auto found = std::ranges::find_if(rows, [&](const SiteRow& each) {
        return wasChosen && each.site && each.site->kind == before.kind &&
               each.site->code == before.code;
    });
    m_view.row = found == rows.end() ? 0 : static_cast<int>(found - rows.begin());
    show();
}

// The tree comes next: until then nothing else is begun.
void AreasDesk::changed(const app::SiteRequest&)
{
    if (!m_view.person)
        return;
    m_view.done = m_view.form;
    m_view.form.reset();
    show();
}

// The form stays open with what was typed, but for the password.
void AreasDesk::failed(const Failure& failure)
{
    if (!m_view.person)
        return;
    m_view.isBusy = false;
    m_view.failure = failure;
    show();
}

} // namespace wattcard::ui
