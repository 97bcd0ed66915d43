// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/anatomy_field_model.h"

#include "ui/cards/inspector_tone_icon.h"
#include "ui/text/card_field_text.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/theme.h"

#include <QFontDatabase>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

// The bytes of a long field stand below the table.
QString shortened(const QString& value)
{
    constexpr qsizetype most = 19; // a time with its seconds
    return value.size() > most ? value.first(most - 1) + u'…' : value;
}

} // namespace

AnatomyFieldModel::AnatomyFieldModel(QObject* parent) : QAbstractTableModel{parent} {}

void AnatomyFieldModel::show(const AnatomyRecord& record)
{
    beginResetModel();
    m_fields = record.fields;
    endResetModel();
}

void AnatomyFieldModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

const AnatomyField& AnatomyFieldModel::fieldAt(int row) const
{
    return m_fields.at(static_cast<std::size_t>(row));
}

int AnatomyFieldModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

int AnatomyFieldModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AnatomyFieldModel::text(const AnatomyField& field, int column) const
{
    switch (column) {
    case Offset:
        return field.size == 1 ? QString::number(field.offset)
                               : u"%1–%2"_s.arg(field.offset).arg(field.offset + field.size - 1);
    case Name: return fieldTitle(field);
    case Value: return shortened(fieldValue(field));
    case Mark:
        if (!field.wellFormed)
            return tr("damaged");
        return field.differs ? tr("differs") : QString{};
    case Meaning: return fieldMeaning(field);
    default: return {};
    }
}

QVariant AnatomyFieldModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const AnatomyField& field = fieldAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(field, index.column());
    case Qt::AccessibleTextRole: return heardCell(text(field, index.column()));
    case Qt::ToolTipRole: return fieldSentence(field);
    case Qt::DecorationRole:
        if (index.column() == Mark && (field.differs || !field.wellFormed))
            return toneIcon(Tone::Stop);
        return {};
    case Qt::FontRole:
        if (index.column() == Value)
            return sized(QFontDatabase::systemFont(QFontDatabase::FixedFont), smallPoints);
        return {};
    default: return {};
    }
}

QVariant AnatomyFieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Offset: return tr("Bytes");
    case Name: return tr("Field");
    case Value: return tr("Value");
    case Mark: return tr("Records");
    case Meaning: return tr("Meaning");
    default: return {};
    }
}

} // namespace wattcard::ui
