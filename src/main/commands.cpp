// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/commands.h"

#include "main/backup_tool.h"
#include "main/report_tool.h"

#include <algorithm>
#include <iterator>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

using Options = QList<QCommandLineOption>;

Command keysCommand()
{
    return {u"keys"_s,
            keys,
            u"list                      the masters and their state\n"
            "init                      an empty key file, or: init pkcs11 MODULE TOKEN\n"
            "ceremony PURPOSE SUITE [2|3]   bring a master in, by its components\n"
            "retire|revoke PURPOSE SUITE VERSION   before a witness and two custodians"_s,
            {}};
}

Command cardCommand()
{
    return {u"card"_s,
            card,
            u"read                      the card in the counter's reader, decoded\n"
            "list                      the virtual cards of the running card box\n"
            "dump                      the card laid open: files, fields, raw bytes\n"
            "trace                     the commands of one reading, without their data\n"
            "verify                    check values and MACs, and the card against the books"_s,
            {}};
}

Command stockCommand()
{
    return {
        u"stock"_s, stock,
        u"count | list [STATE]      the cards of the utility\n"
        "receive SERIAL...         a delivery, with --name\n"
        "scrap|lost|found SERIAL   with --reason\n"
        "wipe | scrap | rekey      the card in the counter's reader"_s,
        Options{{u"name"_s, u"The delivery."_s, u"NAME"_s}, {u"reason"_s, u"Why."_s, u"TEXT"_s}}};
}

Command orderCommand()
{
    return {u"order"_s, order,
            u"list [open|unreturned|expired|foreign|lost]   work orders\n"
            "prepare KIND              inspection, preset, relay_test, reset, clear, key_update,\n"
            "                          emergency_credit\n"
            "approve|revoke|write|lost SERIAL\n"
            "read [return]             the visits on the card in the counter's reader"_s,
            Options{{u"reason"_s, u"Why."_s, u"TEXT"_s},
                    {u"meters"_s, u"One to four meters, separated by commas."_s, u"NUMBERS"_s},
                    {u"area"_s, u"An area instead, eight hex digits."_s, u"CODE"_s},
                    {u"uses"_s, u"At each meter, 1 to 99."_s, u"NUMBER"_s},
                    {u"hours"_s, u"How long it is valid."_s, u"NUMBER"_s},
                    {u"hold"_s, u"preset: the switch hold, on or off."_s, u"STATE"_s},
                    {u"alarm1"_s, u"preset: first alarm."_s, u"AMOUNT"_s},
                    {u"alarm2"_s, u"preset: second alarm."_s, u"AMOUNT"_s},
                    {u"key"_s, u"key_update: PURPOSE:VERSION[:retire]."_s, u"KEY"_s},
                    {u"amount"_s, u"emergency_credit: how much."_s, u"AMOUNT"_s},
                    {u"digest"_s, u"approve: of the order that was read."_s, u"HEX"_s}}};
}

Command operatorCommand()
{
    return {u"operator"_s, operators,
            u"list                      people, roles, limits and where they serve\n"
            "add|role LOGIN ROLE       clerk, shift_leader, finance, administrator, auditor,\n"
            "                          engineer, custodian; each change with --approver\n"
            "disable|scope|limits|unlock|pin-reset LOGIN"_s,
            Options{{u"approver"_s, u"Who signs in as the second person."_s, u"NAME"_s},
                    {u"name"_s, u"add: the person."_s, u"NAME"_s},
                    {u"reason"_s, u"Why."_s, u"TEXT"_s},
                    {u"areas"_s, u"add, scope: areas, separated by commas."_s, u"CODES"_s},
                    {u"stations"_s, u"add, scope: stations."_s, u"CODES"_s},
                    {u"refund-limit"_s, u"add, limits: the largest refund paid out alone."_s,
                     u"AMOUNT"_s},
                    {u"override-limit"_s,
                     u"add, limits: the largest purchase for which a shift leader lifts one."_s,
                     u"AMOUNT"_s}}};
}

Command auditCommand()
{
    return {u"audit"_s, audit,
            u"verify                    the chain, its seals and anchors\n"
            "export FILE               entries, head and anchors, one JSON object a line\n"
            "seal                      begin to seal this counter's log"_s,
            Options{{u"head"_s, u"verify: of a card, a receipt or a Z report; may be repeated."_s,
                     u"HEX"_s},
                    {u"seals"_s, u"verify: recompute the seals with the audit master."_s},
                    {u"from"_s, u"export: the first entry."_s, u"NUMBER"_s}}};
}

