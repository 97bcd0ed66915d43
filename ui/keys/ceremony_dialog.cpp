// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/ceremony_dialog.h"

#include "app/key_component.h"
#include "ui/keys/keys_page.h"
#include "ui/text/custody_text.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int ceremonyWidth = 820;
constexpr int ceremonyFieldHeight = 44;
constexpr int twoLines = 72;
constexpr int rowGap = 10;
constexpr std::array purposes{
    crypto::Purpose::Vending,    crypto::Purpose::Purchase,  crypto::Purpose::Return,
    crypto::Purpose::Issuer,     crypto::Purpose::Transport, crypto::Purpose::Inspection,
    crypto::Purpose::Management, crypto::Purpose::Meter,     crypto::Purpose::AuditChain};
constexpr std::array suites{Suite::A, Suite::S, Suite::T};
enum RowIndex { Purpose, SuiteRow, Custodians, LoginRow, Password, Component, ComponentCheck };

} // namespace

CeremonyDialog::CeremonyDialog(QWidget* parent)
    : QDialog{parent},
      m_title{new QLabel{this}},
      m_people{new QLabel{this}},
      m_step{new QLabel{this}},
      m_checkValue{new QLabel{this}},
      m_purpose{new QComboBox{this}},
      m_suite{new QComboBox{this}},
      m_custodians{new QComboBox{this}},
      m_login{new QLineEdit{this}},
      m_password{new QLineEdit{this}},
      m_component{new SecretEdit{SecretEdit::Allowed::HexDigits, this}},
      m_componentCheck{new QLineEdit{this}},
      m_message{new QLabel{this}},
      m_next{new FittingButton{this}},
      m_again{new FittingButton{this}},
      m_abort{new FittingButton{this}}
{
    setModal(true);
    compose();
    connect(m_next, &QPushButton::clicked, this, &CeremonyDialog::submit);
    connect(m_component, &SecretEdit::returnPressed, this, &CeremonyDialog::submit);
    connect(m_again, &QPushButton::clicked, this, &CeremonyDialog::startAgainRequested);
    connect(m_abort, &QPushButton::clicked, this, &CeremonyDialog::reject);
    retranslate();
    paintView();
}

CeremonyDialog::Row CeremonyDialog::addRow(QFormLayout& form, QWidget* field)
{
    auto* label = new QLabel{this};
    label->setBuddy(field);
    field->setMinimumHeight(ceremonyFieldHeight);
    form.addRow(label, field);
    return {label, field};
}

void CeremonyDialog::compose()
{
    m_title->setFont(sized(font(), namePoints));
    m_checkValue->setFont(sized(font(), amountPoints));
    m_checkValue->setAlignment(Qt::AlignCenter);
    m_password->setEchoMode(QLineEdit::Password);
    m_componentCheck->setMaxLength(14); // ten digits and a blank between each two
    for (QLabel* label : {m_title, m_people, m_step, m_message})
        label->setWordWrap(true);
    m_step->setMinimumHeight(twoLines);
    m_message->setMinimumHeight(twoLines);
    m_message->setAlignment(Qt::AlignTop);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(rowGap);
    for (QWidget* field : std::initializer_list<QWidget*>{
             m_purpose, m_suite, m_custodians, m_login, m_password, m_component, m_componentCheck})
        m_rows.push_back(addRow(*form, field));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_next, m_again, m_abort}) {
        button->setMinimumHeight(ceremonyFieldHeight);
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto* layout = new QVBoxLayout{this};
    for (QWidget* part : {m_title, m_people, m_step, m_checkValue})
        layout->addWidget(part);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    setFixedSize(ceremonyWidth, 12 * ceremonyFieldHeight);
}

void CeremonyDialog::fillChoices()
{
    const auto refill = [](QComboBox* box, const auto& values, const auto& text) {
        const int chosen = std::max(box->currentIndex(), 0);
        box->clear();
        for (const auto value : values)
            box->addItem(text(value));
        box->setCurrentIndex(chosen);
    };
    refill(m_purpose, purposes, purposeText);
    refill(m_suite, suites, suiteText);
    refill(m_custodians, std::array{2, 3}, [](int count) { return QString::number(count); });
}

void CeremonyDialog::retranslate()
{
    setWindowTitle(tr("Custody ceremony"));
    const QString names[]{tr("Purpose"),
                          tr("Suite"),
                          tr("Components"),
                          tr("Operator"),
                          tr("Password"),
                          tr("Component, 32 digits 0–9 A–F"),
                          tr("Its check value, 10 digits")};
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].label->setText(names[i]);
        m_rows[i].field->setAccessibleName(names[i]);
    }
    nameButton(*m_again, tr("It differs: start again"), Qt::ALT | Qt::Key_S);
    m_abort->setText(tr("Give up (ESC)"));
    fillChoices();
}

void CeremonyDialog::show(const KeysView& view)
{
    const bool opening = view.isOpen && !isVisible();
    const bool answered = m_view.busy && !view.busy;
    m_view = view;
    m_asking = false;
    if (answered || opening || !view.isOpen)
        wipe();
    paintView();
    if (!view.isOpen)
        return hide();
    if (opening)
        QDialog::show();
    if (opening || answered)
        focusFirst();
}

