// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/search_shop.h"

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

// The search against a scan of everybody that is written down here a second time.
namespace wattcard::db::test {

namespace {

struct Person {
    std::int64_t account = 0;
    std::int64_t point = 0;
    QString number;
    QString meter;
    QString phone;
    QString name;
    QString address;
    QString area;
    QString station;
    bool isClosed = false;
};

QString plain(const QString& text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded().remove(u' ');
}

// 0 the whole, 1 the beginning, 2 the end of a number, 3 a part, 4 a part of the address.
std::optional<int> rankOf(const Person& person, const QString& typed)
{
    const QString text = plain(typed);
    QString digits = text;
    for (const QChar separator : u"-+()./"_s)
        digits.remove(separator);
    const bool isNumber = !digits.isEmpty() && std::ranges::all_of(digits, [](QChar c) {
        return c >= u'0' && c <= u'9';
    });
    const QStringList names{plain(person.name), plain(someInitials(person.name))};
    QStringList numbers{person.number, person.meter, plain(person.phone).remove(u'-').remove(u'+')};
    if (!isNumber)
        numbers.clear();
    const auto any = [](const QStringList& list, auto fits) {
        return std::ranges::any_of(list, fits);
    };
    if (numbers.contains(digits) || names.contains(text))
        return 0;
    if (any(numbers, [&](const QString& each) { return each.startsWith(digits); }) ||
        any(names, [&](const QString& each) { return each.startsWith(text); }))
        return 1;
    if (any(numbers, [&](const QString& each) { return each.endsWith(digits); }))
        return 2;
    if ((digits.size() > 2 &&
         any(numbers, [&](const QString& each) { return each.contains(digits); })) ||
        any(names, [&](const QString& each) { return each.contains(text); }))
        return 3;
    return plain(person.address).contains(text) ? std::optional{4} : std::nullopt;
}

class Town : public SearchShop {
public:
    explicit Town(unsigned seed) : m_random{seed}
    {
        EXPECT_TRUE(execute("DELETE FROM account"));
        constexpr int size = 250;
        for (int i = 0; i < size; ++i)
            settle();
        EXPECT_TRUE(
            execute("INSERT INTO operator_scope (operator, kind, code) VALUES (1, 'area', 'north'),"
                    " (1, 'station', 's2'), (1, 'area', 'nowhere')"));
    }
    void changeSomeone();
    QString probe();
    QString wholeNumber();
    // As the search should answer, for the program itself and for the operator of north and s2.
    std::vector<std::int64_t> scan(const QString& text, int limit, bool scoped,
                                   bool pendingOnly = false) const;

private:
    int below(std::size_t limit) { return static_cast<int>(m_random() % limit); }
    QString pick(const QStringList& list)
    {
        return list[below(static_cast<std::size_t>(list.size()))];
    }
    Person& someone() { return m_people[static_cast<std::size_t>(below(m_people.size()))]; }
    QString digits(int count);
    QString phone() { return (below(3) == 0 ? u"+86 "_s : u""_s) + digits(3) + u'-' + digits(8); }
    QString name();
    QString address();
    void settle();
    void succeed(const Person& before);
    void addAccount(const Person& who)
    {
        const QVariant id = QVariant::fromValue(who.account);
        put("INSERT INTO account VALUES (?, ?, ?, 'pending', 'money', 1, 0, 0, 'none', 0)",
            {id, id, QVariant::fromValue(who.point)});
    }
    void put(const char* sql, const std::vector<QVariant>& values)
    {
        const auto done = database->run({"put", sql}, values);
        EXPECT_TRUE(done) << sql;
    }
    std::mt19937 m_random;
    std::vector<Person> m_people;
};

QString Town::digits(int count)
{
    QString text;
    while (text.size() < count)
        text += QChar{static_cast<char16_t>(u'0' + below(4))};
    return text;
}

QString Town::name()
{
    static const QStringList western{u"Wang Wei"_s, u"O'Neil"_s,      u"\u00C9va M\u00FCller"_s,
                                     u"ELM Ltd."_s, u"\"A\" 100%_"_s, u"\u0416\u0443\u043A"_s};
    static const QStringList characters{u"\u738B"_s, u"\u674E"_s, u"\u5F20"_s,
                                        u"\u66FE"_s, u"\u4EBA"_s, u"\u6C11"_s,
                                        u"\u5C0F"_s, u"\u4E30"_s, QString::fromUcs4(U"\U00020BB7")};
    if (below(5) == 0)
        return pick(western);
    QString text = pick(characters);
    for (int more = below(3); more > 0; --more)
        text += pick(characters);
    return text;
}

QString Town::address()
{
    return pick({u"\u4EBA\u6C11\u8DEF"_s, u"\u5E78\u798F\u8DEF"_s, u"Elm Street "_s,
                 u"\u738B\u5BB6\u5E84 "_s}) +
           digits(1 + below(3)) + pick({u"\u53F7"_s, u"-"_s, u" - "_s, u"\uFF08B\uFF09"_s}) +
           digits(1);
}

void Town::settle()
{
    if (!m_people.empty() && below(10) == 0)
        return succeed(m_people.back());
    const auto id = static_cast<std::int64_t>(m_people.size()) + 100;
    const QString own = QString::number(1'000 + id);
    m_people.push_back({.account = id,
                        .point = id,
                        .number = digits(8) + own,
                        .meter = own + digits(8),
                        .phone = below(2) == 0 ? QString{} : phone(),
                        .name = name(),
                        .address = address(),
                        .area = pick({{}, u"north"_s, u"\u5357"_s}),
                        .station = pick({{}, u"s1"_s, u"s2"_s})});
    const Person& who = m_people.back();
    put("INSERT INTO customer (id, name, address, phone) VALUES (?, ?, ?, ?)",
        {QVariant::fromValue(id), who.name, who.address, who.phone});
    put("INSERT INTO service_point (id, customer_number, meter_number, ratio_current,"
        " ratio_potential, generation, area, station) VALUES (?, ?, ?, 1, 1, 0, ?, ?)",
        {QVariant::fromValue(id), who.number, who.meter, who.area, who.station});
    addAccount(who);
}

// Another customer at the same point; the account of before is closed and stays in the books.
void Town::succeed(const Person& before)
{
    Person heir = before;
    heir.account = static_cast<std::int64_t>(m_people.size()) + 100;
    heir.name = name();
    heir.phone = QString{};
    heir.isClosed = false;
    const QVariant id = QVariant::fromValue(heir.account);
    put("UPDATE account SET state = 'closed' WHERE id = ?", {QVariant::fromValue(before.account)});
    m_people.back().isClosed = true;
    put("INSERT INTO customer (id, name, address) VALUES (?, ?, ?)", {id, heir.name, heir.address});
    addAccount(heir);
    m_people.push_back(heir);
}

void Town::changeSomeone()
{
    Person& who = someone();
    const QVariant account = QVariant::fromValue(who.account);
    const QVariant point = QVariant::fromValue(who.point);
    switch (below(4)) {
    case 0:
        who.name = name();
        put("UPDATE customer SET name = ? WHERE id = ?", {who.name, account});
        break;
    case 1:
        who.address = address();
        who.phone = phone();
        put("UPDATE customer SET address = ?, phone = ? WHERE id = ?",
            {who.address, who.phone, account});
        break;
    case 2: { // an exchange, and of the point's other accounts as well
        const QString meter = who.meter.left(4) + digits(8);
        put("UPDATE service_point SET meter_number = ? WHERE id = ?", {meter, point});
        for (Person& other : m_people)
            other.meter = other.point == who.point ? meter : other.meter;
        break;
    }
    default:
        put("UPDATE service_point SET area = 'north', station = 's1' WHERE id = ?", {point});
        for (Person& other : m_people) {
            other.area = other.point == who.point ? u"north"_s : other.area;
            other.station = other.point == who.point ? u"s1"_s : other.station;
        }
    }
}

// A part of what somebody's rows say, or nothing that anybody's do.
QString Town::probe()
{
    const Person& who = someone();
    QString text = pick({who.number, who.meter, who.phone, who.name, who.address,
                         someInitials(who.name), who.name + who.address, digits(3)});
    const int length = 1 + below(below(3) == 0 ? 12 : 4);
    const int from = below(2) == 0 ? 0 : below(static_cast<std::size_t>(text.size()) + 1);
    text = below(8) == 0 ? text : text.mid(from, length);
    if (text.isEmpty() || text.front().isLowSurrogate() || text.back().isHighSurrogate())
        return u"\u738B"_s; // half a character is nothing that can be typed
    return below(3) == 0 ? text.toUpper() : text;
}

// A number as somebody's rows have it, one of its ends cut off or somebody else's digit put to it.
QString Town::wholeNumber()
{
    const Person& who = someone();
    const QString number = pick({who.number, who.meter, who.phone.isEmpty() ? phone() : who.phone});
    switch (below(4)) {
    case 0: return number.left(11);
    case 1: return number.last(11);
    case 2: return below(2) == 0 ? number + digits(1) : digits(1) + number;
    default: return number;
    }
}

std::vector<std::int64_t> Town::scan(const QString& text, int limit, bool scoped,
                                     bool pendingOnly) const
{
    std::vector<std::pair<int, const Person*>> found; // those of a rank as they came
    for (const Person& who : m_people) {
        if (scoped && who.area != u"north" && who.station != u"s2")
            continue;
        if (pendingOnly && who.isClosed)
            continue;
        if (const auto rank = plain(text).isEmpty() ? std::optional{0} : rankOf(who, text))
            found.emplace_back(*rank, &who);
    }
    std::ranges::stable_sort(found, {}, [](const auto& each) { return each.first; });
    found.resize(std::min(found.size(), static_cast<std::size_t>(limit)));
    if (!plain(text).isEmpty())
        std::ranges::stable_sort(found, {}, [](const auto& each) {
            return each.first * 2 + (each.first == 0 && each.second->isClosed ? 1 : 0);
        });
    std::vector<std::int64_t> ids;
    for (const auto& [rank, who] : found)
        ids.push_back(who->account);
    return ids;
}

class SearchScan : public testing::TestWithParam<unsigned> {
protected:
    Town town{GetParam()};
    void compare(const char* when)
    {
        constexpr int probes = 120;
        constexpr int limits[]{3, 50, 1'000};
        for (int i = 0; i < probes; ++i) {
            const QString text = i % 5 == 4 ? town.wholeNumber() : town.probe();
            const bool scoped = i % 2 == 1;
            town.database->serve(scoped ? OperatorId{1} : OperatorId{});
            const int limit = limits[i % 3];
            ASSERT_EQ(town.find(text, limit), town.scan(text, limit, scoped))
                << when << ", probe " << i << ": \"" << text.toStdString() << '"';
            ASSERT_EQ(town.findPending(text, limit), town.scan(text, limit, scoped, true))
                << when << ", pending, probe " << i << ": \"" << text.toStdString() << '"';
        }
        ASSERT_EQ(town.find({}, 40), town.scan({}, 40, true));
        ASSERT_EQ(town.findPending({}, 40), town.scan({}, 40, true, true));
    }
};

} // namespace

TEST_P(SearchScan, findsTheSameInTheSameOrder)
{
    compare("no line is made");
    town.index();
    compare("all lines are made");
    for (int i = 0; i < 60; ++i)
        town.changeSomeone();
    compare("some are no longer right");
    town.index();
    compare("they are right again");
    EXPECT_TRUE(town.verifies());
}

INSTANTIATE_TEST_SUITE_P(Towns, SearchScan, testing::Range(1u, 5u));

} // namespace wattcard::db::test
