#include "services/generatednames.h"

#include <span>

using namespace Qt::StringLiterals;

namespace services::generated {
namespace {

/// A part of a name in its own script and in Latin letters.
struct Part
{
    QStringView own;
    QStringView latin;
};

constexpr Part koreanFirst[] = { { u"한", u"han" }, { u"대", u"dae" }, { u"동", u"dong" },
    { u"신", u"sin" }, { u"성", u"seong" }, { u"삼", u"sam" }, { u"세", u"se" }, { u"태", u"tae" },
    { u"금", u"geum" }, { u"유", u"yu" }, { u"우", u"u" }, { u"진", u"jin" }, { u"정", u"jeong" },
    { u"현", u"hyeon" }, { u"영", u"yeong" }, { u"광", u"gwang" }, { u"미", u"mi" },
    { u"화", u"hwa" }, { u"청", u"cheong" }, { u"푸", u"pu" }, { u"가", u"ga" }, { u"나", u"na" },
    { u"다", u"da" }, { u"라", u"ra" }, { u"바", u"ba" }, { u"보", u"bo" }, { u"소", u"so" },
    { u"아", u"a" }, { u"온", u"on" }, { u"이", u"i" }, { u"자", u"ja" }, { u"초", u"cho" },
    { u"해", u"hae" }, { u"호", u"ho" }, { u"두", u"du" }, { u"노", u"no" }, { u"도", u"do" },
    { u"새", u"sae" }, { u"큰", u"keun" }, { u"햇", u"haet" } };

constexpr Part koreanSecond[] = { { u"빛", u"bit" }, { u"림", u"rim" }, { u"양", u"yang" },
    { u"원", u"won" }, { u"일", u"il" }, { u"산", u"san" }, { u"명", u"myeong" }, { u"진", u"jin" },
    { u"솔", u"sol" }, { u"별", u"byeol" }, { u"누리", u"nuri" }, { u"온", u"on" },
    { u"람", u"ram" }, { u"울", u"ul" }, { u"들", u"deul" }, { u"강", u"gang" },
    { u"성", u"seong" }, { u"인", u"in" }, { u"화", u"hwa" }, { u"호", u"ho" }, { u"천", u"cheon" },
    { u"중", u"jung" }, { u"해", u"hae" }, { u"광", u"gwang" }, { u"담", u"dam" },
    { u"결", u"gyeol" }, { u"윤", u"yun" }, { u"찬", u"chan" }, { u"선", u"seon" },
    { u"율", u"yul" }, { u"봄", u"bom" }, { u"길", u"gil" }, { u"터", u"teo" },
    { u"마루", u"maru" }, { u"샘", u"saem" }, { u"든", u"deun" }, { u"국", u"guk" },
    { u"뜰", u"tteul" }, { u"꽃", u"kkot" }, { u"읍", u"eup" } };

constexpr Part koreanTrade[] = { { u"정보통신", u"Information & Communication" },
    { u"시스템", u"Systems" }, { u"테크", u"Tech" }, { u"산업", u"Industries" },
    { u"소프트", u"Soft" }, { u"전자", u"Electronics" }, { u"물산", u"Trading" },
    { u"건설", u"Construction" }, { u"유통", u"Distribution" }, { u"식품", u"Foods" },
    { u"물류", u"Logistics" }, { u"디자인", u"Design" }, { u"미디어", u"Media" },
    { u"교육", u"Education" }, { u"엔지니어링", u"Engineering" }, { u"정밀", u"Precision" },
    { u"에너지", u"Energy" }, { u"바이오", u"Bio" }, { u"컨설팅", u"Consulting" },
    { u"화학", u"Chemical" }, { u"제약", u"Pharmaceutical" }, { u"금속", u"Metals" },
    { u"네트웍스", u"Networks" }, { u"회계법인", u"Accounting" }, { u"법무법인", u"Law" },
    { u"여행사", u"Travel" }, { u"출판", u"Publishing" }, { u"섬유", u"Textile" },
    { u"가구", u"Furniture" }, { u"농산", u"Agro" }, { u"수산", u"Fisheries" },
    { u"자동차", u"Motors" }, { u"조선", u"Shipbuilding" }, { u"반도체", u"Semiconductor" },
    { u"보안", u"Security" }, { u"병원", u"Hospital" }, { u"우주항공", u"Aerospace" } };

constexpr Part chineseCity[] = { { u"上海", u"Shanghai" }, { u"北京", u"Beijing" },
    { u"深圳", u"Shenzhen" }, { u"广州", u"Guangzhou" }, { u"杭州", u"Hangzhou" },
    { u"苏州", u"Suzhou" }, { u"南京", u"Nanjing" }, { u"成都", u"Chengdu" }, { u"武汉", u"Wuhan" },
    { u"青岛", u"Qingdao" }, { u"大连", u"Dalian" }, { u"厦门", u"Xiamen" }, { u"西安", u"Xian" },
    { u"昆明", u"Kunming" } };

constexpr Part chineseFirst[] = { { u"华", u"hua" }, { u"中", u"zhong" }, { u"新", u"xin" },
    { u"东", u"dong" }, { u"金", u"jin" }, { u"海", u"hai" }, { u"天", u"tian" },
    { u"宏", u"hong" }, { u"联", u"lian" }, { u"远", u"yuan" }, { u"嘉", u"jia" },
    { u"瑞", u"rui" }, { u"博", u"bo" }, { u"明", u"ming" }, { u"安", u"an" }, { u"正", u"zheng" },
    { u"恒", u"heng" }, { u"凯", u"kai" }, { u"蓝", u"lan" }, { u"云", u"yun" }, { u"星", u"xing" },
    { u"晨", u"chen" }, { u"青", u"qing" }, { u"岚", u"lan" } };

constexpr Part chineseSecond[] = { { u"信", u"xin" }, { u"达", u"da" }, { u"通", u"tong" },
    { u"盛", u"sheng" }, { u"泰", u"tai" }, { u"丰", u"feng" }, { u"源", u"yuan" },
    { u"光", u"guang" }, { u"鑫", u"xin" }, { u"利", u"li" }, { u"成", u"cheng" }, { u"宇", u"yu" },
    { u"帆", u"fan" }, { u"诚", u"cheng" }, { u"腾", u"teng" }, { u"科", u"ke" },
    { u"川", u"chuan" }, { u"峰", u"feng" }, { u"林", u"lin" }, { u"桥", u"qiao" },
    { u"舟", u"zhou" }, { u"鹤", u"he" } };

constexpr Part chineseTrade[] = { { u"信息技术", u"Information Technology" },
    { u"科技", u"Technology" }, { u"贸易", u"Trading" }, { u"电子", u"Electronics" },
    { u"制造", u"Manufacturing" }, { u"物流", u"Logistics" }, { u"咨询", u"Consulting" },
    { u"软件", u"Software" }, { u"食品", u"Foods" }, { u"建筑", u"Construction" },
    { u"能源", u"Energy" }, { u"医药", u"Medicine" }, { u"文化传媒", u"Media" },
    { u"服装", u"Garments" }, { u"精密机械", u"Precision Machinery" } };

constexpr QStringView englishFirst[] = { u"Win", u"North", u"Bright", u"Silver", u"Green", u"Stone",
    u"Blue", u"River", u"Oak", u"Red", u"Clear", u"High", u"Iron", u"West", u"Summer", u"Black",
    u"Hazel", u"Cedar", u"Amber", u"Fair", u"Gold", u"White", u"Long", u"Swift", u"Maple",
    u"Falcon", u"Harbor", u"Thorn", u"Lark", u"Pine", u"Copper", u"Elder", u"Frost", u"Raven",
    u"Birch", u"Cobalt", u"Heron", u"Juniper", u"Quill", u"Zephyr" };

constexpr QStringView englishSecond[]
    = { u"water", u"field", u"gate", u"bridge", u"wood", u"tip", u"ridge", u"brook", u"stone",
          u"hill", u"dale", u"port", u"land", u"mark", u"light", u"haven", u"crest", u"ford",
          u"view", u"point", u"mill", u"grove", u"wing", u"side", u"shore", u"well", u"bank",
          u"leaf", u"smith", u"path", u"fall", u"spire", u"loft", u"thwaite", u"garth", u"combe" };

constexpr QStringView englishTrade[] = { u"Systems", u"Consulting", u"Logistics", u"Foods", u"Labs",
    u"Engineering", u"Partners", u"Media", u"Software", u"Design", u"Trading", u"Energy", u"Health",
    u"Insurance", u"Foundry", u"Travel", u"Publishing", u"Architects", u"Dental", u"Motors",
    u"Textiles", u"Brewing", u"Instruments", u"Orchards", u"Shipyard", u"Observatory" };

constexpr QStringView englishForm[]
    = { u" Ltd", u" Inc.", u"", u" LLC", u" Group", u" Co.", u" & Sons", u" plc", u" Pty Ltd" };

/// The square of an even draw: the first of a hundred comes ten times as often as the average.
template <typename T, std::size_t size>
const T &skewed(const T (&list)[size], demo::Dice &dice)
{
    constexpr qint64 scale = 1000;
    const qint64 drawn = dice.between(0, scale - 1);
    return std::span(list)[static_cast<std::size_t>(
        drawn * drawn * static_cast<qint64>(size) / (scale * scale))];
}

QString capital(const QString &word)
{
    return word.left(1).toUpper() + word.mid(1);
}

QString joined(QStringView a, QStringView b)
{
    QString both = a.toString();
    both += b;
    return both;
}

CompanyName korean(demo::Dice &dice)
{
    const Part &first = skewed(koreanFirst, dice);
    const Part &second = skewed(koreanSecond, dice);
    QString own = joined(first.own, second.own);
    QString stem = joined(first.latin, second.latin);
    if (dice.between(1, 4) == 1) {
        const Part &third = skewed(koreanSecond, dice);
        own += third.own;
        stem += third.latin;
    }
    const Part &trade = skewed(koreanTrade, dice);
    own += trade.own;
    const qint64 form = dice.between(1, 100);
    const QString name = form <= 45 ? own
        : form <= 65                ? QString(u"주식회사 "_s + own)
        : form <= 85                ? QString(u"㈜"_s + own)
                                    : QString(own + u"(주)"_s);
    return { name, QString(capital(stem) + u' ' + trade.latin + u" Co., Ltd."_s), stem };
}

CompanyName chinese(demo::Dice &dice)
{
    const Part &city = skewed(chineseCity, dice);
    const Part &first = skewed(chineseFirst, dice);
    const Part &second = skewed(chineseSecond, dice);
    const Part &trade = skewed(chineseTrade, dice);
    const QString stem = joined(first.latin, second.latin);
    const QString own = joined(city.own, first.own) + second.own + trade.own + u"有限公司"_s;
    const QString latin
        = city.latin.toString() + u' ' + capital(stem) + u' ' + trade.latin + u" Co., Ltd."_s;
    return { own, latin, stem };
}

CompanyName english(demo::Dice &dice)
{
    const auto word = [&dice] {
        QString drawn = skewed(englishFirst, dice).toString();
        drawn += skewed(englishSecond, dice);
        return drawn;
    };
    const QString stem = word();
    QString name = stem;
    if (dice.between(1, 5) == 1) {
        name += u' ';
        name += word();
    }
    name += u' ';
    name += skewed(englishTrade, dice);
    name += skewed(englishForm, dice);
    return { name, QString(), stem.toLower() };
}

} // namespace

Tongue drawTongue(demo::Dice &dice)
{
    const qint64 drawn = dice.between(1, 100);
    return drawn <= 45 ? Tongue::Korean : drawn <= 60 ? Tongue::Chinese : Tongue::English;
}

CompanyName drawCompany(Tongue tongue, demo::Dice &dice)
{
    switch (tongue) {
    case Tongue::Korean:
        return korean(dice);
    case Tongue::Chinese:
        return chinese(dice);
    case Tongue::English:
        break;
    }
    return english(dice);
}

} // namespace services::generated
