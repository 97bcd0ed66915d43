// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/shop.h"

#include <gtest/gtest.h>

#include <map>

namespace wattcard::db::test {

namespace {

// A store with a committed opening (row 1), booked return data, and an open purchase (row 2).
Shop& soldShop()
{
    static Shop* const shop = [] {
        auto* made = new Shop;
        made->openAccount(made->moneyAccount, Money::fromMinor(10'000));
        made->load(made->moneyAccount);
        const auto row = made->purchase(made->moneyAccount, Money::fromMinor(5'000));
        EXPECT_TRUE(made->ledger->begin(row, made->clerk));
        return made;
    }();
    return *shop;
}

struct SqlCase {
    const char* name;
    const char* sql;
};
std::string nameOf(const testing::TestParamInfo<SqlCase>& info)
{
    return info.param.name;
}

} // namespace

class Refused : public testing::TestWithParam<SqlCase> {};

TEST_P(Refused, byTheDatabaseItself)
{
    EXPECT_FALSE(soldShop().execute(GetParam().sql));
}

INSTANTIATE_TEST_SUITE_P(
    InsertOnly, Refused,
    testing::Values(
        SqlCase{"auditUpdate", "UPDATE audit_entry SET at = at + 1 WHERE number = 2"},
        SqlCase{"auditDelete", "DELETE FROM audit_entry WHERE number = 2"},
        SqlCase{"auditReplace", "INSERT OR REPLACE INTO audit_entry SELECT * FROM audit_entry"},
        SqlCase{"auditGap", "INSERT INTO audit_entry SELECT number + 100, at, counter, operator,"
                            " action, object, details, previous, hash FROM audit_entry LIMIT 1"},
        SqlCase{"entryUpdate", "UPDATE journal_entry SET at = 0"},
        SqlCase{"entryDelete", "DELETE FROM journal_entry"},
        SqlCase{"entryReplace", "INSERT OR REPLACE INTO journal_entry SELECT * FROM journal_entry"},
        SqlCase{"legUpdate", "UPDATE journal_leg SET amount = amount + 1"},
        SqlCase{"legDelete", "DELETE FROM journal_leg"},
        SqlCase{"legReplace", "INSERT OR REPLACE INTO journal_leg SELECT * FROM journal_leg"},
        SqlCase{"returnUpdate", "UPDATE return_record SET accepted = 0"},
        SqlCase{"returnDelete", "DELETE FROM return_record"},
        SqlCase{"rowDelete", "DELETE FROM transaction_row"},
        SqlCase{"rowReplace",
                "INSERT OR REPLACE INTO transaction_row SELECT * FROM transaction_row"},
        SqlCase{"dayUpdate", "UPDATE business_day SET day = '20300101'"},
        SqlCase{"dayBack", "INSERT INTO business_day VALUES ('20200101', 0)"},
        SqlCase{"tariffUpdate", "UPDATE tariff_version SET fixed = 1"},
        SqlCase{"generationFalls", "UPDATE service_point SET generation = 0 WHERE id = 1"}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    DoubleEntry, Refused,
    testing::Values(
        SqlCase{"unbalanced",
                "BEGIN;"
                "INSERT INTO journal_leg VALUES (901, 900, 'till', 3, 'fen', 5, '');"
                "INSERT INTO journal_leg VALUES (902, 900, 'suspense', 1, 'fen', -4, '');"
                "INSERT INTO journal_entry VALUES (900, 0, 'intent', 3, 1, NULL, 1);COMMIT"},
        SqlCase{"balancedAcrossUnits",
                "BEGIN;"
                "INSERT INTO journal_leg VALUES (901, 900, 'till', 3, 'fen', 5, '');"
                "INSERT INTO journal_leg VALUES (902, 900, 'issued', 1, 'credit_money', -5, '');"
                "INSERT INTO journal_entry VALUES (900, 0, 'intent', 3, 1, NULL, 1);COMMIT"},
        SqlCase{"withoutLegs",
                "INSERT INTO journal_entry VALUES (900, 0, 'intent', 3, 1, NULL, 1)"},
        SqlCase{"oneLeg",
                "BEGIN; INSERT INTO journal_leg VALUES (901, 900, 'till', 3, 'fen', 0, '');"
                "INSERT INTO journal_entry VALUES (900, 0, 'intent', 3, 1, NULL, 1);COMMIT"},
        SqlCase{"legWithoutEntry",
                "INSERT INTO journal_leg VALUES (901, 900, 'till', 3, 'fen', 5, '')"},
        SqlCase{"legAfterItsEntry",
                "INSERT INTO journal_leg VALUES (901, 1, 'till', 3, 'fen', 5, '')"},
        SqlCase{"moneyInACreditBook",
                "INSERT INTO journal_leg VALUES (901, 900, 'on_card', 1, 'fen', 5, '')"},
        SqlCase{"withoutAudit",
                "BEGIN;"
                "INSERT INTO journal_leg VALUES (901, 900, 'till', 3, 'fen', 5, '');"
                "INSERT INTO journal_leg VALUES (902, 900, 'suspense', 1, 'fen', -5, '');"
                "INSERT INTO journal_entry VALUES (900, 0, 'intent', 3, 1, NULL, 77777);"
                "COMMIT"}),
    nameOf);

INSTANTIATE_TEST_SUITE_P(
    RowStates, Refused,
    testing::Values(
        SqlCase{"committedToVoided",
                "UPDATE transaction_row SET state = 'voided' WHERE number = 1"},
        SqlCase{"committedToIntent",
                "UPDATE transaction_row SET state = 'intent', proof_atc = NULL,"
                " proof_seq = NULL, proof_digest = NULL, receipt_serial = NULL,"
                " settled_at = NULL WHERE number = 1"},
        SqlCase{"committedAgain", "UPDATE transaction_row SET proof_atc = 9 WHERE number = 1"},
        SqlCase{"commitWithoutProof",
                "UPDATE transaction_row SET state = 'committed', receipt_serial = 9,"
                " settled_at = 1 WHERE number = 2"},
        SqlCase{
            "commitWithAnotherProof",
            "UPDATE transaction_row SET state = 'committed', receipt_serial = 9, settled_at = 1,"
            " proof_atc = 1, proof_seq = seq, proof_digest = x'0000000000000000' WHERE number = 2"},
        SqlCase{"commitWithoutReceipt",
                "UPDATE transaction_row SET state = 'committed', settled_at = 1, proof_atc = 1,"
                " proof_seq = seq, proof_digest = target_digest WHERE number = 2"},
        SqlCase{"proofOnAnIntent", "UPDATE transaction_row SET proof_atc = 1, proof_seq = seq,"
                                   " proof_digest = target_digest, attempt = 2 WHERE number = 2"},
        SqlCase{"claimThatSkips", "UPDATE transaction_row SET attempt = 3 WHERE number = 2"},
        SqlCase{"claimThatFalls", "UPDATE transaction_row SET attempt = 0 WHERE number = 2"},
        SqlCase{"quarantinedToIntent",
                "BEGIN; UPDATE transaction_row SET state = 'quarantined' WHERE number = 2;"
                "UPDATE transaction_row SET state = 'intent' WHERE number = 2; COMMIT"},
        SqlCase{"absorbedByNobody",
                "UPDATE transaction_row SET state = 'absorbed' WHERE number = 2"},
        SqlCase{"otherPayment",
                "UPDATE transaction_row SET payment = 1, attempt = 2 WHERE number = 2"},
        SqlCase{"otherTarget", "UPDATE transaction_row SET target_digest = before_digest, attempt "
                               "= 2 WHERE number = 2"},
        SqlCase{"otherSale", "UPDATE transaction_row SET sale = 99, attempt = 2 WHERE number = 2"}),
    nameOf);

// A copy of the open row in which one column after another is what the case says: refused by an
// index or by the insert triggers.
struct CopyCase {
    const char* name;
    std::map<std::string, std::string> columns;
};
class RefusedCopy : public testing::TestWithParam<CopyCase> {};

TEST_P(RefusedCopy, ofTheOpenRow)
{
    std::map<std::string, std::string> columns{{"id", "'00000000-0000-7000-8000-000000000009'"},
                                               {"account", "2"},
                                               {"seq", "seq + 1"},
                                               {"order_id", "x'8000000000000009'"},
                                               {"sale", "sale + 1"},
                                               {"state", "state"}};
    const auto copy = [&] {
        return "BEGIN; INSERT INTO transaction_row SELECT 9, " + columns["id"] + ", kind, " +
               columns["account"] + ", service_point, series, serial, gen, " + columns["seq"] +
               ", " + columns["order_id"] +
               ", parameter, load, tariff1, tariff2, image_digest, target_digest, before_gen,"
               " before_seq, before_digest, payment, charge, tax, carry, credit, energy, tariff, "
               "total,"
               " tendered, " +
               columns["sale"] + ", counter, author, business_day, created_at, " +
               columns["state"] +
               ", 1, owner_counter, owner_operator, NULL, NULL, NULL, NULL, NULL, NULL"
               " FROM transaction_row WHERE number = 2; ROLLBACK";
    };
    ASSERT_TRUE(soldShop().execute(copy().c_str()));
    for (const auto& [column, expression] : GetParam().columns)
        columns[column] = expression;
    EXPECT_FALSE(soldShop().execute(copy().c_str()));
}

INSTANTIATE_TEST_SUITE_P(Unique, RefusedCopy,
                         testing::Values(CopyCase{"secondOpenRow", {{"account", "account"}}},
                                         CopyCase{"samePosition", {{"seq", "seq"}}},
                                         CopyCase{"sameId", {{"id", "id"}}},
                                         CopyCase{"sameOrderId", {{"order_id", "order_id"}}},
                                         CopyCase{"sameSaleNumber", {{"sale", "sale"}}},
                                         CopyCase{"saleNumberWithAGap", {{"sale", "sale + 2"}}},
                                         CopyCase{"bornQuarantined", {{"state", "'quarantined'"}}},
                                         CopyCase{"unknownState", {{"state", "'lost'"}}}),
                         [](const auto& info) { return std::string{info.param.name}; });

INSTANTIATE_TEST_SUITE_P(
    Unique, Refused,
    testing::Values(
        SqlCase{"secondIssuedCard",
                "INSERT INTO card VALUES ('C0000000000000FF', 'issued', 1, 1, 0)"},
        SqlCase{"secondAccountAtAPoint",
                "INSERT INTO account SELECT 9, customer, service_point, 'pending',"
                " mode, tariff, 0, 0, 'none', 0 FROM account WHERE id = 1"},
        SqlCase{"secondSeriesAtAPoint",
                "INSERT INTO series VALUES (9, 1, 1, '200000000077', 2, 'money', 'planned')"},
        SqlCase{"secondSeriesOnAMeter",
                "INSERT INTO series VALUES (9, 2, 2, '200000000001', 2, 'money', 'planned')"},
        SqlCase{"sameCustomerNumber",
                "INSERT INTO service_point VALUES (9, '100000000001', '200000000077', 1, 1, 0)"},
        SqlCase{"sameMeterNumber",
                "INSERT INTO service_point VALUES (9, '100000000077', '200000000001', 1, 1, 0)"},
        SqlCase{"sameReturn",
                "INSERT INTO return_record SELECT 9, account, series, gen, wb_ctr, seq, accepted,"
                " consumed, remaining, emergency, written_at, locked, flags, active, last_month,"
                " peak_power, rejected, doubt, booked_at, counter, operator, audit"
                " FROM return_record"}),
    nameOf);

// The refusals above could all come from a spelling mistake: the same shapes are accepted when
// right.
class Accepted : public testing::TestWithParam<SqlCase> {};

TEST_P(Accepted, whenItIsRight)
{
    const std::string undone = std::string{"BEGIN;"} + GetParam().sql + ";ROLLBACK";
    EXPECT_TRUE(soldShop().execute(undone.c_str()));
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, Accepted,
    testing::Values(
        SqlCase{"entry", "INSERT INTO journal_leg VALUES (901, 900, 'till', 3, 'fen', 5, '');"
                         "INSERT INTO journal_leg VALUES (902, 900, 'suspense', 1, 'fen', -5, '');"
                         "INSERT INTO journal_entry VALUES (900, 0, 'intent', 3, 1, NULL, 1)"},
        SqlCase{"claim", "UPDATE transaction_row SET attempt = 2 WHERE number = 2"},
        SqlCase{"quarantine", "UPDATE transaction_row SET state = 'quarantined' WHERE number = 2"},
        SqlCase{"voided",
                "UPDATE transaction_row SET state = 'voided', settled_at = 1 WHERE number = 2"},
        SqlCase{"quarantinedToVoided",
                "UPDATE transaction_row SET state = 'quarantined' WHERE number = 2;"
                "UPDATE transaction_row SET state = 'voided', settled_at = 1 WHERE number = 2"},
        SqlCase{
            "absorbedToCommitted",
            "UPDATE transaction_row SET state = 'absorbed', absorbed_by = 1 WHERE number = 2;"
            "UPDATE transaction_row SET state = 'committed', settled_at = 1, receipt_serial = 9,"
            " proof_atc = 1, proof_seq = 3, proof_digest = x'0101010101010101' WHERE number = 2"},
        SqlCase{
            "commit",
            "UPDATE transaction_row SET state = 'committed', receipt_serial = 9, settled_at = 1,"
            " proof_atc = 1, proof_seq = seq, proof_digest = target_digest WHERE number = 2"},
        SqlCase{"day", "INSERT INTO business_day VALUES ('20300101', 0)"}),
    nameOf);

} // namespace wattcard::db::test
