// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reports_page.h"

#include "reports/charts/report_chart.h"
#include "ui/reports/report_table.h"
#include "ui/reports/report_text.h"
#include "ui/widgets/command_row.h"
#include "ui/widgets/escape_key.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/last_column.h"
#include "ui/widgets/theme.h"

#include <QAbstractAxis>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using reports::TableFormat;
using ReportsWork = ReportsView::Work;

namespace {

constexpr int reportsMargin = 18;
constexpr int reportFieldsInColumn = 2;
constexpr int reportListWidth = 260;
constexpr int formatLetters = 8;

QKeySequence keyOfCommand(ReportCommand command)
{
    switch (command) {
    case ReportCommand::Run: return Qt::Key_F5;
    case ReportCommand::Cancel: return Qt::ALT | Qt::Key_X;
    case ReportCommand::Picture: return Qt::ALT | Qt::Key_G;
    case ReportCommand::Print: return Qt::CTRL | Qt::Key_P;
    case ReportCommand::Save: return Qt::CTRL | Qt::Key_S;
    }
    return {};
}

QString dayOf(const DayEdit& edit)
{
    const auto day = edit.day();
    if (!day)
        return {};
    return u"%1%2%3"_s.arg(static_cast<int>(day->year()), 4, 10, '0'_L1)
        .arg(static_cast<unsigned>(day->month()), 2, 10, '0'_L1)
        .arg(static_cast<unsigned>(day->day()), 2, 10, '0'_L1);
}

// As the rest of the window is; the picture of a file stays black on white.
void colourAs(QChart& chart, const QPalette& palette)
{
    constexpr int paleGrid = 50;
    const QColor ink = palette.color(QPalette::WindowText);
    QColor grid = ink;
    grid.setAlpha(paleGrid);
    chart.setBackgroundBrush(palette.color(QPalette::Base));
    chart.setTitleBrush(ink);
    chart.legend()->setLabelColor(ink);
    for (QAbstractAxis* axis : chart.axes()) {
        axis->setLabelsBrush(ink);
        axis->setTitleBrush(ink);
        axis->setLinePenColor(ink);
        axis->setGridLineColor(grid);
    }
}

} // namespace

ReportsPage::ReportsPage(QWidget* parent)
    : QWidget{parent},
      m_list{new QListWidget{this}},
      m_fields{new FieldSheet{reportFieldsInColumn, this}},
      m_message{new QLabel{this}},
      m_result{new QStackedWidget{this}},
      m_table{new ReportTable{m_result}},
      m_rows{new ReportRows{this}},
      m_picture{new QChartView{m_result}},
      m_print{new PrintPanel{m_result}},
      m_format{new ChoiceBox<TableFormat>{
          {TableFormat::Csv, TableFormat::Xlsx, TableFormat::Pdf, TableFormat::Json},
          fileFormatText,
          this}}
{
    makeList();
    makeFields();
    makeRows();
    m_picture->setFocusPolicy(Qt::NoFocus); // it is looked at; its rows are the table
    m_picture->viewport()->setFocusPolicy(Qt::NoFocus);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    auto* right = new QVBoxLayout;
    right->addWidget(m_fields);
    right->addWidget(m_message);
    right->addWidget(m_result, 1);
    right->addWidget(makeButtons());
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(reportsMargin, reportsMargin, reportsMargin, reportsMargin);
    layout->addWidget(m_list);
    layout->addLayout(right, 1);
    m_format->setMinimumContentsLength(formatLetters);
    takeEscape(
        *this, [this] { return takesEscape(); }, [this] { escape(); });
    retranslate();
    show(ReportsView{});
}

void ReportsPage::makeList()
{
    m_list->setFont(sized(font(), smallPoints));
    m_list->setFixedWidth(reportListWidth);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item)
            Q_EMIT reportChosen(static_cast<reports::ReportId>(item->data(Qt::UserRole).toInt()));
    });
    connect(m_list, &QListWidget::itemActivated, this, &ReportsPage::ask);
}

void ReportsPage::makeFields()
{
    for (const ReportField field : allReportFields) {
        const bool isDay = field == ReportField::From || field == ReportField::To;
        auto* edit = isDay ? new DayEdit{this} : new QLineEdit{this};
        m_edits[field] = edit;
        m_fields->add(*edit, [field] { return reportFieldText(field); });
    }
    fieldOf(ReportField::IdleDays).setText(u"30"_s);
    connect(m_fields, &FieldSheet::completed, this, &ReportsPage::ask);
}

