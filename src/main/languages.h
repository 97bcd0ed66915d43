// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace wattcard {

// The translation of a command-line program, for as long as it lives: the language named, else the
// system's.
class Languages {
public:
    explicit Languages(const QString& name);
    ~Languages();

private:
    QTranslator m_translator;
};

} // namespace wattcard
