#pragma once

#include "gallery/galleryframe.h"

#include <QStringList>

namespace accessibility {

/// Sees every scene of the program and notes what is wrong in it. Where the environment variable
/// DESK_PICTURES names a folder, each scene with a new finding is saved there.
class Examiner : public gallery::Watcher
{
public:
    explicit Examiner(const QList<gallery::Look> &looks)
        : m_looks(looks)
    {
    }

    [[nodiscard]] QList<gallery::Look> looks() const override { return m_looks; }
    void see(gallery::Frame &frame, const gallery::Scene &scene, const gallery::Look &look) final;

    /// Nothing is wrong; else each finding is told on stderr, with the places where it was made.
    [[nodiscard]] bool isClean() const;
    void note(const gallery::Scene &scene, const gallery::Look &look, const QStringList &findings);

protected:
    virtual void examine(
        gallery::Frame &frame, const gallery::Scene &scene, const gallery::Look &look)
        = 0;
    /// What a person has before the eyes: an open menu or card, else the topmost sheet, else the
    /// window.
    [[nodiscard]] static QList<QWidget *> inFront(gallery::Frame &frame);

private:
    QList<gallery::Look> m_looks;
    QStringList m_order;
    QHash<QString, QStringList> m_findings; ///< and where they were made
};

/// Goes through the whole program, which speaks this language from the start; what did not come
/// about is among the findings.
void walk(Examiner &examiner, catalog::Language spoken = catalog::Language::English);

/// A screen that the largest window fits on, and time; to be called before the application is made.
void prepare();

} // namespace accessibility

/// As DESK_TEST_MAIN, on a screen that the largest window fits on.
#define DESK_WALK_MAIN(TestClass)                                                                  \
    int main(int argc, char **argv)                                                                \
    {                                                                                              \
        accessibility::prepare();                                                                  \
        QApplication app(argc, argv);                                                              \
        TestClass test;                                                                            \
        return QTest::qExec(&test, argc, argv);                                                    \
    }
