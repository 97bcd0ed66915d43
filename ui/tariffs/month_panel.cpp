// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/month_panel.h"

#include "domain/rights.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"
#include "ui/tariffs/tariff_text.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QCoreApplication>
#include <QDate>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthRows = 4;
constexpr int monthMargin = 4;
constexpr std::int64_t wholeFactorOfMonth = 100;

std::optional<Month> monthIn(const QString& text)
{
    const QDate day = QDate::fromString(text.trimmed() + u"-01"_s, u"yyyy-MM-dd"_s);
    if (!day.isValid())
        return std::nullopt;
    return Month{std::chrono::year{day.year()},
                 std::chrono::month{static_cast<unsigned>(day.month())}};
}

template <class Fields> transaction::Registers registersIn(const Fields& fields)
{
    const auto at = [&fields](std::size_t place) {
        return fields[place]->energy().value_or(Energy{});
    };
    return {at(0), at(1), at(2), at(3), at(4)};
}

} // namespace

bool maySettle(const MonthView& view)
{
    return view.person && may(view.person->role, rightToPrepare(Operation::SettleMonth));
}

MonthPanel::MonthPanel(QWidget* parent)
    : QWidget{parent},
      m_fields{new FieldSheet{monthRows, this}},
      m_customer{new QLineEdit{this}},
      m_month{new QLineEdit{this}},
      m_reactive{new FigureEdit{FigureEdit::Sign::NotNegative, this}},
      m_factor{new FigureEdit{FigureEdit::Sign::NotNegative, this}},
      m_note{new QLineEdit{this}},
      m_bill{new QLabel{this}},
      m_message{new QLabel{this}},
      m_signature{new FieldSheet{1, this}},
      m_login{new QLineEdit{this}},
      m_password{new QLineEdit{this}},
      m_ask{new FittingButton{this}},
      m_sign{new FittingButton{this}}
{
    setFont(sized(font(), smallPoints));
    makeFields();
    makeFoot();
    auto* said = new QHBoxLayout;
    said->addWidget(m_bill, 3);
    said->addWidget(m_message, 2);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(monthMargin, monthMargin, monthMargin, monthMargin);
    layout->addWidget(m_fields);
    layout->addLayout(said);
    layout->addStretch(1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_ask);
    foot->addWidget(m_signature, 1);
    foot->addWidget(m_sign);
    layout->addLayout(foot);
    retranslate();
    show(MonthView{});
}

void MonthPanel::makeFields()
{
    m_month->setPlaceholderText(u"2026-10"_s);
    m_fields->add(*m_customer, [] { return tr("Customer number"); });
    m_fields->add(*m_month, [] { return tr("Month"); });
    m_fields->add(*m_note, [] { return tr("Read where"); });
    m_fields->add(*m_reactive, [] { return tr("Reactive, kvarh"); });
    m_fields->add(*m_factor, [] { return tr("Or power factor"); });
    const auto add = [this](Rates& fields, const std::function<QString()>& when) {
        for (std::size_t place = 0; place < fields.size(); ++place) {
            fields[place] = new FigureEdit{FigureEdit::Sign::NotNegative, this};
            m_fields->add(*fields[place], [when, place] {
                constexpr std::array rates{Rate::Sharp, Rate::Peak, Rate::Flat, Rate::Valley};
                const QString which = place == 0 ? tr("total") : rateText(rates[place - 1]);
                return when().arg(which);
            });
        }
    };
    add(m_end, [] { return tr("At its end: %1"); });
    add(m_since, [] { return tr("At its beginning: %1"); });
    connect(m_fields, &FieldSheet::edited, this, &MonthPanel::typed);
    connect(m_fields, &FieldSheet::completed, this, &MonthPanel::ask);
}

void MonthPanel::makeFoot()
{
    for (QLabel* label : {m_bill, m_message})
        label->setWordWrap(true);
    m_bill->setMinimumHeight(2 * m_bill->fontMetrics().lineSpacing());
    m_password->setEchoMode(QLineEdit::Password);
    m_signature->add(*m_login, [] { return tr("Second person"); });
    m_signature->add(*m_password, [] { return tr("Password"); });
    connect(m_signature, &FieldSheet::completed, this, &MonthPanel::sign);
    for (QPushButton* button : {m_ask, m_sign})
        button->setAutoDefault(true);
    connect(m_ask, &QPushButton::clicked, this, &MonthPanel::ask);
    connect(m_sign, &QPushButton::clicked, this, &MonthPanel::sign);
}

void MonthPanel::retranslate()
{
    nameButton(*m_ask, tr("What it comes to"), Qt::ALT | Qt::Key_W);
    nameButton(*m_sign, tr("Settle the month"), Qt::ALT | Qt::Key_S);
    for (FigureEdit* field : m_since) {
        field->setPlaceholderText(tr("first time only"));
        field->setToolTip(field->placeholderText()); // elided where the names are long
    }
    m_fields->retranslate();
    m_signature->retranslate();
}

