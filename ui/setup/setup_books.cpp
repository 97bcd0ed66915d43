// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setup_books.h"

#include "ui/keys/secret_edit.h"
#include "ui/services/tone_line.h"
#include "ui/text/fault_text.h"
#include "ui/text/word_text.h"
#include "ui/widgets/keyed_button.h"

#include <QDir>
#include <QEvent>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t bytesInMegabyte = 1'000'000;

// One below the other, each a line of its own.
QLabel* boldLine(NotedForm& form, NotedForm::Word text)
{
    QLabel* label = form.addLine(std::move(text));
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

} // namespace

PlaceForm::PlaceForm(const QString& directory, QWidget* parent)
    : NotedForm{[] {
                    return tr("All books, cards in stock and receipts lie in one folder, on a disk "
                              "of this computer. Backups go elsewhere.");
                },
                parent},
      m_edit{new QLineEdit{directory, this}},
      m_free{new ToneLine{this}}
{
    QLabel* label = addLine([] { return tr("Folder of the books"); });
    label->setBuddy(m_edit);
    addForm(*m_edit);
    addForm(*m_free);
    fill();
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_free->say(Tone::Neutral, {}); });
}

QString PlaceForm::directory() const
{
    return QDir::cleanPath(m_edit->text().trimmed());
}

Gap PlaceForm::gap() const
{
    if (m_edit->text().trimmed().isEmpty() || !QDir::isAbsolutePath(directory()))
        return FormGap{m_edit, tr("Write the whole path of a folder, beginning with /.")};
    return {};
}

QString PlaceForm::refusal(const app::FirstPlace& place)
{
    if (!place.fault)
        return {};
    switch (*place.fault) {
    case Fault::DatabaseFailed:
        return tr("This folder is on a network disk, or cannot be looked at. Choose a folder on a "
                  "disk of this computer.");
    case Fault::DiskFull:
        return tr("Less than 256 MB are free there. Make room, or choose another disk.");
    case Fault::DuplicateNumber:
        return tr("This folder is not empty. Choose a new one: nothing is overwritten.");
    case Fault::NotSaved: return tr("You may not write there. Choose another folder.");
    default: return faultLine(*place.fault);
    }
}

void PlaceForm::show(const app::FirstPlace& place)
{
    if (place.fault)
        return m_free->say(Tone::Attention, refusal(place));
    m_free->say(Tone::Good, tr("%1 MB are free there.").arg(place.freeBytes / bytesInMegabyte));
}

BooksForm::BooksForm(QWidget* parent)
    : NotedForm{[] { return tr("What do the books begin with?"); }, parent},
      m_demo{new QRadioButton{this}},
      m_empty{new QRadioButton{this}}
{
    m_demo->setChecked(true);
    addForm(*m_demo);
    addLine([] {
        return tr("Tariffs, three customers and a clerk, with public test keys and an orange "
                  "frame. To learn with: these cards are worth nothing in a real meter.");
    });
    addForm(*m_empty);
    addLine([] {
        return tr("Your company with keys of its own, and nothing else yet. Two key custodians "
                  "bring the keys in; finance signs for each person whom the administrator "
                  "enters, and a second person for the first tariff.");
    });
    fill();
    nameChoices();
}

app::FirstBooks BooksForm::value() const
{
    return m_demo->isChecked() ? app::FirstBooks::Demo : app::FirstBooks::Empty;
}

void BooksForm::nameChoices()
{
    m_demo->setText(tr("&Demo data"));
    m_empty->setText(tr("&Empty books of a real company"));
    m_demo->setAccessibleName(tr("Demo data"));
    m_empty->setAccessibleName(tr("Empty books of a real company"));
}

void BooksForm::changeEvent(QEvent* event)
{
    NotedForm::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameChoices();
}

