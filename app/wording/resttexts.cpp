#include "wording/resttexts.h"

namespace wording {
namespace {

/// With "%1" where a detail belongs into the sentence.
const char *sourceOf(RestProblem problem)
{
    switch (problem) {
    case RestProblem::BrokenRequest:
        return QT_TRANSLATE_NOOP("wording", "The request is not valid HTTP.");
    case RestProblem::TargetTooLong:
        return QT_TRANSLATE_NOOP("wording", "The address of the request is too long.");
    case RestProblem::HeadersTooLarge:
        return QT_TRANSLATE_NOOP("wording", "The headers of the request are too large.");
    case RestProblem::BodyTooLarge:
        return QT_TRANSLATE_NOOP("wording", "The body of the request is too large.");
    case RestProblem::MethodUnknown:
        return QT_TRANSLATE_NOOP("wording", "The server does not know this method.");
    case RestProblem::VersionUnknown:
        return QT_TRANSLATE_NOOP("wording", "The server speaks HTTP/1.1.");
    case RestProblem::TookTooLong:
        return QT_TRANSLATE_NOOP("wording", "The request did not arrive in time.");
    case RestProblem::TooManyConnections:
        return QT_TRANSLATE_NOOP("wording", "The service is busy. Try again in a moment.");
    case RestProblem::ForeignHost:
        return QT_TRANSLATE_NOOP(
            "wording", "The sandbox answers to this computer's own address alone, not to: %1");
    case RestProblem::CrossOrigin:
        return QT_TRANSLATE_NOOP("wording", "The sandbox does not answer web pages.");
    case RestProblem::OtherUser:
        return QT_TRANSLATE_NOOP(
            "wording", "The sandbox does not answer other users of this computer.");
    case RestProblem::UnknownPath:
        return QT_TRANSLATE_NOOP("wording", "There is no such route. The nearest one: %1");
    case RestProblem::WrongMethod:
        return QT_TRANSLATE_NOOP("wording", "The route has other methods: %1");
    case RestProblem::NotImplemented:
        return QT_TRANSLATE_NOOP("wording", "The sandbox does not have this: %1");
    case RestProblem::TokenStale:
        return QT_TRANSLATE_NOOP("wording", "The token is missing or has expired. Get a new one.");
    case RestProblem::TokenRequest:
        return QT_TRANSLATE_NOOP("wording", "The form has no usable field %1.");
    case RestProblem::BrokenJson:
        return QT_TRANSLATE_NOOP("wording", "The body is not a JSON object.");
    case RestProblem::PropertyMissing:
        return QT_TRANSLATE_NOOP("wording", "%1 is missing.");
    case RestProblem::PropertyInvalid:
        return QT_TRANSLATE_NOOP("wording", "%1 has a value that cannot be used.");
    case RestProblem::CustomerUnknown:
        return QT_TRANSLATE_NOOP(
            "wording", "The customer was not found. It may have been removed.");
    case RestProblem::RelationshipMissing:
        return QT_TRANSLATE_NOOP("wording", "There is no reseller relationship to this customer.");
    case RestProblem::SubscriptionUnknown:
        return QT_TRANSLATE_NOOP(
            "wording", "The subscription was not found. It may have been removed.");
    case RestProblem::OfferUnknown:
        return QT_TRANSLATE_NOOP("wording", "The product was not found in the catalogue.");
    case RestProblem::AccountUnknown:
        return QT_TRANSLATE_NOOP("wording", "The account was not found. It may have been removed.");
    case RestProblem::EntryUnknown:
        return QT_TRANSLATE_NOOP("wording", "There is no such entry.");
    case RestProblem::EtagStale:
        return QT_TRANSLATE_NOOP(
            "wording", "The subscription was changed since this etag was read. Read it again.");
    case RestProblem::EtagMissing:
        return QT_TRANSLATE_NOOP(
            "wording", "The etag is missing: send attributes.etag or If-Match.");
    case RestProblem::QuantityOutside:
        return QT_TRANSLATE_NOOP("wording", "The number of licences must be in this range: %1");
    case RestProblem::NotEligible:
        return QT_TRANSLATE_NOOP("wording", "This subscription cannot be upgraded");
    case RestProblem::UserContextRequired:
        return QT_TRANSLATE_NOOP("wording", "Writing needs the token of a user.");
    case RestProblem::DateInvalid:
        return QT_TRANSLATE_NOOP("wording", "This date does not exist. Write it as 2020-05-12: %1");
    case RestProblem::FilterInvalid:
        return QT_TRANSLATE_NOOP("wording",
            "The filter needs Field (CompanyName or Domain), Value, and Operator (starts_with).");
    case RestProblem::ContinuationInvalid:
        return QT_TRANSLATE_NOOP("wording", "The continuation token is not of this list.");
    case RestProblem::InjectedFault:
        return QT_TRANSLATE_NOOP("wording", "A fault rule of the sandbox made this answer.");
    case RestProblem::NoDemoBook:
        return QT_TRANSLATE_NOOP(
            "wording", "The book holds customers of your own. Only a demo book can be reset.");
    }
    return "";
}

} // namespace

QString restProblem(RestProblem problem, const Texts &texts, const QString &detail)
{
    const QString sentence = texts.translated(sourceOf(problem));
    return sentence.contains(QLatin1StringView("%1")) ? sentence.arg(detail) : sentence;
}

} // namespace wording
