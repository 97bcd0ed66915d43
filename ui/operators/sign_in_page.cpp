// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operators/sign_in_page.h"

#include "ui/text/fault_text.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace wattcard::ui {

namespace {

constexpr int formWidth = 560;
constexpr int fieldHeight = 44;
constexpr int fieldGap = 10;

} // namespace

SignInPage::SignInPage(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_login{makeField(Echo::Plain)},
      m_password{makeField(Echo::Hidden)},
      m_old{makeField(Echo::Hidden)},
      m_new{makeField(Echo::Hidden)},
      m_again{makeField(Echo::Hidden)},
      m_pinPassword{makeField(Echo::Hidden)},
      m_pin{makeField(Echo::Hidden)},
      m_pinAgain{makeField(Echo::Hidden)},
      m_known{makeKnown()},
      m_forms{new QStackedWidget{this}},
      m_message{new QLabel{this}},
      m_button{new QPushButton{this}},
      m_pinButton{new QPushButton{this}}
{
    m_title->setFont(sized(font(), headlinePoints));
    m_message->setWordWrap(true);
    m_message->setFixedSize(formWidth, 2 * fieldHeight);
    m_message->setAlignment(Qt::AlignTop);
    m_button->setFixedSize(formWidth, fieldHeight + 8);
    m_pinButton->setFixedSize(formWidth, fieldHeight);
    m_pinButton->setAutoDefault(true);
    m_forms->addWidget(makeForm({m_login, m_password}));
    m_forms->addWidget(makeForm({m_old, m_new, m_again}));
    m_forms->addWidget(makeForm({m_pinPassword, m_pin, m_pinAgain}));
    m_forms->setFixedWidth(formWidth);
    auto* layout = new QVBoxLayout{this};
    layout->addStretch(1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_forms, m_message, m_button,
                                                         m_pinButton, m_known})
        layout->addWidget(part, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    connect(m_button, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_pinButton, &QPushButton::clicked, this, &SignInPage::turnPage);
    connect(m_login.edit, &QLineEdit::textChanged, this, &SignInPage::nameSecret);
    retranslate();
    show(SignInView{});
}

SignInPage::Field SignInPage::makeField(Echo echo)
{
    Field field{new QLabel{this}, new QLineEdit{this}};
    field.label->setBuddy(field.edit);
    field.edit->setMinimumHeight(fieldHeight);
    if (echo == Echo::Hidden)
        field.edit->setEchoMode(QLineEdit::Password);
    connect(field.edit, &QLineEdit::returnPressed, this, &SignInPage::submit);
    return field;
}

QWidget* SignInPage::makeForm(std::initializer_list<Field> fields)
{
    auto* form = new QWidget{this};
    auto* layout = new QFormLayout{form};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(fieldGap);
    layout->setHorizontalSpacing(16);
    for (const Field& field : fields)
        layout->addRow(field.label, field.edit);
    return form;
}

// The next person is most likely one of the last ones: a key, and only the password is typed.
QWidget* SignInPage::makeKnown()
{
    auto* known = new QWidget{this};
    auto* grid = new QGridLayout{known};
    grid->setContentsMargins(0, 24, 0, 0);
    known->setFixedWidth(formWidth);
    for (int i = 0; i < mostKnownPersons; ++i) {
        auto* button = new QPushButton{known};
        button->setMinimumHeight(fieldHeight);
        button->setAutoDefault(true);
        m_persons[static_cast<std::size_t>(i)] = button;
        grid->addWidget(button, i / 2, i % 2);
        connect(button, &QPushButton::clicked, this, [this, i] {
            if (static_cast<std::size_t>(i) < m_view.known.size())
                choose(m_view.known[static_cast<std::size_t>(i)]);
        });
    }
    return known;
}

void SignInPage::choose(const KnownPerson& person)
{
    m_login.edit->setText(person.login);
    m_password.edit->clear();
    m_password.edit->setFocus();
}

void SignInPage::showKnown()
{
    const bool canChoose = m_view.form == SignInView::Form::SignIn && m_button->isEnabled();
    for (std::size_t i = 0; i < m_persons.size(); ++i) {
        const bool isKnown = i < m_view.known.size();
        m_persons[i]->setVisible(isKnown);
        if (!isKnown)
            continue;
        nameButton(*m_persons[i], m_view.known[i].name,
                   Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)));
        m_persons[i]->setEnabled(canChoose);
    }
}

