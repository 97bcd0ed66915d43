// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operators/staff_page.h"

#include "ui/operators/right_text.h"
#include "ui/operators/staff_form.h"
#include "ui/operators/staff_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"
#include "ui/widgets/command_row.h"
#include "ui/widgets/escape_key.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTabBar>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int staffMargin = 18;
constexpr int staffColumns = 7;
constexpr std::array matrixRoles{Role::Clerk,         Role::ShiftLeader, Role::Finance,
                                 Role::Administrator, Role::Auditor,     Role::Engineer,
                                 Role::Custodian};

QKeySequence keyOf(StaffCommand command)
{
    switch (command) {
    case StaffCommand::Enter: return QKeySequence::New;
    case StaffCommand::SetRole: return Qt::ALT | Qt::Key_R;
    case StaffCommand::SetScope: return Qt::ALT | Qt::Key_A;
    case StaffCommand::SetLimits: return Qt::ALT | Qt::Key_L;
    case StaffCommand::Disable: return Qt::ALT | Qt::Key_D;
    case StaffCommand::Unlock: return Qt::ALT | Qt::Key_W;
    case StaffCommand::ResetPin: return Qt::ALT | Qt::Key_P;
    }
    return {};
}

} // namespace

StaffPage::StaffPage(QWidget* parent)
    : QWidget{parent},
      m_tabs{new QTabWidget{this}},
      m_lines{new PlainTable{staffColumns, this}},
      m_rights{new PlainTable{1 + static_cast<int>(matrixRoles.size()), this}},
      m_message{new QLabel{this}},
      m_password{new QLineEdit{this}},
      m_form{new StaffForm{this}}
{
    m_tabs->setDocumentMode(true); // the pane of a frame is paler than the words are made for
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    m_password->setReadOnly(true);
    m_password->setFont(sized(font(), namePoints));
    m_buttonPanel = makeButtons();
    m_rights->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tabs->addTab(makePeople(), {});
    m_tabs->addTab(m_rights, {});
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(staffMargin, staffMargin, staffMargin, staffMargin);
    layout->addWidget(m_tabs);
    connect(m_lines, &QTableWidget::itemSelectionChanged, this, [this] {
        const auto row = static_cast<std::size_t>(m_lines->currentRow());
        if (row < m_view.lines.size())
            Q_EMIT operatorChosen(m_view.lines[row].entry.person.id);
    });
    connect(m_form, &StaffForm::submitted, this, &StaffPage::submitted);
    connect(m_form, &StaffForm::limitRefused, this, &StaffPage::limitRefused);
    connect(m_form, &StaffForm::cancelled, this, &StaffPage::cancelled);
    takeEscape(*this, [this] { return m_view.form.has_value(); }, [this] { Q_EMIT cancelled(); });
    retranslate();
    show(StaffView{});
}

QWidget* StaffPage::makePeople()
{
    auto* people = new QWidget{this};
    auto* layout = new QVBoxLayout{people};
    layout->addWidget(m_lines, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_password);
    layout->addWidget(m_buttonPanel);
    layout->addWidget(m_form);
    return people;
}

QWidget* StaffPage::makeButtons()
{
    auto* panel = new QWidget{this};
    auto* row = commandRow(allStaffCommands, panel, m_buttons,
                           [this](StaffCommand command) { Q_EMIT chosen(command); });
    row->setAlignment(Qt::AlignBottom);
    panel->setLayout(row);
    return panel;
}

void StaffPage::retranslate()
{
    for (const auto& [command, button] : m_buttons)
        nameButton(*button, commandText(command), keyOf(command));
    m_tabs->setAccessibleName(tr("Operators and roles"));
    m_tabs->tabBar()->setAccessibleName(tr("Operators and roles"));
    m_tabs->setTabText(0, tr("Operators"));
    m_tabs->setTabText(1, tr("Roles and rights"));
    m_password->setAccessibleName(tr("Password that works once"));
    m_lines->setAccessibleName(tr("Operators"));
    m_lines->setHorizontalHeaderLabels({tr("Signs in as"), tr("Name"), tr("Role"), tr("State"),
                                        tr("Serves"), tr("Limits"), tr("Last sign-in")});
    m_rights->setAccessibleName(tr("Roles and rights"));
    QStringList names{tr("Right")};
    for (const Role role : matrixRoles)
        names << roleText(role);
    m_rights->setHorizontalHeaderLabels(names);
    showMatrix();
}

// By the one table of rights; whoever approves never approves what is his own.
void StaffPage::showMatrix()
{
    m_rights->setRowCount(static_cast<int>(allRights.size()));
    int row = 0;
    for (const Right right : allRights) {
        QStringList cells{rightText(right)};
        for (const Role role : matrixRoles) {
            const QString yes = isApproval(right) ? tr("● of others") : tr("● yes");
            cells << (may(role, right) ? yes : tr("–"));
        }
        m_rights->fillRow(row++, cells);
    }
}

void StaffPage::show(const StaffView& view)
{
    const bool formEnded = m_view.form && !view.form;
    const bool wasListed = m_view.isListed;
    m_view = view;
    showLines();
    const StaffSaying message = messageOf(view);
    say(*m_message, message.text, message.tone);
    m_password->setVisible(!view.oneTimePassword.isEmpty());
    m_password->setText(view.oneTimePassword);
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
    m_lines->setEnabled(!view.form); // the form belongs to the one that is chosen
    m_buttonPanel->setVisible(!view.form);
    m_form->setVisible(view.form.has_value());
    m_form->show(view);
    const bool isHere = isVisible() && m_tabs->currentIndex() == 0;
    if (isHere && !view.form && (formEnded || (view.isListed && !wasListed)))
        m_lines->setFocus();
}

void StaffPage::showLines()
{
    const QSignalBlocker quiet{m_lines};
    m_lines->setEmptyText(m_view.isListed ? tr("Nobody is entered.") : tr("The list is read…"));
    m_lines->setRowCount(static_cast<int>(m_view.lines.size()));
    m_lines->clearSelection();
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        const app::StaffLine& line = m_view.lines[static_cast<std::size_t>(row)];
        const Operator& person = line.entry.person;
        m_lines->fillRow(row, {person.login, person.name, roleText(person.role),
                               staffStateText(line.state), staffScopeText(line.entry.scope),
                               staffLimitsText(line.entry.limits),
                               line.lastSignIn ? dateTimeText(*line.lastSignIn) : tr("never")});
        if (m_view.selected == person.id) {
            m_lines->setCurrentCell(row, 0);
            m_lines->selectRow(row);
        }
    }
}

void StaffPage::showRights()
{
    m_tabs->setCurrentWidget(m_rights);
}

// Not a proxy: Tab would go past what stands before it.
void StaffPage::focusInEvent(QFocusEvent*)
{
    m_tabs->setCurrentIndex(0);
    if (!m_view.form)
        m_lines->setFocus();
}

void StaffPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(StaffView{m_view});
    }
}

} // namespace wattcard::ui