Command shiftCommand()
{
    return {
        u"shift"_s, shift,
        u"open                      --float AMOUNT | --take-over; --pieces 100x4,50x1\n"
        "lift|paid-in AMOUNT       cash to the safe, or out of it\n"
        "count                     --pieces, --bank-slips, --card-slips; then the difference\n"
        "recount                   ordered by the shift leader, with --reason\n"
        "sign ROW                  an open row whose card is gone, with --reason\n"
        "close [--hand-over]       by a shift leader who sold nothing in it\n"
        "x | list                  totals so far; every till"_s,
        Options{
            {u"float"_s, u"Cash handed out."_s, u"AMOUNT"_s},
            {u"pieces"_s, u"The drawer as counted: 100x4,50x1,0.50x2; 0 is empty."_s, u"PIECES"_s},
            {u"bank-slips"_s, u"Transfers: how many and their sum."_s, u"N:TOTAL"_s},
            {u"card-slips"_s, u"Slips of the terminal: how many and their sum."_s, u"N:TOTAL"_s},
            {u"take-over"_s, u"The float is what the shift before left."_s},
            {u"hand-over"_s, u"The cash stays for the next shift."_s},
            {u"reason"_s, u"Why."_s, u"TEXT"_s}}};
}

Command dayCommand()
{
    return {u"day"_s, day,
            u"open [DAY]                a business day, 20261121; today unless given\n"
            "close                     every shift is closed; one Z report for each counter\n"
            "x | z [NUMBER]            totals so far; a settled day\n"
            "reconcile [DAY]           tills, ledger and cards\n"
            "bank FILE                 reference, amount, date against our tenders\n"
            "takings AMOUNT            from the safe to the bank, with --reference"_s,
            Options{{u"from"_s, u"bank: first business day."_s, u"DAY"_s},
                    {u"to"_s, u"bank: last business day."_s, u"DAY"_s},
                    {u"reference"_s, u"takings: of the bank's slip."_s, u"TEXT"_s}}};
}

Command invoiceCommand()
{
    return {u"invoice"_s, invoice,
            u"list                      every block\n"
            "receive CODE FIRST LAST   a block of official numbers\n"
            "give BLOCK                --counter NUMBER [--clerk LOGIN]\n"
            "use BLOCK NUMBER ROW      the next free number, for a sale\n"
            "void|lost BLOCK NUMBER    with --reason; a void needs the paper"_s,
            Options{{u"counter"_s, u"The point of sale."_s, u"NUMBER"_s},
                    {u"clerk"_s, u"Only for this person."_s, u"LOGIN"_s},
                    {u"reason"_s, u"Why."_s, u"TEXT"_s}}};
}

Command quoteCommand()
{
    return {
        u"quote"_s, quote,
        u"                          price a purchase from a tariff file, without any database"_s,
        Options{{u"tariff"_s, u"The tariff, one JSON object."_s, u"FILE"_s},
                {u"money"_s, u"What is paid."_s, u"AMOUNT"_s},
                {u"energy"_s, u"Or how many kWh are wanted."_s, u"KWH"_s},
                {u"accumulated"_s, u"Already used in the tier period."_s, u"KWH"_s},
                {u"months"_s, u"Opened within the year: months that count, 1 to 12."_s, u"N"_s},
                {u"carry"_s, u"Carry of the account."_s, u"AMOUNT"_s},
                {u"fixed-months"_s, u"Unpaid months: 2026-04..2026-06."_s, u"MONTHS"_s},
                {u"capacity"_s, u"Capacity charge that is due."_s, u"AMOUNT"_s},
                {u"minimum"_s, u"Shortfall of the minimum charge that is due."_s, u"AMOUNT"_s},
                {u"debt"_s, u"AMOUNT, or CLASS=AMOUNT; may be repeated."_s, u"DEBT"_s},
                {u"plan"_s,
                 u"percentage:30, full:90, instalment:50[:TAKEN] or by_time:1.50:DAYS."_s,
                 u"PLAN"_s},
                {u"floor"_s, u"What the plan leaves to the credit."_s, u"AMOUNT"_s}}};
}

const QCommandLineOption accountOption{u"account"_s, u"The customer number, twelve digits."_s,
                                       u"NUMBER"_s};
const QCommandLineOption reasonOption{u"reason"_s, u"Why."_s, u"TEXT"_s};

