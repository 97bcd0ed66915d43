// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shift/count_form.h"

#include "ui/text/value_text.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int countFieldHeight = 36;
constexpr int numberWidth = 110;
constexpr int countSumWidth = 130;
constexpr int moneyWidth = 160;
constexpr int rowsInColumn = 7;
constexpr int partsOfRow = 4; // denomination, pieces, sum, and a gap to the next column

int stepOf(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return event.modifiers() & Qt::ControlModifier ? 0 : 1;
    case Qt::Key_Down: return 1;
    case Qt::Key_Up: return -1;
    default: return 0;
    }
}

} // namespace

CountForm::CountForm(QWidget* parent)
    : QWidget{parent},
      m_floatLabel{new QLabel{this}},
      m_float{new MoneyEdit{this}},
      m_takesOver{new QCheckBox{this}},
      m_bank{makeSlips()},
      m_card{makeSlips()},
      m_totalLabel{new QLabel{this}},
      m_total{new QLabel{this}},
      m_commit{new FittingButton{this}},
      m_cancel{new FittingButton{this}}
{
    m_float->setFixedHeight(countFieldHeight);
    m_float->setMaximumWidth(moneyWidth);
    m_floatLabel->setBuddy(m_float);
    for (QLabel* label : {m_floatLabel, m_bank.label, m_card.label, m_totalLabel})
        label->setWordWrap(true); // else they widen the window
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(6);
    addPieces(*grid);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    layout->addLayout(grid);
    layout->addWidget(makeSide(), 1);
    for (QPushButton* button : {m_commit, m_cancel}) {
        button->setAutoDefault(true);
        button->setMinimumHeight(countFieldHeight + 6);
    }
    connect(m_commit, &QPushButton::clicked, this, &CountForm::commit);
    connect(m_cancel, &QPushButton::clicked, this, &CountForm::cancelled);
    connect(m_takesOver, &QCheckBox::toggled, this, &CountForm::showFloat);
    for (QWidget* each : std::initializer_list<QWidget*>{m_float, m_takesOver})
        each->installEventFilter(this);
    retranslate();
    showSums();
}

QLineEdit* CountForm::makeNumber()
{
    auto* edit = new QLineEdit{this};
    edit->setValidator(new QIntValidator{0, CashCount::mostPieces, edit});
    edit->setAlignment(Qt::AlignRight);
    edit->setFixedSize(numberWidth, countFieldHeight);
    edit->installEventFilter(this);
    connect(edit, &QLineEdit::textChanged, this, &CountForm::showSums);
    return edit;
}

CountForm::SlipFields CountForm::makeSlips()
{
    SlipFields slips{new QLabel{this}, makeNumber(), new MoneyEdit{this}};
    slips.total->setFixedHeight(countFieldHeight);
    slips.total->setMaximumWidth(moneyWidth);
    slips.total->installEventFilter(this);
    slips.label->setBuddy(slips.number);
    return slips;
}

void CountForm::addPieces(QGridLayout& grid)
{
    for (const std::int64_t fen : denominations) {
        const int place = static_cast<int>(m_pieces.size());
        Piece piece{new QLabel{moneyText(Money::fromMinor(fen)), this}, makeNumber(),
                    new QLabel{this}};
        piece.label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        piece.label->setBuddy(piece.edit);
        piece.sum->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        piece.sum->setMinimumWidth(countSumWidth);
        const int row = place % rowsInColumn;
        const int column = place / rowsInColumn * partsOfRow;
        grid.addWidget(piece.label, row, column);
        grid.addWidget(piece.edit, row, column + 1);
        grid.addWidget(piece.sum, row, column + 2);
        grid.setColumnMinimumWidth(column + 3, 12);
        m_pieces.push_back(piece);
    }
}

QWidget* CountForm::makeSide()
{
    m_total->setFont(sized(font(), amountPoints));
    auto* side = new QWidget{this};
    auto* grid = new QGridLayout{side};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_floatLabel, 0, 0);
    grid->addWidget(m_float, 0, 1, 1, 2);
    grid->addWidget(m_takesOver, 1, 1, 1, 2);
    int row = 2;
    for (const SlipFields& slips : {m_bank, m_card}) {
        grid->addWidget(slips.label, row, 0);
        grid->addWidget(slips.number, row, 1);
        grid->addWidget(slips.total, row, 2);
        ++row;
    }
    grid->addWidget(m_totalLabel, row, 0);
    grid->addWidget(m_total, row, 1, 1, 2);
    grid->addWidget(m_commit, row + 1, 0, 1, 3);
    grid->addWidget(m_cancel, row + 2, 0, 1, 3);
    grid->setRowStretch(row + 3, 1);
    grid->setColumnStretch(2, 1);
    return side;
}

