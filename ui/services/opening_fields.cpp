// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/opening_fields.h"

#include "ui/text/fault_text.h"

#include <QRegularExpressionValidator>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int numberDigits = 12;
constexpr int ratioDigits = 5;
constexpr int openingRows = 5;

QLineEdit* digitsEdit(int most, QWidget* parent)
{
    auto* edit = new QLineEdit{parent};
    edit->setValidator(
        new QRegularExpressionValidator{QRegularExpression{u"[0-9]{0,%1}"_s.arg(most)}, edit});
    return edit;
}

std::uint32_t ratioIn(const QLineEdit& edit)
{
    return edit.text().isEmpty() ? 1 : edit.text().toUInt();
}

} // namespace

OpeningFields::OpeningFields(ServiceWizard& wizard)
    : QObject{&wizard},
      m_customer{makeSheet(wizard, openingRows)},
      m_point{makeSheet(wizard, openingRows)},
      m_meter{makeSheet(wizard, openingRows - 2)},
      m_tariff{makeSheet(wizard, openingRows)},
      m_name{new QLineEdit{m_customer}},
      m_number{digitsEdit(numberDigits, m_customer)},
      m_phone{new QLineEdit{m_customer}},
      m_identity{new QLineEdit{m_customer}},
      m_address{new QLineEdit{m_point}},
      m_area{new QLineEdit{m_point}},
      m_station{new QLineEdit{m_point}},
      m_voltage{new ChoiceBox<VoltageClass>{{VoltageClass::Low, VoltageClass::High},
                                            [](VoltageClass voltage) {
                                                return voltage == VoltageClass::Low
                                                           ? tr("low voltage")
                                                           : tr("high voltage");
                                            },
                                            m_point}},
      m_metering{new ChoiceBox<MeteringMode>{{MeteringMode::LowSide, MeteringMode::HighSide},
                                             [](MeteringMode mode) {
                                                 return mode == MeteringMode::LowSide
                                                            ? tr("on the low side")
                                                            : tr("on the high side");
                                             },
                                             m_point}},
      m_meterNumber{digitsEdit(numberDigits, m_meter)},
      m_current{digitsEdit(ratioDigits, m_meter)},
      m_potential{digitsEdit(ratioDigits, m_meter)},
      m_seals{new QLineEdit{m_meter}},
      m_alarm1{new FigureEdit{FigureEdit::Sign::NotNegative, m_meter}},
      m_alarm2{new FigureEdit{FigureEdit::Sign::NotNegative, m_meter}},
      m_plan{new QComboBox{m_tariff}},
      m_deposit{new MoneyEdit{m_tariff}},
      m_payment{[this]() -> FieldSheet& {
                    m_tariff->add(*m_plan, [] { return tr("Tariff"); });
                    m_tariff->add(*m_deposit, [] { return tr("Deposit ¥"); });
                    return *m_tariff;
                }(),
                [] { return tr("Paid now ¥, deposit included"); }, true}
{
    m_customer->add(*m_name, [] { return tr("Name"); });
    m_customer->add(*m_number, [] { return tr("Customer no. (12 digits)"); });
    m_customer->add(*m_phone, [] { return tr("Telephone"); });
    m_customer->add(*m_identity, [] { return tr("Number of the identity paper"); });
    composePoint();
    composeMeter();
}

void OpeningFields::composePoint()
{
    m_point->add(*m_address, [] { return tr("Address"); });
    m_point->add(*m_area, [] { return tr("Area code"); });
    m_point->add(*m_station, [] { return tr("Substation code"); });
    m_point->add(*m_voltage, [] { return tr("Supply"); });
    m_point->add(*m_metering, [] { return tr("Measured"); });
    const auto followVoltage = [this] {
        const bool isHigh = m_voltage->value() == VoltageClass::High;
        if (!isHigh)
            m_metering->choose(MeteringMode::LowSide);
        m_point->setShown(*m_metering, isHigh);
    };
    connect(m_voltage, &QComboBox::currentIndexChanged, this, followVoltage);
    followVoltage();
}

void OpeningFields::composeMeter()
{
    m_meter->add(*m_meterNumber, [] { return tr("Meter no. (12 digits)"); });
    m_meter->add(*m_current, [] { return tr("Current ratio CT"); });
    m_meter->add(*m_potential, [] { return tr("Potential ratio PT"); });
    m_meter->add(*m_seals, [] { return tr("Seals"); });
    m_meter->add(*m_alarm1, [] { return tr("First alarm at"); });
    m_meter->add(*m_alarm2, [] { return tr("Second alarm at"); });
    for (QLineEdit* ratio : {m_current, m_potential})
        ratio->setPlaceholderText(u"1"_s);
}

