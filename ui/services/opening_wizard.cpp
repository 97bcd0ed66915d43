// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/opening_fields.h"
#include "ui/services/service_list.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>

namespace wattcard::ui {

namespace {

class OpeningWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::OpeningWords)
public:
    static QString title() { return tr("Open an account"); }
    static QString customerStep() { return tr("The customer"); }
    static QString pointStep() { return tr("Where the electricity is used"); }
    static QString meterStep() { return tr("The meter"); }
    static QString tariffStep() { return tr("Tariff, deposit and first purchase"); }
    static QString verb() { return tr("take the money and write the card"); }
    static SummaryRows rows(const NewAccount& account);
    static SummaryRows result(const NewAccount& account);
};

SummaryRows OpeningWords::rows(const NewAccount& account)
{
    const NewCustomer& customer = account.customer;
    return {{tr("Name"), customer.name},
            {tr("Customer no."), numberText(customer.number)},
            {tr("Address"), customer.address},
            {tr("Meter"), customer.meter.toString()},
            {tr("Ratios"), QStringLiteral("CT %1, PT %2")
                               .arg(customer.ratios.current)
                               .arg(customer.ratios.potential)},
            {tr("Tariff"), account.tariffName},
            {tr("Deposit"), moneyText(account.deposit)},
            {tr("First purchase"), moneyText(account.payment - account.deposit)},
            {tr("To be taken"), moneyText(account.payment)}};
}

SummaryRows OpeningWords::result(const NewAccount& account)
{
    return {{tr("Account opened"), account.customer.name},
            {tr("Customer no."), numberText(account.customer.number)},
            {tr("Meter"), account.customer.meter.toString()}};
}

// File first, opening card after it; a file that is made already is not made twice.
class OpeningForms : public QObject {
public:
    OpeningForms(ServiceWizard& wizard, ServicesDesk& desk)
        : QObject{&wizard},
          m_desk{desk},
          m_fields{wizard}
    {
        connect(&wizard, &ServiceWizard::started, this, [this] {
            m_fields.clear();
            m_desk.askTerms();
        });
        connect(&desk, &ServicesDesk::viewChanged, this, [this](const ServicesView& view) {
            if (view.terms)
                m_fields.offer(*view.terms);
        });
        addSteps(wizard);
    }

private:
    void addSteps(ServiceWizard& wizard)
    {
        addCardStep(wizard, m_desk, WantedCard::Blank);
        wizard.addStep({.title = OpeningWords::customerStep,
                        .picture = StepPicture::Customer,
                        .form = &m_fields.customerForm(),
                        .gap = [this] { return m_fields.customerGap(); }});
        wizard.addStep({.title = OpeningWords::pointStep,
                        .picture = StepPicture::ServicePoint,
                        .form = &m_fields.pointForm(),
                        .gap = [this] { return m_fields.pointGap(); }});
        wizard.addStep({.title = OpeningWords::meterStep,
                        .picture = StepPicture::Meter,
                        .form = &m_fields.meterForm(),
                        .gap = [this] { return m_fields.meterGap(); }});
        wizard.addStep({.title = OpeningWords::tariffStep,
                        .picture = StepPicture::Tariff,
                        .form = &m_fields.tariffForm(),
                        .gap = [this] { return m_fields.tariffGap(); }});
        addConfirmStep(wizard, m_desk,
                       {.wish = [this] { return wish(); },
                        .summary = [this] { return OpeningWords::rows(m_fields.value()); },
                        .verb = OpeningWords::verb,
                        .sequel = [this](const app::ServiceDone& done) { return sequel(done); }});
        addDoneStep(wizard, m_desk, [this] { return OpeningWords::result(m_fields.value()); });
    }
    std::optional<app::ServiceWish> wish() const
    {
        if (!hasBlankCard(m_desk.view()))
            return std::nullopt;
        if (m_desk.view().filed)
            return opening(*m_desk.view().filed);
        return app::FileWish{m_fields.value().customer};
    }
    std::optional<app::ServiceWish> sequel(const app::ServiceDone& done) const
    {
        return done.card || done.account.isNull() ? std::nullopt
                                                  : std::optional{opening(done.account)};
    }
    app::ServiceWish opening(AccountId account) const
    {
        const NewAccount fresh = m_fields.value();
        const auto seen = m_desk.view().card.value_or(app::CardSituation{});
        app::Order order = app::formFor(Operation::Open, account, seen).order;
        order.payment = fresh.payment;
        order.tendered = fresh.payment;
        order.tenders = fresh.tenders;
        order.deposit = fresh.deposit;
        return app::OpeningWish{order};
    }

    ServicesDesk& m_desk;
    OpeningFields m_fields;
};

} // namespace

ServiceWizard* makeOpening(ServicesDesk& desk, QWidget* parent)
{
    auto* wizard = new ServiceWizard{OpeningWords::title, parent};
    new OpeningForms{*wizard, desk};
    return wizard;
}

} // namespace wattcard::ui
