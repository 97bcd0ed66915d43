// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/areas/areas_form.h"

#include "domain/hex.h"
#include "ui/areas/areas_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int areasButtonHeight = 44;
constexpr int areasFieldRows = 2;

} // namespace

AreasForm::AreasForm(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_fields{new FieldSheet{areasFieldRows, this}},
      m_code{new QLineEdit{this}},
      m_name{new QLineEdit{this}},
      m_region{new QLineEdit{this}},
      m_reason{new QLineEdit{this}},
      m_login{new QLineEdit{this}},
      m_password{new QLineEdit{this}},
      m_confirm{new QPushButton{this}},
      m_cancel{new QPushButton{this}}
{
    m_code->setMaxLength(40);
    m_name->setMaxLength(60);
    m_region->setMaxLength(8);
    m_reason->setMaxLength(200);
    m_password->setEchoMode(QLineEdit::Password);
    m_title->setWordWrap(true);
    m_fields->add(*m_code, [this] { return m_view.form ? codeLabel(*m_view.form) : QString{}; });
    m_fields->add(*m_name, [] { return tr("Name"); });
    m_fields->add(*m_region, [] { return tr("Region code"); });
    m_fields->add(*m_reason, [] { return tr("Reason"); });
    m_fields->add(*m_login, [] { return tr("Finance signs"); });
    m_fields->add(*m_password, [] { return tr("Password"); });
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_confirm, m_cancel}) {
        button->setAutoDefault(true);
        button->setMinimumHeight(areasButtonHeight);
        buttons->addWidget(button, button == m_confirm ? 2 : 1);
    }
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_fields);
    layout->addLayout(buttons);
    connect(m_fields, &FieldSheet::completed, this, &AreasForm::confirm);
    connect(m_confirm, &QPushButton::clicked, this, &AreasForm::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &AreasForm::cancelled);
    retranslate();
}

void AreasForm::retranslate()
{
    m_fields->retranslate();
    m_confirm->setText(tr("Confirm (ENTER)"));
    m_confirm->setAccessibleName(tr("Confirm"));
    m_cancel->setText(tr("Back (Esc)"));
    m_cancel->setAccessibleName(tr("Back"));
    m_title->setText(m_view.form
                         ? u"<b>%1</b> %2"_s.arg(commandText(*m_view.form), formHint(m_view))
                         : QString{});
}

void AreasForm::show(const AreasView& view)
{
    const bool isNew = view.form != m_view.form;
    const bool isAnswered = m_view.isBusy && !view.isBusy;
    const bool hasNewGap = view.gap != m_view.gap && view.gap != AreasGap::None;
    m_view = view;
    retranslate();
    if (!view.form) {
        m_password->clear();
        return;
    }
    if (isNew)
        begin();
    for (QWidget* each : std::initializer_list<QWidget*>{m_code, m_name, m_region, m_reason,
                                                         m_login, m_password, m_confirm})
        each->setEnabled(!view.isBusy);
    if (isAnswered)
        m_password->clear();
    if (isNew || isAnswered || hasNewGap)
        m_fields->focusFirst();
}

void AreasForm::begin()
{
    const AreasCommand form = *m_view.form;
    for (QLineEdit* edit : {m_code, m_name, m_region, m_reason, m_login, m_password})
        edit->clear();
    const Site* const site = chosenSite(m_view);
    if (form == AreasCommand::AddArea && site && site->id.isNull() && site->kind == SiteKind::Area)
        m_code->setText(site->code); // one that nobody has named yet
    if (form == AreasCommand::Rename && site)
        m_name->setText(site->name);
    if (form == AreasCommand::Region && m_view.tree)
        m_region->setText(hexOf(m_view.tree->company.utilityRegion).toUpper());
    m_fields->setShown(*m_code, asksCode(form));
    m_fields->setShown(*m_name, asksName(form));
    m_fields->setShown(*m_region, form == AreasCommand::Region);
}

void AreasForm::confirm()
{
    if (!m_view.form || m_view.isBusy)
        return;
    app::SiteRequest typed;
    typed.site.code = m_code->text();
    typed.site.name = m_name->text();
    typed.region = m_region->text();
    typed.reason = m_reason->text();
    Q_EMIT submitted(typed, {m_login->text().trimmed(), m_password->text()});
}

void AreasForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace wattcard::ui
