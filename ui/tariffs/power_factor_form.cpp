// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/power_factor_form.h"

#include "ui/widgets/last_column.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int wholePowerFactor = 100;
constexpr QSize powerFormSize{720, 640};
enum LineColumn { FactorColumn, TypedColumn, RuleColumn, NoteColumn, lineColumns };

// The best first, as such tables are printed.
int rowOfFactor(int hundredths)
{
    return wholePowerFactor - hundredths;
}

QString factorText(int hundredths)
{
    return u"%1.%2"_s.arg(hundredths / wholePowerFactor)
        .arg(hundredths % wholePowerFactor, 2, 10, '0'_L1);
}

QString signedText(Percent percent)
{
    const bool isReward = percent < Percent{};
    const Percent size =
        Percent::fromHundredths(isReward ? -percent.hundredths() : percent.hundredths());
    return (isReward ? u"-"_s : QString{}) + size.toString();
}

// A reward has a minus in front.
std::optional<Percent> signedPercent(const QString& text)
{
    const bool isReward = text.startsWith(u'-');
    const auto size = Percent::parse(QStringView{text}.sliced(isReward ? 1 : 0));
    if (!size)
        return std::nullopt;
    return isReward ? Percent::fromHundredths(-size->hundredths()) : *size;
}

QTableWidgetItem* fixedCell(const QString& text)
{
    QTableWidgetItem* cell = tableCell(text);
    cell->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return cell;
}

} // namespace

PowerFactorForm::PowerFactorForm(const std::optional<PowerFactorTable>& table, QWidget* parent)
    : QDialog{parent},
      m_rule{new QPushButton{this}},
      m_lines{new QTableWidget{wholePowerFactor + 1, lineColumns, this}},
      m_message{new QLabel{this}}
{
    setWindowTitle(tr("Power factors"));
    setFont(sized(font(), smallPoints));
    makeLines();
    layOut();
    const PowerFactorTable shown =
        table.value_or(powerFactorTable(PowerFactorStandard::Ninety, PowerFactorEffect::Both));
    m_use->choose(table.has_value());
    m_standard->choose(shown.standard);
    m_effect->choose(shown.effect);
    fill(shown.lines);
    connect(m_lines, &QTableWidget::cellChanged, this, [this](int, int column) {
        if (column == TypedColumn)
            refresh();
    });
    for (QComboBox* choice : std::initializer_list<QComboBox*>{m_use, m_standard, m_effect})
        connect(choice, &QComboBox::currentIndexChanged, this, &PowerFactorForm::refresh);
    connect(m_rule, &QPushButton::clicked, this, [this] {
        fill(powerFactorTable(m_standard->value(), m_effect->value()).lines);
        refresh();
    });
    refresh();
    resize(powerFormSize);
}

void PowerFactorForm::makeLines()
{
    m_lines->setAccessibleName(tr("Lines of the table"));
    m_lines->setHorizontalHeaderLabels(
        {tr("Power factor"), tr("On energy and capacity, %"), tr("By the rule, %"), QString{}});
    m_lines->verticalHeader()->hide();
    m_lines->setTabKeyNavigation(false);
    m_lines->setSelectionMode(QAbstractItemView::SingleSelection);
    m_lines->setEditTriggers(QAbstractItemView::AllEditTriggers);
    new LastColumn{m_lines};
    for (int hundredths = 0; hundredths <= wholePowerFactor; ++hundredths) {
        m_lines->setItem(rowOfFactor(hundredths), FactorColumn, fixedCell(factorText(hundredths)));
        m_lines->setItem(rowOfFactor(hundredths), TypedColumn, tableCell(QString{}));
        m_lines->setItem(rowOfFactor(hundredths), RuleColumn, fixedCell(QString{}));
        m_lines->setItem(rowOfFactor(hundredths), NoteColumn, fixedCell(QString{}));
    }
    m_lines->setCurrentCell(0, TypedColumn);
}

QWidget* PowerFactorForm::makeHead()
{
    auto* head = new QWidget{this};
    m_use = new ChoiceBox<bool>{
        {false, true},
        [](bool isUsed) { return isUsed ? tr("Charged by the table") : tr("Not charged"); },
        head};
    m_standard = new ChoiceBox<PowerFactorStandard>{
        {PowerFactorStandard::Ninety, PowerFactorStandard::EightyFive, PowerFactorStandard::Eighty},
        [](PowerFactorStandard standard) {
            constexpr std::array names{"0.90"_L1, "0.85"_L1, "0.80"_L1};
            return QString{names[static_cast<std::size_t>(standard)]};
        },
        head};
    m_effect =
        new ChoiceBox<PowerFactorEffect>{{PowerFactorEffect::Both, PowerFactorEffect::PenaltyOnly},
                                         [](PowerFactorEffect effect) {
                                             return effect == PowerFactorEffect::Both
                                                        ? tr("Reward and penalty")
                                                        : tr("Penalty only");
                                         },
                                         head};
    m_rule->setText(tr("Fill in by the rule"));
    m_rule->setAutoDefault(false); // Enter keeps the draft
    auto* form = new QFormLayout{head};
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Power factor"), m_use);
    form->addRow(tr("Standard"), m_standard);
    form->addRow(tr("Effect"), m_effect);
    form->addRow(QString{}, m_rule);
    return head;
}