void CeremonyDialog::wipe()
{
    for (QLineEdit* edit : {m_login, m_password, m_componentCheck}) {
        edit->clear();
        edit->setModified(false);
    }
    m_component->clear();
}

void CeremonyDialog::paintView()
{
    const CustodyForm form = custodyForm(m_view);
    m_title->setText(custodyTitle(m_view));
    m_people->setText(custodyPeopleText(m_view));
    m_step->setText(custodyStep(m_view));
    const auto& ceremony = m_view.progress.ceremony;
    const bool hasValue = ceremony && ceremony->combined;
    m_checkValue->setVisible(hasValue);
    m_checkValue->setText(hasValue ? app::checkValueText(*ceremony->combined) : QString{});
    showRows(form);
    m_next->setText(custodyButtonText(m_view));
    m_again->setVisible(form == CustodyForm::Compare);
    m_abort->setVisible(form != CustodyForm::Done);
    if (m_asking)
        say(*m_message,
            tr("Give up? Everything that was entered is wiped. ESC again gives up, any other key "
               "goes on."),
            Tone::Attention);
    else if (m_view.busy)
        say(*m_message, tr("Checking…"), Tone::Neutral);
    else
        say(*m_message, custodyFaultText(m_view), Tone::Attention);
}

void CeremonyDialog::showRows(CustodyForm form)
{
    const auto isShown = [form](std::size_t row) {
        if (row <= Custodians)
            return form == CustodyForm::ChooseKey;
        if (row <= Password)
            return form == CustodyForm::SignIn || form == CustodyForm::Compare;
        return form == CustodyForm::Component;
    };
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        m_rows[row].label->setVisible(isShown(row));
        m_rows[row].field->setVisible(isShown(row));
        m_rows[row].field->setEnabled(!m_view.busy);
    }
    for (QPushButton* button : {m_next, m_again})
        button->setEnabled(!m_view.busy);
}

void CeremonyDialog::focusFirst()
{
    for (const Row& row : m_rows) {
        if (!row.field->isHidden())
            return row.field->setFocus();
    }
    m_next->setFocus();
}

app::KeyRequest CeremonyDialog::request() const
{
    app::KeyRequest request;
    request.purpose = purposes[static_cast<std::size_t>(m_purpose->currentIndex())];
    request.suite = suites[static_cast<std::size_t>(m_suite->currentIndex())];
    request.custodians = m_custodians->currentText().toInt();
    return request;
}

// Enter goes on to the next empty field, and hands everything over from the last one.
void CeremonyDialog::submit()
{
    if (m_view.busy)
        return;
    switch (custodyForm(m_view)) {
    case CustodyForm::ChooseKey: return Q_EMIT keyChosen(request());
    case CustodyForm::SignIn:
    case CustodyForm::Compare:
        if (m_login->text().isEmpty())
            return m_login->setFocus();
        if (m_password->text().isEmpty())
            return m_password->setFocus();
        return Q_EMIT signInRequested({m_login->text().trimmed(), m_password->text()});
    case CustodyForm::Component:
        if (m_component->isEmpty())
            return m_component->setFocus();
        if (m_componentCheck->text().isEmpty())
            return m_componentCheck->setFocus();
        return Q_EMIT componentEntered(m_component->take(), m_componentCheck->text());
    case CustodyForm::Store: return Q_EMIT storeAgainRequested();
    case CustodyForm::Done: return Q_EMIT left();
    }
}

void CeremonyDialog::reject()
{
    if (m_asking || custodyForm(m_view) == CustodyForm::Done)
        return Q_EMIT left();
    m_asking = true;
    paintView();
}

void CeremonyDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return reject();
    if (m_asking) {
        m_asking = false;
        paintView();
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && focusWidget() == m_again)
        return Q_EMIT startAgainRequested();
    if (enter)
        return submit();
    QDialog::keyPressEvent(event);
}

void CeremonyDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        paintView();
    }
}

void linkKeyScreens(KeysDesk& desk, KeysPage& page, CeremonyDialog& dialog)
{
    QObject::connect(&desk, &KeysDesk::viewChanged, &page, &KeysPage::show);
    QObject::connect(&desk, &KeysDesk::viewChanged, &dialog, &CeremonyDialog::show);
    QObject::connect(&page, &KeysPage::ceremonyRequested, &desk, &KeysDesk::choose);
    QObject::connect(&page, &KeysPage::changeRequested, &desk, &KeysDesk::change);
    QObject::connect(&dialog, &CeremonyDialog::keyChosen, &desk, &KeysDesk::begin);
    QObject::connect(&dialog, &CeremonyDialog::signInRequested, &desk, &KeysDesk::signIn);
    QObject::connect(&dialog, &CeremonyDialog::componentEntered, &desk, &KeysDesk::enterComponent);
    QObject::connect(&dialog, &CeremonyDialog::startAgainRequested, &desk, &KeysDesk::startAgain);
    QObject::connect(&dialog, &CeremonyDialog::storeAgainRequested, &desk, &KeysDesk::storeAgain);
    QObject::connect(&dialog, &CeremonyDialog::left, &desk, &KeysDesk::leave);
}

} // namespace wattcard::ui
