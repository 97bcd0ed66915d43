// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/purchase/waterfall.h"
#include "main/quote_words.h"
#include "main/tariff_words.h"
#include "main/tool.h"

#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

// Every member that was named is read into its place; the rest stays as it is.
template <class T> Result<void> read(const ToolOptions& options, const QString& name, T& into)
{
    const QString text = options.named.value(name);
    if (text.isEmpty())
        return {};
    const auto value = T::parse(text);
    if (!value)
        return failed(value.error().fault, u"--%1 %2"_s.arg(name, text));
    into = *value;
    return {};
}

struct Question {
    Tariff tariff;
    Dues dues;
    Energy accumulated;
    Money carry;
    Money money; // one of these two
    Energy energy;
};

Result<void> readDues(const ToolOptions& options, Question& question)
{
    for (const QString& text : options.repeated.value(u"debt"_s)) {
        const auto debt = debtFrom(text);
        if (!debt)
            return failed(debt);
        question.dues.debts.push_back(*debt);
    }
    if (const QString text = options.named.value(u"plan"_s); !text.isEmpty()) {
        const auto plan = planFrom(text);
        if (!plan)
            return failed(plan);
        question.dues.plan = *plan;
    }
    if (const QString text = options.named.value(u"fixed-months"_s); !text.isEmpty()) {
        const auto months = monthsFrom(text);
        if (!months)
            return failed(months);
        question.dues.fixedMonths = *months;
    }
    Money minimum;
    if (auto good = read(options, u"minimum"_s, minimum); !good)
        return good;
    if (!minimum.isZero())
        question.dues.minimum = {{ChargeKind::Minimum, minimum}};
    if (auto good = read(options, u"floor"_s, question.dues.plan.leastCredit); !good)
        return good;
    return read(options, u"capacity"_s, question.dues.capacity);
}

Result<Question> questionFrom(const ToolOptions& options)
{
    const bool byMoney = !options.named.value(u"money"_s).isEmpty();
    const bool byEnergy = !options.named.value(u"energy"_s).isEmpty();
    if (options.named.value(u"tariff"_s).isEmpty() || byMoney == byEnergy)
        return failed(Fault::BadInput, u"quote --tariff FILE --money AMOUNT | --energy KWH"_s);
    auto tariff = tariffInFile(options.named.value(u"tariff"_s));
    if (!tariff)
        return failed(tariff);
    Question question{std::move(*tariff), {}, {}, {}, {}, {}};
    for (const auto& good :
         {read(options, u"accumulated"_s, question.accumulated),
          read(options, u"carry"_s, question.carry), read(options, u"money"_s, question.money),
          read(options, u"energy"_s, question.energy), readDues(options, question)}) {
        if (!good)
            return failed(good);
    }
    if (const QString months = options.named.value(u"months"_s); !months.isEmpty()) {
        const int count = months.toInt();
        if (count < 1 || count > 12)
            return failed(Fault::BadInput, u"--months 1 to 12"_s);
        question.tariff.ladder = question.tariff.ladder.forMonths(count);
    }
    return question;
}

} // namespace

// quote --tariff FILE (--money AMOUNT | --energy KWH): prices a purchase without any database.
Exit quote(const ToolOptions& options)
{
    const auto question = questionFrom(options);
    if (!question)
        return complain(question.error());
    const PriceBasis basis{question->tariff, question->dues, question->accumulated,
                           question->carry};
    const auto waterfall = question->money.isZero() ? splitFor(question->energy, basis)
                                                    : split(question->money, basis);
    if (!waterfall && waterfall.error().fault == Fault::AmountTooSmall) {
        const auto smallest = smallestPayment(basis);
        return complain(
            {Fault::AmountTooSmall,
             smallest ? u"smallest payment %1"_s.arg(smallest->toString()) : QString{}});
    }
    if (!waterfall)
        return complain(waterfall.error());
    if (options.json)
        print(waterfallJson(*waterfall, question->tariff));
    else
        for (const QString& line : waterfallLines(*waterfall, question->tariff))
            print(line);
    return Exit::Ok;
}

} // namespace wattcard
