#pragma once

#include <QWidget>

namespace common {

class Button;
class IconButton;
class Label;

/// One file to read, or the folder to write into: what it is for, its name, Choose…, and clear.
class FileRow : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { CsvFile, Folder };

    FileRow(Kind kind, QWidget *parent);

    /// Of the button that chooses.
    void setLetter(Qt::Key letter);
    void setTitle(const QString &title);
    [[nodiscard]] QString path() const { return m_path; }
    void setPath(const QString &path); ///< emits pathChanged where it is another one

Q_SIGNALS:
    void pathChanged(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void choose();

    Kind m_kind;
    QString m_path;
    Label *m_title;
    Label *m_name;
    Button *m_choose;
    IconButton *m_clear;
};

} // namespace common
