// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticket_bench.h"

#include "app/inspect_card.h"
#include "cardio/inspect/wattcard1_inspector.h"

// A management card in the inspector, held against the work orders of real books.

using namespace wattcard;
using namespace wattcard::flows;
using namespace Qt::StringLiterals;
using Verdict = app::CardComparison::Verdict;

namespace {

class InspectedOrder : public ::testing::Test {
protected:
    app::CardReport inspect(Town& books)
    {
        return need(app::inspectCard({inspector, *books.ledger, books.orders.get()}));
    }
    Town town;
    TicketBench bench{town};
    crypto::TestKeyStore keys{crypto::TestKeyStore::engineer()};
    cardio::Wattcard1Inspector inspector{town.reader, {keys, townRegion}};
};

const AnatomyField* fieldOf(const app::CardReport& report, QLatin1StringView id)
{
    for (const AnatomyFile& file : report.inspection.anatomy.files) {
        for (const AnatomyRecord& record : file.records) {
            const auto found = std::ranges::find(record.fields, id, &AnatomyField::id);
            if (file.file == CardFile::Order && found != record.fields.end())
                return &*found;
        }
    }
    return nullptr;
}

} // namespace

TEST_F(InspectedOrder, agreesWithTheBooksThatIssuedIt)
{
    bench.putIn(bench.order(ManagementClass::Reset, town.wall(), 3));
    const app::CardReport report = inspect(town);
    EXPECT_EQ(report.comparison.verdict, Verdict::AsOrdered);
    EXPECT_EQ(report.comparison.differingFields, 0);
    ASSERT_NE(fieldOf(report, "order.uses"_L1), nullptr);
    EXPECT_EQ(fieldOf(report, "order.uses"_L1)->value, u"3"_s);
}

TEST_F(InspectedOrder, otherBooksKnowNoSuchOrderOrAnother)
{
    bench.putIn(bench.order(ManagementClass::Reset, town.wall(), 3));
    Town elsewhere;
    EXPECT_EQ(inspect(elsewhere).comparison.verdict, Verdict::NoSuchOrder);
    TicketBench there{elsewhere};
    there.nextCard = 500;
    there.order(ManagementClass::Clear, elsewhere.wall(), 1); // their order of the same number
    const app::CardReport report = inspect(elsewhere);
    EXPECT_EQ(report.comparison.verdict, Verdict::Differs);
    EXPECT_TRUE(fieldOf(report, "order.class"_L1)->differs);
    EXPECT_TRUE(fieldOf(report, "order.uses"_L1)->differs);
    EXPECT_TRUE(fieldOf(report, "order.serial"_L1)->differs) << "issued on another card";
    EXPECT_FALSE(fieldOf(report, "order.engineer"_L1)->differs);
}
