#include "viewmodels/walkthroughdesk.h"

#include "services/inpool.h"
#include "viewmodels/answer.h"

#include <algorithm>

/// What the program finds out by itself, and the testers' own cases.
namespace viewmodels {

using namespace Qt::StringLiterals;

void WalkthroughDesk::check()
{
    const qa::Step *now = step();
    const PageServices services = m_workspace.pageServices();
    if (now == nullptr || now->checks.isEmpty()) {
        return;
    }
    QList<qa::CheckAnswer> ofWindow;
    QList<qa::Check> ofBook;
    for (const qa::Check &check : now->checks) {
        if (qa::isOfBook(check)) {
            ofBook.append(check);
        } else if (m_windowCheck) {
            ofWindow.append(m_windowCheck(check));
        }
    }
    const int asked = ++m_asked;
    if (ofBook.isEmpty() || services.book == nullptr || services.customers == nullptr) {
        answerChecks(ofWindow);
        return;
    }
    using Answers = QList<qa::CheckAnswer>;
    const qa::Looking looking{ m_workspace.cloud(),
        m_workspace.language() == catalog::Language::Korean ? u"ko"_s : u"en"_s };
    whenAnswered(
        services.book->read<Answers>([ofBook, looking, context = services.customers->context()](
                                         domain::BookReader &reader) -> domain::Result<Answers> {
            Answers answers;
            for (const qa::Check &check : ofBook) {
                auto answer = qa::checkBook(reader, context, looking, check);
                if (!answer) {
                    return tl::unexpected(answer.error());
                }
                answers.append(*answer);
            }
            return answers;
        }),
        this, [this, asked, ofWindow](const domain::Result<Answers> &answers) {
            if (asked != m_asked) {
                return;
            }
            if (answers) {
                answerChecks(*answers + ofWindow);
            } else { // a verdict does not wait for a book that cannot be read
                Q_EMIT failed(answers.error());
                answerChecks(ofWindow + Answers{ {} });
            }
        });
}

/// The worst of all, with every sentence; where they are not all of one kind, each says which.
void WalkthroughDesk::answerChecks(const QList<qa::CheckAnswer> &answers)
{
    using Outcome = qa::Finding::Outcome;
    qa::Finding finding;
    QStringList told;
    const bool mixed = std::any_of(answers.cbegin(), answers.cend(),
        [&answers](const qa::CheckAnswer &each) { return each.outcome != answers[0].outcome; });
    for (const qa::CheckAnswer &answer : answers) {
        const qa::Finding one = answer.finding(m_workspace.language());
        const QString mark = one.outcome == Outcome::Holds ? u"✓ "_s
            : one.outcome == Outcome::Differs              ? u"× "_s
                                                           : u"? "_s;
        told.append(mixed ? QString(mark + one.told) : one.told);
        const bool worse = finding.outcome == Outcome::None || one.outcome == Outcome::Differs
            || (one.outcome == Outcome::Unknown && finding.outcome == Outcome::Holds);
        if (worse) {
            finding.outcome = one.outcome;
        }
    }
    finding.told = told.join(u'\n');
    m_finding = finding;
    Q_EMIT findingChanged();
    keepJudged();
}

void WalkthroughDesk::saveCase(const qa::TestCase &testCase)
{
    whenAnswered(services::inPool([store = m_caseStore, testCase] { return store.save(testCase); }),
        this, [this](const domain::Result<void> &saved) {
            if (!saved) {
                Q_EMIT failed(saved.error());
                return;
            }
            Q_EMIT casesSaved(1);
            load();
        });
}

void WalkthroughDesk::removeCase(const QString &id)
{
    whenAnswered(services::inPool([store = m_caseStore, id] { return store.remove(id); }), this,
        [this](const domain::Result<void> &removed) {
            if (!removed) {
                Q_EMIT failed(removed.error());
                return;
            }
            load();
        });
}

void WalkthroughDesk::importCases(const QString &file)
{
    QStringList shipped;
    for (const qa::TestCase &known : m_available) {
        if (!isOwn(known.id)) {
            shipped.append(known.id);
        }
    }
    whenAnswered(services::inPool([store = m_caseStore, file, shipped]() -> domain::Result<int> {
        const auto cases = qa::CaseStore::readFile(file);
        if (!cases) {
            return tl::unexpected(cases.error());
        }
        for (const qa::TestCase &testCase : *cases) {
            if (shipped.contains(testCase.id)) {
                return domain::failure(domain::ErrorCode::BadInput, testCase.id,
                    { { u"file"_s, file }, { u"path"_s, testCase.id },
                        { u"reason"_s, u"a case of the program has this id"_s } });
            }
        }
        for (const qa::TestCase &testCase : *cases) {
            if (const auto saved = store.save(testCase); !saved) {
                return tl::unexpected(saved.error());
            }
        }
        return static_cast<int>(cases->size());
    }),
        this, [this](const domain::Result<int> &count) {
            if (!count) {
                Q_EMIT failed(count.error());
                return;
            }
            Q_EMIT casesSaved(*count);
            load();
        });
}

} // namespace viewmodels
