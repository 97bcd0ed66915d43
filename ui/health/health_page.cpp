// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/health_page.h"

#include "ui/text/value_text.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int healthMargin = 18;
constexpr int findingsShare = 3; // every subject without scrolling
constexpr int logShare = 1;

} // namespace

HealthPage::HealthPage(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_findings{new PlainTable{3, this}},
      m_check{new QPushButton{this}},
      m_copy{new QPushButton{this}},
      m_filterName{new QLabel{this}},
      m_filter{new QLineEdit{this}},
      m_log{new QPlainTextEdit{this}},
      m_message{new QLabel{this}}
{
    m_title->setFont(sized(font(), headlinePoints));
    m_log->setReadOnly(true);
    m_log->setTabChangesFocus(true); // no trap
    m_log->setFont(sized(font(), smallPoints));
    m_filterName->setBuddy(m_filter);
    m_check->setAutoDefault(true);
    m_copy->setAutoDefault(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_check);
    row->addWidget(m_copy);
    row->addStretch(1);
    row->addWidget(m_filterName);
    row->addWidget(m_filter, 1);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(healthMargin, healthMargin, healthMargin, healthMargin);
    layout->addWidget(m_title);
    layout->addWidget(m_findings, findingsShare);
    layout->addLayout(row);
    layout->addWidget(m_log, logShare);
    layout->addWidget(m_message);
    connect(m_check, &QPushButton::clicked, this, &HealthPage::checkWanted);
    connect(m_copy, &QPushButton::clicked, this, &HealthPage::copyWanted);
    connect(m_filter, &QLineEdit::textEdited, this, &HealthPage::filterTyped);
    retranslate();
    show(HealthView{});
}

void HealthPage::show(const HealthView& view)
{
    m_view = view;
    showFindings();
    showLog();
    m_check->setEnabled(!view.isChecking);
    if (view.isChecking)
        say(*m_message, tr("Looking at everything…"), Tone::Busy);
    else if (view.at)
        say(*m_message, tr("Looked at on %1.").arg(dateTimeText(*view.at)), Tone::Neutral);
    else
        m_message->clear();
}

void HealthPage::showFindings()
{
    m_findings->setRowCount(static_cast<int>(m_view.findings.size()));
    for (int row = 0; row < m_findings->rowCount(); ++row) {
        const app::HealthFinding& finding = m_view.findings[static_cast<std::size_t>(row)];
        m_findings->fillRow(row, {healthSubjectText(finding.subject),
                                  healthStateText(finding.state), healthSentence(finding)});
    }
}

void HealthPage::showLog()
{
    QStringList lines{m_view.log.begin(), m_view.log.end()};
    const QString text = lines.join(u'\n');
    if (m_log->toPlainText() != text)
        m_log->setPlainText(text);
    m_log->setPlaceholderText(m_view.filter.isEmpty() ? tr("The log is empty.")
                                                      : tr("No line of the log has this in it."));
}

void HealthPage::sayCopied()
{
    say(*m_message,
        tr("Copied: versions, states and the last lines of the log, without names, numbers and "
           "keys. Paste it into a message to support."),
        Tone::Good);
}

void HealthPage::retranslate()
{
    m_title->setText(tr("Health and logs"));
    m_findings->setAccessibleName(tr("Health"));
    m_findings->setHorizontalHeaderLabels({tr("What"), tr("State"), tr("Meaning")});
    m_findings->setEmptyText(tr("Nothing has been looked at yet."));
    m_filterName->setText(tr("&Filter of the log"));
    m_log->setAccessibleName(tr("Log"));
    nameButton(*m_check, tr("Look again"), Qt::Key_F5);
    m_check->setAccessibleName(tr("Look again"));
    nameButton(*m_copy, tr("Copy diagnostics"), Qt::ALT | Qt::Key_C);
    m_copy->setAccessibleName(tr("Copy diagnostics"));
}

void HealthPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    show(HealthView{m_view});
}

void HealthPage::focusInEvent(QFocusEvent*)
{
    m_findings->setFocus();
}

void linkHealthPage(HealthPage& page, HealthDesk& desk)
{
    QObject::connect(&desk, &HealthDesk::viewChanged, &page, &HealthPage::show);
    QObject::connect(&page, &HealthPage::checkWanted, &desk, &HealthDesk::check);
    QObject::connect(&page, &HealthPage::filterTyped, &desk, &HealthDesk::setFilter);
    QObject::connect(&page, &HealthPage::copyWanted, &desk, [&page, &desk] {
        QGuiApplication::clipboard()->setText(app::diagnosticsText(desk.diagnostics()));
        page.sayCopied();
    });
}

} // namespace wattcard::ui
