// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/commands.h"

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

using Options = QList<QCommandLineOption>;

Options causeOptions()
{
    return {{u"account"_s, u"The customer number, or the account's own."_s, u"NUMBER"_s},
            {u"cause"_s, u"Why, from the fixed list."_s, u"CODE"_s},
            {u"reason"_s, u"The same in words."_s, u"TEXT"_s},
            {u"approver"_s, u"Who signs in as the second person."_s, u"NAME"_s},
            {u"second"_s, u"Who signs after him, where two must."_s, u"NAME"_s}};
}

Options readingOptions()
{
    return {
        {u"accepted"_s, u"A, as the meter shows it."_s, u"AMOUNT"_s},
        {u"remaining"_s, u"What is left at the same moment; negative in overdraft."_s, u"AMOUNT"_s},
        {u"source"_s, u"visit, display, last_return, laboratory or estimate."_s, u"CODE"_s},
        {u"register"_s, u"TOTAL[,SHARP,PEAK,FLAT,VALLEY] of the meter."_s, u"KWH"_s}};
}

Options paymentOptions()
{
    return {{u"money"_s, u"What is paid."_s, u"AMOUNT"_s},
            {u"cash"_s, u"Given in cash; all of it unless something is named."_s, u"AMOUNT"_s},
            {u"bank"_s, u"By bank transfer."_s, u"REFERENCE=AMOUNT"_s},
            {u"card"_s, u"By the card terminal."_s, u"REFERENCE=AMOUNT"_s}};
}

const QCommandLineOption lost{u"lost"_s, u"The old card is lost."_s};
const QCommandLineOption retained{u"retained"_s, u"The old card was taken in."_s};
const QCommandLineOption paper{u"paper"_s, u"Document, seals, who was there."_s, u"TEXT"_s};
const QCommandLineOption name{u"name"_s, u"The customer."_s, u"NAME"_s};

std::vector<Command> cardOperations()
{
    return {
        {u"replace"_s, replace, u"                          a blank card in place of another"_s,
         causeOptions() + paymentOptions() +
             Options{lost,
                     retained,
                     {u"identity-checked"_s, u"The customer has proven who he is."_s},
                     {u"last-receipt"_s, u"After a restore: count and T that it shows."_s,
                      u"SEQ=TOTAL"_s}}},
        {u"transfer"_s, transfer, u"                          another customer takes over"_s,
         causeOptions() + paymentOptions() +
             Options{lost,
                     retained,
                     name,
                     paper,
                     {u"address"_s, u"Of the new customer."_s, u"TEXT"_s},
                     {u"debt-assumed"_s, u"He takes the debts over in writing."_s}}},
        {u"exchange"_s, exchange,
         u"                          another meter\n"
         "--undo [--pay-back]       the old one again, before the new one has the card"_s,
         causeOptions() + readingOptions() + paymentOptions() +
             Options{lost,
                     paper,
                     {u"meter"_s, u"The new meter, twelve digits."_s, u"NUMBER"_s},
                     {u"ct"_s, u"Its current ratio."_s, u"RATIO"_s},
                     {u"pt"_s, u"Its voltage ratio."_s, u"RATIO"_s},
                     {u"new-register"_s, u"What it shows."_s, u"KWH"_s},
                     {u"agreed"_s, u"laboratory, estimate: what goes over."_s, u"AMOUNT"_s},
                     {u"undo"_s, u"Take the exchange back."_s},
                     {u"pay-back"_s, u"undo: the payment with it."_s}}},
        {u"adjust"_s, adjust, u"                          credit without money, by three people"_s,
         causeOptions() + Options{paper,
                                  {u"credit"_s, u"How much; negative takes back."_s, u"AMOUNT"_s},
                                  {u"emergency"_s, u"A loan, taken from the next purchase."_s},
                                  {u"correction"_s, u"By finance: what was never received."_s}}}};
}

// What is booked when a month is over.
Command monthCommand()
{
    return {u"month"_s, month,
            u"settle                    with the registers of a visit, with --approver\n"
            "close                     debts grow older, late fees; of every account;\n"
            "                          --cause is evidence_seen unless given"_s,
            causeOptions() +
                Options{{u"month"_s, u"The month, 2026-10."_s, u"MONTH"_s},
                        {u"register"_s, u"TOTAL[,SHARP,PEAK,FLAT,VALLEY] at its end."_s, u"KWH"_s},
                        {u"since"_s, u"The same at its beginning, the first time."_s, u"KWH"_s},
                        {u"reactive"_s, u"Reactive energy of the month, kvarh."_s, u"KVARH"_s},
                        {u"power-factor"_s, u"Or what the meter shows, 0.86."_s, u"FACTOR"_s},
                        {u"dry-run"_s, u"Only what it comes to."_s}}};
}

