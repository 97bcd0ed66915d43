// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/account_form.h"

#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace wattcard::ui {

AccountForm::AccountForm(ServiceWizard& wizard, ServicesDesk& desk,
                         std::vector<Operation> operations)
    : QWidget{&wizard},
      m_wizard{wizard},
      m_desk{desk},
      m_operations{std::move(operations)},
      m_chosen{new QLabel{this}},
      m_list{new ListPanel{this}}
{
    m_chosen->setTextFormat(Qt::PlainText);
    m_chosen->setWordWrap(true);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chosen);
    layout->addWidget(m_list, 1);
    connect(m_list, &ListPanel::searchTyped, this, [this](const QString& text) {
        m_isTyped = !text.isEmpty();
        m_desk.search(text);
    });
    connect(m_list, &ListPanel::rowChosen, this,
            [this](int row) { m_row = static_cast<std::size_t>(row); });
    connect(&m_desk, &ServicesDesk::viewChanged, this, &AccountForm::show);
    connect(&m_desk, &ServicesDesk::accountChosen, this, &AccountForm::takeChosen);
    show(m_desk.view());
}

void AccountForm::begin()
{
    m_isFresh = true;
    m_isTyped = false;
    m_row = 0;
}

void AccountForm::entered()
{
    m_list->focusField();
    if (std::exchange(m_isFresh, false) && m_desk.view().sheet && !refusal())
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_wizard.isAt(*this))
                    m_wizard.goOn();
            },
            Qt::QueuedConnection);
}

std::optional<Fault> AccountForm::refusal() const
{
    std::optional<Fault> why;
    for (const Operation operation : m_operations) {
        const auto refused = refusalOf(m_desk.view(), operation);
        if (!refused)
            return std::nullopt;
        why = why ? why : refused;
    }
    return why;
}

const Account* AccountForm::rowAccount() const
{
    const auto& found = m_desk.view().found;
    return m_isTyped && m_row < found.size() ? &found[m_row] : nullptr;
}

Gap AccountForm::gap() const
{
    if (rowAccount())
        return {};
    if (!m_desk.view().sheet)
        return FormGap{nullptr, tr("No account is chosen. Type part of a number or a name, or put "
                                   "the customer's card into the reader.")};
    if (const auto fault = refusal())
        return FormGap{nullptr, faultLine(*fault)};
    return {};
}

void AccountForm::act()
{
    const Account* account = rowAccount();
    const auto& sheet = m_desk.view().sheet;
    if (account && (!sheet || sheet->facts.account.id != account->id || refusal()))
        m_desk.chooseAccount(account->id);
    else
        m_wizard.goOn();
}

// The answer to Enter, or the card's own choice.
void AccountForm::takeChosen()
{
    if (!m_wizard.isAt(*this))
        return;
    m_wizard.setBusy(false);
    if (const auto fault = refusal())
        m_wizard.say(Tone::Stop, faultLine(*fault));
    else
        m_wizard.goOn();
}

QString AccountForm::next() const
{
    return rowAccount() || m_desk.view().sheet ? tr("take this account") : tr("choose the account");
}

void AccountForm::show(const ServicesView& view)
{
    if (view.sheet) {
        const Account& account = view.sheet->facts.account;
        m_chosen->setText(tr("Chosen: %1, %2, %3, %4")
                              .arg(account.customerName, numberText(account.number),
                                   accountStateText(account.state), account.address));
    } else {
        m_chosen->setText(view.isReading ? tr("The card is being read.")
                                         : tr("The customer's card in the reader chooses by "
                                              "itself."));
    }
    ListContent list{
        .title = tr("Find a customer"),
        .columns = {tr("Customer no."), tr("Name"), tr("Meter"), tr("Account"), tr("Address")},
        .rows = {},
        .emptySentence = tr("No match. Type less of it."),
        .startSentence = tr("Type one character or more of a customer number, meter number, name, "
                            "initials, telephone or address."),
        .searchable = true};
    for (const Account& account : view.found)
        list.rows.push_back({numberText(account.number), account.customerName,
                             account.meter.toString(), accountStateText(account.state),
                             account.address});
    m_list->show(list);
    if (m_wizard.isAt(*this))
        m_wizard.refresh();
}

void AccountForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        show(m_desk.view());
}

void addAccountStep(ServiceWizard& wizard, ServicesDesk& desk, std::vector<Operation> operations)
{
    auto* form = new AccountForm{wizard, desk, std::move(operations)};
    QObject::connect(&wizard, &ServiceWizard::started, form, &AccountForm::begin);
    wizard.addStep({.title = [] { return AccountForm::tr("Whose account?"); },
                    .picture = StepPicture::Customer,
                    .form = form,
                    .gap = [form] { return form->gap(); },
                    .next = [form] { return form->next(); },
                    .entered = [form] { form->entered(); },
                    .act = [form] { form->act(); }});
}

} // namespace wattcard::ui