void SignInPage::retranslate()
{
    const auto name = [](const Field& field, const QString& text) {
        field.label->setText(text);
        field.edit->setAccessibleName(text);
    };
    name(m_login, tr("Operator"));
    nameSecret();
    name(m_old, tr("Present password"));
    name(m_new, tr("New password"));
    name(m_again, tr("New password again"));
    name(m_pinPassword, tr("Your password"));
    name(m_pin, tr("PIN"));
    name(m_pinAgain, tr("PIN again"));
}

// A PIN is taken of nobody but who works here.
void SignInPage::nameSecret()
{
    const bool isPresent =
        !m_view.present.isEmpty() && m_login.edit->text().trimmed() == m_view.present;
    const QString text = isPresent ? tr("PIN or password") : tr("Password");
    m_password.label->setText(text);
    m_password.edit->setAccessibleName(text);
}

QString SignInPage::pinMessage(const app::PinRefusal& refusal) const
{
    switch (refusal.trouble) {
    case app::PinTrouble::Wrong: return tr("Wrong PIN. Tries left: %1.").arg(refusal.triesLeft);
    case app::PinTrouble::Blocked: return tr("Wrong PIN, three times. Type the password.");
    case app::PinTrouble::NotHere: return tr("No PIN is good here now. Type the password.");
    case app::PinTrouble::TooEasy:
        return tr("A PIN has 4 to 6 digits, not all the same and not in order.");
    case app::PinTrouble::Password:
    case app::PinTrouble::Failed: break; // said as a fault
    }
    return {};
}

QString SignInPage::message() const
{
    if (m_view.secondsLeft > 0)
        return tr("Too many failed attempts. Wait %1 s. (%2)")
            .arg(m_view.secondsLeft)
            .arg(code(Fault::LockedOut));
    if (m_view.busy)
        return tr("Checking…");
    if (m_differ)
        return m_view.form == SignInView::Form::ChoosePin
                   ? tr("The two PINs differ. Type both again.")
                   : tr("The two new passwords differ. Type both again.");
    if (m_view.pin)
        return pinMessage(*m_view.pin);
    if (m_view.fault)
        return faultLine(*m_view.fault);
    if (m_view.form == SignInView::Form::ChangePassword)
        return tr("This password can be used once. Choose your own: at least 8 characters.");
    if (m_view.form == SignInView::Form::ChoosePin)
        return tr("With your PIN you unlock the counter at which you signed in. 4 to 6 digits.");
    return {};
}

void SignInPage::show(const SignInView& view)
{
    const bool otherForm = view.form != m_view.form;
    const bool answered = m_view.busy && !view.busy;
    m_view = view;
    m_differ = m_differ && !otherForm && !view.busy;
    const bool changing = view.form == SignInView::Form::ChangePassword;
    const bool choosing = view.form == SignInView::Form::ChoosePin;
    m_forms->setCurrentIndex(static_cast<int>(view.form));
    m_forms->setFixedHeight(static_cast<int>(edits().size()) * (fieldHeight + fieldGap));
    m_title->setText(changing   ? tr("Choose a new password")
                     : choosing ? tr("Choose a PIN: %1").arg(m_login.edit->text())
                                : tr("Sign in"));
    m_button->setText(changing   ? tr("Change password (ENTER)")
                      : choosing ? tr("Keep the PIN and sign in (ENTER)")
                                 : tr("Sign in (ENTER)"));
    m_button->setAccessibleName(m_button->text());
    m_message->setText(message());
    setFieldsEnabled(!view.busy && view.secondsLeft == 0);
    showKnown();
    showPinButton();
    if (m_login.edit->text().isEmpty())
        m_login.edit->setText(view.login);
    nameSecret();
    if (!answered && !otherForm)
        return;
    for (QLineEdit* edit : {m_password.edit, m_old.edit, m_new.edit, m_again.edit,
                            m_pinPassword.edit, m_pin.edit, m_pinAgain.edit})
        edit->clear();
    edits()[choosing || changing ? 0 : 1]->setFocus();
}

