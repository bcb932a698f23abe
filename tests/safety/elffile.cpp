#include "elffile.h"

#include <QFile>

#include <elf.h>

#include <cstring>
#include <optional>

namespace support {
namespace {

#ifndef GNU_PROPERTY_X86_FEATURE_1_AND
#define GNU_PROPERTY_X86_FEATURE_1_AND 0xc0000002U
#define GNU_PROPERTY_X86_FEATURE_1_IBT 1U
#define GNU_PROPERTY_X86_FEATURE_1_SHSTK 2U
#endif

class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    template <typename T>
    [[nodiscard]] std::optional<T> at(quint64 offset) const
    {
        T value;
        const auto size = static_cast<quint64>(m_bytes.size());
        if (offset > size || size - offset < sizeof(T)) {
            return std::nullopt;
        }
        std::memcpy(&value, m_bytes.constData() + offset, sizeof(T));
        return value;
    }
    [[nodiscard]] QByteArray nameAt(quint64 offset) const
    {
        return offset < static_cast<quint64>(m_bytes.size())
            ? QByteArray(m_bytes.constData() + offset)
            : QByteArray();
    }

private:
    const QByteArray &m_bytes;
};

void readDynamic(const Reader &file, const Elf64_Phdr &part, ElfFacts &facts)
{
    for (quint64 i = 0; i < part.p_filesz / sizeof(Elf64_Dyn); ++i) {
        const auto entry = file.at<Elf64_Dyn>(part.p_offset + i * sizeof(Elf64_Dyn));
        if (!entry || entry->d_tag == DT_NULL) {
            return;
        }
        const bool now = entry->d_tag == DT_BIND_NOW
            || (entry->d_tag == DT_FLAGS && (entry->d_un.d_val & DF_BIND_NOW) != 0)
            || (entry->d_tag == DT_FLAGS_1 && (entry->d_un.d_val & DF_1_NOW) != 0);
        facts.isBoundAtStart = facts.isBoundAtStart || now;
    }
}

/// Notes of .note.gnu.property: each a list of properties, padded to eight bytes.
void readProperties(const Reader &file, const Elf64_Shdr &part, ElfFacts &facts)
{
    const auto note = file.at<Elf64_Nhdr>(part.sh_offset);
    if (!note || note->n_type != NT_GNU_PROPERTY_TYPE_0) {
        return;
    }
    quint64 place = part.sh_offset + sizeof(Elf64_Nhdr) + note->n_namesz;
    const quint64 end = place + note->n_descsz;
    while (place + 2 * sizeof(quint32) <= end) {
        const auto type = file.at<quint32>(place);
        const auto size = file.at<quint32>(place + sizeof(quint32));
        if (!type || !size) {
            return;
        }
        place += 2 * sizeof(quint32);
        if (*type == GNU_PROPERTY_X86_FEATURE_1_AND) {
            const quint32 features = file.at<quint32>(place).value_or(0);
            facts.hasBranchTracking = (features & GNU_PROPERTY_X86_FEATURE_1_IBT) != 0;
            facts.hasShadowStack = (features & GNU_PROPERTY_X86_FEATURE_1_SHSTK) != 0;
        }
        place += (*size + 7U) / 8U * 8U;
    }
}

void readParts(const Reader &file, const Elf64_Ehdr &head, ElfFacts &facts)
{
    bool hasInterpreter = false;
    for (quint64 i = 0; i < head.e_phnum; ++i) {
        const auto part = file.at<Elf64_Phdr>(head.e_phoff + i * sizeof(Elf64_Phdr));
        if (!part) {
            return;
        }
        hasInterpreter = hasInterpreter || part->p_type == PT_INTERP;
        facts.hasReadOnlyRelocations = facts.hasReadOnlyRelocations || part->p_type == PT_GNU_RELRO;
        if (part->p_type == PT_GNU_STACK) {
            facts.hasStackProgramHeader = true;
            facts.mayExecuteStack = (part->p_flags & PF_X) != 0;
        } else if (part->p_type == PT_LOAD) {
            facts.hasWritableCode = facts.hasWritableCode
                || ((part->p_flags & PF_X) != 0 && (part->p_flags & PF_W) != 0);
        } else if (part->p_type == PT_DYNAMIC) {
            readDynamic(file, *part, facts);
        }
    }
    facts.isPositionIndependent = head.e_type == ET_DYN && hasInterpreter;
}

void readSections(const Reader &file, const Elf64_Ehdr &head, ElfFacts &facts)
{
    const auto sectionAt = [&](quint64 number) {
        return file.at<Elf64_Shdr>(head.e_shoff + number * sizeof(Elf64_Shdr));
    };
    for (quint64 i = 0; i < head.e_shnum; ++i) {
        const auto section = sectionAt(i);
        if (section && section->sh_type == SHT_NOTE) {
            readProperties(file, *section, facts);
        }
        if (!section || section->sh_type != SHT_DYNSYM) {
            continue;
        }
        const auto names = sectionAt(section->sh_link);
        for (quint64 n = 0; names && n < section->sh_size / sizeof(Elf64_Sym); ++n) {
            const auto symbol = file.at<Elf64_Sym>(section->sh_offset + n * sizeof(Elf64_Sym));
            if (symbol && symbol->st_shndx == SHN_UNDEF) {
                facts.imports.insert(file.nameAt(names->sh_offset + symbol->st_name));
            }
        }
    }
}

} // namespace

ElfFacts readElf(const QString &path)
{
    ElfFacts facts;
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        return facts;
    }
    const QByteArray bytes = source.readAll();
    const Reader file(bytes);
    const auto head = file.at<Elf64_Ehdr>(0);
    if (!head || std::memcmp(head->e_ident, ELFMAG, SELFMAG) != 0
        || head->e_ident[EI_CLASS] != ELFCLASS64) {
        return facts;
    }
    facts.isElf = true;
    readParts(file, *head, facts);
    readSections(file, *head, facts);
    return facts;
}

} // namespace support
