// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/tariffs_desk.h"

#include <algorithm>

namespace wattcard::ui {

using TariffNotice = TariffsView::Notice;

TariffsDesk::TariffsDesk(Now now, QObject* parent) : QObject{parent}, m_now{std::move(now)} {}

void TariffsDesk::enter(const Operator& person)
{
    TariffsView fresh;
    fresh.person = person;
    fresh.selected = m_view.selected;
    fresh.rehearsal = m_view.rehearsal;
    fresh.whatIf = m_view.whatIf;
    m_view = fresh;
    show();
    Q_EMIT lookWanted();
    Q_EMIT mapWanted();
}

void TariffsDesk::leave()
{
    m_view = TariffsView{};
    show();
}

void TariffsDesk::select(TariffVersionId version)
{
    if (m_view.selected == version)
        return;
    m_view.selected = version;
    calculate();
    show();
}

bool TariffsDesk::begin(TariffCommand command)
{
    if (!isOffered(m_view, command))
        return false;
    m_view.busy = true;
    m_view.failure.reset();
    m_view.fileProblem.reset();
    m_view.clash.reset();
    m_view.notice = TariffNotice::None;
    show();
    return true;
}

void TariffsDesk::draft(const TariffDraft& draft)
{
    if (!begin(TariffCommand::New))
        return;
    app::TariffWish wish;
    wish.kind = app::TariffWish::Kind::Draft;
    wish.draft = draft;
    Q_EMIT wishGiven(wish);
}

void TariffsDesk::rehearse()
{
    if (!begin(TariffCommand::Rehearse))
        return;
    app::TariffWish wish;
    wish.kind = app::TariffWish::Kind::Rehearse;
    wish.version = *m_view.selected;
    Q_EMIT wishGiven(wish);
}

// Never another version than the one that was shown with the signature.
void TariffsDesk::release(const TariffSigning& signing)
{
    if (m_view.selected != signing.version || !begin(TariffCommand::Release))
        return;
    const TariffRelease release{signing.version, signing.from, signing.differences};
    m_view.clash = app::releaseClash(m_view.versions, release, m_now());
    if (m_view.clash)
        return end(TariffNotice::None);
    app::TariffWish wish;
    wish.kind = app::TariffWish::Kind::Release;
    wish.version = signing.version;
    wish.from = signing.from;
    wish.note = signing.differences;
    wish.signer = signing.signer;
    Q_EMIT wishGiven(wish);
}

void TariffsDesk::retire(const QString& reason)
{
    if (!begin(TariffCommand::Retire))
        return;
    app::TariffWish wish;
    wish.kind = app::TariffWish::Kind::Retire;
    wish.version = *m_view.selected;
    wish.note = reason;
    Q_EMIT wishGiven(wish);
}

void TariffsDesk::importFrom(const QString& file)
{
    if (begin(TariffCommand::Import))
        Q_EMIT importWanted(file);
}

void TariffsDesk::exportTo(const QString& file)
{
    if (begin(TariffCommand::Export))
        Q_EMIT exportWanted(file, *m_view.selected);
}

void TariffsDesk::ask(const app::WhatIfQuestion& question)
{
    m_view.whatIf = TariffsView::WhatIf{question, {}, {}};
    calculate();
    Q_EMIT answered(m_view); // at each key: the tables are not filled again for it
}

void TariffsDesk::calculate()
{
    if (!m_view.whatIf)
        return;
    TariffsView::WhatIf& whatIf = *m_view.whatIf;
    whatIf.here.reset();
    whatIf.current.reset();
    const TariffVersion* version = selectedVersion(m_view);
    if (!version)
        return;
    whatIf.here = app::whatIf(version->tariff, whatIf.question);
    const TariffVersion* current = currentVersion(m_view);
    if (current && current != version)
        whatIf.current = app::whatIf(current->tariff, whatIf.question);
}

void TariffsDesk::listed(const std::vector<TariffVersion>& versions)
{
    m_view.versions = versions;
    std::ranges::stable_sort(m_view.versions, [](const TariffVersion& a, const TariffVersion& b) {
        return a.plan != b.plan ? a.plan.value() < b.plan.value()
                                : a.tariff.version.value() > b.tariff.version.value();
    });
    if (!selectedVersion(m_view)) {
        m_view.selected.reset();
        if (!m_view.versions.empty())
            m_view.selected = m_view.versions.front().tariff.version;
    }
    calculate();
    show();
}

void TariffsDesk::mapped(const app::PropagationMap& map)
{
    m_view.map = map;
    show();
}

void TariffsDesk::end(TariffNotice notice)
{
    m_view.busy = false;
    m_view.notice = notice;
    show();
}

void TariffsDesk::drafted(TariffVersionId version)
{
    m_view.selected = version; // the list with it is on its way
}

void TariffsDesk::rehearsed(const app::RehearsalSheet& sheet)
{
    m_view.rehearsal = sheet;
}

void TariffsDesk::fulfilled(app::TariffWish::Kind kind)
{
    switch (kind) {
    case app::TariffWish::Kind::Draft: return end(TariffNotice::Drafted);
    case app::TariffWish::Kind::Rehearse: return end(TariffNotice::Rehearsed);
    case app::TariffWish::Kind::Release:
        end(TariffNotice::Released);
        Q_EMIT mapWanted(); // other meters want another version now
        return;
    case app::TariffWish::Kind::Retire: return end(TariffNotice::Retired);
    }
}

void TariffsDesk::imported(const Tariff& tariff)
{
    end(TariffNotice::None);
    const TariffVersion* version = selectedVersion(m_view);
    const bool fits = version && version->tariff.mode == tariff.mode;
    Q_EMIT draftOffered(tariff, fits ? version->plan : TariffPlanId{});
}

void TariffsDesk::importRefused(const app::TariffFileProblem& problem)
{
    m_view.fileProblem = problem;
    end(TariffNotice::None);
}

void TariffsDesk::exported(const QString& file)
{
    m_view.file = file;
    end(TariffNotice::Exported);
}

void TariffsDesk::exportRefused(const QString& file)
{
    m_view.file = file;
    end(TariffNotice::ExportRefused);
}

void TariffsDesk::failed(const Failure& failure)
{
    m_view.failure = failure;
    end(TariffNotice::None);
}

} // namespace wattcard::ui
