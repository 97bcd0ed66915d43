// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catch_up_rows.h"

#include "app/card_image.h"
#include "crypto/random.h"
#include "domain/percent.h"
#include "domain/tariff/ladder.h"

#include <algorithm>

namespace wattcard::app {

using namespace Qt::StringLiterals;
using transaction::Kind;
using transaction::MissingRow;
using transaction::Row;
using transaction::Target;

namespace {

constexpr qsizetype orderAt = 8; // of an id: the order id is its second half (CARD.md 3.2)

Money carriedOf(const Quote& quote)
{
    return quote.payment - quote.charge - quote.linesInAll();
}

// Goes along with the account, from one row to the next.
class RowBuilder {
public:
    RowBuilder(const Shop& shop, const CatchUpBasis& basis, SaleNumber first)
        : m_shop{shop},
          m_basis{basis},
          m_position{basis.facts.records.committed},
          m_image{basis.facts.records.committedDigest},
          m_serial{basis.facts.records.issuedSerial},
          m_carry{basis.facts.account.carry},
          m_accumulated{basis.facts.account.accumulated},
          m_sale{first}
    {
    }
    Result<void> add(const MissingRow& missing, bool isNewest, LocalTime soldAt);
    std::vector<RebuiltRow> rows() && { return std::move(m_rows); }

private:
    Result<TransactionId> newId(bool isNewest) const;
    Result<Target> target(const MissingRow& missing, const RebuiltRow& rebuilt,
                          bool isNewest) const;
    Result<void> describe(const MissingRow& missing, RebuiltRow& rebuilt);
    const LostReceipt* receiptOf(const MissingRow& missing) const;
    Result<void> sell(const MissingRow& missing, RebuiltRow& rebuilt);
    Result<void> pay(const MissingRow& missing, RebuiltRow& rebuilt);
    void replace(Row& row);
    void grant(const LostReceipt::Grant& grant, const MissingRow& missing, RebuiltRow& rebuilt);
    Result<void> takeBack(const MissingRow& missing, Row& row);
    void goOn(const RebuiltRow& rebuilt);
    const Shop& m_shop;
    const CatchUpBasis& m_basis;
    transaction::Position m_position;
    transaction::Digest m_image{};
    CardSerial m_serial; // of the card that the rows are on; a replacement changes it
    Money m_carry;
    Energy m_accumulated;
    SaleNumber m_sale{};
    std::vector<RebuiltRow> m_rows;
};

// The order id of the newest is on the card; of the others it went with their images.
Result<TransactionId> RowBuilder::newId(bool isNewest) const
{
    const auto random = crypto::randomBytes(10);
    if (!random)
        return failed(random);
    const TransactionId made =
        TransactionId::make(m_shop.clock.now().time_since_epoch().count(), *random);
    if (!isNewest)
        return made;
    QByteArray bytes = made.uuid().toRfc4122();
    std::ranges::copy(m_basis.card.evidence.order, bytes.begin() + orderAt);
    return TransactionId{QUuid::fromRfc4122(bytes)};
}

Result<Target> RowBuilder::target(const MissingRow& missing, const RebuiltRow& rebuilt,
                                  bool isNewest) const
{
    const SeenCard& card = m_basis.card;
    if (isNewest) {
        return Target{.position = card.evidence.position,
                      .order = card.evidence.order,
                      .parameter = card.reading.rawParameter,
                      .load = card.reading.rawLoad,
                      .tariff1 = card.tariff1,
                      .tariff2 = card.tariff2,
                      .imageDigest = card.reading.imageDigest,
                      .digest = card.proof};
    }
    CardImage image{card.reading.parameter, card.reading.load, {}, {}};
    image.parameter.update = {};
    image.parameter.tariffSwitch.reset();
    image.parameter.subType = missing.proof ? missing.proof->subType : SubType::Purchase;
    image.load.gen = missing.gen;
    image.load.amount = missing.amount;
    image.load.seq = missing.seq;
    image.load.total = missing.total;
    image.load.order = rebuilt.row.id.orderId();
    image.load.sale = rebuilt.cardSale;
    image.load.soldAt = rebuilt.soldAt;
    image.load.auditHead = {};
    return m_shop.cards.encode(image);
}

const LostReceipt* RowBuilder::receiptOf(const MissingRow& missing) const
{
    const auto receipt = std::ranges::find(m_basis.receipts, missing.seq, &LostReceipt::seq);
    return receipt == m_basis.receipts.end() ? nullptr : &*receipt;
}

Result<void> RowBuilder::sell(const MissingRow& missing, RebuiltRow& rebuilt)
{
    const Account& account = m_basis.facts.account;
    Quote& quote = rebuilt.row.quote;
    quote.credit = missing.amount;
    if (account.mode == PaymentMode::Energy) {
        quote.energy = Energy::fromHundredths(missing.amount.hundredths());
        quote.charge = chargeOf(partsOf(quote.energy, account.tariff.basePrice(),
                                        account.tariff.ladder, m_accumulated))
                           .rounded();
        m_accumulated = m_accumulated + quote.energy;
    } else {
        quote.charge = Money::fromMinor(missing.amount.hundredths());
        quote.energy = energyFor(ExactCharge::of(quote.charge), account.tariff.basePrice());
    }
    quote.tax = containedTax(quote.charge, account.tariff.tax);
    quote.payment = quote.charge;
    return pay(missing, rebuilt);
}

// As its receipt says, if there is one.
Result<void> RowBuilder::pay(const MissingRow& missing, RebuiltRow& rebuilt)
{
    Quote& quote = rebuilt.row.quote;
    const LostReceipt* const receipt = receiptOf(missing);
    rebuilt.hasReceipt = receipt != nullptr;
    if (receipt != nullptr) {
        quote.payment = receipt->payment;
        quote.lines = receipt->lines;
        rebuilt.row.tenders = receipt->tenders;
    }
    quote.carry = m_carry + carriedOf(quote);
    if (quote.carry < Money{})
        return failed(Fault::EvidenceUnclear, u"the receipt does not pay for the credit"_s);
    rebuilt.row.tendered = quote.payment;
    if (!rebuilt.row.tenders.empty())
        rebuilt.row.tendered = Money{};
    for (const Tender& tender : rebuilt.row.tenders)
        rebuilt.row.tendered = rebuilt.row.tendered + tender.amount;
    return {};
}

// The sale's own lines, with their signs turned.
Result<void> RowBuilder::takeBack(const MissingRow& missing, Row& row)
{
    const Row* sale = m_basis.lastSale ? &*m_basis.lastSale : nullptr;
    if (missing.takesBack)
        sale = &m_rows.at(*missing.takesBack).row;
    if (sale == nullptr)
        return failed(Fault::EvidenceUnclear, u"a reversal of nothing"_s);
    row.reverses = sale->id;
    row.quote.credit = -sale->quote.credit;
    row.quote.energy = Energy{} - sale->quote.energy;
    row.quote.tariff = sale->quote.tariff;
    row.quote.carry = m_carry - carriedOf(sale->quote);
    return {};
}

// Nobody knows what became of the card before: its serial is refused.
void RowBuilder::replace(Row& row)
{
    row.change = transaction::Change{};
    row.change->operation = Operation::ReplaceCard;
    row.change->oldCard = m_basis.card.reading.hints.serial == m_serial
                              ? transaction::OldCard::Kept
                              : transaction::OldCard::Lost;
    row.change->paper = u"rebuilt from the card"_s;
    m_serial = m_basis.card.reading.hints.serial;
}

void RowBuilder::grant(const LostReceipt::Grant& grant, const MissingRow& missing,
                       RebuiltRow& rebuilt)
{
    Row& row = rebuilt.row;
    row.kind = Kind::Adjustment;
    row.quote.credit = missing.amount;
    row.change = transaction::Change{};
    row.change->operation = grant.operation;
    row.change->value = grant.value;
    row.change->paper = grant.paper;
    rebuilt.hasReceipt = true;
}

Result<void> RowBuilder::describe(const MissingRow& missing, RebuiltRow& rebuilt)
{
    Row& row = rebuilt.row;
    row.kind = missing.kind;
    row.quote.tariff = m_basis.facts.account.tariff.version;
    row.quote.carry = m_carry;
    if (const LostReceipt* const receipt = receiptOf(missing); receipt && receipt->grant) {
        grant(*receipt->grant, missing, rebuilt);
        return {};
    }
    if (missing.kind == Kind::Purchase)
        return sell(missing, rebuilt);
    if (missing.kind == Kind::Reversal)
        return takeBack(missing, row);
    if (missing.kind == Kind::Reissue) {
        replace(row);
        return pay(missing, rebuilt);
    }
    row.change = transaction::Change{};
    row.change->operation = Operation::UpdateParameters;
    row.change->paper = u"rebuilt from the card"_s;
    return {};
}

void RowBuilder::goOn(const RebuiltRow& rebuilt)
{
    m_position = rebuilt.row.target.position;
    m_image = rebuilt.row.target.imageDigest;
    m_carry = rebuilt.row.quote.carry;
    m_sale = SaleNumber{static_cast<std::uint32_t>(m_sale) + 1};
    m_rows.push_back(rebuilt);
}

Result<void> RowBuilder::add(const MissingRow& missing, bool isNewest, LocalTime soldAt)
{
    RebuiltRow rebuilt;
    rebuilt.total = missing.total;
    rebuilt.writes = missing.writes;
    rebuilt.cardSale = missing.proof ? missing.proof->sale : SaleNumber{};
    rebuilt.cardCounter = m_basis.card.reading.load.counter;
    rebuilt.soldAt = soldAt;
    rebuilt.fromCard = isNewest;
    Row& row = rebuilt.row;
    const auto id = newId(isNewest);
    if (!id)
        return failed(id);
    row.id = *id;
    row.account = m_basis.facts.account.id;
    row.sale = m_sale;
    row.counter = m_shop.counter;
    row.author = m_basis.author.id;
    row.attempt = 1;
    row.createdAt = m_shop.clock.now();
    if (auto described = describe(missing, rebuilt); !described)
        return described;
    row.serial = m_serial;
    const bool isNewCard = row.change && row.change->oldCard != transaction::OldCard::Kept;
    if (!isNewCard) {
        row.before = m_image;
        row.beforePosition = m_position;
    }
    auto made = target(missing, rebuilt, isNewest);
    if (!made)
        return failed(made);
    row.target = std::move(*made);
    const std::uint32_t atc = missing.proof ? missing.proof->atc : 0;
    row.proof = transaction::Proof{atc, row.target.position.seq, row.target.digest};
    goOn(rebuilt);
    return {};
}

// Each receipt is that of one lost sale, or of a replacement with its fee, which the journal still
// tells apart.
bool allFit(const std::vector<LostReceipt>& receipts, const std::vector<MissingRow>& missing)
{
    return std::ranges::all_of(receipts, [&](const LostReceipt& receipt) {
        const auto row = std::ranges::find(missing, receipt.seq, &MissingRow::seq);
        if (row == missing.end() || !row->proof)
            return false;
        return row->kind == Kind::Purchase || (row->kind == Kind::Reissue && !receipt.grant);
    });
}

} // namespace

Result<std::vector<RebuiltRow>> rebuiltRows(const Shop& shop, const CatchUpBasis& basis,
                                            const std::vector<MissingRow>& missing)
{
    if (!allFit(basis.receipts, missing))
        return failed(Fault::EvidenceUnclear, u"a receipt of no sale that is missing"_s);
    const auto first = shop.ledger.nextSale(shop.counter);
    if (!first)
        return failed(first);
    RowBuilder builder{shop, basis, *first};
    // A lump row has no time of its own: it was before the oldest write that the journal has.
    LocalTime oldest = basis.card.reading.load.soldAt;
    for (const MissingRow& each : missing)
        oldest = each.proof ? std::min(oldest, each.proof->soldAt) : oldest;
    for (const MissingRow& each : missing) {
        const LocalTime soldAt = each.proof ? each.proof->soldAt : oldest;
        const bool isOnCard = basis.hasCard && &each == &missing.back();
        if (auto added = builder.add(each, isOnCard, soldAt); !added)
            return failed(added);
    }
    return std::move(builder).rows();
}

} // namespace wattcard::app
