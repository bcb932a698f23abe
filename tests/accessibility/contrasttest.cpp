#include "accessibility/walk.h"
#include "support/contrast.h"
#include "support/testmain.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace {

class ContrastExaminer final : public accessibility::Examiner
{
public:
    using Examiner::Examiner;

protected:
    void examine(
        gallery::Frame &frame, const gallery::Scene &scene, const gallery::Look &look) override
    {
        for (QWidget *front : inFront(frame)) {
            const support::Painting painting = support::paintingOf(*front);
            note(scene, look, support::faintParts(*front, painting, support::pictureOf(*front)));
        }
    }
};

} // namespace

/// Every text of every scene stands out from its ground, measured from what is painted.
class ContrastTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextIconAndFieldStandsOut()
    {
        QList<gallery::Look> looks;
        for (const auto theme : { theme::ThemeChoice::Light, theme::ThemeChoice::Dark,
                 theme::ThemeChoice::HighContrast }) {
            looks.append({ theme, catalog::Language::English, QSize(1280, 800) });
        }
        ContrastExaminer examiner(looks);
        accessibility::walk(examiner);
        QVERIFY2(examiner.isClean(), "the findings are on stderr");
    }
};

DESK_WALK_MAIN(ContrastTest)

#include "contrasttest.moc"
