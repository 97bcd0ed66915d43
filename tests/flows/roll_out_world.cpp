// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roll_out_world.h"

#include "app/replace_card.h"
#include "app/sell_energy.h"
#include "cardio/apdu/personalisation.h"

#include <algorithm>
#include <utility>

namespace wattcard::flows {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::uint8_t, 4> region{0x00, 0x88, 0x00, 0x01};
constexpr std::uint8_t putData = 0xDA;
constexpr RollOutSubject secondKeys{Suite::A, 2};

bool isKeyBlock(ByteView command)
{
    return command.size() > 3 && command[1] == putData && command[3] == cardio::personalise::keyTag;
}

} // namespace

Result<crypto::Secret> SpoiltKeys::cardKey(const crypto::KeySlot& slot,
                                           const CardSerial& serial) const
{
    auto key = m_good.cardKey(slot, serial);
    const bool isNew = slot.version == 2 && slot.purpose != crypto::Purpose::Transport;
    if (key && areBad && isNew)
        key->writable()[0] ^= 0x5A;
    return key;
}

KeyRollOut::KeyRollOut(int customers)
    : m_desk{town.reader, {m_keys, region}},
      m_workshop{town.reader, {m_given, region}},
      m_rekeying{m_workshop, *town.stock, book, m_keys}
{
    for (int customer = 1; customer <= customers; ++customer) {
        if (customer > 1)
            addCustomer(customer);
        Hand& card = town.card(hand(customer));
        town.open(AccountId{customer}, card, pay(20));
        const auto facts = town.facts(AccountId{customer});
        EXPECT_EQ(town.wall(facts.account.meter.toString()).take(card), meter::DisplayCode::Good);
    }
    intercept();
}

void KeyRollOut::addCustomer(int customer)
{
    db::SqlRegistry registry{*town.database, town.clock};
    NewCustomer added;
    added.number = need(CustomerNumber::fromNumber(100'200'000 + static_cast<unsigned>(customer)));
    added.name = u"customer %1"_s.arg(customer);
    added.meter = need(MeterNumber::fromNumber(261'122'000'000 + static_cast<unsigned>(customer)));
    added.tariff = need(registry.tariffs()).front().version;
    need(registry.addCustomer(added, {OperatorId{}, Town::counter}));
}

void KeyRollOut::start()
{
    need(desk(Role::Administrator).start({secondKeys, u"new keys"_s}, {}), "start");
}

app::RollOutDesk KeyRollOut::desk(Role role)
{
    return {book, town.person(role), Town::counter};
}

RollOut KeyRollOut::newest()
{
    return need(desk(Role::Auditor).newest(), "newest");
}

void KeyRollOut::failAfter(int good, Manner manner)
{
    m_good = good;
    m_manner = manner;
}

void KeyRollOut::failNoMore()
{
    m_good.reset();
    m_given.areBad = false;
}

// Of the card in the reader, which is among those that are changed.
bool KeyRollOut::fails() const
{
    if (!m_good)
        return false;
    const auto place = std::ranges::find(changed, m_inReader) - changed.begin();
    return place >= *m_good;
}

void KeyRollOut::intercept()
{
    using Cut = cardio::InProcessReader::Cut;
    const auto after = [this](ByteView command, Bytes& answer) {
        if (isKeyBlock(command)) {
            if (std::ranges::find(changed, m_inReader) == changed.end())
                changed.push_back(m_inReader);
            if (fails() && m_manner == Manner::Refused)
                answer = {0x6F, 0x00};
            if (fails() && m_manner == Manner::Disguised)
                answer[answer.size() - 3] ^= 0x01;
            if (fails() && m_manner == Manner::Mute)
                m_mute.insert(m_inReader);
        }
        if (m_mute.contains(m_inReader))
            answer.clear();
        return Cut::None;
    };
    town.reader.setIntercept({{}, after});
}

app::Shop KeyRollOut::shop()
{
    town.clock.pass(std::chrono::milliseconds{1});
    app::Shop shop{m_desk, *town.ledger, town.clock, Town::counter};
    shop.rekeying = &m_rekeying;
    return shop;
}

app::CardSituation KeyRollOut::present(int customer)
{
    m_inReader = customer;
    m_given.areBad = m_good && m_manner == Manner::WrongKeys &&
                     std::cmp_greater_equal(changed.size(), *m_good) &&
                     std::ranges::find(changed, customer) == changed.end();
    Hand& card = town.card(hand(customer));
    town.reader.remove();
    card.card->reset();
    town.reader.insert(*card.card);
    return app::ReadCard{shop()}.run(town.person(Role::Clerk));
}

bool KeyRollOut::visit(int customer)
{
    const app::CardSituation seen = present(customer);
    if (seen.kind != app::CardSituation::Kind::Customer)
        return false;
    app::Order order = town.order(AccountId{customer}, pay(10));
    order.seen = *seen.reading;
    order.insertions = seen.insertions;
    done(app::SellEnergy{shop()}.run(order, town.person(Role::Clerk)));
    return true;
}

Result<RollOutStage> KeyRollOut::next()
{
    return desk(Role::Administrator).next();
}

void KeyRollOut::proveStage()
{
    for (const int customer : std::vector{changed})
        present(customer);
}

bool KeyRollOut::hasNewKeys(int customer)
{
    m_inReader = customer;
    Hand& card = town.card(hand(customer));
    town.reader.remove();
    card.card->reset();
    town.reader.insert(*card.card);
    const auto hints = m_desk.identify();
    return hints && hints->keyVersions[0] == 2 && hints->keyVersions[3] == 2;
}

Credit KeyRollOut::total(int customer)
{
    return town.facts(AccountId{customer}).total;
}

std::set<CardSerial> KeyRollOut::waiting()
{
    std::set<CardSerial> cards;
    for (const RepairLine& line : need(desk(Role::ShiftLeader).repairs(), "repairs"))
        cards.insert(line.card);
    return cards;
}

void KeyRollOut::replace(int customer, std::uint16_t blank)
{
    m_inReader = 0;
    app::Replacement wanted{
        town.form(town.card(blank), AccountId{customer}, Operation::ReplaceCard), true};
    wanted.form.change.oldCard = transaction::OldCard::Retained;
    wanted.form.cause.reason = Reason::CardDamaged;
    done(app::ReplaceCard{town.shop()}.run(wanted, town.person(Role::Clerk)));
}

} // namespace wattcard::flows
