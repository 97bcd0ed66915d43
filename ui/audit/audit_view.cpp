// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/audit_view.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using AuditWork = AuditView::Work;

const AuditLine* selectedEntry(const AuditView& view)
{
    const auto found = std::ranges::find_if(
        view.page.lines, [&](const AuditLine& line) { return view.selected == line.number; });
    return found == view.page.lines.end() ? nullptr : &*found;
}

bool isOffered(const AuditView& view, AuditCommand command)
{
    if (!view.person)
        return false;
    const Role role = view.person->role;
    const bool isFree = view.work == AuditWork::None && view.isListed;
    switch (command) {
    case AuditCommand::Find: return app::mayReadAudit(role) && view.work == AuditWork::None;
    case AuditCommand::Newer: return isFree && !view.newer.empty();
    case AuditCommand::Older: return isFree && view.page.hasOlder;
    case AuditCommand::Verify: return isFree && may(role, Right::VerifyChain);
    case AuditCommand::Stop:
        return view.work == AuditWork::Verifying || view.work == AuditWork::Exporting;
    case AuditCommand::Export: return isFree && may(role, Right::ExportEvidence);
    }
    std::abort();
}

AuditGap gapIn(const app::AuditWish& wish)
{
    constexpr int digits = 12;
    const bool isNumber =
        wish.account.size() == digits &&
        std::ranges::all_of(wish.account, [](QChar each) { return each >= u'0' && each <= u'9'; });
    return wish.account.isEmpty() || isNumber ? AuditGap::None : AuditGap::Account;
}

ChainState recordedChain(const app::AuditPage& page)
{
    ChainState chain;
    chain.all = page.newest;
    if (!page.lastReview)
        return chain;
    const bool isWhole = page.lastReview->action == "audit.verified"_L1;
    const QJsonObject details = QJsonDocument::fromJson(page.lastReview->details.toUtf8()).object();
    chain.kind = isWhole ? ChainState::Kind::Whole : ChainState::Kind::Broken;
    chain.good = details.value("entries"_L1).toInteger();
    chain.at = page.lastReview->at;
    return chain;
}

} // namespace wattcard::ui
