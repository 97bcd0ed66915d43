// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/anatomy_detail.h"

#include "ui/cards/anatomy_field_model.h"
#include "ui/cards/anatomy_text.h"
#include "ui/text/card_field_text.h"
#include "ui/text/card_text.h"
#include "ui/text/fault_text.h"
#include "ui/widgets/last_column.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t bytesPerLine = 16;
constexpr int offsetDigits = 4;
constexpr int lineStart = offsetDigits + 2;
constexpr int digitsPerByte = 3; // two and a space
constexpr int lineLength = lineStart + digitsPerByte * static_cast<int>(bytesPerLine); // with \n
constexpr int hexLines = 5;

QFont fixedFont()
{
    return sized(QFontDatabase::systemFont(QFontDatabase::FixedFont), smallPoints);
}

void prepareTable(QTableView& table)
{
    table.setFont(sized(table.font(), smallPoints));
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setTabKeyNavigation(false); // Tab leaves the table
    table.setAlternatingRowColors(true);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(26);
    auto& header = *table.horizontalHeader();
    header.setHighlightSections(false);
    header.setFont(table.font());
    header.setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    new LastColumn{&table};
}

} // namespace

QString hexDump(ByteView bytes)
{
    QStringList lines;
    for (std::size_t i = 0; i < bytes.size(); i += bytesPerLine) {
        const ByteView part = bytes.subspan(i, std::min(bytesPerLine, bytes.size() - i));
        const auto* data = reinterpret_cast<const char*>(part.data());
        const QByteArray hex =
            QByteArray{data, static_cast<qsizetype>(part.size())}.toHex(' ').toUpper();
        lines << u"%1  %2"_s.arg(i, offsetDigits, 16, '0'_L1).arg(QString::fromLatin1(hex));
    }
    return lines.join(u'\n');
}

int hexDumpPosition(std::size_t byte)
{
    return static_cast<int>(byte / bytesPerLine) * lineLength + lineStart +
           static_cast<int>(byte % bytesPerLine) * digitsPerByte;
}

AnatomyDetail::AnatomyDetail(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_meaning{new QLabel{this}},
      m_records{new QComboBox{this}},
      m_model{new AnatomyFieldModel{this}},
      m_table{new QTableView{this}},
      m_hexTitle{new QLabel{this}},
      m_hex{new QPlainTextEdit{this}}
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_meaning->setFont(sized(font(), smallPoints));
    m_meaning->setWordWrap(true);
    m_hexTitle->setFont(sized(font(), smallPoints));
    m_hexTitle->setWordWrap(true);
    m_hexTitle->setMinimumHeight(2 * m_hexTitle->fontMetrics().lineSpacing());
    m_hexTitle->setBuddy(m_hex);
    m_table->setModel(m_model);
    prepareTable(*m_table);
    m_hex->setReadOnly(true);
    m_hex->setFont(fixedFont());
    m_hex->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_hex->setTabChangesFocus(true);
    m_hex->setFixedHeight(hexLines * QFontMetrics{fixedFont()}.lineSpacing() + 12);
    auto* top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_records);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_meaning);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_hexTitle);
    layout->addWidget(m_hex);
    connect(m_records, &QComboBox::currentIndexChanged, this, &AnatomyDetail::showRecord);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &AnatomyDetail::markField);
    retranslate();
}

void AnatomyDetail::retranslate()
{
    m_records->setAccessibleName(tr("Record"));
    m_table->setAccessibleName(tr("Fields of the file"));
    m_hex->setAccessibleName(tr("Raw bytes"));
    m_model->retranslate();
    showWords();
}

void AnatomyDetail::clear()
{
    m_hasFile = false;
    m_file = {};
    showWords();
    showRecord();
}

void AnatomyDetail::show(const AnatomyFile& file)
{
    m_hasFile = true;
    m_file = file;
    showWords();
    m_records->setCurrentIndex(file.records.empty() ? -1 : 0);
    showRecord();
}

QString AnatomyDetail::emptyText() const
{
    if (m_file.locked)
        return tr("Locked: %1").arg(faultLine(m_file.locked->fault));
    return m_file.records.empty() ? tr("There is no record in it yet.") : QString{};
}

void AnatomyDetail::showWords()
{
    const QSignalBlocker quiet{m_records};
    const int record = m_records->currentIndex();
    m_records->clear();
    m_records->setVisible(m_file.records.size() > 1);
    for (std::size_t i = 0; i < m_file.records.size(); ++i)
        m_records->addItem(i == 0 ? tr("Record 1 (newest)") : tr("Record %1").arg(i + 1));
    m_records->setCurrentIndex(std::min(record, m_records->count() - 1));
    m_title->setText(m_hasFile ? anatomyTitle(m_file) : tr("Choose a file at the left."));
    QStringList meaning;
    if (m_hasFile)
        meaning << cardFileMeaning(m_file.file) << emptyText();
    meaning.removeAll(QString{});
    m_meaning->setText(meaning.join(u'\n'));
}

void AnatomyDetail::showRecord()
{
    const int record = m_records->currentIndex();
    const auto index = static_cast<std::size_t>(std::max(record, 0));
    const bool isThere = index < m_file.records.size();
    m_model->show(isThere ? m_file.records[index] : AnatomyRecord{});
    m_hex->setPlainText(isThere ? hexDump(m_file.records[index].bytes) : QString{});
    if (m_model->rowCount() == 0)
        markField();
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, AnatomyFieldModel::Name));
}

void AnatomyDetail::markField()
{
    const QModelIndex row = m_table->currentIndex();
    if (!row.isValid()) {
        m_hexTitle->setText(tr("Raw bytes"));
        return m_hex->setExtraSelections({});
    }
    const AnatomyField& field = m_model->fieldAt(row.row());
    m_hexTitle->setText(fieldSentence(field));
    QList<QTextEdit::ExtraSelection> marks;
    for (std::size_t i = field.offset; i < field.offset + field.size; ++i) {
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(palette().color(QPalette::Highlight));
        mark.format.setForeground(palette().color(QPalette::HighlightedText));
        mark.cursor = QTextCursor{m_hex->document()};
        mark.cursor.setPosition(hexDumpPosition(i));
        mark.cursor.setPosition(hexDumpPosition(i) + 2, QTextCursor::KeepAnchor);
        marks << mark;
    }
    m_hex->setExtraSelections(marks);
    QTextCursor cursor{m_hex->document()};
    cursor.setPosition(hexDumpPosition(field.offset));
    m_hex->setTextCursor(cursor);
}

void AnatomyDetail::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace wattcard::ui
