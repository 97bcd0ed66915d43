// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/script_runner.h"

#include "main/script_words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace wattcard {

using namespace Qt::StringLiterals;
using app::CardSituation;
using app::CounterService;
using app::RecordsService;

ScriptRunner::ScriptRunner(CounterService& counter, RecordsService& records, CounterId number,
                           QObject* parent)
    : QObject{parent},
      m_counter{number},
      m_input{STDIN_FILENO, QSocketNotifier::Read}
{
    m_input.setEnabled(false);
    connectTo(counter, records);
    connect(&m_input, &QSocketNotifier::activated, this, &ScriptRunner::readInput);
}

void ScriptRunner::connectTo(CounterService& counter, RecordsService& records)
{
    connect(this, &ScriptRunner::wantSignIn, &records, &RecordsService::signIn);
    connect(this, &ScriptRunner::wantChange, &records, &RecordsService::changePassword);
    connect(this, &ScriptRunner::wantFind, &records, &RecordsService::find);
    connect(this, &ScriptRunner::wantOpenRows, &records, &RecordsService::openRows);
    connect(this, &ScriptRunner::wantPrint, &records, &RecordsService::printWaiting);
    connect(this, &ScriptRunner::wantSignedIn, &counter, &CounterService::signIn);
    connect(this, &ScriptRunner::wantOrderId, &counter, &CounterService::newOrderId);
    connect(this, &ScriptRunner::wantRead, &counter, &CounterService::readCard);
    connect(this, &ScriptRunner::wantSell, &counter, &CounterService::sell);
    connect(this, &ScriptRunner::wantOpen, &counter, &CounterService::openAccount);
    connect(this, &ScriptRunner::wantSettle, &counter, &CounterService::settle);
    connect(&counter, &CounterService::orderIdReady, this, &ScriptRunner::orderIdReady);
    connect(&counter, &CounterService::cardSeen, this, &ScriptRunner::cardSeen);
    connect(&counter, &CounterService::saleDone, this, &ScriptRunner::saleDone);
    connect(&counter, &CounterService::saleStopped, this, &ScriptRunner::saleStopped);
    connect(&counter, &CounterService::saleStep, this, &ScriptRunner::stepReached);
    connect(&records, &RecordsService::openRowsReady, this, &ScriptRunner::openRowsReady);
    connect(&records, &RecordsService::receiptPrinted, this, &ScriptRunner::printedOne);
    connect(&records, &RecordsService::waitingCounted, this, &ScriptRunner::printingBegun);
    connect(&records, &RecordsService::found, this,
            [this](int, const std::vector<Account>& accounts) { accountsFound(accounts); });
    connect(&records, &RecordsService::failed, this,
            [this](const Failure& failure) { refuse(failure.fault); });
    connect(&records, &RecordsService::passwordChanged, this, [this](const Operator& person) {
        answer({{u"operator"_s, person.login}});
    });
    connect(&records, &RecordsService::signInRefused, this,
            [this](const app::SignInRefusal& refusal) { refuse(refusal.fault); });
    connect(&records, &RecordsService::signedIn, this, [this](const Operator& person) {
        Q_EMIT wantSignedIn(person);
        answer({{u"operator"_s, person.login}});
    });
}

void ScriptRunner::start()
{
    m_input.setEnabled(true);
    std::puts("ready");
    std::fflush(stdout);
}

void ScriptRunner::readInput()
{
    char buffer[4096];
    const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (count <= 0) {
        m_input.setEnabled(false);
        m_ended = true;
        if (isRunning(u"await"_s)) // nobody is left to move a card
            return refuse(Fault::NoCard);
        return next();
    }
    m_unread.append(buffer, count);
    for (qsizetype end = m_unread.indexOf('\n'); end >= 0; end = m_unread.indexOf('\n')) {
        m_commands.push_back(QJsonDocument::fromJson(m_unread.first(end)).object());
        m_unread.remove(0, end + 1);
    }
    next();
}

bool ScriptRunner::isRunning(const QString& verb) const
{
    return m_running && m_running->value(u"do"_s).toString() == verb;
}

void ScriptRunner::next()
{
    if (m_running)
        return;
    if (m_commands.empty()) {
        if (m_ended)
            Q_EMIT finished();
        return;
    }
    m_running = m_commands.front();
    m_commands.pop_front();
    perform(*m_running);
}

void ScriptRunner::perform(const QJsonObject& command)
{
    const QString verb = command.value(u"do"_s).toString();
    if (verb == u"sign-in"_s)
        return wantSignIn(command.value(u"login"_s).toString(),
                          command.value(u"password"_s).toString(), m_counter);
    if (verb == u"change-password"_s)
        return wantChange({command.value(u"login"_s).toString(), command.value(u"old"_s).toString(),
                           command.value(u"new"_s).toString()},
                          m_counter);
    if (verb == u"await"_s)
        return answerAwait();
    if (verb == u"read"_s)
        return wantRead();
    if (verb == u"sell"_s)
        return sell(command);
    if (verb == u"open"_s)
        return open(command);
    if (verb == u"settle"_s)
        return settle(command);
    if (verb == u"unfinished"_s)
        return wantOpenRows();
    if (verb == u"print"_s)
        return wantPrint();
    if (verb == u"quit"_s)
        return finished();
    refuse(Fault::BadInput);
}

