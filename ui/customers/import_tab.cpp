// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/import_tab.h"

#include "ui/customers/customers_text.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rejectColumns = 4;
constexpr std::size_t mostShownRejects = 2'000; // the report has them all

QKeySequence importKeyOf(ImportCommand command)
{
    switch (command) {
    case ImportCommand::Read: return Qt::ALT | Qt::Key_R;
    case ImportCommand::Try: return Qt::Key_F5;
    case ImportCommand::Stop: return Qt::ALT | Qt::Key_X;
    case ImportCommand::SaveReport: return Qt::CTRL | Qt::Key_E;
    case ImportCommand::Book: return Qt::ALT | Qt::Key_I;
    }
    return {};
}

} // namespace

ImportTab::ImportTab(QWidget* parent)
    : QWidget{parent},
      m_source{new FieldSheet{1, this}},
      m_file{new QLineEdit{this}},
      m_browse{new QPushButton{this}},
      m_columns{new PlainTable{3, this}},
      m_target{new FieldSheet{1, this}},
      m_column{new QComboBox{this}},
      m_rejects{new PlainTable{rejectColumns, this}},
      m_progress{new QProgressBar{this}},
      m_signature{new FieldSheet{1, this}},
      m_second{new QLineEdit{this}},
      m_password{new QLineEdit{this}},
      m_message{new QLabel{this}}
{
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    m_password->setEchoMode(QLineEdit::Password);
    m_browse->setAutoDefault(true);
    m_progress->setTextVisible(false);
    QSizePolicy keeps = m_progress->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keeps);
    m_source->add(*m_file, [] { return tr("File"); });
    m_signature->add(*m_second, [] { return tr("Finance: name"); });
    m_signature->add(*m_password, [] { return tr("Finance: password"); });
    auto* source = new QHBoxLayout;
    source->addWidget(m_source, 1);
    source->addWidget(m_browse);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(source);
    layout->addWidget(makeTables(), 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addWidget(m_signature);
    layout->addWidget(makeButtons());
    connect(m_browse, &QPushButton::clicked, this, &ImportTab::browse);
    connect(m_source, &FieldSheet::completed, this, [this] { press(ImportCommand::Read); });
    connect(m_signature, &FieldSheet::completed, this, [this] { press(ImportCommand::Book); });
    connect(m_columns, &QTableWidget::itemSelectionChanged, this,
            [this] { Q_EMIT fieldChosen(m_columns->currentRow()); });
    connect(m_column, &QComboBox::activated, this, [this] {
        const int column = m_column->currentData().toInt();
        Q_EMIT mapped(m_view.selected, column < 0
                                           ? std::nullopt
                                           : std::optional{static_cast<app::ImportColumn>(column)});
    });
    retranslate();
}

QWidget* ImportTab::makeTables()
{
    auto* panel = new QWidget{this};
    m_column->addItem(QString{}, -1);
    for (const app::ImportColumn column : app::everyImportColumn())
        m_column->addItem(QString{}, static_cast<int>(column));
    m_target->add(*m_column, [] { return tr("Chosen field goes to"); });
    auto* left = new QVBoxLayout;
    left->addWidget(m_columns, 1);
    left->addWidget(m_target);
    auto* row = new QHBoxLayout{panel};
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(left, 2);
    row->addWidget(m_rejects, 3);
    return panel;
}

QWidget* ImportTab::makeButtons()
{
    auto* panel = new QWidget{this};
    auto* row = new QHBoxLayout{panel};
    row->setContentsMargins(0, 0, 0, 0);
    for (const ImportCommand command : allImportCommands) {
        auto* button = new FittingButton{panel};
        button->setAutoDefault(true);
        m_buttons[command] = button;
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, command] { press(command); });
    }
    return panel;
}

void ImportTab::press(ImportCommand command)
{
    if (command == ImportCommand::Read)
        Q_EMIT fileChosen(m_file->text());
    else if (command == ImportCommand::Book)
        Q_EMIT signedBy({m_second->text().trimmed(), m_password->text()});
    else
        Q_EMIT chosen(command);
}

// Not a static call of QFileDialog: that would stop the window's own events.
void ImportTab::browse()
{
    auto* dialog = new QFileDialog{this, tr("Choose a customer list")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Lists (*.csv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_file->setText(file);
        press(ImportCommand::Read);
    });
    dialog->open();
}

