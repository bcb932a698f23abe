#include "services/importingproposals.h"

#include <QDate>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace services {
namespace {

using exchange::Field;
using Proposal = std::optional<QString>;

constexpr qsizetype longestCompared = 60;
constexpr int nearLetters = 2;

/// Full-width digits and letters, and blanks of every kind, in their plain form.
QString plain(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).simplified();
}

QString factOf(const RowProblem &problem, const QString &name)
{
    for (const auto &[key, value] : problem.facts) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

/// How many letters to add, take out or change make one text of the other.
int lettersApart(const QString &a, const QString &b)
{
    if (a.size() > longestCompared || b.size() > longestCompared) {
        return std::numeric_limits<int>::max();
    }
    QList<int> before(b.size() + 1);
    std::iota(before.begin(), before.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        QList<int> row(b.size() + 1);
        row[0] = before[0] + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            row[j + 1] = std::min(
                { before[j + 1] + 1, row[j] + 1, before[j] + (a.at(i) == b.at(j) ? 0 : 1) });
        }
        before = row;
    }
    return before.constLast();
}

/// The one word that is nearest, by at most two letters and a third of its length.
QString nearest(const QStringList &words, const QString &text)
{
    const QString wanted = plain(text).toCaseFolded();
    int best = nearLetters + 1;
    QString found;
    bool tied = false;
    for (const QString &word : words) {
        const int apart = lettersApart(wanted, word.toCaseFolded());
        if (apart > word.size() / 3) {
            continue;
        }
        if (apart < best) {
            best = apart;
            found = word;
            tied = false;
        } else if (apart == best && word != found) {
            tied = true;
        }
    }
    return tied ? QString() : found;
}

Proposal guidIn(const QString &text)
{
    static const QRegularExpression other(u"[^0-9A-Fa-f]"_s);
    QString digits = plain(text);
    if (const qsizetype colon = digits.lastIndexOf(u':'); colon >= 0) {
        digits = digits.mid(colon + 1); // "urn:uuid:…", "ID: …"
    }
    const QString guid = exchange::guidText(digits.remove(other));
    return guid.contains(u'-') && idProblem(guid) != ImportProblem::NilId ? Proposal(guid.toLower())
                                                                          : std::nullopt;
}

/// "42 seats", "1 200", "42.0", "４２"
Proposal numberIn(const RowProblem &problem)
{
    static const QRegularExpression form(
        u"^[^0-9-]*(?<n>[0-9]{1,3}(?:[ ,.'’][0-9]{3})+|[0-9]+)(?:[.,]0+)?[^0-9]*$"_s);
    static const QRegularExpression groups(u"[^0-9]"_s);
    const QRegularExpressionMatch match = form.match(plain(problem.value));
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto number = exchange::readWholeNumber(match.captured(u"n"_s).remove(groups));
    const qint64 least = factOf(problem, u"min"_s).toLongLong();
    const qint64 most = factOf(problem, u"max"_s).toLongLong();
    return number && *number >= least && *number <= most ? Proposal(QString::number(*number))
                                                         : std::nullopt;
}

/// "20200512", "2020.5.12", "2020년 5월 12일", "31.05.2020", "31/05/2020", "12 May 2020"
Proposal dateIn(const QString &text)
{
    static const QRegularExpression yearFirst(
        u"^(\\d{4})(?:\\D{0,3})(\\d{2}|(?<=\\D)\\d)(?:\\D{0,3})(\\d{2}|(?<=\\D)\\d)\\D{0,2}$"_s);
    static const QRegularExpression dayFirst(u"^(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})$"_s);
    const QString form = plain(text);
    QDate day;
    if (const auto year = yearFirst.match(form); year.hasMatch()) {
        day = QDate(year.captured(1).toInt(), year.captured(2).toInt(), year.captured(3).toInt());
    } else if (const auto european = dayFirst.match(form); european.hasMatch()) {
        const int first = european.captured(1).toInt();
        const int second = european.captured(3).toInt();
        // 05-06-2020 is two days; which one is meant, only the person knows.
        if (first > 12 || european.captured(2) == "."_L1) {
            day = QDate(european.captured(4).toInt(), second, first);
        } else if (second > 12) {
            day = QDate(european.captured(4).toInt(), first, second);
        }
    } else {
        for (const QString &spoken :
            { u"d MMM yyyy"_s, u"d MMMM yyyy"_s, u"MMM d, yyyy"_s, u"MMMM d, yyyy"_s }) {
            if (!day.isValid()) {
                day = QLocale::c().toDate(form, spoken);
            }
        }
    }
    return day.isValid() ? Proposal(day.toString(Qt::ISODate)) : std::nullopt;
}

QString lettersOf(const QString &name)
{
    QString letters;
    const QString folded = plain(name).toCaseFolded();
    for (const QChar c : folded) {
        if (c.isLetter()) {
            letters += c;
        }
    }
    return letters;
}