PassphraseForm::PassphraseForm(QWidget* parent)
    : NotedForm{[] {
                    return tr("The keys of the cards lie in a vault. Its passphrase is asked at "
                              "every start. Nobody can find it out: write it down and lock it "
                              "away.");
                },
                parent},
      m_first{new SecretEdit{SecretEdit::Allowed::Anything, this}},
      m_second{new SecretEdit{SecretEdit::Allowed::Anything, this}}
{
    addLine([] { return tr("Passphrase, at least 12 characters"); })->setBuddy(m_first);
    addForm(*m_first);
    addLine([] { return tr("The same passphrase again"); })->setBuddy(m_second);
    addForm(*m_second);
    fill();
    connect(m_first, &SecretEdit::returnPressed, this, [this] { m_second->setFocus(); });
    connect(m_second, &SecretEdit::returnPressed, this, &PassphraseForm::completed);
    nameFields();
}

// On coming back both fields are empty, and what was typed before still counts.
Gap PassphraseForm::gap()
{
    if (m_taken && m_first->isEmpty() && m_second->isEmpty())
        return {};
    m_taken.reset();
    if (m_first->characters() < app::shortestPassphrase)
        return FormGap{m_first, tr("A passphrase has at least 12 characters.")};
    app::SharedSecret first = m_first->take();
    const app::SharedSecret second = m_second->take();
    if (!app::areSame(first, second))
        return FormGap{m_first, tr("The two passphrases differ. Type both again.")};
    m_taken = std::move(first);
    return {};
}

void PassphraseForm::nameFields()
{
    m_first->setAccessibleName(tr("Passphrase, at least 12 characters"));
    m_second->setAccessibleName(tr("The same passphrase again"));
}

void PassphraseForm::changeEvent(QEvent* event)
{
    NotedForm::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameFields();
}

FirstDoneForm::FirstDoneForm(QWidget* parent)
    : NotedForm{[] {
                    return tr("The books are made. Write these passwords down now: each is for one "
                              "sign-in, and they are not shown again.");
                },
                parent},
      m_people{boldLine(*this, [] { return QString{}; })},
      m_practise{new QPushButton{this}},
      m_result{new ToneLine{this}},
      m_folder{new ToneLine{this}}
{
    addLine([] {
        return tr("Practise a sale first: another window opens, with an orange frame, a simulated "
                  "card and books of its own.");
    });
    m_people->setFocusPolicy(Qt::StrongFocus);
    m_people->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_practise->setAutoDefault(true);
    addForm(*m_practise);
    addForm(*m_result);
    addForm(*m_folder);
    fill();
    connect(m_practise, &QPushButton::clicked, this, &FirstDoneForm::practiceWanted);
    retranslateAll();
}

void FirstDoneForm::show(const app::FirstRunDone& done)
{
    m_done = done;
    retranslateAll();
}

void FirstDoneForm::sayForgotten()
{
    m_isForgotten = true;
    retranslateAll();
}

void FirstDoneForm::sayPractice(const Result<void>& opened)
{
    if (opened)
        m_result->say(Tone::Good, tr("The practice window opens. Come back here afterwards."));
    else
        m_result->say(Tone::Attention, faultLine(opened.error().fault));
}

void FirstDoneForm::retranslateAll()
{
    QStringList lines;
    for (const app::FirstPerson& person : m_done.people)
        lines.append(
            u"%1  (%2)   %3"_s.arg(person.login, roleText(person.role), person.oneTimePassword));
    m_people->setText(lines.join(u'\n'));
    m_people->setAccessibleName(m_people->text());
    nameButton(*m_practise, tr("Practise a sale"), Qt::ALT | Qt::Key_P);
    m_practise->setAccessibleName(tr("Practise a sale"));
    if (m_isForgotten)
        m_folder->say(Tone::Attention,
                      tr("This computer cannot remember the folder. Start the program with "
                         "--profile-dir %1")
                          .arg(m_done.directory));
}

void FirstDoneForm::changeEvent(QEvent* event)
{
    NotedForm::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateAll();
}

} // namespace wattcard::ui
