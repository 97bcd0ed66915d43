// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/form_gap.h"
#include "ui/setup/noted_form.h"
#include "ui/setup/setup_desk.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace wattcard::ui {

class SecretEdit;
class ToneLine;

// Where the books will lie.
class PlaceForm : public NotedForm {
    Q_OBJECT
public:
    PlaceForm(const QString& directory, QWidget* parent);
    QString directory() const; // absolute, clean
    Gap gap() const;
    // What was found there; empty when nothing is wrong.
    static QString refusal(const app::FirstPlace& place);
    void show(const app::FirstPlace& place);
    QWidget& field() { return *m_edit; }

private:
    QLineEdit* m_edit;
    ToneLine* m_free;
};

// Demo data or empty books.
class BooksForm : public NotedForm {
    Q_OBJECT
public:
    explicit BooksForm(QWidget* parent);
    app::FirstBooks value() const;
    QWidget& field() { return *m_demo; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void nameChoices();
    QRadioButton* m_demo;
    QRadioButton* m_empty;
};

// The passphrase of the keys, twice. It leaves the fields when the page is left for the next one.
class PassphraseForm : public NotedForm {
    Q_OBJECT
public:
    explicit PassphraseForm(QWidget* parent);
    Gap gap(); // takes what was typed
    app::SharedSecret value() const { return m_taken; }

Q_SIGNALS:
    void completed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void nameFields();
    SecretEdit* m_first;
    SecretEdit* m_second;
    app::SharedSecret m_taken;
};

// The books are there: the passwords of the others, and the way to practise.
class FirstDoneForm : public NotedForm {
    Q_OBJECT
public:
    explicit FirstDoneForm(QWidget* parent);
    void show(const app::FirstRunDone& done);
    void sayForgotten(); // the folder is found again only by who names it
    void sayPractice(const Result<void>& opened);
    QWidget& field() { return *m_people; } // not the button: Enter goes on

Q_SIGNALS:
    void practiceWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateAll();
    app::FirstRunDone m_done;
    QLabel* m_people;
    QPushButton* m_practise;
    ToneLine* m_result;
    ToneLine* m_folder;
    bool m_isForgotten = false;
};

} // namespace wattcard::ui