std::vector<QLineEdit*> MonthPanel::readingFields() const
{
    std::vector<QLineEdit*> fields{m_customer, m_month, m_note, m_reactive, m_factor};
    fields.insert(fields.end(), m_end.begin(), m_end.end());
    fields.insert(fields.end(), m_since.begin(), m_since.end());
    return fields;
}

void MonthPanel::clear()
{
    for (QLineEdit* field : readingFields())
        field->clear();
    m_login->clear();
    m_password->clear();
}

std::optional<app::MonthWish> MonthPanel::wish()
{
    const auto missing = [this](QLineEdit& field, const QString& sentence) {
        say(*m_message, sentence, Tone::Attention);
        field.setFocus(Qt::OtherFocusReason);
        return std::nullopt;
    };
    const auto month = monthIn(m_month->text());
    if (m_customer->text().trimmed().isEmpty())
        return missing(*m_customer, tr("Type the customer number."));
    if (!month)
        return missing(*m_month, tr("Type the month as 2026-10."));
    if (m_note->text().trimmed().isEmpty())
        return missing(*m_note, tr("Say where the registers were read: it is signed."));
    if (!m_end[0]->energy())
        return missing(*m_end[0], tr("Type the total register at the end of the month."));
    const auto factor = m_factor->energy();
    if (factor && factor->hundredths() > wholeFactorOfMonth)
        return missing(*m_factor, tr("A power factor is at most 1.00."));
    app::MonthWish wish;
    wish.customer = m_customer->text().remove(u' ');
    wish.note = m_note->text().trimmed();
    wish.reading.month = *month;
    wish.reading.registers = registersIn(m_end);
    if (m_since[0]->energy())
        wish.reading.since = registersIn(m_since);
    wish.reading.reactive = m_reactive->energy();
    if (factor)
        wish.reading.powerFactor = static_cast<int>(factor->hundredths());
    return wish;
}

void MonthPanel::ask()
{
    if (!m_ask->isEnabled())
        return;
    if (const auto asked = wish())
        Q_EMIT billAsked(*asked);
}

void MonthPanel::sign()
{
    auto asked = m_sign->isEnabled() ? wish() : std::nullopt;
    if (!asked)
        return;
    asked->signer = {m_login->text().trimmed(), m_password->text()};
    asked->seen = m_view.bill->settlement;
    m_password->clear();
    Q_EMIT settlementAsked(*asked);
}

namespace {

// Named where it is painted: lupdate takes the class around it for the context.
class MonthWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::MonthPanel)
public:
    static QString part(const SettlementPart& part)
    {
        switch (part.kind) {
        case SettlementKind::MixedRatio: return tr("other rates than sold");
        case SettlementKind::TransformerLoss: return tr("losses of the transformer");
        case SettlementKind::PowerFactor: return tr("power factor");
        }
        std::abort();
    }
    static QString bill(const MonthBill& bill)
    {
        QStringList lines{tr("Energy charge %1").arg(moneyText(bill.settlement.energyCharge))};
        for (const SettlementPart& each : bill.settlement.parts)
            lines << tr("%1: %2").arg(part(each), moneyText(each.amount));
        lines << tr("Difference to what was paid: %1").arg(moneyText(bill.settlement.difference()));
        if (bill.known.atLeast)
            lines << tr("The books know of at least %1").arg(energyText(*bill.known.atLeast));
        if (bill.known.atMost)
            lines << tr("The books know of at most %1").arg(energyText(*bill.known.atMost));
        return lines.join(u" · "_s);
    }
};

} // namespace

void MonthPanel::show(const MonthView& view)
{
    const bool isOther = view.person.has_value() != m_view.person.has_value() ||
                         (view.person && view.person->id != m_view.person->id);
    const bool isNewlySettled = view.isSettled && !m_view.isSettled;
    const bool isNewBill = view.bill && !m_view.bill;
    m_view = view;
    if (isOther || isNewlySettled)
        clear();
    const bool isFree = maySettle(view) && !view.busy;
    m_fields->setEnabled(isFree);
    m_ask->setEnabled(isFree);
    m_signature->setEnabled(isFree && view.bill);
    m_sign->setEnabled(isFree && view.bill);
    m_bill->setText(view.bill ? MonthWords::bill(*view.bill) : QString{});
    if (view.failure)
        say(*m_message, faultLine(view.failure->fault), Tone::Stop);
    else if (view.isSettled)
        say(*m_message, tr("The month is settled and booked."), Tone::Good);
    else if (!maySettle(view))
        say(*m_message, tr("Finance settles months, signed by one more person."), Tone::Neutral);
    else if (view.bill)
        say(*m_message, tr("A second person compares this with the reading and signs below."),
            Tone::Attention);
    else
        say(*m_message, tr("Type the registers that a visit has shown at the end of the month."),
            Tone::Neutral);
    if (isNewBill)
        m_login->setFocus(Qt::OtherFocusReason);
}

void MonthPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    show(MonthView{m_view});
}

} // namespace wattcard::ui
