// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/service_wizard.h"
#include "ui/shell/language_switch.h"

#include <QKeySequence>
#include <QMap>

#include <functional>

namespace wattcard::human {

// What the translations say of each English source text.
QMap<QString, QStringList> readTranslations(const QString& file);

// Hands and eyes at any window of the program, in one language: sentences are named by their
// English source text and looked for as the window's language says them. A picture of each step
// goes into a folder where one is given, and with it what the window had no room for.
class Hands {
public:
    Hands(QString folder, ui::Language language);
    void over(QWidget& window);

    void key(Qt::Key key, Qt::KeyboardModifiers with = {});
    void key(const QKeyCombination& keys) { key(keys.key(), keys.keyboardModifiers()); }
    void enter() { key(Qt::Key_Return); }
    void write(const QString& text); // instead of what stands in the field that has the keyboard
    void fill(const QStringList& texts); // each into its field, then Enter
    bool tabTo(const QString& name);     // with Tab to what is called so
    bool tabTo(const std::function<bool(const QWidget&)>& isIt);
    // Presses the key and does the rest in the dialog that it opens.
    bool inDialog(const QKeyCombination& keys, const std::function<void()>& act);

    bool waitFor(const std::function<bool()>& seen);
    bool waitToSee(const QString& source);
    bool waitToPress(const QKeyCombination& keys); // until the button of this key does something
    bool waitToBeAt(const QString& name);          // until what is called so has the keyboard
    bool canPress(const QKeyCombination& keys) const;
    bool sees(const QString& source) const;     // somewhere: %1 stands for anything
    bool reads(const QString& part) const;      // these very letters
    QString typedIn(const QString& name) const; // the field of this name
    ui::ServiceWizard* wizard() const;          // the one that is seen, not waiting after a step
    bool is(const QString& text, const QString& source) const;
    bool isPainted(const QString& kind) const; // something is seen in the widget of this class
    QString everything() const;                // that is seen, for whoever asks why

    void shoot(const QString& name);
    const QStringList& cut() const { return m_cut; }

private:
    QWidget& top() const;
    QStringList words(const QString& source) const;

    QString m_folder;
    bool m_isChinese;
    QMap<QString, QStringList> m_translations;
    QWidget* m_window = nullptr;
    int m_shots = 0;
    QStringList m_cut;
};

} // namespace wattcard::human
