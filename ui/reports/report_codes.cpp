// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace wattcard::ui {

namespace {

// One word for each code that the books store in a column of words.
struct ReportCode {
    const char* key;
    const char* word;
};

constexpr std::array reportCodes{
    ReportCode{"absorbed", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "taken over")},
    ReportCode{"active", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "active")},
    ReportCode{"adjust", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "adjustment")},
    ReportCode{"adjustment", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "adjustment")},
    ReportCode{"alarm1", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "low credit")},
    ReportCode{"alarm2", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "very low credit")},
    ReportCode{"altered", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "altered")},
    ReportCode{"approved", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "approved")},
    ReportCode{"bank", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "transfer")},
    ReportCode{"book_return", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "return data")},
    ReportCode{"by_time", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "by time")},
    ReportCode{"bypassed", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "bypassed")},
    ReportCode{"cancel_file", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "file cancelled")},
    ReportCode{"card", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "bank card")},
    ReportCode{"card_damaged", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "card damaged")},
    ReportCode{"card_lost", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "card lost")},
    ReportCode{"cards_rejected", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "cards rejected")},
    ReportCode{"cash", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "cash")},
    ReportCode{"catch_up", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "caught up")},
    ReportCode{"change_tariff", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "tariff or limits")},
    ReportCode{"clear", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "clear")},
    ReportCode{"clerk_error", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "clerk's error")},
    ReportCode{"close", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "closing")},
    ReportCode{"closed", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "closed")},
    ReportCode{"committed", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "done")},
    ReportCode{"correct", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "correction")},
    ReportCode{"correction", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "correction")},
    ReportCode{"counted", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "counted")},
    ReportCode{"cover_opened", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "cover opened")},
    ReportCode{"current_month", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "this month")},
    ReportCode{"customer_change",
               QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "customer changed his mind")},
    ReportCode{"customer_moves", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "customer moves")},
    ReportCode{"device_fault", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "device fault")},
    ReportCode{"done", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "done")},
    ReportCode{"earlier_months", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "earlier months")},
    ReportCode{"earlier_years", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "earlier years")},
    ReportCode{"edit_data", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "data edited")},
    ReportCode{"emergency", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "emergency")},
    ReportCode{"emergency_credit",
               QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "emergency credit")},
    ReportCode{"emergency_since_opening",
               QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "emergency credit used")},
    ReportCode{"energy", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "energy")},
    ReportCode{"estimate", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "estimate")},
    ReportCode{"evidence_seen", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "evidence seen")},
    ReportCode{"exchange", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "exchange")},
    ReportCode{"expired", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "expired")},
    ReportCode{"full_first", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "all of it first")},
    ReportCode{"goodwill", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "goodwill")},
    ReportCode{"identity", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "books do not agree")},
    ReportCode{"in_doubt", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "in doubt")},
    ReportCode{"in_meter", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "in the meter")},
    ReportCode{"inspection", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "inspection")},
    ReportCode{"instalment", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "instalment")},
    ReportCode{"intent", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "unfinished")},
    ReportCode{"issued", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "issued")},
    ReportCode{"key_update", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "key update")},
    ReportCode{"late_fee", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "late fee")},
    ReportCode{"lost", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "lost")},
    ReportCode{"meter_fault", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "meter fault")},
    ReportCode{"meter_overdraft",
               QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "overdraft of the meter")},
    ReportCode{"meter_renewed", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "meter renewed")},
    ReportCode{"money", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "money")},
    ReportCode{"more_accepted_than_sold",
               QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "more accepted than sold")},
    ReportCode{"name_changed", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "name changed")},
    ReportCode{"not_confirmed", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "not confirmed")},
    ReportCode{"not_seen", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "not seen")},
    ReportCode{"older", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "older")},
    ReportCode{"on_card", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "on the card")},
    ReportCode{"open", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "open")},
    ReportCode{"opened", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "opened")},
    ReportCode{"opening", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "opening")},
    ReportCode{"other_place", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "other place")},
    ReportCode{"overdraft_in_use",
               QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "overdraft in use")},
    ReportCode{"overdue", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "overdue")},
    ReportCode{"pay_debt", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "debt paid")},
    ReportCode{"pay_out", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "paid out")},
    ReportCode{"pending", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "not opened yet")},
    ReportCode{"percentage", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "a share")},
    ReportCode{"plan_debt", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "plan of debts")},
    ReportCode{"planned", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "planned")},
    ReportCode{"prepared", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "prepared")},
    ReportCode{"preset", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "preset")},
    ReportCode{"purchase", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "purchase")},
    ReportCode{"quarantined", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "kept aside")},
    ReportCode{"records_restored",
               QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "records restored")},
    ReportCode{"refused", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "refused")},
    ReportCode{"register",
               QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "register does not agree")},
    ReportCode{"reissue", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "replacement")},
    ReportCode{"relay_test", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "relay test")},
    ReportCode{"rename", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "change of name")},
    ReportCode{"replace_card", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "replacement")},
    ReportCode{"reset", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "reset")},
    ReportCode{"resume", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "resumption")},
    ReportCode{"resumption", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "resumption")},
    ReportCode{"return", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "return data")},
    ReportCode{"returned", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "returned")},
    ReportCode{"reversal", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "reversal")},
    ReportCode{"reverse", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "reversal")},
    ReportCode{"reversed", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "reversed")},
    ReportCode{"revoked", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "revoked")},
    ReportCode{"settle_month", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "month settled")},
    ReportCode{"settlement", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "settlement")},
    ReportCode{"supply_not_wanted",
               QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "supply not wanted")},
    ReportCode{"supply_wanted", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "supply wanted")},
    ReportCode{"suspend", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "suspension")},
    ReportCode{"suspended", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "suspended")},
    ReportCode{"transfer", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "transfer")},
    ReportCode{"tripped", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "tripped")},
    ReportCode{"undo_exchange", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "exchange undone")},
    ReportCode{"up_to_30_days", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "up to 30 days")},
    ReportCode{"up_to_7_days", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "up to 7 days")},
    ReportCode{"up_to_90_days", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "up to 90 days")},
    ReportCode{"update_parameters",
               QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "parameters updated")},
    ReportCode{"used_up", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "used up")},
    ReportCode{"visit", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "visit")},
    ReportCode{"visit_altered", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "visit: altered")},
    ReportCode{"visit_expired", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "visit: expired")},
    ReportCode{"visit_not_confirmed",
               QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "visit: not confirmed")},
    ReportCode{"visit_other_place",
               QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "visit: other place")},
    ReportCode{"visit_refused", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "visit: refused")},
    ReportCode{"visit_used_up", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "visit: used up")},
    ReportCode{"void", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "void")},
    ReportCode{"voided", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "voided")},
    ReportCode{"writing", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "being written")},
    ReportCode{"wrong_account", QT_TRANSLATE_NOOP("wattcard::ui::ReportCode", "wrong account")},
};

} // namespace

QString codeText(QLatin1StringView, const QString& code)
{
    const auto found = std::ranges::find_if(reportCodes, [&code](const ReportCode& each) {
        return code == QLatin1StringView{each.key};
    });
    return found == reportCodes.end()
               ? code
               : QCoreApplication::translate("wattcard::ui::ReportCode", found->word);
}

} // namespace wattcard::ui