void ReportsPage::makeRows()
{
    m_table->setModel(m_rows);
    m_table->setFont(sized(font(), smallPoints));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    new LastColumn{m_table};
    m_picture->setFocusPolicy(Qt::NoFocus); // the table says the same
    m_result->addWidget(m_table);
    m_result->addWidget(m_picture);
    m_result->addWidget(m_print);
}

QWidget* ReportsPage::makeButtons()
{
    auto* panel = new QWidget{this};
    auto* row = commandRow(allReportCommands, panel, m_buttons,
                           [this](ReportCommand command) { press(command); });
    row->insertWidget(row->count() - 1, m_format); // before Save, the last one
    QWidget::setTabOrder(m_format, m_buttons.at(ReportCommand::Save));
    panel->setLayout(row);
    return panel;
}

void ReportsPage::retranslate()
{
    m_list->setAccessibleName(tr("Reports"));
    m_table->setAccessibleName(tr("Rows of the report"));
    m_picture->setAccessibleName(tr("Chart of the report"));
    m_format->setAccessibleName(tr("Kind of file"));
    m_format->setToolTip(tr("Kind of file"));
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        item->setText(
            reportTitle(static_cast<reports::ReportId>(item->data(Qt::UserRole).toInt())));
    }
    m_rows->retranslate();
}

void ReportsPage::press(ReportCommand command)
{
    switch (command) {
    case ReportCommand::Run: return ask();
    case ReportCommand::Cancel: return Q_EMIT cancelled();
    case ReportCommand::Picture: return Q_EMIT turned();
    case ReportCommand::Print: return Q_EMIT printAsked();
    case ReportCommand::Save: return Q_EMIT saveAsked(m_format->value());
    }
}

// Only what the chosen report asks for: what stands in a hidden field belongs to another one.
void ReportsPage::ask()
{
    const reports::ReportKind& kind = reports::kindOf(m_view.chosen);
    reports::ReportQuestion question{m_view.chosen, {}};
    const auto text = [&](ReportField field) {
        return asksFor(kind, field) ? fieldOf(field).text().trimmed() : QString{};
    };
    for (const ReportField field :
         {ReportField::Counter, ReportField::Tariff, ReportField::IdleDays}) {
        bool isNumber = true;
        const auto number = text(field).isEmpty() ? 0 : text(field).toUShort(&isNumber);
        if (!isNumber)
            return Q_EMIT fieldRefused(field);
        if (field == ReportField::Counter)
            question.counter = static_cast<CounterId>(number);
        else if (field == ReportField::Tariff)
            question.tariff = TariffVersionId{number};
        else
            question.idleDays = number;
    }
    if (asksFor(kind, ReportField::From))
        question.days = {dayOf(static_cast<DayEdit&>(fieldOf(ReportField::From))),
                         dayOf(static_cast<DayEdit&>(fieldOf(ReportField::To)))};
    question.login = text(ReportField::Person);
    question.area = text(ReportField::Area);
    question.station = text(ReportField::Station);
    question.customer = text(ReportField::Customer).remove(u' ');
    question.action = text(ReportField::Action);
    Q_EMIT asked(question);
}

