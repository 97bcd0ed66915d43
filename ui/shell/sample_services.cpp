// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sample_services.h"

#include "ui/shell/sample_views.h"

#include <algorithm>
#include <utility>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using Kind = app::CardSituation::Kind;
using Status = ReaderEvent::Status;

namespace {

CounterView viewNamed(QLatin1StringView start)
{
    for (NamedView& sample : sampleViews()) {
        if (sample.name.startsWith(start))
            return sample.view;
    }
    return {};
}

Receipt receiptOfService()
{
    const CounterView done = viewNamed("done"_L1);
    return done.receipt.value_or(Receipt{});
}

app::ServiceTerms sampleTerms()
{
    app::ServiceTerms terms;
    for (const auto& [name, price] : {std::pair{u"居民"_s, 5'283}, {u"一般工商业"_s, 7'812}}) {
        TariffVersion version;
        version.tariff = flatTariff(name, PaymentMode::Money, Price::fromTenThousandths(price));
        version.tariff.version = TariffVersionId{static_cast<std::int64_t>(price)};
        version.stage = TariffStage::InForce;
        terms.tariffs.push_back(version);
    }
    return terms;
}

} // namespace

app::CardSituation sampleCustomerCard()
{
    app::CardSituation card = viewNamed("customer"_L1).card.value_or(app::CardSituation{});
    card.kind = Kind::Customer;
    card.lastPurchaseNotLoaded = false;
    return card;
}

app::CardSituation sampleBlankCard()
{
    app::CardSituation card;
    card.kind = Kind::Blank;
    card.hints = CardHints{};
    card.hints->serial = CardSerial{{0x57, 0x43, 0x00, 0x00, 0x00, 0x00, 0x98, 0x76}};
    card.reading = CardReading{};
    card.reading->hints = *card.hints;
    card.reading->blank = true;
    return card;
}

app::AccountSheet sampleSheet(AccountState state)
{
    app::AccountSheet sheet;
    sheet.facts = sampleCustomerCard().facts.value_or(AccountFacts{});
    sheet.facts.account.state = state;
    for (const Operation operation : allOperations) {
        const auto refusal = refusalOf(operation, state);
        sheet.operations.push_back(
            {operation, refusal ? Allowed::Refused : Allowed::Yes, refusal, {}});
    }
    return sheet;
}

SampleServices::SampleServices(ServicesDesk& desk) : m_desk{desk}
{
    connect(&desk, &ServicesDesk::lookWanted, this, [this](int request) {
        if (answers)
            m_desk.looked(request, m_card);
    });
    connect(&desk, &ServicesDesk::searchWanted, this, [this](int request, const QString& text) {
        std::vector<Account> found;
        if (!text.isEmpty())
            found.push_back(sampleSheet(state).facts.account);
        m_desk.found(request, found);
    });
    connect(&desk, &ServicesDesk::accountWanted, this, [this](int request) {
        if (answers)
            m_desk.accountReady(request, sheet());
    });
    connect(&desk, &ServicesDesk::termsWanted, this,
            [this](int request) { m_desk.termsReady(request, sampleTerms()); });
    connect(&desk, &ServicesDesk::prepareWanted, this, &SampleServices::prepare);
    connect(&desk, &ServicesDesk::signWanted, this,
            [this](int request, const app::PreparedService& signs) { sign(request, signs); });
    connect(&desk, &ServicesDesk::runWanted, this, &SampleServices::run);
    connect(&desk, &ServicesDesk::finishWanted, this, [this](int request) {
        finishes += 1;
        end(request);
    });
}

app::AccountSheet SampleServices::sheet() const
{
    app::AccountSheet sheet = sampleSheet(state);
    if (dress)
        dress(sheet);
    return sheet;
}

void SampleServices::putIn(const app::CardSituation& card)
{
    m_card = card;
    m_card.insertions = ++m_insertions;
    ReaderEvent event;
    event.status = Status::Present;
    event.readerName = u"Virtual PCD 00 00"_s;
    event.insertions = m_insertions;
    m_desk.readerChanged(event);
}

void SampleServices::takeOut()
{
    ReaderEvent event;
    event.status = Status::Empty;
    event.readerName = u"Virtual PCD 00 00"_s;
    event.insertions = ++m_insertions;
    m_desk.readerChanged(event);
}

bool SampleServices::isRefused(int request)
{
    const auto fault = std::exchange(refuses, {});
    if (fault)
        m_desk.failed(request, Failure{*fault});
    return fault.has_value();
}

void SampleServices::prepare(int request, const app::ServiceWish& wish)
{
    prepared += 1;
    lastWish = wish;
    if (!answers || isRefused(request))
        return;
    app::PreparedService answer{wish};
    if (fill)
        fill(answer.wish);
    answer.figures = figures;
    answer.signers = signers;
    if (!signers.empty())
        answer.next = app::ApprovalRequest{.right = signers.front(), .author = {}};
    m_desk.preparedReady(request, answer);
}

// The words of who has signed are made by signing in only; here the list grows shorter.
void SampleServices::sign(int request, app::PreparedService prepared)
{
    signatures += 1;
    if (!answers || isRefused(request))
        return;
    prepared.signers.erase(prepared.signers.begin());
    prepared.next.reset();
    if (!prepared.signers.empty())
        prepared.next = app::ApprovalRequest{.right = prepared.signers.front(), .author = {}};
    m_desk.preparedReady(request, prepared);
}

void SampleServices::run(int request, const app::PreparedService& prepared)
{
    runs += 1;
    m_run = request;
    m_writes = app::writesCard(prepared.wish);
    if (m_writes)
        m_desk.stepReached(request, app::SaleStep::Recorded);
    if (answers && !isRefused(request))
        end(request);
}

void SampleServices::finishRun()
{
    end(m_run);
}

void SampleServices::end(int request)
{
    if (const auto kind = std::exchange(stops, {})) {
        app::SaleStopped stopped;
        stopped.kind = *kind;
        stopped.fault = Fault::NoCard;
        stopped.row = transaction::Row{};
        stopped.row->id = TransactionId{QUuid{u"01935a3f-0000-7000-8000-000000000009"_s}};
        return m_desk.stoppedReady(request, stopped);
    }
    app::ServiceDone done = ends;
    done.account = AccountId{1};
    if (m_writes) {
        done.card = app::SaleDone{};
        done.card->receipt = receiptOfService();
    }
    m_desk.doneReady(request, done);
}

} // namespace wattcard::ui
