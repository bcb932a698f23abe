#include "store/answerrepository.h"

#include "store/storedform.h"

namespace store {
namespace {

constexpr QStringView selectAnswer
    = u"SELECT answer, given_at FROM kept_answers WHERE request_key = ?";
constexpr QStringView upsertAnswer
    = u"INSERT INTO kept_answers (request_key, answer, given_at) VALUES (?, ?, ?)"
      u" ON CONFLICT (request_key) DO UPDATE SET answer = excluded.answer, given_at = "
      u"excluded.given_at";
// '~' stands behind every character of a key.
constexpr QStringView deleteAnswers
    = u"DELETE FROM kept_answers WHERE request_key >= ? AND request_key < ? AND given_at < ?";

} // namespace

domain::Result<std::optional<domain::KeptAnswer>> AnswerRepository::find(const QString &requestKey)
{
    auto rows = m_connection.run(selectAnswer, { storedText(requestKey) });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    const auto found = rows->next();
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (!*found) {
        return std::optional<domain::KeptAnswer>();
    }
    return std::optional<domain::KeptAnswer>(
        domain::KeptAnswer{ rows->blob(0), momentFrom(rows->text(1)) });
}

domain::Result<void> AnswerRepository::keep(
    const QString &requestKey, const domain::KeptAnswer &answer)
{
    // A null array would be bound as NULL, which the column refuses.
    const QByteArray bytes = answer.answer.isNull() ? QByteArray("") : answer.answer;
    const auto kept = m_connection.change(
        upsertAnswer, { storedText(requestKey), bytes, storedMoment(answer.givenAt) });
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    return {};
}

domain::Result<void> AnswerRepository::forget(const QString &keyBeginning, const QDateTime &before)
{
    const QString beginning = storedText(keyBeginning);
    const auto forgotten = m_connection.change(
        deleteAnswers, { beginning, QString(beginning + u'~'), storedMoment(before) });
    return forgotten ? domain::Result<void>() : tl::unexpected(forgotten.error());
}

} // namespace store
