// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/anatomy_text.h"

#include "ui/cards/anatomy_item.h"
#include "ui/text/card_text.h"
#include "ui/text/fault_text.h"

#include <QCoreApplication>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

class AnatomyWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::AnatomyWords)
public:
    static QString readers(const FileAccess& access)
    {
        return tr("read: %1").arg(access.free ? tr("everybody") : keyRolesText(access.read));
    }
    static QString writers(const FileAccess& access)
    {
        return tr("write: %1")
            .arg(access.write == 0 ? tr("the card alone") : keyRolesText(access.write));
    }
    static QString differ(int count) { return tr("%1 differ").arg(count); }
    static QString damaged() { return tr("damaged"); }
    static QString locked() { return tr("locked"); }
    static QString lockedBecause(const QString& why) { return tr("Locked: %1").arg(why); }
    static QString legend()
    {
        return tr("Bar width: square root of the bytes. Hatched red: differs or damaged. "
                  "Hatched grey: locked.");
    }
    static QString master() { return tr("MF  master file"); }
    static QString directory() { return tr("DF01  application WATTCARD 01"); }
};

bool isDamaged(const AnatomyFile& file)
{
    for (const AnatomyRecord& record : file.records) {
        for (const AnatomyField& field : record.fields) {
            if (!field.wellFormed)
                return true;
        }
    }
    return false;
}

} // namespace

QString anatomyTitle(const AnatomyFile& file)
{
    return u"%1 %2 · %3 B"_s.arg(file.id, 4, 16, '0'_L1)
        .arg(cardFileText(file.file))
        .arg(file.capacity);
}

QString anatomyMark(const AnatomyFile& file, int differing)
{
    if (file.locked)
        return AnatomyWords::locked();
    if (differing > 0)
        return AnatomyWords::differ(differing);
    return isDamaged(file) ? AnatomyWords::damaged() : QString{};
}

QString anatomyReaders(const FileAccess& access)
{
    return AnatomyWords::readers(access);
}
QString anatomyWriters(const FileAccess& access)
{
    return AnatomyWords::writers(access);
}

QString anatomySentence(const AnatomyFile& file)
{
    QStringList parts{anatomyTitle(file), cardFileMeaning(file.file), anatomyReaders(file.access),
                      anatomyWriters(file.access)};
    if (file.locked)
        parts << faultLine(file.locked->fault);
    else if (const QString mark = anatomyMark(file, differingFields(file)); !mark.isEmpty())
        parts << mark;
    return parts.join(u'\n');
}

QString anatomyHint(const AnatomyFile& file)
{
    if (file.locked)
        return AnatomyWords::lockedBecause(faultText(file.locked->fault).sentence);
    return cardFileMeaning(file.file);
}

QString anatomyLegend()
{
    return AnatomyWords::legend();
}
QString masterHeading()
{
    return AnatomyWords::master();
}
QString directoryHeading()
{
    return AnatomyWords::directory();
}

} // namespace wattcard::ui