void PowerFactorForm::layOut()
{
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this};
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Keep as draft"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_message->setWordWrap(true);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_message, 1);
    foot->addWidget(buttons);
    auto* whole = new QVBoxLayout{this};
    whole->addWidget(makeHead());
    whole->addWidget(m_lines, 1);
    whole->addLayout(foot);
    connect(buttons, &QDialogButtonBox::accepted, this, &PowerFactorForm::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PowerFactorForm::reject);
}

void PowerFactorForm::fill(const std::vector<PowerFactorLine>& lines)
{
    const QSignalBlocker quiet{m_lines};
    for (int row = 0; row <= wholePowerFactor; ++row)
        m_lines->item(row, TypedColumn)->setText(QString{});
    for (const PowerFactorLine& line : lines)
        m_lines->item(rowOfFactor(line.hundredths), TypedColumn)
            ->setText(signedText(line.adjustment));
}

// What a line says beside the rule: a word, never a colour alone.
void PowerFactorForm::markLine(int row, const std::optional<Percent>& typed)
{
    const QString text = m_lines->item(row, TypedColumn)->text().trimmed();
    const Percent rule = powerFactorRule(m_standard->value(), wholePowerFactor - row);
    QString note;
    if (text.isEmpty())
        note = tr("no line");
    else if (!typed)
        note = tr("no percentage");
    else if (*typed != rule)
        note = tr("differs from the rule");
    m_lines->item(row, RuleColumn)->setText(signedText(rule));
    m_lines->item(row, NoteColumn)->setText(note);
    for (const int column : {TypedColumn, RuleColumn, NoteColumn}) {
        QTableWidgetItem* cell = m_lines->item(row, column);
        cell->setData(Qt::AccessibleTextRole, heardCell(cell->text()));
    }
}

std::optional<PowerFactorTable> PowerFactorForm::read()
{
    const QSignalBlocker quiet{m_lines};
    m_wrong = -1;
    PowerFactorTable table{m_standard->value(), m_effect->value(), {}};
    for (int hundredths = 0; hundredths <= wholePowerFactor; ++hundredths) {
        const int row = rowOfFactor(hundredths);
        const QString text = m_lines->item(row, TypedColumn)->text().trimmed();
        const auto typed = signedPercent(text);
        markLine(row, typed);
        if (typed)
            table.lines.push_back({hundredths, *typed});
        else if (!text.isEmpty())
            m_wrong = row; // the topmost of them comes last
    }
    if (!m_use->value())
        return std::nullopt;
    return table;
}

void PowerFactorForm::refresh()
{
    m_read = read();
    const bool isUsed = m_use->value();
    for (QWidget* part : std::initializer_list<QWidget*>{m_standard, m_effect, m_rule, m_lines})
        part->setEnabled(isUsed);
    if (!isUsed)
        return say(*m_message, tr("Nobody is charged by his power factor."), Tone::Neutral);
    if (m_wrong >= 0)
        return say(*m_message,
                   tr("%1: type a percentage as 0.75, or as -0.30 for a reward.")
                       .arg(factorText(wholePowerFactor - m_wrong)),
                   Tone::Attention);
    if (m_read->lines.empty())
        return say(*m_message, tr("The table has no line yet."), Tone::Attention);
    const auto differing = differencesFromRule(*m_read).size();
    if (differing > 0)
        return say(*m_message,
                   tr("Lines that differ from the rule: %1. Whoever releases the version signs "
                      "why.")
                       .arg(differing),
                   Tone::Attention);
    say(*m_message, tr("Every line is as the rule says."), Tone::Good);
}

void PowerFactorForm::accept()
{
    refresh();
    if (m_use->value() && (m_wrong >= 0 || m_read->lines.empty())) {
        m_lines->setCurrentCell(std::max(0, m_wrong), TypedColumn);
        m_lines->setFocus();
        return;
    }
    QDialog::accept();
}

} // namespace wattcard::ui
