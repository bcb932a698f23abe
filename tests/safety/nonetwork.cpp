#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstdio>
#include <cstring>

/// nonetwork PROGRAM ARGUMENT…: runs a program that the kernel kills (SIGSYS) as soon as it, or a
/// library or thread of it, asks for a socket of any network. Local sockets are allowed: the
/// display and the desktop are reached through them. Nothing that runs can take the filter off.
///
/// The kernel judges the call itself, so nothing in the program can get around it, as it could
/// around a library that is put in front of others.
int main(int count, char **words)
{
#if defined(__x86_64__)
    constexpr unsigned machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
    constexpr unsigned machine = AUDIT_ARCH_AARCH64;
#else
    constexpr unsigned machine = 0;
#endif
    if (machine == 0 || count < 2) {
        return 125;
    }
    constexpr unsigned number = offsetof(seccomp_data, nr);
    constexpr unsigned architecture = offsetof(seccomp_data, arch);
    constexpr unsigned family = offsetof(seccomp_data, args);
    std::array program{
        // Calls of another architecture would have other numbers.
        sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, architecture),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, machine, 1, 0),
        sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, number),
        // The other way to a socket.
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_io_uring_setup, 0, 1),
        sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_socket, 1, 0),
        sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, family),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 1, 0),
        sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog filter{ static_cast<unsigned short>(program.size()), program.data() };
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0
        || ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) != 0) {
        return 125;
    }
    if (std::strcmp(words[1], "--try") == 0) { // so that a test knows that the filter bites
        return ::socket(AF_INET, SOCK_STREAM, 0) >= 0 ? 0 : 1;
    }
    ::execv(words[1], words + 1);
    std::perror(words[1]);
    return 126;
}
