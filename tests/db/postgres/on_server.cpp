// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Linked to tests that were written for the file: their shops' books are on a server then.
#include "tests/db/postgres/cluster.h"
#include "tests/fakes/empty_store.h"

namespace wattcard::db::test {

namespace {

const bool isOnServer = [] {
    fakes::newServer = [] { return Cluster::ours().optionsFor(Cluster::ours().makeDatabase()); };
    return true;
}();

} // namespace

} // namespace wattcard::db::test
