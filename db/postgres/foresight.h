// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QVariant>

#include <map>
#include <optional>
#include <vector>

namespace wattcard::db::postgres {

struct Question {
    QByteArray sql;
    std::vector<QVariant> values;
    QByteArray key() const; // the same for the same question
};

// What a flow asks it asks nearly the same each time. This remembers the order of its statements
// and where their values came from (the same as ever, a value or an answer of before), so that the
// questions up to the next change can be sent along with the first of them: over a network each
// wait costs more than its question. A guess that is wrong costs a question that nobody needed; an
// answer is only ever given to the very question that was asked, and of the same state.
class Foresight {
public:
    void begin(const QByteArray& flow);
    // To be told of everything in the flow, in order; a change ends what can be foreseen.
    void asks(const Question& question);
    void changes(const Question& question);
    void answered(const std::vector<QVariant>& firstRow); // to the last one; empty without rows
    // What is going to be asked, so far as it is known by now.
    std::vector<Question> next() const;
    void giveUp(); // on this flow, for good: its guesses do harm

private:
    struct Source {
        std::size_t step;
        bool isAnswer; // else a value
        std::size_t place;
    };
    struct Value {
        std::optional<QVariant> same; // in every run so far
        std::vector<Source> sources;  // that were right in every run so far
    };
    struct Step {
        QByteArray sql;
        bool isChange;
        std::vector<Value> values;
    };
    struct Course {
        std::vector<Step> steps;
        int runs = 0;
        bool isGivenUp = false;
    };
    struct Done {
        std::vector<QVariant> values;
        std::vector<QVariant> firstRow;
    };

    void add(const Question& question, bool isChange);
    void learn(const Question& question, bool isChange);
    void compare(Step& step, const Question& question) const;
    const QVariant* valueOf(const Source& source) const;

    std::map<QByteArray, Course> m_courses;
    Course* m_course = nullptr;
    bool m_isNew = false;              // nothing was known of this flow: this run is what is known
    std::map<std::size_t, Done> m_run; // by the step that each was
    std::size_t m_at = 0;              // the step that is to come
    std::size_t m_last = 0;            // the one that was, if any
    bool m_isKnown = false;            // whether the last one was one of them
};

} // namespace wattcard::db::postgres