// How a payment is named and given, and what the sale guard asks.
Options paymentOptions()
{
    return {accountOption,
            reasonOption,
            {u"money"_s, u"What is paid."_s, u"AMOUNT"_s},
            {u"energy"_s, u"Or how many kWh are wanted."_s, u"KWH"_s},
            {u"cash"_s, u"Given in cash; all of it unless something is named."_s, u"AMOUNT"_s},
            {u"bank"_s, u"By bank transfer; may be repeated."_s, u"REFERENCE=AMOUNT"_s},
            {u"card"_s, u"By the card terminal; may be repeated."_s, u"REFERENCE=AMOUNT"_s},
            {u"accept-little"_s, u"Sell although supply does not return with it."_s},
            {u"approver"_s, u"The shift leader who lifts a limit, with --reason."_s, u"NAME"_s}};
}

Command openCommand()
{
    return {u"open"_s, open,
            u"--account NUMBER          the file, a blank card and the first credit"_s,
            paymentOptions() +
                Options{{u"name"_s, u"The customer, where there is no file yet."_s, u"NAME"_s},
                        {u"address"_s, u"Where the meter is."_s, u"TEXT"_s},
                        {u"meter"_s, u"The meter, twelve digits."_s, u"NUMBER"_s},
                        {u"tariff"_s, u"A version in force, by its number."_s, u"ID"_s},
                        {u"deposit"_s, u"Of the payment, held for the customer."_s, u"AMOUNT"_s},
                        {u"alarm1"_s, u"First alarm."_s, u"AMOUNT"_s},
                        {u"alarm2"_s, u"Second alarm."_s, u"AMOUNT"_s},
                        {u"ct"_s, u"Ratio of the current transformers."_s, u"RATIO"_s},
                        {u"pt"_s, u"Ratio of the voltage transformers."_s, u"RATIO"_s},
                        {u"area"_s, u"The area that it lies in."_s, u"CODE"_s},
                        {u"station"_s, u"And the station."_s, u"CODE"_s},
                        {u"phone"_s, u"How the customer is reached."_s, u"NUMBER"_s},
                        {u"identity"_s, u"The number of the customer's paper."_s, u"NUMBER"_s}}};
}

Command sellCommand()
{
    return {u"sell"_s, sell,
            u"--account NUMBER          a purchase on the card in the counter's reader"_s,
            paymentOptions()};
}

Command settleCommand()
{
    return {u"settle"_s, settle,
            u"                          finish the open sale of the card in the reader"_s,
            Options{{u"void"_s, u"Give it up, when the card shows the image before."_s}}};
}

Command reverseCommand()
{
    return {u"reverse"_s, reverse,
            u"--account NUMBER          take the last purchase back from the card"_s,
            Options{accountOption,
                    reasonOption,
                    {u"cause"_s, u"clerk_error, customer_change, wrong_account or device_fault."_s,
                     u"CODE"_s}}};
}

Command payoutCommand()
{
    return {u"payout"_s,
            payout,
            u"ROW                       the money of a reversal that is on the card"_s,
            {}};
}

Command limitCommand()
{
    return {u"limit"_s, limit,
            u"list                      what may be bought, and how much a till may hold\n"
            "purchase SPAN MEASURE AMOUNT   of --account or --plan: day, month or year;\n"
            "                          money, energy or count; none lifts it\n"
            "duplicates SECONDS        how long the same sale asks for a reason\n"
            "cash AMOUNT               at which a till takes no more; each with --approver"_s,
            Options{accountOption,
                    {u"plan"_s, u"A tariff plan, by its number."_s, u"NUMBER"_s},
                    {u"approver"_s, u"Who signs in as the second person."_s, u"NAME"_s}}};
}

Command tariffCommand()
{
    return {u"tariff"_s, tariff,
            u"list | show ID            versions of tariffs\n"
            "map                       which meters have the tariff that they should have\n"
            "draft FILE                a new version, of --plan or of a plan of its own\n"
            "rehearse ID               on the last 12 months of its plan, or of --plan\n"
            "release ID                by another person, with --from\n"
            "retire ID                 with --reason"_s,
            Options{{u"plan"_s, u"The plan, by its number."_s, u"NUMBER"_s},
                    {u"from"_s, u"release: when it begins, 2027-01-01T00:00."_s, u"TIME"_s},
                    {u"power-factor"_s, u"draft: the utility's table, a JSON file."_s, u"FILE"_s},
                    {u"sign-differences"_s,
                     u"release: why the power factors differ from the rule."_s, u"TEXT"_s},
                    {u"reason"_s, u"Why."_s, u"TEXT"_s}}};
}

