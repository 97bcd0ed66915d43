// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service_events.h"
#include "ui/services/payment_fields.h"
#include "ui/services/wizard_parts.h"
#include "ui/widgets/figure_edit.h"

#include <QSpinBox>

namespace wattcard::ui {

// What is entered of a new customer, in the groups of DOMAIN.md section 6.1.
struct NewAccount {
    NewCustomer customer;
    QString tariffName;
    Money payment; // deposit included
    Money deposit;
    std::vector<Tender> tenders;
};

// The forms of the four groups. What is typed stays until it is cleared.
class OpeningFields : public QObject {
    Q_OBJECT
public:
    explicit OpeningFields(ServiceWizard& wizard);
    FieldSheet& customerForm() { return *m_customer; }
    FieldSheet& pointForm() { return *m_point; }
    FieldSheet& meterForm() { return *m_meter; }
    FieldSheet& tariffForm() { return *m_tariff; }
    Gap customerGap() const;
    Gap pointGap() const;
    Gap meterGap() const;
    Gap tariffGap() const;
    void offer(const app::ServiceTerms& terms);
    void clear();
    NewAccount value() const; // only once there is no gap

private:
    void composePoint();
    void composeMeter();
    Ratios ratios() const;
    Supply supply() const;

    FieldSheet* m_customer;
    FieldSheet* m_point;
    FieldSheet* m_meter;
    FieldSheet* m_tariff;
    QLineEdit* m_name;
    QLineEdit* m_number;
    QLineEdit* m_phone;
    QLineEdit* m_identity;
    QLineEdit* m_address;
    QLineEdit* m_area;
    QLineEdit* m_station;
    ChoiceBox<VoltageClass>* m_voltage;
    ChoiceBox<MeteringMode>* m_metering;
    QLineEdit* m_meterNumber;
    QLineEdit* m_current;
    QLineEdit* m_potential;
    QLineEdit* m_seals;
    FigureEdit* m_alarm1;
    FigureEdit* m_alarm2;
    QComboBox* m_plan;
    MoneyEdit* m_deposit;
    PaymentFields m_payment;
    std::vector<Tariff> m_tariffs;
};

} // namespace wattcard::ui
