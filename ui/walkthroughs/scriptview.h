#pragma once

#include "catalog/catalogue.h"
#include "qa/run.h"

#include <QListWidget>

namespace walkthroughs {

/// The cases under the headings of their clouds, each with its verdict and how far it is (picture
/// 05). Arrows, Home, End and type-ahead move in it; headings cannot be chosen.
class ScriptView final : public QListWidget
{
    Q_OBJECT
public:
    explicit ScriptView(QWidget *parent);

    /// `run` may be null. Keeps what is scrolled to.
    void setCases(const QList<qa::TestCase> &cases, const qa::Run *run, catalog::Language language);
    void setCurrentCase(const QString &id);

Q_SIGNALS:
    /// By the user, not by setCurrentCase().
    void chosen(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

/// "Global", "21Vianet", "Both clouds"
[[nodiscard]] QString cloudName(qa::CloudScope scope);

} // namespace walkthroughs
