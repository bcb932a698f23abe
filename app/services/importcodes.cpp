#include "services/importcodes.h"

using namespace Qt::StringLiterals;

namespace services {

QString codeOf(ImportProblem problem)
{
    switch (problem) {
    case ImportProblem::Missing:
        return u"missing"_s;
    case ImportProblem::DuplicateId:
        return u"duplicateId"_s;
    case ImportProblem::UnknownCustomer:
        return u"unknownCustomer"_s;
    case ImportProblem::NotAGuid:
        return u"notAGuid"_s;
    case ImportProblem::Number:
        return u"number"_s;
    case ImportProblem::Date:
        return u"date"_s;
    case ImportProblem::Value:
        return u"value"_s;
    case ImportProblem::AddOnWithoutParent:
        return u"addOnWithoutParent"_s;
    case ImportProblem::ParentLoop:
        return u"parentLoop"_s;
    case ImportProblem::CutOff:
        return u"cutOff"_s;
    case ImportProblem::ControlCharacter:
        return u"controlCharacter"_s;
    case ImportProblem::TooLarge:
        return u"tooLarge"_s;
    case ImportProblem::Encoding:
        return u"encoding"_s;
    case ImportProblem::WrongColumnCount:
        return u"wrongColumnCount"_s;
    case ImportProblem::NoHeader:
        return u"noHeader"_s;
    case ImportProblem::MissingColumn:
        return u"missingColumn"_s;
    case ImportProblem::OtherCustomer:
        return u"otherCustomer"_s;
    case ImportProblem::UnknownSubscription:
        return u"unknownSubscription"_s;
    case ImportProblem::StrayQuote:
        return u"strayQuote"_s;
    case ImportProblem::JsonSyntax:
        return u"jsonSyntax"_s;
    case ImportProblem::JsonCutOff:
        return u"jsonCutOff"_s;
    case ImportProblem::JsonTooDeep:
        return u"jsonTooDeep"_s;
    case ImportProblem::JsonTooLarge:
        return u"jsonTooLarge"_s;
    case ImportProblem::JsonNoObject:
        return u"jsonNoObject"_s;
    case ImportProblem::JsonNoFields:
        return u"jsonNoFields"_s;
    case ImportProblem::NilId:
        return u"nilId"_s;
    case ImportProblem::HalfCharacter:
        return u"halfCharacter"_s;
    }
    return {};
}

QString codeOf(ImportWarningKind kind)
{
    switch (kind) {
    case ImportWarningKind::UnknownProduct:
        return u"unknownProduct"_s;
    case ImportWarningKind::MisspeltProduct:
        return u"misspeltProduct"_s;
    case ImportWarningKind::UnknownColumns:
        return u"unknownColumns"_s;
    case ImportWarningKind::StatusAssumed:
        return u"statusAssumed"_s;
    case ImportWarningKind::DelegationAssumed:
        return u"delegationAssumed"_s;
    case ImportWarningKind::SuspendedByReason:
        return u"suspendedByReason"_s;
    case ImportWarningKind::UnknownPlan:
        return u"unknownPlan"_s;
    case ImportWarningKind::PartOfList:
        return u"partOfList"_s;
    }
    return {};
}

} // namespace services
