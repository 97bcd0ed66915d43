// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/order_form.h"

#include "domain/decimal.h"
#include "ui/management/order_text.h"
#include "ui/text/custody_text.h"
#include "ui/text/fault_text.h"
#include "ui/widgets/tone.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 720;
constexpr int usualDays = 7;
constexpr std::size_t mostMetersAtOnce = 80; // twenty cards
const QString timeForm = u"yyyy-MM-dd HH:mm"_s;

enum Scope { ByMeters, ByArea };
enum Hold { Unchanged, Held, Released };

// Wall time without a zone, as the card carries it.
QDateTime dateTimeOf(LocalTime time)
{
    return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
}

LocalTime localTimeOf(const QDateTimeEdit& edit)
{
    const QDateTime shown{edit.date(), {edit.time().hour(), edit.time().minute()}, Qt::UTC};
    return LocalTime{std::chrono::seconds{shown.toSecsSinceEpoch()}};
}

std::optional<Credit> creditIn(const QLineEdit& edit)
{
    constexpr std::int64_t largest = 99'999'999; // four BCD bytes on the card
    const auto hundredths = parseDecimal(edit.text().trimmed(), 2, largest);
    if (!hundredths)
        return {};
    return Credit::fromHundredths(*hundredths);
}

std::vector<WorkOrder> splitByMeters(const WorkOrder& whole)
{
    const auto& meters = whole.scope.meters;
    std::vector<WorkOrder> orders;
    for (std::size_t at = 0; at == 0 || at < meters.size(); at += mostMetersOfAnOrder) {
        const std::size_t end = std::min(at + mostMetersOfAnOrder, meters.size());
        WorkOrder& part = orders.emplace_back(whole);
        part.scope.meters.assign(meters.begin() + static_cast<std::ptrdiff_t>(at),
                                 meters.begin() + static_cast<std::ptrdiff_t>(end));
    }
    return orders;
}

} // namespace

OrderForm::OrderForm(LocalTime now, QWidget* parent)
    : QDialog{parent},
      m_now{now},
      m_layout{new QFormLayout},
      m_class{new QComboBox{this}},
      m_meaning{new QLabel{this}},
      m_scope{new QComboBox{this}},
      m_place{new QLineEdit{this}},
      m_uses{new QSpinBox{this}},
      m_from{new QDateTimeEdit{this}},
      m_until{new QDateTimeEdit{this}},
      m_reason{new QLineEdit{this}},
      m_hold{new QComboBox{this}},
      m_alarm1{new QLineEdit{this}},
      m_alarm2{new QLineEdit{this}},
      m_key{new QComboBox{this}},
      m_version{new QSpinBox{this}},
      m_retires{new QCheckBox{tr("retire older versions"), this}},
      m_credit{new QLineEdit{this}},
      m_wrong{new QLabel{this}}
{
    setWindowTitle(tr("New work order"));
    setMinimumWidth(formWidth);
    makeFields(now);
    makeParameters();
    m_wrong->setWordWrap(true);
    m_wrong->setMinimumHeight(2 * m_wrong->fontMetrics().lineSpacing());
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this};
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Prepare"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto* whole = new QVBoxLayout{this};
    whole->addLayout(m_layout);
    whole->addWidget(m_wrong);
    whole->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &OrderForm::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &OrderForm::reject);
    connect(m_class, &QComboBox::currentIndexChanged, this, &OrderForm::showParameters);
    showParameters();
}

QLabel* OrderForm::addRow(const QString& label, QWidget* field)
{
    auto* name = new QLabel{label, this};
    name->setBuddy(field);
    field->setAccessibleName(label);
    m_layout->addRow(name, field);
    return name;
}

void OrderForm::makeFields(LocalTime now)
{
    for (const ManagementClass kind : allManagementClasses)
        m_class->addItem(managementClassText(kind));
    m_scope->addItems({tr("meters, four on each card"), tr("an area")});
    m_uses->setRange(1, 99);
    for (QDateTimeEdit* edit : {m_from, m_until}) {
        edit->setTimeSpec(Qt::UTC);
        edit->setDisplayFormat(timeForm);
        edit->setCalendarPopup(true);
    }
    m_from->setDateTime(dateTimeOf(now));
    m_until->setDateTime(dateTimeOf(now).addDays(usualDays));
    m_meaning->setWordWrap(true);
    m_meaning->setMinimumHeight(2 * m_meaning->fontMetrics().lineSpacing() + 4);
    m_place->setPlaceholderText(tr("meter numbers, or 8 hex digits of the area"));
    m_place->setToolTip(m_place->placeholderText());
    addRow(tr("Class"), m_class);
    m_layout->addRow(QString{}, m_meaning);
    addRow(tr("May be used at"), m_scope);
    addRow(tr("Numbers"), m_place);
    addRow(tr("Reason"), m_reason); // before what is usually left as it is
    setTabOrder(m_place, m_reason);
    addRow(tr("Uses at each meter"), m_uses);
    addRow(tr("Valid from"), m_from);
    addRow(tr("Valid until"), m_until);
}

