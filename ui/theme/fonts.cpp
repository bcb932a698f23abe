#include "theme/theme.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace theme {
namespace {

/// Windows has its own letters of Latin for its own of Hangul, and no name for "any".
const QStringList &bodyFamilies()
{
#ifdef Q_OS_WIN
    static const QStringList families{ u"Segoe UI"_s, u"Malgun Gothic"_s, u"Noto Sans CJK KR"_s,
        u"Microsoft YaHei UI"_s };
#else
    static const QStringList families{ u"Inter"_s, u"Noto Sans CJK KR"_s, u"Malgun Gothic"_s,
        u"Apple SD Gothic Neo"_s, u"Noto Sans CJK SC"_s, u"Microsoft YaHei UI"_s, u"sans-serif"_s };
#endif
    return families;
}

const QStringList &monoFamilies()
{
#ifdef Q_OS_WIN
    static const QStringList families{ u"Consolas"_s, u"Noto Sans Mono"_s, u"Malgun Gothic"_s,
        u"Noto Sans Mono CJK KR"_s };
#else
    static const QStringList families{ u"Noto Sans Mono"_s, u"DejaVu Sans Mono"_s, u"Consolas"_s,
        u"Noto Sans Mono CJK KR"_s, u"monospace"_s };
#endif
    return families;
}

QStringList hanFamilies(const QString &market)
{
    if (market == "CN"_L1 || market == "SG"_L1) {
        return { u"Noto Sans CJK SC"_s, u"Microsoft YaHei UI"_s, u"PingFang SC"_s };
    }
    if (market == "TW"_L1) {
        return { u"Noto Sans CJK TC"_s, u"Microsoft JhengHei UI"_s, u"PingFang TC"_s };
    }
    if (market == "HK"_L1 || market == "MO"_L1) {
        return { u"Noto Sans CJK HK"_s, u"Noto Sans CJK TC"_s, u"Microsoft JhengHei UI"_s,
            u"PingFang HK"_s };
    }
    if (market == "JP"_L1) {
        return { u"Noto Sans CJK JP"_s, u"Yu Gothic UI"_s, u"Hiragino Sans"_s };
    }
    return {};
}

} // namespace

QFont Theme::font(TextStyle style) const
{
    return font(style, {});
}

QFont Theme::font(TextStyle style, const QString &market) const
{
    const TypeFace face = typeFace(style);
    QStringList families = style == TextStyle::Mono ? monoFamilies() : bodyFamilies();
    const QStringList han = hanFamilies(market);
    for (qsizetype i = 0; i < han.size(); ++i) {
        families.insert(i + 1, han.at(i));
    }
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(px(face.size));
    font.setWeight(face.weight);
    font.setStyleHint(style == TextStyle::Mono ? QFont::Monospace : QFont::SansSerif);
    return font;
}

int Theme::lineHeight(TextStyle style) const
{
    return px(typeFace(style).line);
}

} // namespace theme