struct MarketName
{
    QString letters;
    QString code;
};

/// Every market's name in English and in its own languages.
QList<MarketName> allMarketNames()
{
    QList<MarketName> all;
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const auto territory = static_cast<QLocale::Territory>(i);
        const QString code = QLocale::territoryToCode(territory);
        if (code.size() != 2) {
            continue;
        }
        QStringList names{ lettersOf(QLocale::territoryToString(territory)) };
        for (const QLocale &locale :
            QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, territory)) {
            names += lettersOf(locale.nativeTerritoryName());
        }
        names.removeDuplicates();
        for (const QString &name : std::as_const(names)) {
            if (!name.isEmpty()) {
                all.append({ name, code });
            }
        }
    }
    return all;
}

/// "South Korea", "대한민국", "Germny"
Proposal marketIn(const QString &text)
{
    static const QList<MarketName> names = allMarketNames();
    constexpr qsizetype shortName = 5; // one letter off is another country
    const QString wanted = lettersOf(text);
    QSet<QString> near;
    for (const MarketName &name : names) {
        if (name.letters == wanted) {
            return name.code;
        }
        const bool comparable
            = name.letters.size() > shortName && qAbs(name.letters.size() - wanted.size()) <= 1;
        if (comparable && lettersApart(name.letters, wanted) <= 1) {
            near.insert(name.code);
        }
    }
    return near.size() == 1 ? Proposal(*near.cbegin()) : std::nullopt;
}

/// "₩5,600", "$4.00", "KRW 5600"
Proposal priceIn(const RowProblem &problem)
{
    static const QRegularExpression around(u"^[^0-9-]+|[^0-9]+$"_s);
    static const QRegularExpression groups(u"(?<=\\d)[, '’](?=\\d{3}(?:\\D|$))"_s);
    static const QRegularExpression zeros(u"\\.0+$"_s);
    static const QRegularExpression form(u"^\\d{1,15}(\\.\\d{1,2})?$"_s);
    QString amount = plain(problem.value).remove(around).remove(groups);
    const bool whole = !factOf(problem, u"values"_s).contains(u'.');
    if (whole) {
        amount.remove(zeros);
    }
    return form.match(amount).hasMatch() && !(whole && amount.contains(u'.')) ? Proposal(amount)
                                                                              : std::nullopt;
}

Proposal wordIn(const RowProblem &problem)
{
    const QStringList words = factOf(problem, u"values"_s).split(u", "_s, Qt::SkipEmptyParts);
    const QString value = plain(problem.value).toCaseFolded();
    if (words == QStringList{ u"true"_s, u"false"_s }) {
        if (QStringList{ u"y"_s, u"o"_s, u"on"_s }.contains(value)) {
            return words.first();
        }
        if (QStringList{ u"n"_s, u"x"_s, u"off"_s }.contains(value)) {
            return words.last();
        }
    }
    const QString word = nearest(words, problem.value);
    return word.isEmpty() ? std::nullopt : Proposal(word);
}

Proposal valueIn(const RowProblem &problem)
{
    if (problem.field == Field::Country || problem.field == Field::UsageLocation) {
        return marketIn(problem.value);
    }
    if (problem.field == Field::UnitPrice) {
        return priceIn(problem);
    }
    return problem.field == Field::Currency ? std::nullopt : wordIn(problem);
}

QString withoutControls(QString text)
{
    while (const qsizetype place = exchange::controlCharacterIn(text)) {
        text.remove(place - 1, 1);
    }
    return text;
}

QString withoutHalves(QString text)
{
    while (const qsizetype place = exchange::halfCharacterIn(text)) {
        text.remove(place - 1, 1);
    }
    return text;
}

} // namespace

std::optional<QString> proposalFor(const RowProblem &problem)
{
    // Part of a list: what the whole cell should be, the part alone does not say.
    if (!problem.cell || *problem.cell != problem.value) {
        return std::nullopt;
    }
    switch (problem.problem) {
    case ImportProblem::NotAGuid:
        return guidIn(problem.value);
    case ImportProblem::Number:
        return numberIn(problem);
    case ImportProblem::Date:
        return dateIn(problem.value);
    case ImportProblem::Value:
        return valueIn(problem);
    case ImportProblem::ControlCharacter:
        return withoutControls(problem.value);
    case ImportProblem::HalfCharacter:
        return withoutHalves(problem.value);
    default:
        return std::nullopt;
    }
}

QString planLike(const catalog::Catalogue &catalogue, const QString &text)
{
    const QString wanted = plain(text).toCaseFolded();
    QStringList codes;
    for (const catalog::ServicePlan &plan : catalogue.plans()) {
        if (plan.name.en.toCaseFolded() == wanted || plan.name.ko.toCaseFolded() == wanted) {
            return plan.code;
        }
        codes += plan.code;
    }
    return nearest(codes, text);
}

} // namespace services