void OrderForm::makeParameters()
{
    m_hold->addItems(
        {tr("leave the switch as it is"), tr("hold the switch open"), tr("release the switch")});
    // The keys that a meter's module holds (CARD.md section 4).
    using crypto::Purpose;
    for (const Purpose purpose :
         {Purpose::Meter, Purpose::Management, Purpose::Purchase, Purpose::Return}) {
        const int reference = static_cast<int>(purpose);
        m_key->addItem(QString::number(reference, 16).toUpper() + u"  "_s + purposeText(purpose),
                       reference);
    }
    m_version->setRange(1, 255);
    for (QLineEdit* alarm : {m_alarm1, m_alarm2})
        alarm->setPlaceholderText(tr("unchanged"));
    const auto add = [this](ManagementClass kind, const QString& label, QWidget* field) {
        m_parameters.emplace_back(kind, addRow(label, field));
        m_parameters.emplace_back(kind, field);
    };
    add(ManagementClass::Preset, tr("Switch"), m_hold);
    add(ManagementClass::Preset, tr("Alarm 1"), m_alarm1);
    add(ManagementClass::Preset, tr("Alarm 2"), m_alarm2);
    add(ManagementClass::KeyUpdate, tr("Key"), m_key);
    add(ManagementClass::KeyUpdate, tr("Version"), m_version);
    add(ManagementClass::KeyUpdate, tr("Older keys"), m_retires);
    add(ManagementClass::EmergencyCredit, tr("Credit"), m_credit);
}

void OrderForm::choose(ManagementClass kind)
{
    const auto place = std::ranges::find(allManagementClasses, kind) - allManagementClasses.begin();
    m_class->setCurrentIndex(static_cast<int>(place));
}

ManagementClass OrderForm::chosenClass() const
{
    return allManagementClasses[static_cast<std::size_t>(m_class->currentIndex())];
}

void OrderForm::showParameters()
{
    m_meaning->setText(managementClassMeaning(chosenClass()));
    for (const auto& [kind, field] : m_parameters)
        field->setVisible(kind == chosenClass());
    adjustSize();
}

std::optional<QString> OrderForm::readPlace(WorkOrder& order) const
{
    if (m_scope->currentIndex() == ByArea) {
        const QByteArray code = QByteArray::fromHex(m_place->text().trimmed().toLatin1());
        AreaCode area{};
        if (code.size() != static_cast<qsizetype>(area.size()))
            return tr("An area has eight hexadecimal digits, for example 00880001.");
        std::copy(code.begin(), code.end(), area.begin());
        order.scope.area = area;
        return {};
    }
    static const QRegularExpression between{u"[\\s,;，；]+"_s};
    for (const QString& text : m_place->text().split(between, Qt::SkipEmptyParts)) {
        const auto meter = MeterNumber::parse(text);
        if (!meter)
            return tr("%1 is not a meter number: it has twelve digits.").arg(text);
        order.scope.meters.push_back(*meter);
    }
    if (order.scope.meters.empty() || order.scope.meters.size() > mostMetersAtOnce)
        return tr("Type 1 to %1 meter numbers.").arg(mostMetersAtOnce);
    return {};
}

std::optional<QString> OrderForm::readParameters(WorkOrder& order) const
{
    const auto amount = tr("Type an amount with at most two decimals, for example 20.00.");
    if (order.kind == ManagementClass::Preset) {
        PresetOrder& preset = order.preset.emplace();
        if (m_hold->currentIndex() != Unchanged)
            preset.switchHold = m_hold->currentIndex() == Held;
        for (const auto& [edit, alarm] :
             {std::pair{m_alarm1, &preset.alarm1}, std::pair{m_alarm2, &preset.alarm2}}) {
            if (edit->text().trimmed().isEmpty())
                continue;
            *alarm = creditIn(*edit);
            if (!*alarm)
                return amount;
        }
        if (preset == PresetOrder{})
            return tr("A preset order changes at least one thing.");
    }
    if (order.kind == ManagementClass::KeyUpdate)
        order.keyUpdate =
            KeyUpdateOrder{static_cast<std::uint8_t>(m_key->currentData().toInt()),
                           static_cast<std::uint8_t>(m_version->value()), m_retires->isChecked()};
    if (order.kind == ManagementClass::EmergencyCredit) {
        order.emergencyCredit = creditIn(*m_credit);
        if (!order.emergencyCredit || *order.emergencyCredit <= Credit{})
            return amount;
    }
    return {};
}

void OrderForm::accept()
{
    WorkOrder order;
    order.kind = chosenClass();
    order.uses = static_cast<std::uint8_t>(m_uses->value());
    order.validFrom = localTimeOf(*m_from);
    order.validUntil = localTimeOf(*m_until);
    std::optional<QString> wrong = readPlace(order);
    if (!wrong)
        wrong = readParameters(order);
    if (!wrong && order.validFrom >= order.validUntil)
        wrong = tr("The order ends before it begins. Choose a later end.");
    if (!wrong && order.validUntil <= m_now)
        wrong = tr("The order would be over already. Choose a later end.");
    if (!wrong && reason().isEmpty())
        wrong = tr("Say why this is needed: the approvers read it.");
    const std::vector<WorkOrder> parts = splitByMeters(order);
    if (!wrong &&
        !std::ranges::all_of(parts, [](const WorkOrder& part) { return check(part).has_value(); }))
        wrong = faultLine(Fault::BadInput);
    if (wrong) {
        say(*m_wrong, *wrong, Tone::Attention);
        return;
    }
    m_orders = parts;
    QDialog::accept();
}

} // namespace wattcard::ui