std::vector<QLineEdit*> SignInPage::edits() const
{
    switch (m_view.form) {
    case SignInView::Form::SignIn: return {m_login.edit, m_password.edit};
    case SignInView::Form::ChangePassword: return {m_old.edit, m_new.edit, m_again.edit};
    case SignInView::Form::ChoosePin: break;
    }
    return {m_pinPassword.edit, m_pin.edit, m_pinAgain.edit};
}

void SignInPage::showPinButton()
{
    const bool choosing = m_view.form == SignInView::Form::ChoosePin;
    m_pinButton->setVisible(m_view.form != SignInView::Form::ChangePassword);
    m_pinButton->setEnabled(!m_view.busy && (choosing || m_view.secondsLeft == 0));
    if (choosing)
        nameButton(*m_pinButton, tr("Back"), Qt::Key_Escape);
    else
        nameButton(*m_pinButton, tr("Choose a PIN"), Qt::Key_F4);
}

void SignInPage::turnPage()
{
    if (m_view.form == SignInView::Form::ChoosePin)
        Q_EMIT pinFormLeft();
    else if (m_login.edit->text().trimmed().isEmpty())
        m_login.edit->setFocus();
    else
        Q_EMIT pinFormRequested();
}

// ENTER on the button as well: outside a dialog Qt presses a button with the space bar only.
void SignInPage::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && focusWidget() == m_button)
        submit();
    else if (enter && focusWidget() == m_pinButton)
        turnPage();
    else
        QWidget::keyPressEvent(event);
}

// The keyboard begins in the first field that is still empty.
void SignInPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    (m_login.edit->text().isEmpty() ? m_login.edit : m_password.edit)->setFocus();
}

void SignInPage::setFieldsEnabled(bool enabled)
{
    for (const Field* field :
         {&m_login, &m_password, &m_old, &m_new, &m_again, &m_pinPassword, &m_pin, &m_pinAgain})
        field->edit->setEnabled(enabled);
    m_button->setEnabled(enabled);
}

void SignInPage::submit()
{
    if (!m_button->isEnabled())
        return;
    if (m_view.form == SignInView::Form::ChangePassword)
        submitChange();
    else if (m_view.form == SignInView::Form::ChoosePin)
        submitPin();
    else if (m_password.edit->text().isEmpty() && !m_login.edit->text().isEmpty())
        m_password.edit->setFocus();
    else
        Q_EMIT signInRequested(m_login.edit->text(), m_password.edit->text());
}

void SignInPage::submitChange()
{
    m_differ = m_new.edit->text() != m_again.edit->text();
    if (m_differ) {
        m_message->setText(message());
        m_new.edit->clear();
        m_again.edit->clear();
        m_new.edit->setFocus();
        return;
    }
    Q_EMIT changeRequested(m_old.edit->text(), m_new.edit->text());
}

// Enter leads through the fields; the last one asks.
void SignInPage::submitPin()
{
    for (QLineEdit* edit : edits()) {
        if (edit->text().isEmpty())
            return edit->setFocus();
    }
    m_differ = m_pin.edit->text() != m_pinAgain.edit->text();
    if (!m_differ)
        return Q_EMIT pinRequested(
            {m_login.edit->text(), m_pinPassword.edit->text(), m_pin.edit->text()});
    m_message->setText(message());
    m_pin.edit->clear();
    m_pinAgain.edit->clear();
    m_pin.edit->setFocus();
}

void SignInPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(SignInView{m_view});
    }
}

} // namespace wattcard::ui
