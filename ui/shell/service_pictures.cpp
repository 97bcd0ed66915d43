// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/service_pictures.h"

#include "ui/services/service_wizard.h"
#include "ui/services/services_page.h"
#include "ui/shell/operation_pictures.h"
#include "ui/shell/sample_views.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

ServicePictures::ServicePictures(ServicesPage& page, ServicesDesk& desk)
    : m_page{page},
      m_desk{desk},
      m_behind{desk}
{
}

void ServicePictures::open(ServiceId service, const app::CardSituation& card)
{
    m_behind.answers = true;
    m_behind.signers.clear();
    m_desk.leave();
    Operator person = sampleOperator();
    person.role = Role::Clerk;
    m_desk.signIn(person);
    m_desk.enter();
    m_behind.putIn(card);
    m_desk.open(service);
    m_page.wizard()->setSettleTime({});
    QCoreApplication::sendPostedEvents(); // the account that the card has chosen
}

void ServicePictures::fill(const QStringList& texts)
{
    qsizetype next = 0;
    for (auto* edit : m_page.wizard()->findChildren<QLineEdit*>()) {
        if (next == texts.size())
            return;
        if (edit->isVisible() && !qobject_cast<QComboBox*>(edit->parent()))
            edit->setText(texts.at(next++));
    }
}

void ServicePictures::advance()
{
    m_page.wizard()->advance();
}

void ServicePictures::keepOpening(const Keep& keep)
{
    open(ServiceId::OpenAccount, sampleCustomerCard());
    keep(u"opening-card-wrong"_s);
    open(ServiceId::OpenAccount, sampleBlankCard());
    keep(u"opening-card"_s);
    advance();
    fill({u"李四"_s, u"12"_s, u"13800000000"_s});
    advance();
    keep(u"opening-customer-wrong"_s);
    fill({u"李四"_s, u"000000654321"_s});
    advance();
    fill({u"幸福路13号2单元301"_s, u"0001"_s, u"东关变"_s});
    keep(u"opening-point"_s);
    advance();
    fill({u"261121000999"_s, u"1"_s, u"1"_s, u"A1033"_s, u"20"_s, u"5"_s});
    keep(u"opening-meter"_s);
    advance();
    fill({u"20"_s, u"120"_s});
    keep(u"opening-tariff"_s);
    advance();
    keep(u"opening-check"_s);
    advance();
    keep(u"opening-done"_s);
}

void ServicePictures::keepReplacement(const Keep& keep)
{
    m_desk.leave();
    m_behind.takeOut();
    open(ServiceId::ReplaceCard, sampleBlankCard());
    m_desk.search(u"zsf"_s);
    keep(u"replacement-account"_s);
    m_desk.chooseAccount(AccountId{1});
    QCoreApplication::sendPostedEvents();
    advance();
    keep(u"replacement-identity-missing"_s);
}

void ServicePictures::keepReading(const Keep& keep)
{
    open(ServiceId::ReadCard, sampleCustomerCard());
    keep(u"read"_s);
    m_behind.takeOut();
    keep(u"read-empty"_s);
}

void ServicePictures::keepTransfer(const Keep& keep)
{
    open(ServiceId::Transfer, sampleCustomerCard());
    fill({u"李四"_s, u"幸福路12号3单元501"_s, u"X1"_s, u"搬家"_s});
    keep(u"transfer-customer"_s);
    advance();
    advance();
    m_behind.putIn(sampleBlankCard());
    m_behind.signers = {Right::ApproveSupplyChange};
    advance();
    keep(u"transfer-sign"_s);
    m_behind.dress = [](app::AccountSheet& sheet) {
        Account& account = sheet.facts.account;
        account.tariff.standing.fixed = Money::fromMinor(500);
        account.dues.fixedMonths = {std::chrono::year{2026} / 10, std::chrono::year{2026} / 11};
    };
    open(ServiceId::Transfer, sampleCustomerCard());
    fill({u"李四"_s, u"幸福路12号3单元501"_s, u"X1"_s, u"搬家"_s});
    advance();
    keep(u"transfer-months"_s);
    advance();
    keep(u"transfer-months-open"_s);
    m_behind.dress = [](app::AccountSheet& sheet) {
        sheet.facts.account.dues.hasMoreMonths = true;
    };
    open(ServiceId::Transfer, sampleCustomerCard());
    fill({u"李四"_s, u"幸福路12号3单元501"_s, u"X1"_s, u"搬家"_s});
    advance();
    advance();
    keep(u"transfer-more-months"_s);
    m_behind.dress = {};
}

void ServicePictures::keepWriting(const Keep& keep)
{
    open(ServiceId::Transfer, sampleCustomerCard());
    fill({u"李四"_s, u"幸福路12号3单元501"_s, u"X1"_s, u"搬家"_s});
    advance();
    advance();
    m_behind.putIn(sampleBlankCard());
    advance();
    m_behind.stops = app::SaleStopped::Kind::Interrupted;
    advance();
    keep(u"interrupted"_s);
    m_behind.answers = false;
    m_desk.close();
    open(ServiceId::Transfer, sampleCustomerCard());
    fill({u"李四"_s, u"幸福路12号3单元501"_s, u"X1"_s, u"搬家"_s});
    advance();
    advance();
    m_behind.putIn(sampleBlankCard());
    advance();
    m_behind.answers = false;
    advance();
    keep(u"writing"_s);
    m_behind.finishRun();
    m_desk.close();
}

void ServicePictures::keepAll(const Keep& keep)
{
    open(ServiceId::OpenAccount, sampleCustomerCard());
    m_desk.close();
    keep(u"tiles"_s);
    keepOpening(keep);
    keepReplacement(keep);
    keepReading(keep);
    keepTransfer(keep);
    keepWriting(keep);
    OperationPictures{m_page, m_desk, m_behind}.keepAll(keep);
    m_desk.leave();
}

} // namespace wattcard::ui
