// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/audit_page.h"

#include "ui/audit/action_text.h"
#include "ui/audit/audit_text.h"
#include "ui/text/value_text.h"
#include "ui/widgets/command_row.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int auditMargin = 18;
constexpr int auditColumns = 5;

QKeySequence keyOf(AuditCommand command)
{
    switch (command) {
    case AuditCommand::Find: return Qt::ALT | Qt::Key_S;
    case AuditCommand::Newer: return Qt::ALT | Qt::Key_N;
    case AuditCommand::Older: return Qt::ALT | Qt::Key_O;
    case AuditCommand::Verify: return Qt::Key_F5;
    case AuditCommand::Stop: return Qt::ALT | Qt::Key_X;
    case AuditCommand::Export: return Qt::CTRL | Qt::Key_E;
    }
    return {};
}

} // namespace

AuditTrailPage::AuditTrailPage(QWidget* parent)
    : QWidget{parent},
      m_state{new HealthLight{this}},
      m_advice{new QLabel{this}},
      m_chain{new ChainPicture{this}},
      m_fields{new FieldSheet{1, this}},
      m_people{new QComboBox{this}},
      m_kinds{new QComboBox{this}},
      m_day{new DayEdit{this}},
      m_account{new QLineEdit{this}},
      m_entries{new PlainTable{auditColumns, this}},
      m_facts{new PlainTable{2, this}},
      m_message{new QLabel{this}}
{
    m_state->setFont(sized(font(), bodyPoints));
    m_advice->setWordWrap(true);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    makeFields();
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_entries, 3);
    middle->addWidget(m_facts, 2);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(auditMargin, auditMargin, auditMargin, auditMargin);
    layout->addWidget(m_state);
    layout->addWidget(m_advice);
    layout->addWidget(m_chain);
    layout->addWidget(m_fields);
    layout->addLayout(middle, 1);
    layout->addWidget(m_message);
    layout->addWidget(makeButtons());
    connect(m_entries, &QTableWidget::itemSelectionChanged, this, [this] {
        const auto row = static_cast<std::size_t>(m_entries->currentRow());
        if (row < m_view.page.lines.size())
            Q_EMIT entryChosen(m_view.page.lines[row].number);
    });
    retranslate();
    show(AuditView{});
}

void AuditTrailPage::makeFields()
{
    m_people->addItem(QString{}, qint64{0});
    m_kinds->addItem(QString{}, -1);
    for (const AuditKind kind : allAuditKinds)
        m_kinds->addItem(QString{}, static_cast<int>(kind));
    m_fields->add(*m_people, [] { return tr("Who"); });
    m_fields->add(*m_kinds, [] { return tr("What"); });
    m_fields->add(*m_day, [] { return tr("Day"); });
    m_fields->add(*m_account, [] { return tr("Customer or meter"); });
    connect(m_fields, &FieldSheet::completed, this, &AuditTrailPage::search);
}

QWidget* AuditTrailPage::makeButtons()
{
    auto* panel = new QWidget{this};
    panel->setLayout(commandRow(allAuditCommands, panel, m_buttons,
                                [this](AuditCommand command) { press(command); }));
    return panel;
}

void AuditTrailPage::retranslate()
{
    for (const auto& [command, button] : m_buttons)
        nameButton(*button, commandText(command), keyOf(command));
    m_people->setItemText(0, tr("everybody"));
    m_kinds->setItemText(0, tr("everything"));
    for (const AuditKind kind : allAuditKinds)
        m_kinds->setItemText(1 + static_cast<int>(kind), auditKindText(kind));
    m_entries->setAccessibleName(tr("Entries, newest first"));
    m_entries->setHorizontalHeaderLabels({tr("Row"), tr("At"), tr("Who"), tr("What"), tr("Of")});
    m_facts->setAccessibleName(tr("The chosen entry"));
    m_facts->setHorizontalHeaderLabels({tr("Field"), tr("Value")});
    m_facts->setEmptyText(tr("Choose an entry to see all that it says."));
}

