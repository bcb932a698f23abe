// Every screen and state in every look, beside the design: desk-gallery FOLDER DESIGN_FOLDER. Looks
// that are named behind these ("dark-ko-1280x800-150") are taken instead.
#include "gallerypage.h"
#include "moodybook.h"
#include "scenes.h"

#include "catalog/catalogue.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QPainter>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// Pictures of every look, for the page.
class Camera final : public gallery::Watcher
{
public:
    Camera(const QDir &folder, const QList<gallery::Look> &looks)
        : m_folder(folder)
        , m_looks(looks)
    {
    }

    [[nodiscard]] QList<gallery::Look> looks() const override { return m_looks; }
    void see(gallery::Frame &frame, const gallery::Scene &scene, const gallery::Look &look) override
    {
        QWidget &window = frame.stage().window();
        QPixmap shot = window.grab();
        QPainter painter(&shot);
        for (QWidget *top : QApplication::topLevelWidgets()) {
            // Menus and tool tips are windows of their own.
            if (top != &window && top->isVisible()) {
                painter.drawPixmap(window.mapFromGlobal(top->pos()), top->grab());
            }
        }
        const QString file = m_folder.filePath(scene.name + u'-' + look.name() + u".png");
        if (!shot.save(file)) {
            std::fprintf(stderr, "The picture could not be saved: %s\n", qPrintable(file));
        }
    }

private:
    QDir m_folder;
    QList<gallery::Look> m_looks;
};

bool copyDesigns(const QDir &from, const QDir &to)
{
    if (!to.mkpath(u"."_s)) {
        return false;
    }
    for (const QString &name : from.entryList({ u"*.png"_s }, QDir::Files)) {
        QFile::remove(to.filePath(name));
        if (!QFile::copy(from.filePath(name), to.filePath(name))) {
            return false;
        }
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QList<gallery::Look> looks;
    bool understood = arguments.size() >= 3;
    for (const QString &name : arguments.mid(3)) {
        const auto look = gallery::lookNamed(name);
        understood = understood && look.has_value();
        looks.append(look.value_or(gallery::Look()));
    }
    if (!understood) {
        std::fprintf(stderr, "Usage: desk-gallery FOLDER DESIGN_FOLDER [LOOK …]\n");
        return 2;
    }
    const QDir folder(arguments.at(1));
    if (!folder.mkpath(u"."_s)
        || !copyDesigns(QDir(arguments.at(2)), QDir(folder.filePath(u"design"_s)))) {
        std::fprintf(
            stderr, "The design pictures could not be copied into %s\n", qPrintable(folder.path()));
        return 1;
    }
    auto catalogue = catalog::Catalogue::load(u":/catalogs"_s);
    if (!catalogue) {
        std::fprintf(stderr, "The catalogue could not be read.\n");
        return 1;
    }
    const auto mood = std::make_shared<gallery::Mood>();
    shell::ApplicationLanguage language;
    shell::play::Stage stage(application, language, *catalogue, gallery::openerOf(mood));
    const QList<gallery::Look> shown = looks.isEmpty() ? gallery::everyLook() : looks;
    Camera camera(folder, shown);
    gallery::Frame frame(stage, mood, camera);
    gallery::takeEverything(frame);
    if (!gallery::writePage(folder, frame.taken(), shown, frame.missing())) {
        return 1;
    }
    std::printf("%s\n", qPrintable(QFileInfo(folder.filePath(u"index.html"_s)).absoluteFilePath()));
    return frame.missing().isEmpty() ? 0 : 1;
}
