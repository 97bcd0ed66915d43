// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/print_panel.h"

#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int printSideWidth = 330;
constexpr int pagesTyped = 99'999;
constexpr int printFieldRows = 5;

std::size_t pageNumberIn(const QLineEdit& edit)
{
    return edit.text().toULongLong();
}

QLineEdit* pageNumberEdit(int most, QWidget* parent)
{
    auto* edit = new QLineEdit{parent};
    edit->setValidator(new QIntValidator{1, most, edit});
    return edit;
}

} // namespace

void PagePicture::show(const QImage& page)
{
    m_page = page;
    update();
}

void PagePicture::paintEvent(QPaintEvent*)
{
    if (m_page.isNull())
        return;
    QPainter painter{this};
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QRect where{{}, m_page.size().scaled(size() - QSize{2, 2}, Qt::KeepAspectRatio)};
    where.moveCenter(rect().center());
    painter.drawImage(where, m_page);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(where.adjusted(-1, -1, 0, 0));
}

PrintPanel::PrintPanel(QWidget* parent)
    : QWidget{parent},
      m_picture{new PagePicture{this}},
      m_place{new QLabel{this}},
      m_fields{new FieldSheet{printFieldRows, this}},
      m_queue{new QComboBox{this}},
      m_copies{pageNumberEdit(mostCopies, this)},
      m_first{pageNumberEdit(pagesTyped, this)},
      m_last{pageNumberEdit(pagesTyped, this)},
      m_side{new ChoiceBox<QPageLayout::Orientation>{
          {QPageLayout::Landscape, QPageLayout::Portrait},
          [](QPageLayout::Orientation side) {
              return side == QPageLayout::Landscape ? tr("Across") : tr("Upright");
          },
          this}},
      m_note{new QLabel{this}},
      m_before{new FittingButton{this}},
      m_after{new FittingButton{this}},
      m_print{new FittingButton{this}},
      m_close{new FittingButton{this}}
{
    makeFields();
    makeButtons();
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_picture, 1);
    layout->addLayout(makeSide());
    retranslate();
}

QLayout* PrintPanel::makeSide()
{
    m_note->setWordWrap(true);
    m_note->setFixedWidth(printSideWidth);
    m_place->setAlignment(Qt::AlignCenter);
    auto* pages = new QHBoxLayout;
    pages->addWidget(m_before, 1);
    pages->addWidget(m_after, 1);
    auto* ends = new QHBoxLayout;
    ends->addWidget(m_print, 1);
    ends->addWidget(m_close, 1);
    auto* side = new QVBoxLayout;
    side->addWidget(m_fields);
    side->addWidget(m_note);
    side->addStretch(1);
    side->addWidget(m_place);
    side->addLayout(pages);
    side->addLayout(ends);
    return side;
}

void PrintPanel::makeFields()
{
    m_queue->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_fields->setFixedWidth(printSideWidth);
    m_fields->add(*m_queue, [] { return tr("Printer"); });
    m_fields->add(*m_copies, [] { return tr("Copies"); });
    m_fields->add(*m_first, [] { return tr("From page"); });
    m_fields->add(*m_last, [] { return tr("To page"); });
    m_fields->add(*m_side, [] { return tr("Paper"); });
    connect(m_fields, &FieldSheet::completed, this, &PrintPanel::order);
    connect(m_side, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT sideChosen(m_side->value()); });
}

void PrintPanel::makeButtons()
{
    for (QPushButton* button : {m_before, m_after, m_print, m_close})
        button->setAutoDefault(true); // Enter presses what has the focus
    const auto turn = [this](bool isOn) {
        if (m_view.paper)
            Q_EMIT pageChosen(m_view.paper->page + (isOn ? 1 : -1));
    };
    connect(m_before, &QPushButton::clicked, this, [turn] { turn(false); });
    connect(m_after, &QPushButton::clicked, this, [turn] { turn(true); });
    connect(m_print, &QPushButton::clicked, this, &PrintPanel::order);
    connect(m_close, &QPushButton::clicked, this, &PrintPanel::closed);
}

void PrintPanel::retranslate()
{
    nameButton(*m_before, tr("Before"), Qt::Key_PageUp);
    nameButton(*m_after, tr("Next"), Qt::Key_PageDown);
    nameButton(*m_print, tr("Print"), Qt::CTRL | Qt::Key_P);
    nameButton(*m_close, tr("Back"), Qt::ALT | Qt::Key_B);
    m_picture->setAccessibleName(tr("The page as it will be printed"));
}

void PrintPanel::show(const ReportsView& view)
{
    const bool isNew = view.paper && !m_view.paper;
    m_view = view;
    if (!view.paper)
        return;
    const ReportPaper& paper = *view.paper;
    if (isNew) {
        m_copies->setText(u"1"_s);
        m_pages = 0;
        m_offered.reset();
    }
    if (paper.pages > 0 && paper.pages != m_pages) {
        m_pages = paper.pages;
        m_first->setText(u"1"_s);
        m_last->setText(QString::number(m_pages));
    }
    const QSignalBlocker quiet{m_side};
    m_side->choose(paper.side);
    fillQueues();
    m_picture->show(paper.pages > 0 ? paper.picture : QImage{});
    m_place->setText(paper.pages > 0 ? tr("Page %1 of %2").arg(paper.page).arg(paper.pages)
                                     : QString{});
    say(*m_note, {}, Tone::Neutral);
    const bool isFree = view.work == ReportsView::Work::None;
    m_before->setEnabled(isFree && paper.page > 1);
    m_after->setEnabled(isFree && paper.page < paper.pages);
    m_print->setEnabled(isFree && paper.queues && !paper.queues->isEmpty());
}

// The list is filled once it is known; what was chosen in it stays.
void PrintPanel::fillQueues()
{
    const ReportPaper& paper = *m_view.paper;
    m_queue->setEnabled(paper.queues && !paper.queues->isEmpty());
    if (m_offered == paper.queues && m_queue->count() > 0)
        return;
    m_offered = paper.queues;
    m_queue->clear();
    m_queue->addItems(paper.queues.value_or(QStringList{}));
    m_queue->setCurrentIndex(std::max(0, m_queue->findText(paper.queue)));
}

void PrintPanel::order()
{
    if (!m_print->isEnabled())
        return;
    const PrintOrder order{m_queue->currentText(),
                           m_copies->text().toInt(),
                           {pageNumberIn(*m_first), pageNumberIn(*m_last)}};
    if (order.copies < 1 || order.copies > mostCopies)
        return say(*m_note, tr("From 1 to %1 copies.").arg(mostCopies), Tone::Attention);
    if (order.span.first < 1 || order.span.last < order.span.first || order.span.last > m_pages)
        return say(*m_note, tr("There are pages from 1 to %1.").arg(m_pages), Tone::Attention);
    Q_EMIT ordered(order);
}

// Not a proxy: Tab would go past what stands before it.
void PrintPanel::focusInEvent(QFocusEvent*)
{
    if (m_queue->isEnabled())
        m_queue->setFocus();
    else
        m_copies->setFocus();
}

void PrintPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    show(m_view);
}

} // namespace wattcard::ui
