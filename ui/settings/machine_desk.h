// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/cash_book.h"
#include "ui/shell/look_switch.h"

namespace wattcard::ui {

// How much the program writes into its log.
enum class LogLevel { Warnings, Normal, Everything };
inline constexpr std::array allLogLevels{LogLevel::Warnings, LogLevel::Normal,
                                         LogLevel::Everything};
// Where this computer keeps things.
enum class MachinePath { Profile, Papers, Machine, Person };
struct MachineFile {
    MachinePath kind = MachinePath::Profile;
    QString path;
};

struct MachineView {
    bool mayChange = false; // the log level: the administrator
    LogLevel level = LogLevel::Normal;
    std::vector<MachineFile> files;
    std::optional<BookLimits> limits; // once the books have answered
    bool isReset = false;             // and may be put back
    bool isKeeping = false;           // a level is on its way into the books
    std::optional<Fault> fault;       // why the last choice was not kept
};

// What is set for this computer apart from reader, printer and look. Every choice is carried out
// and kept at once: there is no Save. A log level holds once the books have it; nobody waits for
// them, and until they answer no other one is chosen.
class MachineDesk : public QObject {
    Q_OBJECT
public:
    struct Parts {
        LogLevel level = LogLevel::Normal;
        std::vector<MachineFile> files;
        LookSwitch* look = nullptr; // none: it is not for choosing
    };
    explicit MachineDesk(Parts parts);
    const MachineView& view() const { return m_view; }

public Q_SLOTS:
    void enter(const wattcard::Operator& person);
    void choose(wattcard::ui::LogLevel level);
    // Look, sounds and log level as they come with the program; once more, and they are as before.
    void reset();
    void limitsRead(const wattcard::BookLimits& limits);
    // The answers to levelWanted().
    void levelKept(wattcard::ui::LogLevel level);
    void levelNotKept(const wattcard::Failure& failure);

Q_SIGNALS:
    void viewChanged(const wattcard::ui::MachineView& view);
    void limitsWanted();
    void levelWanted(wattcard::ui::LogLevel level); // instead of that of the view

private:
    struct Before {
        LogLevel level = LogLevel::Normal;
        LookChoice look;
    };
    void ask(LogLevel level);
    void changeLook(LogLevel before);
    Parts m_parts;
    MachineView m_view;
    std::optional<Before> m_before;
    bool m_isResetting = false; // the look follows the level
    bool m_isAnothers = false;  // whoever chose the level has left
};

} // namespace wattcard::ui