void ImportTab::retranslate()
{
    for (const auto& [command, button] : m_buttons)
        nameButton(*button, commandText(command), importKeyOf(command));
    nameButton(*m_browse, tr("Choose…"), Qt::CTRL | Qt::Key_O);
    m_column->setItemText(0, tr("not read"));
    for (int place = 1; place < m_column->count(); ++place)
        m_column->setItemText(place, importColumnText(static_cast<app::ImportColumn>(
                                         m_column->itemData(place).toInt())));
    m_columns->setAccessibleName(tr("Fields of the file"));
    m_columns->setHorizontalHeaderLabels({tr("In the file"), tr("For example"), tr("Goes to")});
    m_columns->setEmptyText(tr("No file is chosen."));
    m_rejects->setAccessibleName(tr("What is refused"));
    m_rejects->setHorizontalHeaderLabels({tr("Line"), tr("Column"), tr("Value"), tr("Why")});
    m_progress->setAccessibleName(tr("Lines tried"));
}

void ImportTab::show(const ImportView& view)
{
    const bool wasAtWork = m_view.step == ImportView::Step::Booking;
    const ImportGap gap = view.gap == m_view.gap ? ImportGap::None : view.gap;
    const bool isNewCheck = view.check != m_view.check || view.step != m_view.step;
    const bool isNewHead = view.head.names != m_view.head.names || view.columns != m_view.columns ||
                           view.selected != m_view.selected;
    m_view = view;
    if (isNewHead)
        showFields();
    if (isNewCheck)
        showRejects();
    const bool isTrying = view.step == ImportView::Step::Trying;
    m_progress->setVisible(isTrying);
    m_progress->setRange(0, view.all);
    m_progress->setValue(view.done);
    const bool isSigned = isOffered(view, ImportCommand::Book);
    m_signature->setEnabled(isSigned);
    if (!isSigned || wasAtWork)
        m_password->clear();
    m_source->setEnabled(isOffered(view, ImportCommand::Read));
    m_browse->setEnabled(isOffered(view, ImportCommand::Read));
    m_file->setPlaceholderText(view.name);
    const bool isMapped =
        view.step == ImportView::Step::Mapping || view.step == ImportView::Step::Tried;
    m_target->setEnabled(isMapped);
    const CustomersSaying message = messageOf(view);
    say(*m_message, message.text, message.tone);
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
    if (gap == ImportGap::File)
        m_file->setFocus(Qt::TabFocusReason);
    else if (gap == ImportGap::Second)
        (m_second->text().isEmpty() ? m_second : m_password)->setFocus(Qt::TabFocusReason);
}

void ImportTab::showFields()
{
    const QSignalBlocker quiet{m_columns};
    const QStringList& names = m_view.head.names;
    m_columns->setRowCount(static_cast<int>(names.size()));
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        const auto column = m_view.columns.constFind(row);
        m_columns->fillRow(
            row, {names[row], m_view.head.first.value(row),
                  column == m_view.columns.cend() ? tr("not read") : importColumnText(*column)});
        if (row == m_view.selected) {
            m_columns->setCurrentCell(row, 0);
            m_columns->selectRow(row);
        }
    }
    const auto chosen = m_view.columns.constFind(m_view.selected);
    const int value = chosen == m_view.columns.cend() ? -1 : static_cast<int>(*chosen);
    m_column->setCurrentIndex(std::max(0, m_column->findData(value)));
}

void ImportTab::showRejects()
{
    const bool isTried = m_view.check != nullptr;
    m_rejects->setEmptyText(isTried ? tr("Every line is good.")
                                    : tr("The dry run tells what would be refused."));
    const std::size_t count =
        isTried ? std::min(m_view.check->rejects.size(), mostShownRejects) : 0;
    m_rejects->setRowCount(static_cast<int>(count));
    for (std::size_t row = 0; row < count; ++row) {
        const app::ImportReject& reject = m_view.check->rejects[row];
        m_rejects->fillRow(static_cast<int>(row), {QString::number(reject.line), reject.column,
                                                   reject.value, rejectText(reject)});
    }
}

void ImportTab::focusFirst()
{
    m_file->setFocus(Qt::TabFocusReason);
}

void ImportTab::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    showFields();
    showRejects();
    const CustomersSaying message = messageOf(m_view);
    say(*m_message, message.text, message.tone);
}

} // namespace wattcard::ui
