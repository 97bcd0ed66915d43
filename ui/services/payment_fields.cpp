// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/payment_fields.h"

#include "ui/text/fault_text.h"
#include "ui/text/word_text.h"

#include <QCoreApplication>

namespace wattcard::ui {

namespace {

class PaymentWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::PaymentWords)
public:
    static QString kind() { return tr("Way of payment"); }
    static QString reference() { return tr("Number of the slip"); }
    static QString noReference()
    {
        return tr("The number of the slip is missing. Type it as it is printed.");
    }
    static QString noAmount() { return tr("The amount is missing. Type what is paid."); }
};

} // namespace

TenderFields::TenderFields(FieldSheet& sheet, std::vector<TenderKind> kinds)
    : m_sheet{sheet},
      m_kind{new ChoiceBox<TenderKind>{std::move(kinds), tenderText, &sheet}},
      m_reference{new QLineEdit{&sheet}}
{
    sheet.add(*m_kind, PaymentWords::kind);
    sheet.add(*m_reference, PaymentWords::reference);
    QObject::connect(m_kind, &QComboBox::currentIndexChanged, &sheet, [this] { followKind(); });
    followKind();
}

void TenderFields::setShown(bool isShown)
{
    m_isShown = isShown;
    followKind();
}

void TenderFields::followKind()
{
    m_sheet.setShown(*m_kind, m_isShown);
    m_sheet.setShown(*m_reference, m_isShown && m_kind->value() != TenderKind::Cash);
}

Gap TenderFields::gap() const
{
    const bool hasSlip = m_isShown && m_kind->value() != TenderKind::Cash;
    if (hasSlip && m_reference->text().trimmed().isEmpty())
        return FormGap{m_reference, PaymentWords::noReference()};
    return std::nullopt;
}

Tender TenderFields::value(Money amount) const
{
    const bool isCash = m_kind->value() == TenderKind::Cash;
    return {m_kind->value(), amount, isCash ? QString{} : m_reference->text().trimmed()};
}

void TenderFields::clear()
{
    m_kind->setCurrentIndex(0);
    m_reference->clear();
}

PaymentFields::PaymentFields(FieldSheet& sheet, FieldSheet::Word name, bool isOptional)
    : m_sheet{sheet},
      m_amount{[&] {
          auto* edit = new MoneyEdit{&sheet};
          sheet.add(*edit, std::move(name));
          return edit;
      }()},
      m_tender{sheet, {TenderKind::Cash, TenderKind::Card, TenderKind::Bank}},
      m_isOptional{isOptional}
{
}

Gap PaymentFields::gap() const
{
    const MoneyInput input = m_amount->input();
    if (input.fault)
        return FormGap{m_amount, faultLine(*input.fault)};
    const bool isNothing = !input.value || input.value->isZero();
    if (isNothing)
        return m_isOptional ? Gap{} : Gap{FormGap{m_amount, PaymentWords::noAmount()}};
    return m_tender.gap();
}

Money PaymentFields::amount() const
{
    return m_amount->input().value.value_or(Money{});
}

std::vector<Tender> PaymentFields::tenders() const
{
    const Tender only = tender();
    if (only.kind == TenderKind::Cash || only.amount.isZero())
        return {};
    return {only};
}

void PaymentFields::setShown(bool isShown)
{
    if (!isShown)
        clear();
    m_sheet.setShown(*m_amount, isShown);
    m_tender.setShown(isShown);
}

void PaymentFields::clear()
{
    m_amount->setMoney({});
    m_tender.clear();
}

} // namespace wattcard::ui