void ReportsPage::show(const ReportsView& view)
{
    const bool isOther = view.person.has_value() != m_view.person.has_value() ||
                         (view.person && view.person->id != m_view.person->id);
    const bool isNewSheet = view.sheet != m_view.sheet;
    const bool turns = isNewSheet || view.isPicture != m_view.isPicture ||
                       view.paper.has_value() != m_view.paper.has_value();
    const bool isNewPaper = view.paper && !m_view.paper;
    const bool leavesPaper = !view.paper && m_print->isAncestorOf(focusWidget());
    const bool isGiven = view.given && view.given != m_view.given;
    const bool isNewGap = view.gap && view.gap != m_view.gap;
    m_view = view;
    if (isOther) {
        for (const auto& [field, edit] : m_edits)
            edit->clear();
        fieldOf(ReportField::IdleDays).setText(u"30"_s);
        fieldOf(ReportField::From).setText(reports::dayText(view.usual.from));
        fieldOf(ReportField::To).setText(reports::dayText(view.usual.to));
    }
    if (isGiven)
        write(*view.given);
    showList();
    showFields();
    if (isNewSheet)
        m_rows->show(view.sheet);
    m_print->show(view);
    if (turns)
        showPicture();
    if (isNewPaper)
        m_print->setFocus(Qt::OtherFocusReason);
    const ReportsSaying message = reportsMessage(view);
    say(*m_message, message.text, message.tone);
    for (const auto& [command, button] : m_buttons) {
        button->setEnabled(isOffered(view, command));
        nameButton(*button, reportCommandText(view, command), keyOfCommand(command));
    }
    m_format->setEnabled(isOffered(view, ReportCommand::Save));
    if (leavesPaper)
        m_list->setFocus(Qt::OtherFocusReason);
    if (isNewGap)
        fieldOf(m_view.gap.value_or(ReportField::From)).setFocus(Qt::TabFocusReason);
}

void ReportsPage::write(const reports::ReportQuestion& question)
{
    const auto counter = static_cast<int>(question.counter);
    fieldOf(ReportField::From).setText(reports::dayText(question.days.from));
    fieldOf(ReportField::To).setText(reports::dayText(question.days.to));
    fieldOf(ReportField::Person).setText(question.login);
    fieldOf(ReportField::Counter).setText(counter == 0 ? QString{} : QString::number(counter));
    fieldOf(ReportField::Tariff)
        .setText(question.tariff.isNull() ? QString{} : QString::number(question.tariff.value()));
    for (const ReportField field : {ReportField::Area, ReportField::Station, ReportField::Customer})
        fieldOf(field).clear();
}

void ReportsPage::showList()
{
    const QSignalBlocker quiet{m_list};
    const auto readable =
        m_view.person ? reportsFor(m_view.person->role) : std::vector<reports::ReportId>{};
    bool isSame = m_list->count() == static_cast<int>(readable.size());
    for (std::size_t i = 0; isSame && i < readable.size(); ++i)
        isSame = m_list->item(static_cast<int>(i))->data(Qt::UserRole).toInt() ==
                 static_cast<int>(readable[i]);
    if (!isSame) {
        m_list->clear();
        for (const reports::ReportId id : readable) {
            auto* item = new QListWidgetItem{reportTitle(id), m_list};
            item->setData(Qt::UserRole, static_cast<int>(id));
        }
    }
    const auto at = std::ranges::find(readable, m_view.chosen);
    if (at != readable.end())
        m_list->setCurrentRow(static_cast<int>(at - readable.begin()));
}

void ReportsPage::showFields()
{
    const reports::ReportKind& kind = reports::kindOf(m_view.chosen);
    for (const auto& [field, edit] : m_edits)
        m_fields->setShown(*edit, asksFor(kind, field));
}

void ReportsPage::showPicture()
{
    m_result->setCurrentWidget(m_view.paper       ? static_cast<QWidget*>(m_print)
                               : m_view.isPicture ? m_picture
                                                  : static_cast<QWidget*>(m_table));
    std::unique_ptr<QChart> chart;
    if (m_view.isPicture && m_view.sheet) {
        reports::ReportHead head = m_view.sheet->head;
        head.words = reportWords();
        if (const auto figures = reports::figuresOf(m_view.sheet->table, head.words))
            chart = reports::chartOf(*figures, head);
        if (chart)
            colourAs(*chart, palette());
    }
    const std::unique_ptr<QChart> before{m_picture->chart()};
    m_picture->setChart(chart ? chart.release() : new QChart);
}

// Not a proxy: Tab would go past what stands before it.
void ReportsPage::focusInEvent(QFocusEvent*)
{
    m_list->setFocus();
}

// While something runs Esc stops it, and it leads back from the pages; else home as everywhere.
bool ReportsPage::takesEscape() const
{
    return m_view.work != ReportsWork::None || m_view.paper;
}

void ReportsPage::escape()
{
    if (m_view.work != ReportsWork::None)
        Q_EMIT cancelled();
    else
        Q_EMIT m_print->closed();
}

void ReportsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showPicture();
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    show(m_view);
    showPicture();
}

} // namespace wattcard::ui
