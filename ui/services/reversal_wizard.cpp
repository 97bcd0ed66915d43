// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reverse_sale.h"
#include "domain/reversal_rules.h"
#include "ui/services/cause_fields.h"
#include "ui/services/money_back.h"
#include "ui/services/service_list.h"
#include "ui/services/wizard_parts.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace wattcard::ui {

namespace {

class ReversalWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::ReversalWords)
public:
    static QString title() { return tr("Reversal"); }
    static QString saleTitle() { return tr("The last purchase on this card, taken back"); }
    static QString verb() { return tr("take it back from the card"); }
    static QString payVerb() { return tr("pay out"); }
    static QString due() { return tr("Taken back already, to be paid out"); }
    static QString when() { return tr("Sold"); }
    static QString sale() { return tr("Sale no."); }
    static QString count() { return tr("Purchase no."); }
    static QString paid() { return tr("Paid"); }
    static QString credit() { return tr("Taken from the card"); }
    static QString after() { return tr("Total on the card afterwards"); }
    static QString payBack(const QString& tender) { return tr("Paid back, %1").arg(tender); }
    static QString paidOut() { return tr("Give the customer back"); }
    static QString notPaid() { return tr("Taken back, but the money is still due"); }
    static QString paper() { return tr("Old receipt"); }
    static QString collect() { return tr("take it back from the customer, it is void"); }
};

// One that was interrupted and came onto the card later: its money follows it.
std::optional<app::ServiceWish> payoutAfter(const app::ServiceDone& done)
{
    const bool isDue = done.card && done.card->receipt.kind == transaction::Kind::Reversal &&
                       done.row && !done.paidOut && !done.notPaidOut;
    if (!isDue)
        return std::nullopt;
    return app::ReversalPayout{done.account, *done.row};
}

// The form of one wizard.
class ReversalForms : public QObject {
public:
    ReversalForms(ServiceWizard& wizard, ServicesDesk& desk);

private:
    QWidget* makeForm(ServiceWizard& wizard);
    void addForms(ServiceWizard& wizard);
    // One that came onto the card later: its money comes first.
    bool isDue() const { return m_desk.view().sheet && m_desk.view().sheet->unpaidReversal; }
    std::optional<Fault> refusal() const;
    Gap gap() const;
    std::optional<app::ServiceWish> wish() const;
    SummaryRows saleRows() const;
    SummaryRows summary() const;
    SummaryRows result() const;

    ServicesDesk& m_desk;
    FieldSheet* m_sheet;
    QLabel* m_sale = nullptr;
    CauseFields m_cause;
};

ReversalForms::ReversalForms(ServiceWizard& wizard, ServicesDesk& desk)
    : QObject{&wizard},
      m_desk{desk},
      m_sheet{makeSheet(wizard, 2)},
      m_cause{*m_sheet, reasonsFor(Operation::Reverse)}
{
    connect(&wizard, &ServiceWizard::started, this, [this] { m_cause.clear(); });
    addForms(wizard);
}

QWidget* ReversalForms::makeForm(ServiceWizard& wizard)
{
    auto* form = new QWidget{&wizard};
    m_sale = new QLabel{form};
    m_sale->setTextFormat(Qt::RichText);
    m_sale->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* layout = new QVBoxLayout{form};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_sale);
    layout->addWidget(m_sheet);
    layout->addStretch(1);
    return form;
}

void ReversalForms::addForms(ServiceWizard& wizard)
{
    addAccountStep(wizard, m_desk, {Operation::Reverse});
    const auto takesBack = [this] { return !isDue(); };
    addCardStep(wizard, m_desk, WantedCard::OfAccount, takesBack);
    wizard.addStep({.title =
                        [this] {
                            m_sale->setText(tableOfRows(saleRows()));
                            return ReversalWords::saleTitle();
                        },
                    .picture = StepPicture::Card,
                    .form = makeForm(wizard),
                    .gap = [this] { return gap(); },
                    .isNeeded = takesBack});
    addConfirmStep(
        wizard, m_desk,
        {.wish = [this] { return wish(); },
         .summary = [this] { return summary(); },
         .verb = [this] { return isDue() ? ReversalWords::payVerb() : ReversalWords::verb(); },
         .sequel = [](const app::ServiceDone& done) { return payoutAfter(done); }});
    addDoneStep(wizard, m_desk, [this] { return result(); });
}

