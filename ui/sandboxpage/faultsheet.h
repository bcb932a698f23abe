#pragma once

#include "common/overlaydialog.h"
#include "wording/texts.h"

#include <QJsonObject>

#include <memory>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace common {
class Label;
class MessageBar;
} // namespace common

namespace sandboxpage {

/// A new rule that spoils answers: what becomes of the answer, when, and of which requests.
class FaultSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    FaultSheet(QWidget *host, std::shared_ptr<const wording::Texts> texts);

    void setTexts(std::shared_ptr<const wording::Texts> texts);
    /// As the server is to be told; its fields are those of POST /_sandbox/faults.
    [[nodiscard]] QJsonObject rule() const;
    /// The field that the server did not take; empty: the rule is there, and the sheet closes.
    void takeAnswer(const QString &wrongField);

Q_SIGNALS:
    void addRequested(const QJsonObject &rule);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Field
    {
        common::Label *label;
        QWidget *control;
    };
    void build();
    void retranslate();
    void refresh();
    void add();
    void fillCombo(QComboBox *combo, const QStringList &names);
    [[nodiscard]] QSpinBox *number(const QString &name, int least, int most, int value);
    [[nodiscard]] QString what() const;
    [[nodiscard]] QString when() const;
    [[nodiscard]] int status() const;
    [[nodiscard]] bool isPathWrong() const;

    std::shared_ptr<const wording::Texts> m_texts;
    common::MessageBar *m_message;
    common::Label *m_text;
    common::Label *m_pathHelp;
    QComboBox *m_what;
    QComboBox *m_when;
    QSpinBox *m_seconds;
    QSpinBox *m_retryAfter;
    QSpinBox *m_nth;
    QSpinBox *m_chance;
    QLineEdit *m_path;
    QList<Field> m_fields;
    common::Button *m_cancel;
    common::Button *m_add;
};

} // namespace sandboxpage
