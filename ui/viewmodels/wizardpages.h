#pragma once

#include "domain/ids.h"
#include "wording/billing.h"

#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

/// What each page of the upgrade wizard shows: ready words and the few codes that choose icons and
/// colours. Values, made afresh by WizardWords whenever state or language changes.
namespace viewmodels {

enum class WizardPage {
    Loading, ///< the subscription is being read
    LoadFailed, ///< it could not be read; nothing to choose
    Choose,
    Licences,
    Review,
    Upgrading,
    Result,
    Failure, ///< only where it is certain that nothing was changed
    UnknownOutcome, ///< the book could not be asked whether the upgrade was carried out
};

enum class StepState { NotStarted, Current, Done, Failed };

struct WizardStep
{
    QString name;
    StepState state = StepState::NotStarted;
    bool isHere = false; ///< the page that is shown; on the last page its step is done as well
    QString accessibleName;
};

/// Header, stepper and footer, the same on each page.
struct WizardFrameWords
{
    QString title;
    QString subtitle; ///< company and product; the new product once there is one
    QString cloud;
    bool isGlobal = true;
    QList<WizardStep> steps;
    QString footerHint;
};

/// One product on the first page.
struct TargetCard
{
    domain::OfferId offer;
    QString name; ///< with its footnote mark as a raised figure
    QString price; ///< empty where no price is known
    QString gained;
    QString lost;
    bool losesServices = false;
    QString limit;
    bool available = false;
    QString reasons; ///< why not, one sentence a line; empty where available
    bool selected = false;
    QString accessibleName;
};

struct ComparisonLine
{
    QString service;
    QString steps; ///< "Plan 1 → Plan 2" of a changed service, else empty
};

enum class ChangeKind { Gained, Changed, Lost, Kept };

struct ComparisonGroup
{
    ChangeKind kind = ChangeKind::Gained;
    QString title; ///< "Gained · 3"
    QString none; ///< shown in place of lines where there are none
    QList<ComparisonLine> lines;
};

struct ChoosePageWords
{
    QString title;
    QString help;
    QString notice; ///< why nothing can be chosen at all (role, no upgrade path); else empty
    QList<TargetCard> cards;
    QString comparisonTitle;
    QString comparisonHint; ///< while nothing is chosen
    QList<ComparisonGroup> comparison;
    QString footnote; ///< empty where no listed product has the mark, or the edition shows none
    QString nextHint; ///< why Next is disabled; empty where it is not
};

/// From and To of pages 2 and 3.
struct FromToWords
{
    QString fromLabel, fromProduct, fromText;
    QString toLabel, toProduct, toText;
};

struct ChargeRow
{
    QString label, now, after;
};

/// The monthly charge now and after; no rows where a price is not known.
struct ChargeWords
{
    QString title, nowHeader, afterHeader;
    QList<ChargeRow> rows;
};

struct LicencesPageWords
{
    QString title;
    QString help;
    FromToWords fromTo;
    bool editable = false; ///< 21Vianet; Global carries the number over
    QString label;
    QString accessibleName; ///< of the number
    qint64 value = 0;
    qint64 minimum = 1, maximum = 1;
    QString keepText; ///< button that restores the present number
    QString hint; ///< range, or that the number is carried over
    QString error; ///< in place of the hint
    QString assigned; ///< "Assigned now: 52 of 60"
    QString unassigned;
    int assignedPercent = 0; ///< 0 to 100
    ChargeWords charge;
    QString note; ///< what happens to the assignments
    QString adminCentreNote; ///< 21Vianet only
};

struct ReviewPageWords
{
    QString title;
    QString help;
    FromToWords fromTo;
    wording::BillingTable billing;
    QString changePrices; ///< link that leads to the price list
    QString affected; ///< what the rehearsal found, or that it is asked
    bool hasAffected = false; ///< there is a list to show
    QString affectedTitle;
    QString importedNote; ///< empty unless the book was imported
    QString warning;
    QString acknowledgement;
    QString submitHint; ///< tooltip while Submit is disabled
};

struct UpgradeStepWords
{
    QString name;
    StepState state = StepState::NotStarted;
    QString accessibleName;
};

struct ProgressPageWords
{
    QString title;
    QString help;
    QString running; ///< name of the step that runs
    QString percentText;
    int percent = 0;
    QList<UpgradeStepWords> steps;
    QString note;
};

struct ResultPageWords
{
    QString title;
    QString text;
    QString importedNote;
    QString product;
    QString status;
    QString idLabel;
    QString id;
    QString billing; ///< what is due now and then; empty where it is not known
    QString listTitle;
    qint64 listCount = 0;
    QString listEmpty; ///< in place of the table
    QString followUpTitle;
    QStringList followUps;
};

struct FailurePageWords
{
    QString title;
    QString cause; ///< one sentence a line
    bool nothingChanged = true; ///< false: the outcome is not known
    QString sameTitle;
    QStringList same; ///< what was compared and found as before; may be empty
    QString whatToDoTitle;
    QString whatToDo;
    QString request; ///< text for the customer; empty where none applies
    QString detailsTitle;
    QList<QPair<QString, QString>> details; ///< label and value; ISO times, codes as they are
    bool canChooseAnother = false;
};

} // namespace viewmodels
