// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/audit/audit_view.h"
#include "ui/widgets/tone.h"

#include <QString>

#include <utility>

namespace wattcard::ui {

// The words of the screen of the audit trail.
QString auditKindText(AuditKind kind);
QString commandText(AuditCommand command);
QString personText(const AuditView& view, OperatorId who); // "nobody" for the program itself
QString objectText(const AuditView& view, const QString& object);
struct AuditSaying {
    QString text;
    Tone tone = Tone::Neutral;
};
AuditSaying chainSaying(const ChainState& chain);
QString chainAdvice(const ChainState& chain); // what to do where it is broken, else empty
AuditSaying messageOf(const AuditView& view);
// Everything that the selected entry says, by name and value.
std::vector<std::pair<QString, QString>> entryFacts(const AuditView& view);

} // namespace wattcard::ui
