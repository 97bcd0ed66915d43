// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/counter/counter_desk.h"
#include "ui/counter/counter_page.h"
#include "ui/operators/sign_in_page.h"
#include "ui/shell/idle_lock.h"
#include "ui/shell/key_router.h"
#include "ui/shell/language_switch.h"
#include "ui/shell/places.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/practice_border.h"
#include "ui/widgets/wheel_guard.h"

#include <QCloseEvent>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int frameWidth = 6;
constexpr QSize usualSize{1366, 768};

} // namespace

MainWindow::MainWindow(Parts parts, QWidget* parent)
    : QMainWindow{parent},
      m_parts{std::move(parts)},
      m_strip{new StatusStrip{m_parts.company, this}},
      m_pages{new PageStack{this}},
      m_places{new Places{*m_pages, this}},
      m_signIn{new SignInPage{this}},
      m_counter{new CounterPage{this}}
{
    if (m_parts.company.practice)
        new PracticeBorder{this};
    compose();
    connectCounter(m_parts.counter);
    connectSignIn(m_parts.people, m_parts.counter);
    connect(m_strip, &StatusStrip::languageChosen, &m_parts.language, &LanguageSwitch::use);
    new WheelGuard{this};
    auto* router = new KeyRouter{m_counter, this};
    connect(router, &KeyRouter::commandGiven, &m_parts.counter, &CounterDesk::command);
    connect(router, &KeyRouter::textTyped, m_counter, [this](const QString& text) {
        if (m_counter->isIdle())
            m_counter->beginSearch(text);
    });
    auto* idle = new IdleLock{IdleLock::usual, this};
    connect(idle, &IdleLock::idled, this, &MainWindow::lock);
    resize(usualSize);
    setWindowTitle(tr("WattCard counter"));
    m_parts.people.begin();
}

void MainWindow::compose()
{
    m_pages->addWidget(m_signIn);
    m_places->add({.id = u"counter"_s,
                   .title = [] { return tr("Counter"); },
                   .page = m_counter,
                   .roles = {Role::Clerk, Role::ShiftLeader},
                   .keys = Qt::CTRL | Qt::Key_1});
    m_places->addCommand([] { return tr("Lock"); }, Qt::CTRL | Qt::Key_L,
                         [this] { lock(); });
    m_places->setMayLeave([this] { return !isWriting(); });
    m_strip->setPlaces(m_places->menu());
    auto* whole = new QWidget{this};
    auto* layout = new QVBoxLayout{whole};
    const int margin = m_parts.company.practice ? frameWidth : 0;
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    m_pages->setParent(whole);
    m_pages->fill(*layout);
    setCentralWidget(whole);
}

void MainWindow::connectCounter(CounterDesk& desk)
{
    connect(&desk, &CounterDesk::viewChanged, m_counter, &CounterPage::show);
    connect(&desk, &CounterDesk::viewChanged, m_strip, &StatusStrip::show);
    connect(&desk, &CounterDesk::locked, this, &MainWindow::showSignIn);
    connect(&desk, &CounterDesk::placeWanted, m_places, &Places::go);
    connect(m_places, &Places::changed, &desk,
            [&desk](const QString& id) { desk.setAway(id != u"counter"_s); });
    connect(m_counter, &CounterPage::commandGiven, &desk, &CounterDesk::command);
    connect(m_counter, &CounterPage::amountTyped, &desk, &CounterDesk::typeAmount);
    connect(m_counter, &CounterPage::energyTyped, &desk, &CounterDesk::typeEnergy);
    connect(m_counter, &CounterPage::tenderedTyped, &desk, &CounterDesk::typeTendered);
    connect(m_counter, &CounterPage::referenceTyped, &desk, &CounterDesk::typeReference);
    connect(m_counter, &CounterPage::searchStarted, &desk, &CounterDesk::startSearch);
    connect(m_counter, &CounterPage::searchTyped, &desk, &CounterDesk::search);
    connect(m_counter, &CounterPage::rowChosen, &desk, &CounterDesk::chooseRow);
}

void MainWindow::connectSignIn(SignInDesk& desk, CounterDesk& counter)
{
    connect(&desk, &SignInDesk::viewChanged, m_signIn, &SignInPage::show);
    connect(m_signIn, &SignInPage::signInRequested, &desk, &SignInDesk::submit);
    connect(m_signIn, &SignInPage::changeRequested, &desk, &SignInDesk::changePassword);
    connect(m_signIn, &SignInPage::pinFormRequested, &desk, &SignInDesk::openPinForm);
    connect(m_signIn, &SignInPage::pinFormLeft, &desk, &SignInDesk::closePinForm);
    connect(m_signIn, &SignInPage::pinRequested, &desk, &SignInDesk::choosePin);
    connect(&counter, &CounterDesk::locked, &desk, &SignInDesk::begin);
    connect(&desk, &SignInDesk::accepted, this, [this, &counter](const Operator& person) {
        m_places->openFor(person);
        counter.signIn(person);
    });
}

void MainWindow::showCounter()
{
    m_pages->setCurrentWidget(m_counter);
}

void MainWindow::showSignIn()
{
    m_places->close();
    m_pages->setCurrentWidget(m_signIn);
}

// Never while a card is being written: the sale goes on, and the next idle moment locks.
void MainWindow::lock()
{
    const bool isSignedIn = m_pages->currentWidget() != m_signIn;
    if (isSignedIn && !isWriting())
        m_parts.counter.lock();
}

bool MainWindow::isWriting() const
{
    return m_parts.counter.view().model.state == CounterState::Writing || (m_isHeld && m_isHeld());
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("WattCard counter"));
    m_places->retranslate();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    event->setAccepted(!isWriting());
}

} // namespace wattcard::ui