Gap OpeningFields::customerGap() const
{
    if (m_name->text().trimmed().isEmpty())
        return FormGap{m_name, tr("The name is missing. Type it as on the identity paper.")};
    if (!CustomerNumber::parse(m_number->text()))
        return FormGap{m_number,
                       tr("A customer number has twelve digits. Type it as it is on the form.")};
    return {};
}

Gap OpeningFields::pointGap() const
{
    if (m_address->text().trimmed().isEmpty())
        return FormGap{m_address, tr("The address of the service point is missing. Type it.")};
    return {};
}

Gap OpeningFields::meterGap() const
{
    if (!MeterNumber::parse(m_meterNumber->text()))
        return FormGap{m_meterNumber,
                       tr("A meter number has twelve digits. Read it off the meter.")};
    if (ratioIn(*m_current) == 0)
        return FormGap{m_current, tr("A ratio is 1 or more. Type 1 where there is no "
                                     "transformer.")};
    if (ratioIn(*m_potential) == 0)
        return FormGap{m_potential, tr("A ratio is 1 or more. Type 1 where there is no "
                                       "transformer.")};
    if (!fits(supply(), ratios()))
        return FormGap{m_potential, tr("These ratios do not fit the supply. On the low side the "
                                       "potential ratio is 1.")};
    const Credit first = m_alarm1->credit().value_or(Credit{});
    const Credit second = m_alarm2->credit().value_or(Credit{});
    if (second > first)
        return FormGap{m_alarm2, tr("The second alarm comes after the first: type a smaller "
                                    "figure.")};
    return {};
}

Gap OpeningFields::tariffGap() const
{
    if (m_tariffs.empty())
        return FormGap{nullptr, faultLine(Fault::NoTariff)};
    const MoneyInput deposit = m_deposit->input();
    if (deposit.fault)
        return FormGap{m_deposit, faultLine(*deposit.fault)};
    if (const Gap gap = m_payment.gap())
        return gap;
    if (deposit.value.value_or(Money{}) > m_payment.amount())
        return FormGap{m_deposit, tr("The deposit is part of what is paid now: type a larger "
                                     "payment or a smaller deposit.")};
    return {};
}

void OpeningFields::offer(const app::ServiceTerms& terms)
{
    std::vector<Tariff> tariffs;
    for (const TariffVersion& version : terms.tariffs)
        tariffs.push_back(version.tariff);
    if (tariffs == m_tariffs)
        return;
    m_tariffs = std::move(tariffs);
    m_plan->clear();
    for (const Tariff& tariff : m_tariffs)
        m_plan->addItem(tariff.name);
}

void OpeningFields::clear()
{
    for (QLineEdit* edit : {m_name, m_number, m_phone, m_identity, m_address, m_area, m_station,
                            m_meterNumber, m_current, m_potential, m_seals,
                            static_cast<QLineEdit*>(m_alarm1), static_cast<QLineEdit*>(m_alarm2)})
        edit->clear();
    m_voltage->choose(VoltageClass::Low);
    m_plan->setCurrentIndex(m_tariffs.empty() ? -1 : 0);
    m_deposit->setMoney({});
    m_payment.clear();
}

Ratios OpeningFields::ratios() const
{
    return {ratioIn(*m_current), ratioIn(*m_potential)};
}

Supply OpeningFields::supply() const
{
    Supply supply;
    supply.voltage = m_voltage->value();
    supply.metering = m_metering->value();
    supply.seals = m_seals->text().trimmed();
    return supply;
}

NewAccount OpeningFields::value() const
{
    NewAccount account;
    NewCustomer& customer = account.customer;
    customer.name = m_name->text().trimmed();
    customer.number = CustomerNumber::parse(m_number->text()).value_or(CustomerNumber{});
    customer.phone = m_phone->text().trimmed();
    customer.identity = m_identity->text().trimmed();
    customer.address = m_address->text().trimmed();
    customer.place = {m_area->text().trimmed(), m_station->text().trimmed()};
    customer.supply = supply();
    customer.meter = MeterNumber::parse(m_meterNumber->text()).value_or(MeterNumber{});
    customer.ratios = ratios();
    customer.alarm1 = m_alarm1->credit().value_or(Credit{});
    customer.alarm2 = m_alarm2->credit().value_or(Credit{});
    const int plan = m_plan->currentIndex();
    if (plan >= 0) {
        const Tariff& tariff = m_tariffs[static_cast<std::size_t>(plan)];
        customer.tariff = tariff.version;
        customer.mode = tariff.mode;
        account.tariffName = tariff.name;
    }
    account.payment = m_payment.amount();
    account.deposit = m_deposit->input().value.value_or(Money{});
    account.tenders = m_payment.tenders();
    return account;
}

} // namespace wattcard::ui
