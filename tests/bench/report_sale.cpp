// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
// `report-sale`: by how much each report that runs beside makes a sale longer, and a keystroke of
// the customer search, which has its turn on the thread of the sales; each against the limit of
// 20 ms (RELIABILITY.md section 8). Every report over all days, one after the other, into nothing.
#include "bench_shop.h"
#include "db/repositories/sql_reports.h"
#include "reports/tables/report_run.h"
#include "tests/fakes/need.h"

#include <cstdlib>

namespace {

using namespace wattcard;
using namespace wattcard::bench;
using namespace Qt::StringLiterals;

class Nowhere : public reports::RowSink {
public:
    Result<void> begin(const reports::ReportKind&) override { return {}; }
    Result<void> add(const reports::Row&) override { return {}; }
    Result<void> end(const reports::Row&) override { return {}; }
};

void makeReport(BenchShop& store, OperatorId reader, reports::ReportId id)
{
    const auto source =
        need(db::SqlReports::open(store.shop.database->fileName(), reader, store.shop.clock));
    reports::ReportQuestion question;
    question.id = id;
    question.days = source->booked();
    if (question.days.from.isEmpty())
        question.days = {u"20260101"_s, u"20271231"_s};
    Nowhere sink;
    need(reports::run(question, {*source, store.shop.clock, {}}, sink));
}

} // namespace

int main()
{
    BenchShop store{wantedAccounts()};
    const Operator auditor{
        .id = {}, .login = u"reader"_s, .name = u"Reader"_s, .role = Role::Auditor};
    const OperatorId reader =
        need(store.shop.people->add(auditor, u"$argon2id$x"_s, {{}, CounterId{3}}));
    std::vector<BesideWork> all;
    for (const reports::ReportKind& kind : reports::allReports())
        all.push_back({u"report-sale"_s,
                       u"of "_s + kind.name,
                       [&store, reader, id = kind.id] { makeReport(store, reader, id); },
                       {}});
    all.push_back({u"search-sale"_s, u"keystrokes of the search"_s, {}, [&store] {
                       need(store.shop.ledger->find(u"Customer 19"_s, 50));
                   }});
    reportBeside(store, all);
    return EXIT_SUCCESS;
}