// What the books and the card in the reader say, before anybody signs; asked again when it is done.
std::optional<Fault> ReversalForms::refusal() const
{
    const ServicesView& view = m_desk.view();
    if (!view.sheet)
        return Fault::NotFound;
    if (!view.sheet->lastSale)
        return Fault::NothingToReverse;
    if (!view.card || !view.card->reading)
        return Fault::NoCard;
    return reversalRefusal(*view.sheet->lastSale, view.sheet->facts, *view.card->reading);
}

Gap ReversalForms::gap() const
{
    if (const auto fault = refusal())
        return FormGap{nullptr, faultLine(*fault)};
    return m_cause.gap();
}

std::optional<app::ServiceWish> ReversalForms::wish() const
{
    const ServicesView& view = m_desk.view();
    if (isDue())
        return app::ReversalPayout{factsOf(m_desk).account.id, view.sheet->unpaidReversal->row};
    if (!view.card || !view.card->reading)
        return std::nullopt;
    const StepCause cause = m_cause.value();
    app::ReversalOrder order;
    order.account = factsOf(m_desk).account.id;
    order.seen = *view.card->reading;
    order.cause.reason = cause.reason;
    order.cause.note = cause.note;
    return app::ReversalWish{.order = order};
}

SummaryRows ReversalForms::saleRows() const
{
    const auto& sheet = m_desk.view().sheet;
    if (!sheet || !sheet->lastSale)
        return {};
    const transaction::Row& sale = sheet->lastSale->sale;
    const PaymentMode mode = sheet->facts.account.mode;
    SummaryRows rows{
        {ReversalWords::when(), dateTimeText(sale.createdAt)},
        {ReversalWords::sale(), QString::number(static_cast<std::uint32_t>(sale.sale))},
        {ReversalWords::count(),
         QString::number(static_cast<std::uint32_t>(sale.target.position.seq))},
        {ReversalWords::paid(), moneyText(sale.quote.payment)},
        {ReversalWords::credit(), creditText(sale.quote.credit, mode)},
        {ReversalWords::after(), creditText(sheet->facts.total - sale.quote.credit, mode)}};
    for (const Tender& tender : moneyBackOf(sale))
        rows.emplace_back(ReversalWords::payBack(tenderText(tender.kind)),
                          moneyText(tender.amount));
    return rows;
}

SummaryRows ReversalForms::summary() const
{
    SummaryRows rows = accountRows(m_desk);
    if (isDue()) {
        rows.emplace_back(ReversalWords::due(),
                          moneyText(m_desk.view().sheet->unpaidReversal->amount));
        return rows;
    }
    for (auto& row : saleRows())
        rows.push_back(std::move(row));
    const StepCause cause = m_cause.value();
    addCause(rows, cause.reason, cause.note);
    return rows;
}

SummaryRows ReversalForms::result() const
{
    const auto& done = m_desk.view().done;
    if (!done)
        return {};
    SummaryRows rows;
    if (done->paidOut)
        rows.emplace_back(ReversalWords::paidOut(), moneyText(*done->paidOut));
    if (done->notPaidOut)
        rows.emplace_back(ReversalWords::notPaid(), faultLine(done->notPaidOut->fault));
    rows.emplace_back(ReversalWords::paper(), ReversalWords::collect());
    return rows;
}

} // namespace

ServiceWizard* makeReversal(ServicesDesk& desk, QWidget* parent)
{
    auto* wizard = new ServiceWizard{ReversalWords::title, parent};
    new ReversalForms{*wizard, desk};
    return wizard;
}

} // namespace wattcard::ui
