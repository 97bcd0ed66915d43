// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QJsonObject>

namespace wattcard::app {

// Answers of the meter's remote: "ok", and of a refusal why.
inline QJsonObject done()
{
    return {{QStringLiteral("ok"), true}};
}

inline QJsonObject refused(const QString& why)
{
    return {{QStringLiteral("ok"), false}, {QStringLiteral("error"), why}};
}

inline QJsonObject refused(const Failure& failure)
{
    return refused(failure.detail.isEmpty() ? QString{code(failure.fault)} : failure.detail);
}

} // namespace wattcard::app
