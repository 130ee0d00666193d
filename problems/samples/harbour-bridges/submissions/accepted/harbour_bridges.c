#include <stdio.h>
#include <string.h>

enum { SIDE = 152, CELLS = SIDE * SIDE };

/* A state is a cell and the minute modulo 3; the margin around the grid counts as water. */
static char grid[CELLS + 1];
static int minutes[3 * CELLS], queue[3 * CELLS];

int main(void) {
    int rows, columns, tail = 0;
    scanf("%d %d", &rows, &columns);
    memset(grid, '#', CELLS);
    for (int row = 1; row <= rows; row++) {
        char line[SIDE];
        scanf("%151s", line);
        memcpy(grid + row * SIDE + 1, line, columns);
    }
    queue[tail++] = 3 * (int)(strchr(grid, 'S') - grid);
    minutes[queue[0]] = 1; /* counted from 1, so that 0 says: not seen */

    for (int head = 0; head < tail; head++) {
        int state = queue[head], cell = state / 3, phase = (state + 1) % 3;
        if (grid[cell] == 'E') return printf("%d\n", minutes[state] - 1), 0;
        for (int i = 0; i < 5; i++) {
            int near = cell + (int[]){0, 1, -1, SIDE, -SIDE}[i], next = 3 * near + phase;
            if (grid[near] == '#' || minutes[next]) continue;
            if (grid[near] == '=' && near != cell && phase != 0) continue;
            minutes[next] = minutes[state] + 1;
            queue[tail++] = next;
        }
    }
    puts("no way");
}
