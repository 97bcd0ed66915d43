// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setup_window.h"

#include "ui/services/service_wizard.h"
#include "ui/text/fault_text.h"
#include "ui/widgets/wheel_guard.h"

#include <QCloseEvent>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using app::FirstBooks;

namespace {

constexpr QSize setupSize{1100, 700};

} // namespace

SetupWindow::SetupWindow(Parts parts, QWidget* parent)
    : QWidget{parent},
      m_parts{std::move(parts)},
      m_wizard{new ServiceWizard{[] { return tr("WattCard: first start"); }, this}},
      m_fields{m_parts.language.current(), this},
      m_company{new NotedForm{[] {
                                  return tr("Without a region code no cards can be issued: only "
                                            "the demo data can be used then.");
                              },
                              this}},
      m_person{new NotedForm{[] {
                                 return tr("The administrator enters all the others. There is no "
                                           "password that comes with the program.");
                             },
                             this}},
      m_place{new PlaceForm{m_parts.directory, this}},
      m_reader{new ReaderForm{m_parts.desk, this}},
      m_printer{new PrinterForm{m_parts.desk, this}},
      m_books{new BooksForm{this}},
      m_passphrase{new PassphraseForm{this}},
      m_summary{new NotedForm{[this] { return summary(); }, this}},
      m_done{new FirstDoneForm{this}}
{
    auto* layout = new QVBoxLayout{this};
    layout->addWidget(m_wizard);
    addCompany();
    addPerson();
    addPlace();
    addDevices();
    addBooks();
    addSummary();
    addDone();
    connect(&m_parts.desk, &SetupDesk::viewChanged, this, &SetupWindow::refresh);
    connect(&m_parts.desk, &SetupDesk::placeLooked, this, &SetupWindow::placeLooked);
    connect(m_wizard, &ServiceWizard::finished, this, &SetupWindow::finished);
    new WheelGuard{this};
    resize(setupSize);
    setWindowTitle(tr("WattCard: first start"));
    m_wizard->begin();
}

void SetupWindow::addCompany()
{
    m_company->addForm(m_fields.companyForm());
    m_company->fill();
    connect(&m_fields, &SetupFields::languageChosen, &m_parts.language, &LanguageSwitch::use);
    connect(&m_fields, &SetupFields::completed, m_wizard, &ServiceWizard::advance);
    m_wizard->addStep({.title = [] { return tr("Language and company"); },
                       .picture = StepPicture::ServicePoint,
                       .form = m_company,
                       .gap = [this] { return m_fields.companyGap(); },
                       .mayGoBack = [] { return false; }});
}

void SetupWindow::addPerson()
{
    m_person->addForm(m_fields.personForm());
    m_person->fill();
    m_wizard->addStep({.title = [] { return tr("The first administrator"); },
                       .picture = StepPicture::Customer,
                       .form = m_person,
                       .gap = [this] { return m_fields.personGap(); }});
}

// Enter asks the disk, and goes on when it has answered.
void SetupWindow::addPlace()
{
    m_wizard->addStep({.title = [] { return tr("Place of the books"); },
                       .picture = StepPicture::Signature,
                       .form = m_place,
                       .gap = [this] { return m_place->gap(); },
                       .focus = &m_place->field(),
                       .entered = [this] { m_parts.desk.look(m_place->directory()); },
                       .act =
                           [this] {
                               m_isLooking = true;
                               m_wizard->setBusy(true);
                               m_parts.desk.look(m_place->directory());
                           }});
}

void SetupWindow::addDevices()
{
    m_wizard->addStep({.title = [] { return tr("Card reader"); },
                       .picture = StepPicture::Card,
                       .form = m_reader});
    connect(m_printer, &PrinterForm::completed, m_wizard, &ServiceWizard::advance);
    m_wizard->addStep({.title = [] { return tr("Printer"); },
                       .picture = StepPicture::Paper,
                       .form = m_printer,
                       .gap = [this]() -> Gap {
                           if (QWidget* field = m_printer->missing())
                               return FormGap{field, tr("Which printer? Write its name, or choose "
                                                        "that there is none.")};
                           return {};
                       }});
}

