// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operators/staff_form.h"

#include "ui/operators/staff_text.h"
#include "ui/text/word_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldsInColumn = 4;
constexpr int staffButtonHeight = 44;

const std::vector<Role>& everyRole()
{
    static const std::vector roles{Role::Clerk,         Role::ShiftLeader, Role::Finance,
                                   Role::Administrator, Role::Auditor,     Role::Engineer,
                                   Role::Custodian};
    return roles;
}

// Codes with any of the separators that a Chinese or a Western keyboard offers.
std::set<QString> codesIn(const QString& text)
{
    QString plain = text;
    for (const QChar separator : u"，、；;"_s)
        plain.replace(separator, u',');
    std::set<QString> codes;
    for (const QString& code : plain.split(u',', Qt::SkipEmptyParts)) {
        if (!code.trimmed().isEmpty())
            codes.insert(code.trimmed());
    }
    return codes;
}

// Unlike an amount that is paid, a limit may be nothing.
std::optional<Money> limitIn(const MoneyEdit& edit)
{
    const MoneyInput typed = edit.input();
    return typed.fault == Fault::AmountNotPositive ? Money{} : typed.value;
}

QString codesText(const std::set<QString>& codes)
{
    return QStringList(codes.begin(), codes.end()).join(u", "_s);
}

} // namespace

StaffForm::StaffForm(QWidget* parent)
    : QWidget{parent},
      m_meaning{new QLabel{this}},
      m_fields{new FieldSheet{fieldsInColumn, this}},
      m_login{new QLineEdit{this}},
      m_name{new QLineEdit{this}},
      m_role{new ChoiceBox<Role>{everyRole(), roleText, this}},
      m_areas{new QLineEdit{this}},
      m_stations{new QLineEdit{this}},
      m_refund{new MoneyEdit{this}},
      m_override{new MoneyEdit{this}},
      m_reason{new QLineEdit{this}},
      m_second{new QLineEdit{this}},
      m_password{new QLineEdit{this}},
      m_confirm{new QPushButton{this}},
      m_cancel{new QPushButton{this}}
{
    m_meaning->setWordWrap(true);
    m_password->setEchoMode(QLineEdit::Password);
    addFields();
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_confirm, m_cancel}) {
        button->setAutoDefault(true);
        button->setMinimumHeight(staffButtonHeight);
        buttons->addWidget(button);
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // the list gives way
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_meaning);
    layout->addWidget(m_fields);
    layout->addLayout(buttons);
    connect(m_fields, &FieldSheet::completed, this, &StaffForm::confirm);
    connect(m_confirm, &QPushButton::clicked, this, &StaffForm::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &StaffForm::cancelled);
    retranslate();
}

void StaffForm::addFields()
{
    m_fields->add(*m_login, [] { return tr("Signs in as"); });
    m_fields->add(*m_name, [] { return tr("Name"); });
    m_fields->add(*m_role, [] { return tr("Role"); });
    m_fields->add(*m_areas, [] { return tr("Areas"); });
    m_fields->add(*m_stations, [] { return tr("Stations"); });
    m_fields->add(*m_refund, [] { return tr("Refund limit ¥"); });
    m_fields->add(*m_override, [] { return tr("Override limit ¥"); });
    m_fields->add(*m_reason, [] { return tr("Reason"); });
    m_fields->add(*m_second, [] { return tr("Finance: name"); });
    m_fields->add(*m_password, [] { return tr("Finance: password"); });
}

void StaffForm::retranslate()
{
    m_confirm->setText(tr("Approve and do it (ENTER)"));
    m_confirm->setAccessibleName(tr("Approve and do it"));
    m_cancel->setText(tr("Back (Esc)"));
    m_cancel->setAccessibleName(tr("Back"));
    m_areas->setPlaceholderText(tr("everywhere"));
    m_stations->setPlaceholderText(tr("everywhere"));
    m_meaning->setText(commandMeaning(m_view));
}

void StaffForm::show(const StaffView& view)
{
    const bool isNew = view.form && view.form != m_view.form;
    const bool answered = m_view.busy && !view.busy;
    const bool isGap = view.gap != StaffGap::None && !view.busy;
    m_view = view;
    m_meaning->setText(commandMeaning(view));
    if (!view.form || answered)
        m_password->clear();
    if (!view.form)
        return;
    if (isNew)
        begin();
    showFields();
    m_fields->setEnabled(!view.busy);
    m_confirm->setEnabled(!view.busy);
    if (!isNew && !answered && !isGap)
        return;
    if (view.failure && view.failure->fault == Fault::DuplicateNumber)
        m_login->setFocus(Qt::TabFocusReason);
    else if (view.gap == StaffGap::Limit)
        (limitIn(*m_refund) ? m_override : m_refund)->setFocus(Qt::TabFocusReason);
    else if (view.gap == StaffGap::Reason)
        m_reason->setFocus(Qt::TabFocusReason);
    else
        m_fields->focusFirst();
}

// With what holds now; a password stands in no new form.
void StaffForm::begin()
{
    for (QLineEdit* edit : m_fields->findChildren<QLineEdit*>())
        edit->clear();
    const app::StaffLine* line = selectedLine(m_view);
    const bool isEntered = m_view.form == StaffCommand::Enter;
    const StaffEntry entry = line && !isEntered ? line->entry : StaffEntry{};
    m_role->choose(entry.person.role);
    m_areas->setText(codesText(entry.scope.areas()));
    m_stations->setText(codesText(entry.scope.stations()));
    m_refund->setMoney(entry.limits.refund);
    m_override->setMoney(entry.limits.override);
}

void StaffForm::showFields()
{
    const StaffCommand form = *m_view.form;
    const bool isEntered = form == StaffCommand::Enter;
    const auto shown = [&](QWidget* field, bool isShown) { m_fields->setShown(*field, isShown); };
    shown(m_login, isEntered);
    shown(m_name, isEntered);
    shown(m_role, isEntered || form == StaffCommand::SetRole);
    for (QLineEdit* edit : {m_areas, m_stations})
        shown(edit, isEntered || form == StaffCommand::SetScope);
    for (MoneyEdit* edit : {m_refund, m_override})
        shown(edit, isEntered || form == StaffCommand::SetLimits);
}

void StaffForm::confirm()
{
    if (!m_view.form || m_view.busy)
        return;
    const auto refund = limitIn(*m_refund);
    const auto override = limitIn(*m_override);
    const bool isLimited = !m_refund->isHidden();
    if (isLimited && (!refund || !override))
        return Q_EMIT limitRefused();
    app::StaffRequest request;
    request.kind = *m_view.form;
    request.login = m_login->text();
    request.name = m_name->text();
    if (!m_role->isHidden())
        request.role = m_role->value();
    if (!m_areas->isHidden())
        request.scope = {codesIn(m_areas->text()), codesIn(m_stations->text())};
    if (isLimited)
        request.limits = {*refund, *override};
    request.reason = m_reason->text();
    Q_EMIT submitted(request, {m_second->text().trimmed(), m_password->text()});
}

void StaffForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace wattcard::ui
