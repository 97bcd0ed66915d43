// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/card_image.h"
#include "app/preflight.h"
#include "meter/controller.h"
#include "tests/app/utility.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

// F-01 of DOMAIN.md section 11: what the counter predicts is what the meter does, for 10,000 random
// pairs of card and meter. The card's image is made by the code that writes cards, and the meter is
// the emulator's controller.

namespace wattcard::app::test {
namespace {

constexpr int pairs = 10'000;
constexpr std::int64_t largest = 99'999'999; // the display's 999999.99

// Answers what a forecast asks; nothing else is asked.
class OneAccount final : public Ledger {
public:
    AccountFacts facts;
    Result<AccountFacts> byAccount(AccountId) override { return facts; }
    Result<SaleNumber> nextSale(CounterId) override { return SaleNumber{1}; }
    Result<std::array<std::uint8_t, 32>> auditHead() override
    {
        return std::array<std::uint8_t, 32>{};
    }
    Result<std::vector<Account>> find(const QString&, int) override { return notAsked(); }
    Result<AccountFacts> bySerial(const CardSerial&) override { return notAsked(); }
    Result<std::vector<OpenRow>> openRows() override { return notAsked(); }
    Result<transaction::Row> row(const TransactionId&) override { return notAsked(); }
    Result<Receipt> receipt(const TransactionId&) override { return notAsked(); }
    Result<std::vector<HistoryLine>> history(AccountId, int) override { return notAsked(); }
    Result<void> begin(const transaction::Row&, const Actor&) override { return notAsked(); }
    Result<Claim> claim(const TransactionId&, const Actor&) override { return notAsked(); }
    Result<Receipt> commit(const Claim&, const transaction::Proof&, const Actor&) override
    {
        return notAsked();
    }
    Result<void> voidRow(const Claim&, const Actor&) override { return notAsked(); }
    Result<void> quarantine(const Claim&, const QString&, const Actor&) override
    {
        return notAsked();
    }
    Result<void> reportCard(AccountId, transaction::Verdict, const CardReading&,
                            const Actor&) override
    {
        return notAsked();
    }
    Result<bool> bookReturn(AccountId, const ReturnFile&, const Actor&) override
    {
        return notAsked();
    }

private:
    static tl::unexpected<Failure> notAsked() { return failed(Fault::NotFound); }
};

// Keeps the image that it is to encode.
class ImageTaker final : public CardDesk {
public:
    CardImage image;
    Result<transaction::Target> encode(const CardImage& made) override
    {
        image = made;
        transaction::Target target;
        target.position = {made.load.gen, made.load.seq};
        return target;
    }
    CardCapabilities capabilities() const override { return wattcard1Capabilities; }
    Result<CardHints> identify() override { return failed(Fault::NoCard); }
    Result<std::unique_ptr<CardSession>> open(CardRole) override { return failed(Fault::NoCard); }
    Result<void> personalise(const CardSerial&) override { return failed(Fault::NoCard); }
    std::uint32_t insertionCount() const override { return 0; }
};

// One draw of everything, from one seed.
class Lottery {
public:
    explicit Lottery(unsigned seed) : m_random{seed} {}

