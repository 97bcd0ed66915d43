// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/approval.h"

#include <algorithm>

namespace wattcard::app {

namespace {

void append(Bytes& content, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    for (int shift = 24; shift >= 0; shift -= 8)
        content.push_back(static_cast<std::uint8_t>(utf8.size() >> shift));
    content.insert(content.end(), utf8.begin(), utf8.end());
}

bool mustNotApprove(OperatorId who, const ApprovalRequest& request)
{
    return who == request.author || std::ranges::find(request.before, who) != request.before.end();
}

} // namespace

// Each text with its length, so that no two lists have the same bytes.
crypto::Sha256 digestOf(const ShownValues& shown)
{
    Bytes content;
    for (const ShownValue& line : shown) {
        append(content, line.name);
        append(content, line.value);
    }
    return crypto::sha256(content);
}

Result<Approval> ApprovalDesk::approve(const Login& login, const ApprovalRequest& request)
{
    const auto person = SignIn{m_people, m_clock}.run(login.name, login.password, m_counter);
    if (!person) {
        const int left = person.error().secondsLeft;
        return failed(person.error().fault, left > 0 ? QString::number(left) : QString{});
    }
    if (person->mustChangePassword)
        return failed(Fault::OneTimePassword, login.name);
    if (!may(person->role, request.right))
        return failed(Fault::PermissionDenied, login.name);
    if (mustNotApprove(person->id, request))
        return failed(Fault::ApproverIsAuthor, login.name);
    return Approval{{person->id, person->role, request.right, request.shown, m_clock.now()}};
}

Result<ApprovalRecord> demand(const std::optional<Approval>& approval,
                              const ApprovalRequest& request)
{
    if (!approval)
        return failed(Fault::NotApproved);
    const ApprovalRecord& record = approval->record();
    if (record.right != request.right || record.shown != request.shown)
        return failed(Fault::NotApproved, QStringLiteral("something else was approved"));
    if (mustNotApprove(record.who, request))
        return failed(Fault::ApproverIsAuthor);
    return record;
}

} // namespace wattcard::app
