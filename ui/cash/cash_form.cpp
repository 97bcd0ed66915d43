// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cash/cash_form.h"

#include "ui/cash/cash_text.h"
#include "ui/shift/shift_text.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int cashButtonHeight = 44;

// "20261121", as the books name days; empty while none stands there.
QString dayNameIn(const DayEdit& edit)
{
    return edit.day() ? edit.text().trimmed().remove(u'-') : QString{};
}

} // namespace

CashForm::CashForm(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_fields{new FieldSheet{1, this}},
      m_first{new DayEdit{this}},
      m_last{new DayEdit{this}},
      m_amount{new MoneyEdit{this}},
      m_text{new QLineEdit{this}},
      m_file{new QLineEdit{this}},
      m_login{new QLineEdit{this}},
      m_password{new QLineEdit{this}},
      m_browse{new QPushButton{this}},
      m_confirm{new QPushButton{this}},
      m_cancel{new QPushButton{this}}
{
    m_text->setMaxLength(200);
    m_title->setWordWrap(true);
    m_password->setEchoMode(QLineEdit::Password);
    m_fields->add(*m_first, [] { return tr("First day"); });
    m_fields->add(*m_last, [] { return tr("Last day"); });
    m_fields->add(*m_amount, [] { return tr("Amount ¥"); });
    m_fields->add(*m_text, [this] { return m_view.form ? textLabel(*m_view.form) : QString{}; });
    m_fields->add(*m_file, [] { return tr("File"); });
    m_fields->add(*m_login, [] { return tr("Login of finance"); });
    m_fields->add(*m_password, [] { return tr("Password"); });
    for (QLineEdit* edit : {m_login, m_password})
        m_fields->setShown(*edit, false); // most forms need no second person, and no room for one
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_browse, m_confirm, m_cancel}) {
        button->setAutoDefault(true);
        button->setMinimumHeight(cashButtonHeight);
        buttons->addWidget(button, button == m_confirm ? 2 : 1);
    }
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_fields);
    layout->addLayout(buttons);
    connect(m_fields, &FieldSheet::completed, this, &CashForm::confirm);
    connect(m_browse, &QPushButton::clicked, this, &CashForm::browse);
    connect(m_confirm, &QPushButton::clicked, this, &CashForm::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &CashForm::cancelled);
    retranslate();
}

void CashForm::retranslate()
{
    m_fields->retranslate();
    m_browse->setText(tr("Choose file…"));
    m_browse->setAccessibleName(m_browse->text());
    m_confirm->setText(tr("Confirm (ENTER)"));
    m_confirm->setAccessibleName(tr("Confirm"));
    m_cancel->setText(tr("Back (Esc)"));
    m_cancel->setAccessibleName(tr("Back"));
    m_title->setText(m_view.form
                         ? u"<b>%1</b> %2"_s.arg(commandText(*m_view.form), formHint(m_view))
                         : QString{});
}

void CashForm::show(const CashView& view)
{
    const bool isNew = view.form != m_view.form;
    const bool isAnswered = m_view.isBusy && !view.isBusy;
    const bool hasNewGap = view.gap != m_view.gap && view.gap != CashGap::None;
    m_view = view;
    retranslate();
    if (isAnswered || isNew)
        m_password->clear(); // typed anew, whatever was wrong; and none stays behind
    if (!view.form) {
        m_login->clear();
        return;
    }
    if (isNew)
        begin();
    for (QWidget* each : std::initializer_list<QWidget*>{m_first, m_last, m_amount, m_text, m_file,
                                                         m_login, m_password, m_browse, m_confirm})
        each->setEnabled(!view.isBusy);
    if (isNew || isAnswered || hasNewGap)
        focusFirst();
}

void CashForm::begin()
{
    const CashCommand form = *m_view.form;
    for (QLineEdit* edit : std::initializer_list<QLineEdit*>{m_first, m_last, m_amount, m_text,
                                                             m_file, m_login, m_password})
        edit->clear();
    const bool days = asksDays(form);
    if (days && m_view.standing && !m_view.standing->day.isEmpty()) {
        m_first->setText(dayText(m_view.standing->day));
        m_last->setText(m_first->text());
    }
    m_fields->setShown(*m_first, days);
    m_fields->setShown(*m_last, days);
    m_fields->setShown(*m_file, days);
    m_browse->setVisible(days);
    m_fields->setShown(*m_amount, asksAmount(form));
    m_fields->setShown(*m_text, asksText(form));
    m_fields->setShown(*m_login, asksSigner(m_view));
    m_fields->setShown(*m_password, asksSigner(m_view));
}

void CashForm::focusFirst()
{
    if (asksText(*m_view.form) || asksDays(*m_view.form))
        m_fields->focusFirst();
    else
        m_cancel->setFocus(); // what cannot be undone is not a key away
}

void CashForm::confirm()
{
    if (!m_view.form || m_view.isBusy)
        return;
    app::CashWish wish;
    wish.amount = m_amount->input().value.value_or(Money{});
    wish.text = m_text->text();
    wish.file = m_file->text().trimmed();
    wish.firstDay = dayNameIn(*m_first);
    wish.lastDay = dayNameIn(*m_last);
    wish.signer = {m_login->text().trimmed(), m_password->text()};
    Q_EMIT submitted(wish);
}

// Not a static call of QFileDialog: that would stop the window's own events.
void CashForm::browse()
{
    auto* dialog = new QFileDialog{this, m_browse->text()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Bank files (*.csv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_file->setText(file);
        m_confirm->setFocus();
    });
    dialog->open();
}

void CashForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace wattcard::ui
