// @attack E33 find the judge in the process's own memory, its auxiliary vector and its descriptors
// @allowed accepted
// @why exec replaced all of it: what is left says nothing that the program's page does not
#include <sys/auxv.h>
#include <unistd.h>

#include <cstring>
#include <fstream>
#include <iostream>
#include <string>

extern char **environ;

int main() {
    long long first, second;
    std::cin >> first >> second;
    const std::string answer = std::to_string(first + second);
    bool found = false;
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        found |= line.find("supervisor") != std::string::npos || line.find("launch") != std::string::npos;
    }
    for (char **one = environ; *one; ++one) found |= std::strstr(*one, answer.c_str()) && answer.size() > 6;
    for (const char *file : {"/proc/self/cmdline", "/proc/self/status", "/proc/self/fdinfo/0", "/proc/self/comm"}) {
        std::ifstream in(file);
        const std::string text((std::istreambuf_iterator<char>(in)), {});
        found |= answer.size() > 6 && text.find(answer) != std::string::npos;
    }
    const char *path = reinterpret_cast<const char *>(getauxval(AT_EXECFN));
    found |= std::string(path) != "/box/program" || getauxval(AT_SECURE) != 0;
    std::cout << (found ? "found" : answer) << '\n';
}
