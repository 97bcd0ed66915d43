// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/customer_display.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>

#include <cstdlib>

namespace wattcard::ui {

namespace {

// Read from two metres: a sixth more than the counter's own figures.
constexpr int titlePoints = 30;
constexpr int linePoints = 32;
constexpr int strongPoints = 56;

QLabel* label(QWidget* parent, int points, Qt::Alignment alignment)
{
    auto* made = new QLabel{parent};
    made->setTextFormat(Qt::PlainText);
    made->setAlignment(alignment);
    made->setFont(sized(made->font(), points));
    return made;
}

} // namespace

CustomerDisplay::CustomerDisplay(Company company, QWidget* parent)
    : QWidget{parent},
      m_company{std::move(company)},
      m_title{label(this, titlePoints, Qt::AlignCenter)},
      m_name{label(this, linePoints, Qt::AlignCenter)},
      m_amount{addLine(strongPoints)},
      m_energy{addLine(linePoints)},
      m_received{addLine(linePoints)},
      m_change{addLine(strongPoints)},
      m_meter{addLine(linePoints)},
      m_sentence{label(this, linePoints, Qt::AlignCenter)}
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false); // the counter is the program
    setWindowFlag(Qt::WindowDoesNotAcceptFocus);
    setWindowFlag(Qt::FramelessWindowHint);
    m_sentence->setWordWrap(true);
    auto* grid = new QGridLayout{this};
    grid->setContentsMargins(48, 32, 48, 32);
    grid->setHorizontalSpacing(32);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_name, 1, 0, 1, 2);
    int row = 2;
    for (const Line& line : {m_amount, m_energy, m_received, m_change, m_meter}) {
        grid->addWidget(line.name, row, 0);
        grid->addWidget(line.figure, row, 1);
        grid->setRowStretch(row, 1);
        ++row;
    }
    grid->addWidget(m_sentence, row, 0, 1, 2);
    grid->setRowStretch(row, 1);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    paint();
}

CustomerDisplay::Line CustomerDisplay::addLine(int points)
{
    return {label(this, titlePoints, Qt::AlignRight | Qt::AlignVCenter),
            label(this, points, Qt::AlignLeft | Qt::AlignVCenter)};
}

void CustomerDisplay::show(const CounterView& view)
{
    const DisplayView shown = displayViewOf(view);
    if (shown == m_view)
        return;
    m_view = shown;
    paint();
}

void CustomerDisplay::showLine(const Line& line, const QString& name, const QString& figure)
{
    line.name->setText(figure.isEmpty() ? QString{} : name);
    line.figure->setText(figure);
}

QString CustomerDisplay::sentence() const
{
    using Stage = DisplayView::Stage;
    switch (m_view.stage) {
    case Stage::Idle: return tr("Welcome. Please hand over your card.");
    case Stage::Amount: return tr("Please check the amount.");
    case Stage::Paying: return tr("Please pay.");
    case Stage::Writing: return tr("Your card is being written. One moment please.");
    case Stage::Done: return tr("Thank you. Put the card into your meter.");
    case Stage::Waiting: return tr("One moment please: your card is not finished yet.");
    }
    std::abort();
}

void CustomerDisplay::paint()
{
    setWindowTitle(tr("WattCard customer display"));
    m_title->setText(m_company.practice ? tr("%1 – practice, no money").arg(m_company.name)
                                        : m_company.name);
    m_name->setText(m_view.name);
    showLine(m_amount, tr("to pay"), m_view.amount);
    showLine(m_energy, tr("energy"), m_view.energy);
    showLine(m_received, tr("received"), m_view.received);
    showLine(m_change, tr("change"), m_view.change);
    showLine(m_meter, tr("the meter will show about"), m_view.meter);
    m_sentence->setText(sentence());
    setAccessibleName(sentence());
}

void CustomerDisplay::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        paint();
    QWidget::changeEvent(event);
}

DisplayScreen::DisplayScreen(CustomerDisplay& display, const QWidget& counter, QObject* parent)
    : QObject{parent},
      m_display{display},
      m_counter{counter}
{
    connect(qGuiApp, &QGuiApplication::screenAdded, this, [this](QScreen* screen) {
        follow(screen);
        place();
    });
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &DisplayScreen::place);
    for (QScreen* screen : QGuiApplication::screens())
        follow(screen);
    place();
}

// Mirrored screens have one geometry; they may become two without a screen being added.
void DisplayScreen::follow(QScreen* screen)
{
    connect(screen, &QScreen::geometryChanged, this, &DisplayScreen::place);
}

bool DisplayScreen::isOn() const
{
    return m_display.isVisible();
}

void DisplayScreen::place()
{
    const QScreen* own = m_counter.screen();
    for (QScreen* screen : QGuiApplication::screens()) {
        if (screen == own || screen->geometry() == own->geometry())
            continue;
        m_display.setScreen(screen);
        m_display.setGeometry(screen->geometry());
        m_display.showFullScreen();
        return;
    }
    m_display.hide();
}

} // namespace wattcard::ui
