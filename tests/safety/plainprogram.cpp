#include <cstdio>

/// A program without any of the protections: what the test of them must find wanting.
int main(int count, char **words)
{
    char line[64];
    std::snprintf(line, sizeof line, "%s %d", words[0], count);
    return std::puts(line) < 0 ? 1 : 0;
}