    std::int64_t upTo(std::int64_t most)
    {
        return static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(most + 1));
    }
    bool oneIn(std::int64_t times) { return upTo(times - 1) == 0; }
    Credit credit(std::int64_t least, std::int64_t most)
    {
        return Credit::fromHundredths(least + upTo(most - least));
    }

private:
    std::mt19937_64 m_random;
};

Tariff drawTariff(Lottery& lottery, PaymentMode mode)
{
    Tariff tariff;
    tariff.version = TariffVersionId{1 + lottery.upTo(600)};
    tariff.mode = mode;
    for (Price& price : tariff.prices)
        price = Price::fromTenThousandths(lottery.oneIn(20) ? 0 : 1'000 + lottery.upTo(9'000));
    if (lottery.oneIn(2))
        tariff.day = {{480, Rate::Peak}, {1'320, Rate::Valley}};
    if (lottery.oneIn(2)) {
        tariff.ladder.period = lottery.oneIn(2) ? TierPeriod::Month : TierPeriod::Year;
        tariff.ladder.limits = {Energy::fromHundredths(18'000)};
        tariff.ladder.surcharges = {Price{}, Price::fromTenThousandths(500)};
    }
    tariff.overdraftLimit = lottery.credit(0, 5'000);
    tariff.recloseLimit = lottery.credit(0, 5'000);
    // 0 means the largest amount that the display can show (CARD.md 3.4).
    tariff.hoardingLimit = lottery.oneIn(4) ? Credit{} : lottery.credit(1, 200'000);
    tariff.powerLimitW = static_cast<std::uint32_t>(lottery.upTo(9'000));
    return tariff;
}

Account drawAccount(Lottery& lottery, const Clock& clock)
{
    Account account;
    account.id = AccountId{1};
    account.number = *CustomerNumber::fromNumber(42);
    account.meter = *MeterNumber::fromNumber(261'121'000'123);
    account.mode = lottery.oneIn(3) ? PaymentMode::Energy : PaymentMode::Money;
    account.ratios = {static_cast<std::uint32_t>(1 + lottery.upTo(lottery.oneIn(9) ? 1'200 : 60)),
                      lottery.oneIn(3) ? 100U : 1U};
    account.alarm1 = lottery.credit(0, 5'000);
    account.alarm2 = lottery.credit(0, 2'000);
    account.tariff = drawTariff(lottery, account.mode);
    if (lottery.oneIn(3)) {
        const std::chrono::hours away{lottery.upTo(2'000) - 1'000};
        account.standby = StandbyTariff{drawTariff(lottery, account.mode), clock.now() + away};
    }
    return account;
}

CardSerial serialOf(std::uint8_t last)
{
    return CardSerial{{0x57, 0x41, 0x54, 0x54, 0x00, 0x00, 0x00, last}};
}

// In service for the account, as its last return data tell.
meter::MeterState drawMeter(Lottery& lottery, AccountFacts& facts, LocalTime now)
{
    const Account& account = facts.account;
    meter::MeterState state = meter::clearedMeter(account.meter, now);
    if (lottery.oneIn(5))
        return state; // waits for its opening; nothing was returned yet
    state.workState = meter::WorkState::Opened;
    state.series = {.customer = account.number,
                    .serial = serialOf(1),
                    .gen = Generation{static_cast<std::uint16_t>(1 + lottery.upTo(2))},
                    .seq = Sequence{static_cast<std::uint32_t>(1 + lottery.upTo(8))},
                    .accepted = lottery.credit(0, 300'000)};
    state.parameters.mode = account.mode;
    state.parameters.limits = meter::limitsOf(tariffFileOf(account.tariff));
    state.balance.remaining = lottery.credit(-5'000, 100'000);
    state.balance.consumed = state.series.accepted - state.balance.remaining;
    state.supply.closed = lottery.oneIn(2);
    state.writeBackCounter =
        lottery.oneIn(50) ? 0xFFFF'FFFDU : static_cast<std::uint32_t>(lottery.upTo(900));
    facts.returned = ReturnState{.seq = state.series.seq,
                                 .accepted = state.series.accepted,
                                 .consumed = state.balance.consumed,
                                 .remaining = state.balance.remaining,
                                 .writeBackCounter = state.writeBackCounter,
                                 .gen = state.series.gen};
    return state;
}

// A row for it: next in the series most of the time, but also behind it, ahead of it and beside it.
RowPlan drawPlan(Lottery& lottery, const AccountFacts& facts, const meter::Series& series)
{
    RowPlan plan{.kind = transaction::Kind::Purchase, .account = facts.account};
    const std::int64_t gen = static_cast<std::uint16_t>(series.gen);
    const std::int64_t seq = static_cast<std::uint32_t>(series.seq);
    const std::int64_t ahead = lottery.oneIn(3) ? lottery.upTo(4) - 2 : 1;
    plan.position = {Generation{static_cast<std::uint16_t>(std::max<std::int64_t>(
                         gen + (lottery.oneIn(4) ? lottery.upTo(2) - 1 : 0), 1))},
                     Sequence{static_cast<std::uint32_t>(std::max<std::int64_t>(seq + ahead, 1))}};
    const std::int64_t more =
        lottery.oneIn(6) ? 0 : lottery.upTo(lottery.oneIn(20) ? largest : 60'000);
    const std::int64_t total = series.accepted.hundredths() + (lottery.oneIn(9) ? -more : more);
    plan.total = Credit::fromHundredths(std::max<std::int64_t>(total, 0));
    plan.opensMeter = plan.position.seq == Sequence{1};
    plan.subType = plan.opensMeter ? SubType::Opening : vendingSubType(facts);
    return plan;
}

MeterCardReading readingOf(const CardImage& image, const CardSerial& serial)
{
    MeterCardReading card;
    card.hints.serial = serial;
    card.hints.lifeCycle = LifeCycle::Operational;
    card.formatValid = card.purchaseMacValid = card.tariffDigestValid = true;
    card.parameter = image.parameter;
    card.load = image.load;
    card.tariff1 = image.tariff1;
    card.tariff2 = image.tariff2;
    return card;
}

struct Deed {
    meter::ShowCode shown;
    Credit remaining;
};
// The meter with memory and card that answer at once.
Deed present(const meter::MeterState& state, const MeterCardReading& card)
{
    using namespace meter;
    Controller controller = step({}, PowerUp{state}).next;
    Deed deed;
    std::optional<Input> next = CardRead{card};
    while (next) {
        Step result = step(std::move(controller), *next);
        controller = std::move(result.next);
        next.reset();
        for (const Effect& effect : result.effects) {
            if (std::holds_alternative<SaveNvm>(effect))
                next = NvmSaved{};
            else if (std::holds_alternative<WriteReturn>(effect))
                next = ReturnWritten{};
            else if (const auto* shown = std::get_if<ShowCode>(&effect))
                deed.shown = *shown;
        }
    }
    deed.remaining = controller.state.balance.remaining;
    return deed;
}

} // namespace

TEST(Preflight, isWhatTheMeterDoesForTenThousandRandomCardsAndMeters)
{
    Lottery lottery{20'261'121};
    SetClock clock;
    std::map<meter::DisplayCode, int> seen;
    for (int pair = 0; pair < pairs; ++pair) {
        OneAccount ledger;
        ImageTaker cards;
        ledger.facts.account = drawAccount(lottery, clock);
        const auto state = drawMeter(lottery, ledger.facts, clock.local(clock.now()));
        const RowPlan plan = drawPlan(lottery, ledger.facts, state.series);
        ledger.facts.total = plan.total;
        ledger.facts.records.committed = plan.position;
        const Shop shop{.cards = cards, .ledger = ledger, .clock = clock};
        auto row = plannedRow(shop, {}, plan, {});
        ASSERT_TRUE(row);
        row->serial = serialOf(plan.position.gen == state.series.gen ? 1 : 2);

        const Preflight told = preflight(ledger, clock, *row);
        const Deed done = present(state, readingOf(cards.image, row->serial));
        ++seen[done.shown.code];
        ASSERT_EQ(told.code, done.shown.code) << pair;
        ASSERT_EQ(told.credited, done.shown.credited) << pair;
        if (told.remainingAfter) {
            ASSERT_EQ(*told.remainingAfter, done.remaining) << pair;
        }
    }
    // The pairs are worth something only when they lead to every answer that a card can get here.
    for (const auto code : {meter::DisplayCode::Good, meter::DisplayCode::Err33,
                            meter::DisplayCode::Err34, meter::DisplayCode::Err36})
        EXPECT_GT(seen[code], 200);
}

} // namespace wattcard::app::test