std::vector<Command> accountOperations()
{
    return {
        {u"suspend"_s, suspend, u"                          supply off by request"_s,
         causeOptions() + readingOptions() +
             Options{
                 {u"long"_s, u"The series ends; a clear visit is needed."_s},
                 {u"until"_s, u"Supply returns, 2026-12-24; high voltage needs it."_s, u"DAY"_s},
                 {u"refund"_s, u"long: the money is paid out, not kept."_s}}},
        {u"resume"_s, resume,
         u"                          with --register after a short one, else on a blank card"_s,
         causeOptions() + readingOptions() + paymentOptions()},
        {u"close"_s, closeAccount, u"                          the end, with its bill"_s,
         causeOptions() + readingOptions() + Options{{u"dry-run"_s, u"Only the bill."_s}}},
        {u"refund"_s, refund, u"list | STEP               what is due to a customer"_s,
         causeOptions() + Options{{u"bank"_s, u"By bank instead of cash."_s, u"REFERENCE"_s}}},
        {u"correct"_s, correct,
         u"list                      the sales of --account, each with its ROW and receipt\n"
         "ROW                       a sale of a day that is closed; with --account its receipt"_s,
         causeOptions() + Options{{u"received"_s, u"What was really taken."_s, u"AMOUNT"_s}}},
        {u"catch-up"_s, catchUp,
         u"                          sales lost with the books\n"
         "list | clear ROW          their money, which finance books, with --to"_s,
         causeOptions() +
             Options{{u"receipt"_s, u"What a receipt says."_s, u"RECEIPT"_s},
                     {u"last-receipt"_s, u"Of a card that is lost: count and T."_s, u"SEQ=TOTAL"_s},
                     {u"dry-run"_s, u"Only what would be rebuilt."_s},
                     {u"to"_s, u"clear: over_short, safe, bank or carry."_s, u"PLACE"_s},
                     {u"reference"_s, u"clear: of the bank."_s, u"TEXT"_s}}},
        {u"restored"_s, restored, u"mark | list               the books came back from a backup"_s,
         Options{
             {u"reason"_s, u"Which backup, and why."_s, u"TEXT"_s},
             {u"approver"_s, u"Who signs in as the second person."_s, u"NAME"_s},
             {u"sales-from"_s, u"The next sale number."_s, u"NUMBER"_s},
             {u"receipts-from"_s, u"The next receipt of a day that may be lost."_s, u"NUMBER"_s}}},
        {u"lift"_s, lift, u"                          a hold or a quarantined sale"_s,
         causeOptions()},
        {u"rename"_s, rename, u"                          the same customer, another name"_s,
         causeOptions() + Options{name}},
        {u"cancel"_s, cancel, u"                          the file of an account without card"_s,
         causeOptions()},
        {u"assign"_s, assign, u"                          another tariff plan"_s,
         causeOptions() + Options{{u"plan"_s, u"Its number."_s, u"NUMBER"_s}}},
        {u"care"_s, care,
         u"set | clear | contact     who must be spoken to before supply ends\n"
         "show"_s,
         causeOptions()},
        {u"debt"_s, debt,
         u"list | pay                what an account owes, and paying it without a card\n"
         "owe                       an old debt taken over from before, with --debt\n"
         "plan                      what is agreed, with --plan"_s,
         causeOptions() + paymentOptions() +
             Options{{u"debt"_s, u"earlier_years=480.00 and so on."_s, u"CLASS=AMOUNT"_s},
                     {u"plan"_s, u"percentage:30, full:90, instalment:50 or by_time:1.50."_s,
                      u"PLAN"_s},
                     {u"floor"_s, u"What the plan leaves to the credit."_s, u"AMOUNT"_s}}}};
}

} // namespace

std::vector<Command> operationCommands()
{
    std::vector<Command> all = cardOperations();
    for (Command& each : accountOperations())
        all.push_back(std::move(each));
    all.push_back(monthCommand());
    return all;
}

} // namespace wattcard
