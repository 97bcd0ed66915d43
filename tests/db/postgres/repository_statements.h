// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/postgres/connection.h"

#include <map>

namespace wattcard::db::test {

// The statements that stand as a whole in db/repositories, by file and name, without those of the
// file alone.
std::map<QByteArray, QByteArray> statementsOfRepositories();
// How many values a translated statement wants.
int parametersOf(const QByteArray& sql);
// Prepares it as "one" with some types of its values and does something `then`. Empty when that was
// accepted, else what the server says.
QByteArray refusalOf(postgres::Connection& server, const QByteArray& sql,
                     const QByteArray& then = {});

} // namespace wattcard::db::test
