// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import_service.h"

#include <QObject>

#include <array>

namespace wattcard::ui {

enum class ImportCommand { Read, Try, Stop, SaveReport, Book };
inline constexpr std::array allImportCommands{ImportCommand::Read, ImportCommand::Try,
                                              ImportCommand::Stop, ImportCommand::SaveReport,
                                              ImportCommand::Book};
enum class ImportGap { None, File, Second };

// A customer file on its way into the books.
struct ImportView {
    enum class Step { Choosing, Reading, Mapping, Trying, Tried, Booking, Booked };
    std::optional<Operator> person;
    Step step = Step::Choosing;
    QString name;         // of the file
    app::ImportHead head; // its first lines
    app::ImportColumnMap columns;
    int selected = 0; // the field of the file that is being mapped
    int done = 0;     // lines of a dry run
    int all = 0;
    std::shared_ptr<const app::ImportCheck> check; // of these columns; none before a dry run
    ImportTotals booked;
    ImportGap gap = ImportGap::None;
    std::optional<Failure> failure;
    bool isStopped = false;
    QString savedAs; // the report
    int saved = 0;   // its lines
};
bool mayImport(const ImportView& view);
bool isOffered(const ImportView& view, ImportCommand command);

// The import of customers without widgets. The second person's password is handed on and not kept.
class ImportDesk : public QObject {
    Q_OBJECT
public:
    using NewFile = std::function<QString()>;
    explicit ImportDesk(NewFile newFile, QObject* parent = nullptr);
    const ImportView& view() const { return m_view; }

public Q_SLOTS:
    void enter(const wattcard::Operator& person);
    void leave();
    void read(const QString& file);
    void select(int field);
    void map(int field, const std::optional<wattcard::app::ImportColumn>& column);
    void choose(wattcard::ui::ImportCommand command); // Try, Stop, SaveReport
    void book(const wattcard::app::Login& second);

    // From the service
    void headRead(const QString& name, const wattcard::app::ImportHead& head);
    void progressed(int done, int all);
    void checked(const std::shared_ptr<const wattcard::app::ImportCheck>& check);
    void imported(const wattcard::ImportTotals& totals);
    void reportSaved(const QString& file, int lines);
    void stopped();
    void failed(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::ImportView& view);
    void readWanted(const QString& file);
    void checkWanted(const wattcard::app::ImportColumnMap& columns);
    void importWanted(const wattcard::app::Login& second);
    void reportWanted(const QString& file);
    void stopWanted();
    void booked(); // the list has more customers

private:
    void show() { Q_EMIT viewChanged(m_view); }
    void forget();
    NewFile m_newFile;
    ImportView m_view;
};

} // namespace wattcard::ui
