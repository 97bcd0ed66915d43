// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shift/act_form.h"

#include "ui/shift/shift_text.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldHeight = 38;

MoneyEdit& moneyIn(QLineEdit& edit)
{
    return static_cast<MoneyEdit&>(edit);
}

} // namespace

ActForm::ActForm(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_hint{new QLabel{this}},
      m_day{makeField(new QLineEdit{this})},
      m_amount{makeField(new MoneyEdit{this})},
      m_reason{makeField(new QLineEdit{this})},
      m_handsOver{new QCheckBox{this}},
      m_login{makeField(new QLineEdit{this})},
      m_password{makeField(new QLineEdit{this})},
      m_confirm{new QPushButton{this}},
      m_cancel{new QPushButton{this}}
{
    m_password.edit->setEchoMode(QLineEdit::Password);
    m_hint->setWordWrap(true);
    auto* grid = new QGridLayout{this};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_hint, 0, 2, 1, 4);
    int column = 0;
    for (const Field& field : {m_day, m_amount, m_reason}) {
        grid->addWidget(field.label, 2, column);
        grid->addWidget(field.edit, 2, column + 1);
        column += 2;
    }
    grid->addWidget(m_login.label, 3, 0);
    grid->addWidget(m_login.edit, 3, 1);
    grid->addWidget(m_password.label, 3, 2);
    grid->addWidget(m_password.edit, 3, 3);
    grid->addWidget(m_handsOver, 3, 4, 1, 2);
    grid->addWidget(m_confirm, 4, 0, 1, 4);
    grid->addWidget(m_cancel, 4, 4, 1, 2);
    grid->setColumnStretch(5, 1);
    for (QPushButton* button : {m_confirm, m_cancel}) {
        button->setAutoDefault(true);
        button->setMinimumHeight(fieldHeight + 6);
    }
    connect(m_confirm, &QPushButton::clicked, this, &ActForm::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &ActForm::cancelled);
    retranslate();
}

ActForm::Field ActForm::makeField(QLineEdit* edit)
{
    Field field{new QLabel{this}, edit};
    field.label->setBuddy(edit);
    edit->setFixedHeight(fieldHeight);
    connect(edit, &QLineEdit::returnPressed, this, [this, edit] { advance(*edit); });
    return field;
}

void ActForm::retranslate()
{
    const auto name = [](const Field& field, const QString& text) {
        field.label->setText(text);
        field.edit->setAccessibleName(text);
    };
    name(m_day, tr("Business day"));
    name(m_amount, tr("Amount ¥"));
    name(m_reason, m_view.form == ShiftCommand::Close ? tr("Note") : tr("Reason"));
    name(m_login, tr("Shift leader"));
    name(m_password, tr("Password"));
    m_handsOver->setText(tr("The cash stays for the next shift"));
    m_handsOver->setAccessibleName(m_handsOver->text());
    m_confirm->setText(tr("Confirm (ENTER)"));
    m_confirm->setAccessibleName(tr("Confirm"));
    m_cancel->setText(tr("Back (Esc)"));
    m_cancel->setAccessibleName(tr("Back"));
    m_title->setText(m_view.form ? u"<b>%1</b>"_s.arg(commandText(*m_view.form)) : QString{});
    m_hint->setText(formHint(m_view));
}

void ActForm::show(const ShiftView& view)
{
    const bool isNew = view.form != m_view.form;
    const bool answered = m_view.busy && !view.busy;
    const bool wasSigned = m_view.form && needsSigner(m_view, *m_view.form);
    m_view = view;
    retranslate();
    if (!view.form)
        return;
    if (isNew)
        begin();
    showFields();
    for (QLineEdit* edit : shown())
        edit->setEnabled(!view.busy);
    m_confirm->setEnabled(!view.busy);
    if (answered || wasSigned != needsSigner(view, *view.form))
        m_password.edit->clear();
    if (isNew || answered) {
        const auto fields = shown();
        const auto empty =
            std::ranges::find_if(fields, [](QLineEdit* edit) { return edit->text().isEmpty(); });
        (empty == fields.end() ? static_cast<QWidget*>(m_confirm) : *empty)->setFocus();
    }
}

void ActForm::begin()
{
    for (const Field& field : {m_day, m_amount, m_reason, m_login, m_password})
        field.edit->clear();
    if (m_view.form == ShiftCommand::OpenDay && m_view.standing)
        m_day.edit->setText(m_view.standing->proposedDay);
    m_handsOver->setChecked(false);
}

void ActForm::showFields()
{
    const ShiftCommand form = *m_view.form;
    const bool closes = form == ShiftCommand::Close;
    const bool isSigned = needsSigner(m_view, form);
    const std::array visible{std::pair{m_day, form == ShiftCommand::OpenDay},
                             std::pair{m_amount, needsAmount(form)},
                             std::pair{m_reason, needsReason(form) || closes},
                             std::pair{m_login, isSigned}, std::pair{m_password, isSigned}};
    for (const auto& [field, isShown] : visible) {
        field.label->setVisible(isShown);
        field.edit->setVisible(isShown);
    }
    m_handsOver->setVisible(closes);
}

std::vector<QLineEdit*> ActForm::shown() const
{
    std::vector<QLineEdit*> edits;
    for (const Field& field : {m_day, m_amount, m_reason, m_login, m_password}) {
        if (!field.edit->isHidden())
            edits.push_back(field.edit);
    }
    return edits;
}

void ActForm::advance(QLineEdit& from)
{
    const auto fields = shown();
    const auto at = std::ranges::find(fields, &from);
    if (at == fields.end() || at + 1 == fields.end())
        return confirm();
    (*(at + 1))->setFocus(Qt::TabFocusReason);
}

void ActForm::confirm()
{
    if (!m_view.form || m_view.busy)
        return;
    app::ShiftWish wish;
    wish.kind = wishOf(*m_view.form);
    wish.day = m_day.edit->text().trimmed();
    wish.amount = moneyIn(*m_amount.edit).input().value.value_or(Money{});
    wish.reason = m_reason.edit->text();
    wish.handsOver = m_handsOver->isChecked();
    wish.signer = app::Login{m_login.edit->text().trimmed(), m_password.edit->text()};
    Q_EMIT submitted(wish);
}

void ActForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace wattcard::ui
