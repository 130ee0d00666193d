#include <locale.h>
#include <stdio.h>
#include <wchar.h>

int main(void) {
    wchar_t line[1000];
    setlocale(LC_ALL, "");
    fgetws(line, 1000, stdin);
    for (int i = (int)wcslen(line); i--;)
        if (line[i] != L'\n') putwchar(line[i]);
}