void AuditTrailPage::press(AuditCommand command)
{
    if (command == AuditCommand::Find)
        search();
    else
        Q_EMIT chosen(command);
}

void AuditTrailPage::search()
{
    app::AuditWish wish;
    wish.who = OperatorId{m_people->currentData().toLongLong()};
    if (const int kind = m_kinds->currentData().toInt(); kind >= 0)
        wish.kind = static_cast<AuditKind>(kind);
    wish.day = m_day->day();
    wish.account = m_account->text().remove(u' ');
    if (!wish.day && !m_day->text().trimmed().isEmpty())
        Q_EMIT dayRefused();
    else
        Q_EMIT searched(wish);
}

void AuditTrailPage::show(const AuditView& view)
{
    const bool wasListed = m_view.isListed;
    const bool isNewPage = view.page.lines != m_view.page.lines || wasListed != view.isListed;
    const AuditGap gap = view.gap == m_view.gap ? AuditGap::None : view.gap;
    m_view = view;
    const AuditSaying chain = chainSaying(view.chain);
    m_state->show(chain.tone, chain.text);
    const QString advice = chainAdvice(view.chain);
    say(*m_advice, advice, Tone::Stop);
    m_advice->setVisible(!advice.isEmpty());
    m_chain->show(view.chain);
    showPeople();
    if (isNewPage)
        showEntries();
    showFacts();
    const AuditSaying message = messageOf(view);
    say(*m_message, message.text, message.tone);
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
    if (gap == AuditGap::Day)
        m_day->setFocus(Qt::TabFocusReason);
    else if (gap == AuditGap::Account)
        m_account->setFocus(Qt::TabFocusReason);
}

void AuditTrailPage::showPeople()
{
    const auto& people = m_view.page.people;
    bool isSame = m_people->count() == 1 + static_cast<int>(people.size());
    for (std::size_t i = 0; isSame && i < people.size(); ++i)
        isSame = m_people->itemText(1 + static_cast<int>(i)) == people[i].name;
    if (isSame)
        return;
    const QVariant chosen = m_people->currentData();
    while (m_people->count() > 1)
        m_people->removeItem(1);
    for (const Operator& person : people)
        m_people->addItem(person.name, qint64{person.id.value()});
    m_people->setCurrentIndex(std::max(0, m_people->findData(chosen)));
}

void AuditTrailPage::showEntries()
{
    const QSignalBlocker quiet{m_entries};
    m_entries->setEmptyText(!m_view.isListed ? tr("The list is read…")
                            : m_view.page.isStateOnly
                                ? tr("The auditor reads the entries. Here is how the chain stands.")
                                : tr("No entry fits. Look for less."));
    m_entries->setRowCount(static_cast<int>(m_view.page.lines.size()));
    m_entries->clearSelection();
    for (int row = 0; row < m_entries->rowCount(); ++row) {
        const AuditLine& line = m_view.page.lines[static_cast<std::size_t>(row)];
        m_entries->fillRow(row, {QString::number(line.number), dateTimeText(line.at),
                                 personText(m_view, line.actor.who), actionText(line.action),
                                 objectText(m_view, line.object)});
        if (m_view.selected == line.number) {
            m_entries->setCurrentCell(row, 0);
            m_entries->selectRow(row);
        }
    }
}

void AuditTrailPage::showFacts()
{
    const auto facts = entryFacts(m_view);
    m_facts->setRowCount(static_cast<int>(facts.size()));
    for (int row = 0; row < m_facts->rowCount(); ++row) {
        const auto& [name, value] = facts[static_cast<std::size_t>(row)];
        m_facts->fillRow(row, {name, value});
        m_facts->item(row, 1)->setToolTip(value);
    }
}

// Not a proxy: Tab would go past what stands before it.
void AuditTrailPage::focusInEvent(QFocusEvent*)
{
    m_entries->setFocus();
}

void AuditTrailPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    const AuditView view = m_view;
    m_view.isListed = !view.isListed; // so that the entries are written anew
    show(view);
}

} // namespace wattcard::ui