void SetupWindow::addBooks()
{
    m_wizard->addStep({.title = [] { return tr("Demo data or empty"); },
                       .picture = StepPicture::Tariff,
                       .form = m_books,
                       .gap = [this] { return booksGap(); },
                       .focus = &m_books->field()});
    connect(m_passphrase, &PassphraseForm::completed, m_wizard, &ServiceWizard::advance);
    m_wizard->addStep({.title = [] { return tr("Passphrase of the keys"); },
                       .picture = StepPicture::Key,
                       .form = m_passphrase,
                       .gap = [this] { return m_passphrase->gap(); },
                       .isNeeded = [this] { return m_books->value() == FirstBooks::Empty; }});
}

Gap SetupWindow::booksGap() const
{
    if (m_books->value() == FirstBooks::Empty && !m_fields.hasRegion())
        return FormGap{nullptr, tr("A real company needs its region code: without it no card can "
                                   "be issued. Go back to the first page with Esc, or choose demo "
                                   "data.")};
    return {};
}

void SetupWindow::addSummary()
{
    m_summary->fill();
    m_wizard->addStep({.title = [] { return tr("Everything together"); },
                       .picture = StepPicture::Writing,
                       .form = m_summary,
                       .next = [] { return tr("make the books"); },
                       .entered = [this] { m_summary->retranslate(); },
                       .act = [this] { m_parts.desk.make(value(), m_printer->value()); }});
}

void SetupWindow::addDone()
{
    connect(m_done, &FirstDoneForm::practiceWanted, this,
            [this] { m_done->sayPractice(m_parts.practise()); });
    m_wizard->addStep({.title = [] { return tr("Ready"); },
                       .picture = StepPicture::Done,
                       .form = m_done,
                       .focus = &m_done->field(),
                       .next = [] { return tr("open the counter and sign in"); },
                       .mayGoBack = [] { return false; }});
}

void SetupWindow::refresh()
{
    const SetupView& view = m_parts.desk.view();
    m_reader->refresh();
    m_printer->refresh();
    if (view.place)
        m_place->show(*view.place);
    if (!m_wizard->isAt(*m_summary))
        return;
    m_wizard->setBusy(view.making);
    if (view.done) {
        m_done->show(*view.done);
        if (view.isForgotten)
            m_done->sayForgotten();
        m_wizard->goOn();
    } else if (view.fault) {
        const bool isTaken = *view.fault == Fault::DuplicateNumber;
        m_wizard->say(Tone::Attention,
                      isTaken ? tr("That sign-in name or that folder is taken already. Nothing was "
                                   "made; go back and choose another.")
                              : tr("Nothing was made. %1").arg(faultLine(*view.fault)));
    }
}

void SetupWindow::placeLooked()
{
    if (!m_isLooking)
        return;
    m_isLooking = false;
    m_wizard->setBusy(false);
    const QString refusal = PlaceForm::refusal(*m_parts.desk.view().place);
    if (refusal.isEmpty())
        m_wizard->goOn();
    else
        m_wizard->say(Tone::Attention, refusal);
}

QString SetupWindow::summary() const
{
    const bool isDemo = m_books->value() == FirstBooks::Demo;
    QStringList lines{tr("Company: %1").arg(m_fields.companyName()),
                      tr("Administrator: %1").arg(m_fields.login()),
                      tr("Folder: %1").arg(m_place->directory()),
                      isDemo ? tr("Demo data") : tr("Empty books of a real company")};
    if (m_fields.hasRegion())
        lines.insert(1, tr("Region: %1").arg(m_fields.regionText()));
    lines.append(tr("Nothing has been written so far. Esc leads back to every page."));
    return lines.join(u"\n\n"_s);
}

app::FirstRun SetupWindow::value() const
{
    app::FirstRun run;
    m_fields.fill(run);
    run.directory = m_place->directory();
    run.books = m_books->value();
    if (run.books == FirstBooks::Empty)
        run.passphrase = m_passphrase->value();
    return run;
}

// While the books are made nothing is left half: it takes a second or two.
void SetupWindow::closeEvent(QCloseEvent* event)
{
    if (m_parts.desk.view().making)
        event->ignore();
    else
        QWidget::closeEvent(event);
}

void SetupWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setWindowTitle(tr("WattCard: first start"));
}

} // namespace wattcard::ui