void ScriptRunner::sell(const QJsonObject& command)
{
    const auto payment = Money::parse(command.value(u"amount"_s).toString());
    if (!payment)
        return refuse(payment.error().fault);
    const auto tendered = Money::parse(command.value(u"tendered"_s).toString(payment->toString()));
    if (!tendered)
        return refuse(tendered.error().fault);
    if (!m_situation.reading)
        return refuse(Fault::NoCard);
    m_order = {};
    m_order.payment = *payment;
    m_order.tendered = *tendered;
    m_order.seen = *m_situation.reading;
    m_order.insertions = m_situation.insertions;
    m_order.confirmation = command.value(u"confirmation"_s).toString();
    if (m_situation.facts)
        m_order.account = m_situation.facts->account.id;
    Q_EMIT wantOrderId();
}

// The account is looked up by its customer number first, then the order goes the way of a sale.
void ScriptRunner::open(const QJsonObject& command)
{
    if (m_situation.kind != CardSituation::Kind::Blank)
        return refuse(Fault::CardNotBlank);
    Q_EMIT wantFind(1, command.value(u"account"_s).toString());
}

void ScriptRunner::accountsFound(const std::vector<Account>& accounts)
{
    if (accounts.size() != 1)
        return refuse(Fault::NotFound);
    QJsonObject command = *m_running;
    sell(command);
    m_order.account = accounts.front().id;
}

void ScriptRunner::settle(const QJsonObject& command)
{
    if (!m_situation.open)
        return refuse(Fault::NotFound);
    const bool isVoid = command.value(u"wish"_s).toString() == u"void"_s;
    Q_EMIT wantSettle(m_situation.open->id,
                      isVoid ? CounterService::Wish::Void : CounterService::Wish::Finish);
}

void ScriptRunner::readerChanged(const ReaderEvent& event)
{
    m_reader = event;
    if (m_running && m_running->value(u"do"_s).toString() == u"await"_s)
        answerAwait();
}

void ScriptRunner::answerAwait()
{
    const bool wantsCard = m_running->value(u"for"_s).toString(u"card"_s) == u"card"_s;
    const auto wanted = wantsCard ? ReaderEvent::Status::Present : ReaderEvent::Status::Empty;
    if (m_reader.status == wanted)
        answer({{u"reader"_s, m_reader.readerName}});
}

void ScriptRunner::orderIdReady(const TransactionId& id)
{
    m_order.id = id;
    const bool opening = m_situation.kind == CardSituation::Kind::Blank;
    if (opening)
        Q_EMIT wantOpen(m_order);
    else
        Q_EMIT wantSell(m_order);
}

void ScriptRunner::cardSeen(const CardSituation& situation)
{
    m_situation = situation;
    answer(words(situation));
}

void ScriptRunner::saleDone(const app::SaleDone& done)
{
    answer(words(done));
}
void ScriptRunner::saleStopped(const app::SaleStopped& stopped)
{
    answer(words(stopped));
}

// Before the answer, to a caller who has asked for it.
void ScriptRunner::stepReached(app::SaleStep step)
{
    if (m_running && m_running->value(u"steps"_s).toBool())
        print({{u"step"_s, word(step)}});
}

void ScriptRunner::openRowsReady(const std::vector<OpenRow>& rows)
{
    QJsonArray list;
    for (const OpenRow& row : rows)
        list.append(words(row));
    answer({{u"rows"_s, list}});
}

// Answers when every receipt that waited has its paper.
void ScriptRunner::printingBegun(int receipts)
{
    if (!isRunning(u"print"_s))
        return;
    m_printing = receipts;
    m_printed = QJsonArray{};
    if (m_printing == 0)
        answer({{u"printed"_s, m_printed}});
}

void ScriptRunner::printedOne(const TransactionId&, const QString& where)
{
    if (!isRunning(u"print"_s))
        return;
    m_printed.append(where);
    if (--m_printing == 0)
        answer({{u"printed"_s, m_printed}});
}

void ScriptRunner::refuse(Fault fault)
{
    answer({{u"ok"_s, false}, {u"code"_s, QString{code(fault)}}});
}

void ScriptRunner::answer(QJsonObject object)
{
    if (!m_running)
        return; // printing after a sale answers by itself
    if (!object.contains(u"ok"_s))
        object.insert(u"ok"_s, true);
    print(object);
    m_running.reset();
    next();
}

void ScriptRunner::print(const QJsonObject& line)
{
    const QByteArray text = QJsonDocument{line}.toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
    std::fflush(stdout);
}

} // namespace wattcard