Command importCommand()
{
    return {u"import"_s, importRecords,
            u"customers FILE            customers, meters and debts from a CSV file, UTF-8 or\n"
            "                          GB18030; all lines or none, with --approver of finance"_s,
            Options{{u"dry-run"_s, u"Only say what would be done, and what cannot."_s},
                    {u"approver"_s, u"Who signs the totals as the second person."_s, u"NAME"_s}}};
}

Command statementCommand()
{
    return {u"statement"_s, statement,
            u"                          an account between two business days, line by line"_s,
            Options{{u"account"_s, u"The customer number, or the account's own."_s, u"NUMBER"_s},
                    {u"from"_s, u"First business day, 20261121."_s, u"DAY"_s},
                    {u"to"_s, u"Last business day."_s, u"DAY"_s}}};
}

Command evidenceCommand()
{
    return {u"evidence"_s, evidence,
            u"export FILE               all that the books know of one --account, sealed\n"
            "verify FILE               needs no profile unless the seal is checked too"_s,
            Options{{u"account"_s, u"The customer number, or the account's own."_s, u"NUMBER"_s},
                    {u"seals"_s, u"verify: recompute the seal with the audit master."_s}}};
}

Command fleetCommand()
{
    return {
        u"fleet"_s, fleetTown,
        u"                          a whole town of meters on a fresh profile, and its books"_s,
        Options{
            {u"meters"_s, u"How many; 100 unless given."_s, u"N"_s},
            {u"days"_s, u"How long; 30 unless given."_s, u"D"_s},
            {u"seed"_s, u"The same seed, the same lives; 1 unless given."_s, u"S"_s},
            {u"step"_s, u"Minutes between two loads, at most 60; 15 unless given."_s, u"MINUTES"_s},
            {u"threads"_s, u"On which the meters run; 1 unless given."_s, u"T"_s},
            {u"csv"_s, u"One line a meter, to this file."_s, u"FILE"_s},
            {u"charts"_s, u"Energy, sales, trips and the dark by day, as pictures."_s, u"DIR"_s}}};
}

std::vector<Command> coreCommands()
{
    return {
        {u"init-demo"_s,
         initDemo,
         u"                          make a practice profile with everything in it"_s,
         {}},
        initCommand(),
        moveCommand(),
        {u"password"_s, changePassword, u"LOGIN                     choose another password"_s, {}},
        keysCommand(),
        {u"demo"_s, demo,
         u"                          one customer's story on a fresh profile with all programs"_s,
         Options{{u"narrate"_s,
                  u"Tell the story sentence by sentence (the default without --json)."_s}}},
        fleetCommand(),
        cardCommand(),
        {u"account"_s,
         account,
         u"list [TEXT]               accounts by number, meter, name or address"_s,
         {}},
        stockCommand(),
        orderCommand(),
        rollOutCommand(),
        clockCommand(),
        operatorCommand(),
        auditCommand(),
        quoteCommand(),
        shiftCommand(),
        dayCommand(),
        invoiceCommand(),
        tariffCommand(),
        importCommand(),
        statementCommand(),
        reportCommand(),
        receiptCommand(),
        evidenceCommand(),
        openCommand(),
        sellCommand(),
        settleCommand(),
        reverseCommand(),
        payoutCommand(),
        limitCommand(),
        {u"selftest"_s, selftest, u"                          known answers of every algorithm"_s,
         Options{{u"vectors"_s, u"Known answers for those built in, one JSON object a line."_s,
                  u"FILE"_s}}},
    };
}

} // namespace

const std::vector<Command>& commands()
{
    static const std::vector<Command> all = [] {
        std::vector<Command> every = coreCommands();
        for (const auto more : {&operationCommands, &backupCommands, &supportCommands})
            std::ranges::move(more(), std::back_inserter(every));
        return every;
    }();
    return all;
}

QList<QCommandLineOption> commonOptions()
{
    return {{u"profile-dir"_s, u"Where the profile's data lie."_s, u"DIR"_s},
            {u"reader"_s, u"pcsc[:NAME] or direct[:SOCKET]."_s, u"READER"_s},
            {u"lang"_s, u"Language of the output: en or zh_CN."_s, u"LANG"_s},
            {u"json"_s, u"One JSON object instead of text."_s},
            {u"login"_s, u"Who signs in, where somebody must."_s, u"NAME"_s},
            {u"time-server"_s, u"Whose time the clock is compared with."_s, u"HOST[:PORT]"_s},
            {u"secrets-fd"_s,
             u"Passphrase, PIN, passwords and components, one a line, from this open file; else "
             "from the terminal without echo."_s,
             u"N"_s}};
}

} // namespace wattcard