void CountForm::retranslate()
{
    const auto name = [](QLabel& label, QWidget& field, const QString& text) {
        label.setText(text);
        field.setAccessibleName(text);
    };
    name(*m_floatLabel, *m_float, tr("Float handed out ¥"));
    m_takesOver->setText(m_left ? tr("left by the shift before: %1").arg(moneyText(*m_left))
                                : tr("left by the shift before"));
    m_takesOver->setAccessibleName(m_takesOver->text());
    name(*m_bank.label, *m_bank.number, tr("Bank transfers: how many"));
    m_bank.total->setAccessibleName(tr("Bank transfers: their sum ¥"));
    m_bank.total->setPlaceholderText(tr("sum ¥"));
    name(*m_card.label, *m_card.number, tr("Card slips: how many"));
    m_card.total->setAccessibleName(tr("Card slips: their sum ¥"));
    m_card.total->setPlaceholderText(tr("sum ¥"));
    for (const Piece& piece : m_pieces)
        piece.edit->setAccessibleName(tr("Pieces of %1").arg(piece.label->text()));
    m_totalLabel->setText(tr("Cash counted"));
    nameButton(*m_commit,
               m_purpose == Purpose::Float ? tr("Open shift with this count") : tr("Commit count"),
               Qt::CTRL | Qt::Key_Return);
    nameButton(*m_cancel, tr("Back"), Qt::Key_Escape);
    m_cancel->setShortcut({}); // Esc is the page's
}

void CountForm::begin(Purpose purpose, std::optional<Money> left)
{
    m_purpose = purpose;
    m_left = purpose == Purpose::Float ? left : std::nullopt;
    const bool opens = purpose == Purpose::Float;
    for (QWidget* each : std::initializer_list<QWidget*>{m_floatLabel, m_float, m_takesOver})
        each->setVisible(opens);
    for (const SlipFields& slips : {m_bank, m_card}) {
        for (QWidget* each :
             std::initializer_list<QWidget*>{slips.label, slips.number, slips.total})
            each->setVisible(!opens);
        slips.number->clear();
        slips.total->clear();
    }
    m_float->clear();
    m_takesOver->setChecked(m_left.has_value());
    showFloat();
    for (const Piece& piece : m_pieces)
        piece.edit->clear();
    retranslate();
    showSums();
    (m_left ? m_pieces.front().edit : order().front())->setFocus();
}

// What was left is known to the fen: nobody types it.
void CountForm::showFloat()
{
    const bool isKnown = m_left && m_takesOver->isChecked();
    if (isKnown || m_float->isReadOnly())
        m_float->setText(isKnown ? m_left->toString() : QString{});
    m_float->setReadOnly(isKnown);
}

void CountForm::setBusy(bool busy)
{
    m_commit->setEnabled(!busy);
}

CashCount CountForm::cash() const
{
    std::vector<CountedPieces> pieces;
    for (std::size_t i = 0; i < m_pieces.size(); ++i)
        pieces.push_back({Money::fromMinor(denominations[i]), m_pieces[i].edit->text().toInt()});
    return CashCount::of(pieces).value_or(CashCount{});
}

void CountForm::showSums()
{
    if (m_pieces.size() < denominations.size()) // still being made
        return;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const int pieces = m_pieces[i].edit->text().toInt();
        const Money sum = Money::fromMinor(denominations[i] * pieces);
        m_pieces[i].sum->setText(pieces == 0 ? QString{} : moneyText(sum));
    }
    m_total->setText(moneyText(cash().total()));
    m_total->setAccessibleName(m_totalLabel->text() + u' ' + m_total->text());
}

void CountForm::commit()
{
    const auto slips = [](const SlipFields& fields) {
        return Slips{fields.number->text().toInt(), fields.total->input().value.value_or(Money{})};
    };
    if (m_purpose == Purpose::Float)
        Q_EMIT floatCounted(
            {m_float->input().value.value_or(Money{}), cash(), m_takesOver->isChecked()});
    else
        Q_EMIT tillCounted({cash(), slips(m_bank), slips(m_card)});
}

std::vector<QWidget*> CountForm::order() const
{
    std::vector<QWidget*> all{m_float, m_takesOver};
    for (const Piece& piece : m_pieces)
        all.push_back(piece.edit);
    for (const SlipFields& slips : {m_bank, m_card}) {
        all.push_back(slips.number);
        all.push_back(slips.total);
    }
    all.push_back(m_commit);
    std::erase_if(all, [](const QWidget* each) { return each->isHidden(); });
    return all;
}

bool CountForm::moveFocus(QWidget& from, int step)
{
    const auto all = order();
    const auto at = std::ranges::find(all, &from);
    if (at == all.end())
        return false;
    const auto to = at - all.begin() + step;
    if (to >= 0 && to < static_cast<std::ptrdiff_t>(all.size()))
        all[static_cast<std::size_t>(to)]->setFocus(Qt::TabFocusReason);
    return true;
}

bool CountForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int step = stepOf(*static_cast<QKeyEvent*>(event));
    return step != 0 && moveFocus(*static_cast<QWidget*>(watched), step);
}

void CountForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace wattcard::ui
